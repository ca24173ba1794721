import Domain
import Kit
import Screens
import Shell
import Synchronization
import TestSupport

/// What stands behind a desk of the tests: one contact, one call, and a refusal
/// where a test asks for one. Remembers what it was asked.
final class FakeDesk: Sendable {
  struct Values: Sendable {
    var card: ContactCard? = FakeDesk.card()
    var draft = ""
    var report = FakeDesk.report(.placing)
    var outlook = QueueOutlook(held: [], free: 0)
    var today = TodaysWork.none
    var resumed: ResumeWork.Resumed?
    var refusal: DomainError?
    /// What others wrote on the card meanwhile.
    var theirs: [ContactField: String] = [:]
    /// Refuses a promise until it says which of two times is meant.
    var isTwice = false
    var timeline = FakeDesk.timeline
    var found = FoundContacts(lines: (2...4).map { FakeDesk.found($0) }, total: 3)
    var asked: [String] = []
    var gate: Gate?
  }

  let values = Mutex(Values())

  /// - Parameter gate: what all work waits for.
  init(gate: Gate? = nil) { values.withLock { $0.gate = gate } }

  static let now = Instant(iso8601: "2026-11-24T15:00:00Z")!
  static let seat = SeatID(7)
  static let statuses = ContactStatus.defaults.enumerated().map { index, status in
    ContactStatus(
      id: StatusID(Int64(index + 1)), code: status.code, nameEnglish: status.nameEnglish,
      nameFrench: status.nameFrench, color: status.color, order: status.order,
      excludeFromCallList: status.excludeFromCallList, isSystemStatus: status.isSystemStatus,
      isDeletable: status.isDeletable)
  }

  static let session = Session(
    user: User(
      id: UserID(3), name: "Anna Tremblay", email: "anna@example.com", isTelephoniste: true,
      isAdmin: false, isAgent: false, adminRoles: [], adminDirectPermissions: [], agentRoles: [],
      phoneEndpoint: nil, language: .english, isActive: true, mustChangePassword: false,
      createdAt: now),
    seat: seat)

  static func contact(_ id: Int64 = 1, name: String? = "Marie Gagnon") -> Contact {
    Contact(
      id: ContactID(id), phone: PhoneNumber(digits: "514555013\(id)")!,
      details: ContactDetails(
        name: name, email: "marie@example.com", address: "12 rue Principale", city: "Montréal",
        postalCode: "H3A 1B2"),
      statusID: statuses[0].id, assignedTo: session.user.id, callback: nil, numberProblem: false,
      isConverted: false, deletedAt: nil, createdAt: now, updatedAt: now, version: 1,
      callCount: 0, lastCallAt: nil)
  }

  static func card(_ id: Int64 = 1, name: String? = "Marie Gagnon") -> ContactCard {
    ContactCard(
      contact: contact(id, name: name), status: statuses[0], assignedToName: "Anna Tremblay",
      assignedToEmail: "anna@example.com",
      notes: [
        ContactNote(
          content: "Prefers mornings; asked for a quote.", authorName: "Luc Roy",
          createdAt: now - .hours(30))
      ],
      calls: [
        CallLine(
          id: CallID(1), at: now - .hours(30), callerName: "Luc Roy", outcome: .noAnswer,
          duration: 0)
      ], leasedBy: seat)
  }

  static func call(_ contact: Int64 = 1, _ adapter: CallAdapter = .simulated) -> Call {
    Call(
      id: CallID(9), contactID: ContactID(contact), phone: Self.contact(contact).phone,
      calledBy: session.user.id, calledAt: now, adapter: adapter, sid: "SIM-9")
  }

  /// May be called until half past nine in the evening; a quarter past ten there.
  static var verdict: DialVerdict {
    DialGate.judge(
      DialFacts(
        contact(1).calledPlace, at: now, settings: FloorSettings(), zones: OneZone()))
  }

  /// Every zone is Montréal's in winter.
  private struct OneZone: TimeZones {
    func zone(named name: String) throws(DomainError) -> any Zone {
      FixedZone(name: name, offset: -5 * 3600)
    }
  }

  static func report(_ phase: CallPhase, answeredAt: Instant? = nil) -> CallReport {
    CallReport(phase: phase, answeredAt: answeredAt)
  }

  static func ended(_ outcome: CallOutcome, seconds: Int = 0) -> CallReport {
    CallReport(
      phase: .ended,
      end: CallEnd(outcome: outcome, status: outcome.rawValue, at: now, duration: seconds))
  }

  static func found(_ id: Int64) -> FoundContacts.Line {
    let names = ["Luc Gagné", "Zoé Gagnier", nil]
    return FoundContacts.Line(
      id: ContactID(id), phone: contact(id % 10).phone, name: names[Int(id) % 3],
      email: "gagn\(id)@example.com", status: statuses[Int(id) % statuses.count])
  }

