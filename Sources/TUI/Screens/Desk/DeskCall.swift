import Domain

// MARK: - The call on the card

extension Desk {
  /// The call of the contact on the card, live or just ended.
  public struct CallPanel: Equatable, Sendable {
    public var call: Call
    public var report: CallReport
    public var stage: Stage
    /// When to ask next where it stands.
    public var askAt: Instant
    public var isAsking = false
    /// She asked to call again although nobody knows whether this one was placed.
    public var wantsRedial = false

    public init(call: Call, stage: Stage = .underWay, at now: Instant) {
      self.call = call
      self.stage = stage
      report = CallReport(
        phase: call.sid == nil && stage == .underWay ? .unsure : .placing, sid: call.sid)
      askAt = now
    }

    public var isLive: Bool { report.end == nil }
    public var isByHand: Bool { call.adapter == .manual }

    /// Looked for, and not found: she may decide to call again.
    public var isLost: Bool { report.phase == .unsure && report.trouble == .notFound }
  }

  /// How far this seat is with the call.
  public enum Stage: Equatable, Sendable {
    /// The account's calls per second are used up until ``Call/dialAt``.
    case waiting
    /// The provider is being asked.
    case dialling
    /// The provider was asked, and is now followed.
    case underWay
  }

  public enum CallMessage: Sendable {
    case callPressed, byHandPressed, hangUpPressed
    case placed(Answered<Call>)
    /// The account may begin another call.
    case turnCame
    case dialled(CallID, Answered<Call>)
    case pollDue
    case followed(CallID, Answered<CallReport>)
    /// Her own phone is up: call the contact.
    case dialContactPressed
    /// The contact answered a call by hand.
    case answeredPressed
    case answered(CallID, Answered<Call>)
    case outcomeChosen(CallOutcome)
    case contactDialled(CallID, DomainError?)
    case hungUp(CallID, DomainError?)
    case givenUp(CallID, Answered<CallReport>)
  }

  public enum CallEffect: Equatable, Sendable {
    case place(ContactID, byHand: Bool)
    case dial(Call)
    case follow(Call, since: CallPhase)
    case dialContact(Call)
    case hangUp(Call)
    case giveUp(Call, wasAsked: Bool)
    case answer(Call)
    case endByHand(Call, CallOutcome)
    /// Looks after calls whose seats are gone.
    case reconcile
  }

  /// What the phone's effects call.
  public struct PhoneUseCases: Sendable {
    public var place: @Sendable (ContactID, Bool) throws(DomainError) -> Call
    public var dial: @Sendable (Call) throws(DomainError) -> Call
    public var follow: @Sendable (Call, CallPhase) throws(DomainError) -> CallReport
    public var dialContact: @Sendable (Call) throws(DomainError) -> Void
    public var hangUp: @Sendable (Call) throws(DomainError) -> Void
    public var giveUp: @Sendable (Call, Bool) throws(DomainError) -> CallReport
    public var answer: @Sendable (Call) throws(DomainError) -> Call
    public var endByHand: @Sendable (Call, CallOutcome) throws(DomainError) -> CallReport
    public var reconcile: @Sendable () throws(DomainError) -> Int

    public init(
      place: @escaping @Sendable (ContactID, Bool) throws(DomainError) -> Call,
      dial: @escaping @Sendable (Call) throws(DomainError) -> Call,
      follow: @escaping @Sendable (Call, CallPhase) throws(DomainError) -> CallReport,
      dialContact: @escaping @Sendable (Call) throws(DomainError) -> Void,
      hangUp: @escaping @Sendable (Call) throws(DomainError) -> Void,
      giveUp: @escaping @Sendable (Call, Bool) throws(DomainError) -> CallReport,
      answer: @escaping @Sendable (Call) throws(DomainError) -> Call,
      endByHand: @escaping @Sendable (Call, CallOutcome) throws(DomainError) -> CallReport,
      reconcile: @escaping @Sendable () throws(DomainError) -> Int
    ) {
      self.place = place
      self.dial = dial
      self.follow = follow
      self.dialContact = dialContact
      self.hangUp = hangUp
      self.giveUp = giveUp
      self.answer = answer
      self.endByHand = endByHand
      self.reconcile = reconcile
    }
  }

  static func runPhone(_ effect: CallEffect, _ phone: PhoneUseCases) -> Message {
    switch effect {
    case .place(let id, let byHand):
      return .call(.placed(Result { () throws(DomainError) in try phone.place(id, byHand) }))
    case .dial(let call):
      return .call(.dialled(call.id, Result { () throws(DomainError) in try phone.dial(call) }))
    case .follow(let call, let phase):
      return .call(
        .followed(call.id, Result { () throws(DomainError) in try phone.follow(call, phase) }))
    case .dialContact(let call):
      return .call(
        .contactDialled(call.id, refusal { () throws(DomainError) in try phone.dialContact(call) }))
    case .hangUp(let call):
      return .call(.hungUp(call.id, refusal { () throws(DomainError) in try phone.hangUp(call) }))
    case .giveUp(let call, let wasAsked):
      return .call(
        .givenUp(
          call.id, Result { () throws(DomainError) in try phone.giveUp(call, wasAsked) }))
    case .answer(let call):
      return .call(.answered(call.id, Result { () throws(DomainError) in try phone.answer(call) }))
    case .endByHand(let call, let outcome):
      return .call(
        .followed(
          call.id, Result { () throws(DomainError) in try phone.endByHand(call, outcome) }))
    case .reconcile:
      return .reconciled(Result { () throws(DomainError) in try phone.reconcile() })
    }
  }
}
