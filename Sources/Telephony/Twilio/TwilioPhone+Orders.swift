import Domain

// MARK: - Placing, dialling, hanging up

extension TwilioPhone {
  /// Makes the request again by itself only where it cannot have been carried
  /// out: Twilio knows no way to tell a repeated order from a second one.
  public func place(_ order: CallOrder) throws(TelephonyError) -> Placement {
    guard let endpoint = order.endpoint else { throw TelephonyError(.noEndpoint) }
    try Dialable.check(order.phone, from: settings.callerID, endpoint: endpoint)
    let twiml = twiml(for: order.phone)
    return try work.withLock { (work: inout Work) throws(TelephonyError) -> Placement in
      var sentAt = moment()
      let posted = once(&work) {
        sentAt = moment()
        return link.create(to: endpoint, twiml: twiml, ringing: TwilioPhone.ownPhoneRings)
      }
      let machine: CallMachine
      switch posted {
      case .done(let leg?):
        machine = CallMachine(
          placed: leg, to: endpoint, from: settings.callerID, settings.start, at: moment())
      case .busy(_, let error), .refused(let error): throw error
      case .unsent: throw TelephonyError(.unreachable)
      case .done, .doubtful:
        machine = CallMachine(
          unsureTo: endpoint, from: settings.callerID, settings.start, sentAt: sentAt.date,
          at: moment())
      }
      work.keep(machine, order.call)
      return machine.sid.map { .placed(sid: $0) } ?? .unsure
    }
  }

  private func twiml(for phone: PhoneNumber) -> String {
    switch settings.start {
    case .bridge: return TwiML.dial(phone, callerID: settings.callerID)
    case .confirm: return TwiML.wait(saying: settings.greeting)
    }
  }

  /// Has a request made until it was processed, or may have been.
  private func once(
    _ work: inout Work, _ request: () -> TwilioLink.Posted
  ) -> TwilioLink.Posted {
    var patience = PostPatience()
    while true {
      let posted = request()
      work.lastRequest = moment().elapsed
      guard let pause = patience.nextUnprocessed(after: posted) else { return posted }
      rest(for: pause)
    }
  }

  /// Calls the contact. Where the answer is lost it is not said again before it
  /// is clear that nothing came of it.
  public func dialContact(_ call: Call) throws(TelephonyError) {
    guard settings.start == .confirm else { return }
    try work.withLock { (work: inout Work) throws(TelephonyError) in
      var machine = known(call, work)
      guard let sid = machine.sid, machine.awaitsWord else { return }
      let twiml = TwiML.dial(call.phone, callerID: settings.callerID)
      let posted = once(&work) { link.redirect(sid, to: twiml) }
      switch posted {
      case .done: machine.give(.given, at: moment())
      case .doubtful: machine.give(.doubtful(since: moment().elapsed), at: moment())
      case .unsent: throw TelephonyError(.unreachable)
      case .busy(_, let error): throw error
      // It ended meanwhile, which the next question tells.
      case .refused(let error): if !TwilioLink.isOver(error) { throw error }
      }
      work.keep(machine, call.id)
    }
  }

  /// Ends the own leg, and with it the call; repeated until it is done.
  public func hangUp(_ call: Call) throws(TelephonyError) {
    try work.withLock { (work: inout Work) throws(TelephonyError) in
      var machine = known(call, work)
      guard let sid = machine.sid else { throw TelephonyError(.unknownCall) }
      guard machine.end == nil else { return }
      var patience = PostPatience()
      var posted = TwilioLink.Posted.doubtful
      while true {
        posted = link.complete(sid)
        work.lastRequest = moment().elapsed
        guard let pause = patience.nextRepeatable(after: posted) else { break }
        rest(for: pause)
      }
      switch posted {
      case .done:
        machine.hangUp(at: moment())
        work.keep(machine, call.id)
      case .busy(_, let error), .refused(let error): throw error
      case .unsent, .doubtful: throw TelephonyError(.noAnswer)
      }
    }
  }
}