  /// A little of everything, the newest first.
  static let timeline: Timeline = {
    let facts: [(String?, TimelineFact)] = [
      ("Anna Tremblay", .status(old: statuses[0], new: statuses[7], note: "has asked twice")),
      ("Anna Tremblay", .callEnded(.answered, seconds: 252)),
      (
        "Luc Roy",
        .noted("Prefers mornings; asked for a quote, and wants to talk it over with her sister.")
      ),
      ("Luc Roy", .callback(now - .hours(20), promisedBy: "Luc Roy")),
      ("Luc Roy", .edited(.phone, old: "5145550100", new: "5145550131")),
      ("Luc Roy", .edited(.city, old: "", new: "Montréal")),
      ("Luc Roy", .callEnded(.noAnswer, seconds: 0)),
      ("Ada Roy", .assigned(from: "Zoé Caron", to: "Luc Roy")),
      (nil, .created(byImport: true)),
    ]
    let lines = facts.enumerated().map { index, fact in
      TimelineLine(
        id: TimelineLine.ID(seq: Int64(100 - index), part: 0), at: now - .hours(Int64(index * 7)),
        who: fact.0, fact: fact.1)
    }
    return Timeline(lines: lines, isWhole: true)
  }()

  static let today = TodaysWork(
    calls: 14, worked: 2,
    lines: [
      TodaysWork.Line(
        contactID: ContactID(2), phone: contact(2).phone, name: "Luc Gagné", kind: .called,
        status: statuses[1], at: now - .minutes(12)),
      TodaysWork.Line(
        contactID: ContactID(3), phone: contact(3).phone, name: nil, kind: .skipped,
        status: statuses[0], at: now - .minutes(31)),
    ])

  var asked: [String] { values.withLock { $0.asked } }

  func set(_ change: @Sendable (inout Values) -> Void) { values.withLock { change(&$0) } }

  private func ask(_ what: String) throws(DomainError) {
    values.withLock { $0.gate }?.wait()
    let refusal = values.withLock { values in
      values.asked.append(what)
      return values.refusal
    }
    if let refusal { throw refusal }
  }

  // MARK: Layers

  private var useCases: Desk.UseCases {
    Desk.UseCases(
      resume: { self.values.withLock { $0.resumed } },
      claim: { () throws(DomainError) in
        try self.ask("claim")
        return self.values.withLock {
          $0.card.map { QueuePick(contactID: $0.contact.id, source: .own) }
        }
      },
      open: { (id) throws(DomainError) in try self.ask("open \(id.rawValue)") },
      card: { _ in self.values.withLock { $0.card } },
      draft: { _ in self.values.withLock { $0.draft } },
      today: { self.values.withLock { $0.today } },
      statuses: { FakeDesk.statuses },
      setStatus: { (choice, id) throws(DomainError) in
        try self.ask(
          "\(choice.statusCode) \(id.rawValue)" + (choice.note.map { ": " + $0 } ?? ""))
      },
      phone: phoneUseCases,
      pause: { (reason) throws(DomainError) in try self.ask("pause \(reason)") },
      comeBack: { (id) throws(DomainError) in
        try self.ask("come back to \(id.rawValue)")
        return true
      },
      judge: { _ in FakeDesk.verdict })
  }

  private var phoneUseCases: Desk.PhoneUseCases {
    Desk.PhoneUseCases(
      place: { (id, byHand) throws(DomainError) in
        try self.ask("place \(id.rawValue)" + (byHand ? " by hand" : ""))
        var call = FakeDesk.call(id.rawValue, byHand ? .manual : .simulated)
        call.sid = nil
        return call
      },
      dial: { (call) throws(DomainError) in
        var dialled = call
        dialled.sid = FakeDesk.call().sid
        return dialled
      },
      follow: { _, _ in self.values.withLock { $0.report } },
      dialContact: { (call) throws(DomainError) in
        try self.ask("dial contact of \(call.id.rawValue)")
      },
      hangUp: { (call) throws(DomainError) in try self.ask("hang up \(call.id.rawValue)") },
      giveUp: { (call, wasAsked) throws(DomainError) in
        try self.ask("give up \(call.id.rawValue)")
        return FakeDesk.ended(wasAsked ? .unsure : .canceled)
      },
      answer: { call in
        var answered = call
        answered.answeredAt = FakeDesk.now
        return answered
      },
      endByHand: { (call, outcome) throws(DomainError) in
        try self.ask("end \(outcome.rawValue)")
        return FakeDesk.ended(outcome)
      },
      reconcile: { 0 })
  }

