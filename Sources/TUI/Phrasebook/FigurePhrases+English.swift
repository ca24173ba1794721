import Domain

extension English {
  public func name(of figure: Figure) -> String {
    switch figure {
    case .assigned: return "Assigned"
    case .callable: return "Left to call"
    case .statuses: return "By status"
    case .calls: return "Calls"
    case .answered: return "Answered"
    case .answerRate: return "Answer rate"
    case .talkTime: return "Talk time"
    case .wrapUpTime: return "Wrap-up time"
    case .pauseTime: return "Pauses"
    case .worked: return "Worked"
    case .booked: return "Booked"
    case .kept: return "Kept visits"
    case .conversion: return "Conversion, booked"
    case .conversionKept: return "Conversion, kept"
    case .lastActivity: return "Last activity"
    case .callsByHour: return "Calls by hour"
    case .outcomes: return "Outcomes"
    case .callLengths: return "Length of talks"
    case .calendar: return "Day by day"
    case .contacts: return "Contacts"
    case .converted: return "Converted"
    case .added: return "Added"
    case .ages: return "Age"
    case .seats: return "Seats"
    case .seatTime: return "Time in a state"
    case .queueLeft: return "Queue"
    case .heldBack: return "Held back"
    case .callbacksDue: return "Callbacks due"
    case .callbacksOverdue: return "Callbacks overdue"
    }
  }

  public func definition(of figure: Figure) -> String {
    switch figure {
    case .assigned, .callable, .statuses, .contacts, .converted, .added, .ages:
      return contactDefinition(figure)
    case .seats, .seatTime, .queueLeft, .heldBack, .callbacksDue, .callbacksOverdue:
      return floorDefinition(figure)
    case .callsByHour, .outcomes, .callLengths, .calendar: return plotDefinition(figure)
    default: return workDefinition(figure)
    }
  }

  private func contactDefinition(_ figure: Figure) -> String {
    switch figure {
    case .assigned: return "Contacts that are assigned to this person now and not deleted."
    case .callable:
      return
        "Of the assigned contacts those that can still be served: their status is called, and their number is neither on the do-not-call list nor refused by the phone. Whoever only has to wait, for a callback, for the calling hours or for tomorrow, counts too."
    case .statuses: return "The assigned contacts by the status that each has now."
    case .contacts: return "All contacts of the floor that are not deleted."
    case .converted:
      return "Contacts that are not deleted and have an appointment: who was converted and freed again is not among them."
    case .added:
      return "Contacts that were added in the period, by hand or by an import, and are not deleted now."
    default:
      return "Contacts that are not deleted, by how many days ago each was added: today, 1 to 7, 8 to 30, 31 to 90, more."
    }
  }

  private func workDefinition(_ figure: Figure) -> String {
    switch figure {
    case .calls:
      return "Calls of this person that began in the period: \(aCall)"
    case .answered:
      return "Calls that have ended and that the contact answered. A call in which only the caller’s own phone was picked up is not among them."
    case .answerRate: return "Answered calls out of all calls of the period."
    case .talkTime:
      return "The time from the contact’s answer to the end of the call, in whole seconds, of all calls that began in the period and have ended."
    case .wrapUpTime:
      return "How long the person’s seats were in the state “wrap-up”. A wrap-up counts once it is over, whole, on the day on which it began."
    case .pauseTime:
      return
        "How long the person’s seats were paused, for whatever reason. A pause counts once it is over, whole, on the day on which it began; a locked seat is not a pause."
    case .worked:
      return "Contacts that this person called, noted, gave a status or skipped, each once a day."
    case .booked:
      return
        "Appointments that this person made in the period, each once, whatever became of it: moving it to another time makes no second one, cancelling it takes none away."
    case .kept:
      return
        "Of the appointments made in the period those whose visit took place: their state is “done”. They count on the day on which they were booked, so that the figure of past days can still grow."
    case .conversion: return "Appointments booked for each answered call of the period."
    case .conversionKept: return "Kept visits for each answered call of the period."
    default: return "The newest entry of the history that this person made, whatever it is."
    }
  }

  private func plotDefinition(_ figure: Figure) -> String {
    switch figure {
    case .callsByHour:
      return "Calls, and answered ones, by the hour in which they began, as the floor’s clock showed it, and by the day of the week."
    case .outcomes:
      return "The calls of the period by how they ended. Those that have not ended stand apart, so that all together are the calls."
    case .callLengths: return "Answered calls by how long was talked."
    default: return "Calls, answered, booked and kept of each day of the period."
    }
  }

  private func floorDefinition(_ figure: Figure) -> String {
    switch figure {
    case .seats:
      return "Seats that are open. One that was not heard of for a minute is marked as silent and stands in no total."
    case .seatTime: return "How long the seat has been in its state; during a call, since it was begun or answered."
    case .queueLeft:
      return
        "Contacts of everybody and of the pool that can still be served, by status: not deleted, of a status that is called, their number neither on the do-not-call list nor refused by the phone."
    case .heldBack:
      return "Contacts that nobody is served now, each under the first rule that holds it, in the order in which the rules are asked."
    case .callbacksDue:
      return "Promised calls whose time has come, of contacts that can still be served."
    default: return "Callbacks that are due for longer than the floor’s escalation time."
    }
  }

  private var aCall: String {
    "each that was begun at a seat, dialled by hand or entered later, outgoing or incoming, whatever came of it."
  }

  public func name(of rule: FigureRule) -> String {
    switch rule {
    case .whatIsACall: return "What a call is"
    case .day: return "Days"
    case .overMidnight: return "Over midnight"
    case .clockChange: return "When clocks change"
    case .zoneChange: return "When the floor changes its time zone"
    case .week: return "Weeks and months"
    case .periodBefore: return "The period before"
    case .moved: return "Contacts that move"
    case .deleted: return "Deleted contacts"
    case .person: return "Who is in the list"
    case .live: return "What has not ended"
    case .rebuilt: return "Where figures come from"
    }
  }

  public func text(of rule: FigureRule) -> String {
    switch rule {
    case .whatIsACall:
      return "A call is \(aCall) One in which only the caller’s own phone rang is a call too; its outcome says so."
    case .day: return "A day is one of the floor’s time zone, from midnight to midnight, wherever the seat or the contact is."
    case .overMidnight:
      return "A call, its talk, a wrap-up and a pause belong whole to the day on which they began, even if they end on the next."
    case .clockChange:
      return "The days on which clocks change have 23 or 25 hours; the hour that comes twice in autumn is one hour of the plots."
    case .zoneChange:
      return
        "All days are counted anew by the new zone, in the same act. Only “worked” keeps the day on which it was done, since a contact is worked once a day."
    case .week:
      return "A week begins on Monday. “This week” and “this month” end today."
    case .periodBefore:
      return
        "Today is compared with yesterday, this week with the same days of the week before, this month with the month before up to the same date, and other periods with as many days just before."
    case .moved:
      return
        "What was done stays with whoever did it: calls with the caller, an appointment with whoever booked it, even after the contact was moved to somebody else. Only “assigned”, “left to call” and “by status” follow the contact."
    case .deleted:
      return "A deleted contact leaves the figures of contacts. Calls, work and appointments that it had were done, and stay."
    case .person:
      return "Every active telephoniste, and whoever has contacts or something in the period or the one before, active or not."
    case .live:
      return "A call counts as a call from its beginning; answered, outcome and talk time come with its end."
    case .rebuilt:
      return
        "Figures are kept beside the rows that they count, and change in the same moment. `stats rebuild --check` compares the two, and `?` on a figure leads to its rows."
    }
  }

  public func name(of length: CallLength) -> String {
    switch length {
    case .underHalfMinute: return "under 30 s"
    case .underMinute: return "30 s to 1 min"
    case .underThree: return "1 to 3 min"
    case .underTen: return "3 to 10 min"
    case .tenAndMore: return "10 min and more"
    }
  }

  public func name(of age: ContactAge) -> String {
    switch age {
    case .today: return "today"
    case .week: return "1 to 7 days"
    case .month: return "8 to 30 days"
    case .quarter: return "31 to 90 days"
    case .older: return "over 90 days"
    }
  }

  public func share(_ part: Int, of whole: Int) -> String {
    tenths(part, of: whole).map { "\(number($0.percent)).\($0.tenth) %" } ?? "—"
  }

  public func change(from before: Int, to now: Int) -> String {
    guard now != before else { return "=" }
    return (now > before ? "+" : "−") + number(abs(now - before))
  }
}