  func registry() -> Registry {
    var registry = Registry()
    let sign = FloorSign(path: "/floor.db", isDemo: false)
    let zone = FixedZone(name: "America/Toronto", offset: -5 * 3600)
    registry.add(Desk.self) { (to: DeskDestination) in
      Opening(Desk.State(session: to.session, floor: sign), self.useCases)
    }
    registry.add(StatusPicker.self) { (to: StatusPickerDestination) in
      Opening(StatusPicker.State(to))
    }
    registry.add(CallLog.self) { (to: CallLogDestination) in
      Opening(
        CallLog.State(to, now: zone.local(FakeDesk.now)),
        CallLog.UseCases { (entry) throws(DomainError) in
          try self.ask(
            "log \(entry.kind.direction) \(entry.kind.outcome) \(entry.time.hour):\(entry.time.minute)"
              + " \(entry.duration)")
        })
    }
    registry.add(Why.self) { (to: WhyDestination) in
      Opening(
        Why.State(to),
        Why.UseCases(
          standing: { _ in QueueStanding(status: FakeDesk.statuses[0], wasCalled: false, others: 12)
          },
          outlook: { self.values.withLock { $0.outlook } }))
    }
    registry.add(Pause.self) { (to: PauseDestination) in
      Opening(
        Pause.State(to, at: FakeDesk.now),
        Pause.UseCases(free: { true }, comeBack: { () throws(DomainError) in try self.ask("back") })
      )
    }
    registry.add(Chooser.self) { (to: ChooserDestination) in Opening(Chooser.State(to)) }
    registry.add(TodayPanel.self) { (to: TodayPanelDestination) in Opening(TodayPanel.State(to)) }
    registry.add(CallbackTime.self) { (to: CallbackTimeDestination) in
      Opening(
        CallbackTime.State(to, now: zone.local(FakeDesk.now)),
        CallbackTime.UseCases { (promise) throws(DomainError) in
          let (time, isTwice) = (promise.time, self.values.withLock { $0.isTwice })
          if isTwice, promise.which == nil { throw .callbackTimeTwice }
          let which = promise.which.map { $0 == .first ? " first" : " second" } ?? ""
          try self.ask(
            "promise \(time.date.day) \(time.hour):\(time.minute) \(promise.forAnyone)\(which)"
              + (promise.note.isEmpty ? "" : ": " + promise.note))
        })
    }
    registry.add(NoteEditor.self) { (to: NoteDestination) in
      Opening(
        NoteEditor.State(to),
        NoteEditor.UseCases(
          keepDraft: { (text, _) throws(DomainError) in try self.ask("keep \(text)") },
          addNote: { (text, _) throws(DomainError) in try self.ask("note \(text)") }))
    }
    registry.add(TimelinePanel.self) { (to: TimelineDestination) in
      Opening(
        TimelinePanel.State(to),
        TimelinePanel.UseCases { (_, limit) throws(DomainError) in
          try self.ask("timeline \(limit)")
          return self.values.withLock { $0.timeline }
        })
    }
    registry.add(FindContact.self) { (_: FindContactDestination) in
      Opening(
        FindContact.State(),
        FindContact.UseCases { (text) throws(DomainError) in
          try self.ask("find \(text)")
          return self.values.withLock { $0.found }
        })
    }
    registry.add(CardEditor.self) { (to: CardEditorDestination) in
      Opening(
        CardEditor.State(to, texts: to.contact.texts(in: zone), today: zone.day(of: FakeDesk.now)),
        self.editorUseCases(zone))
    }
    return registry
  }

  /// Refuses once where others wrote in a field that was changed.
  private func editorUseCases(_ zone: any Zone) -> CardEditor.UseCases {
    CardEditor.UseCases(
      save: { (edit, id) throws(DomainError) in
        let told = ContactField.allCases.compactMap { field in
          edit.changes[field].map { "\(field.rawValue)=\($0.wanted)" }
        }
        try self.ask("edit \(id.rawValue) " + told.joined(separator: " "))
        let theirs = self.values.withLock { $0.theirs }
        for (field, text) in theirs {
          guard let change = edit.changes[field], change.seen != text else { continue }
          throw .contactChanged
        }
      },
      texts: { (_) throws(DomainError) in
        let values = self.values.withLock { $0 }
        return values.card?.contact.texts(in: zone).merging(values.theirs) { $1 }
      })
  }

  /// A desk that has begun.
  func driver(
    width: Int = 80, height: Int = 24, language: Language = .english,
    theme: Theme = Theme(depth: .colours256, glyphs: .unicode), isPlain: Bool = false
  ) -> AppDriver {
    let driver = AppDriver(
      registry(), width: width, height: height, language: language, clock: FakeClock(FakeDesk.now),
      zone: FixedZone(name: "America/Toronto", offset: -5 * 3600), isPlain: isPlain, theme: theme)
    driver.open(DeskDestination(session: FakeDesk.session))
    return driver
  }
}
