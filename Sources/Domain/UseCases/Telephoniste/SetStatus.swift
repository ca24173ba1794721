/// Sets a contact's status, with an optional note on the change and, for
/// `callback_requested`, the time that was promised.
public struct SetStatus: Sendable {
  let store: any UnitOfWork

  /// How far ahead a callback may be promised.
  public static let furthestCallback = Span.hours(24 * 366)

  public init(store: any UnitOfWork) { self.store = store }

  public struct Choice: Equatable, Sendable {
    public var statusCode: String
    public var note: String?
    /// Asked for by `callback_requested`, ignored by every other status.
    public var callbackAt: Instant?
    /// Whether anyone may make the promised call.
    public var callbackForAnyone: Bool

    public init(
      statusCode: String, note: String? = nil, callbackAt: Instant? = nil,
      callbackForAnyone: Bool = false
    ) {
      self.statusCode = statusCode
      self.note = note
      self.callbackAt = callbackAt
      self.callbackForAnyone = callbackForAnyone
    }
  }

  /// A contact that was leased to her from somebody else's promise becomes hers.
  /// `do_not_call` enters the number in the internal list.
  ///
  /// - Throws: ``DomainError/unknownContact`` outside her sight,
  ///   ``DomainError/unknownStatus(_:known:)``, ``DomainError/statusOfBooking``,
  ///   ``DomainError/noteTooLong(limit:)``, the refusals of a callback's time.
  public func callAsFunction(
    _ choice: Choice, of id: ContactID, by session: Session
  ) throws(DomainError) {
    let user = session.user.id
    let note = try SetStatus.note(choice)
    try store.write(as: session.actor, because: .setStatus) { (tx) throws(DomainError) in
      try tx.require(.telephoniste)
      var contact = try tx.contact(id, inSightOf: user)
      let all = try tx.statuses.all()
      guard let status = all.first(where: { $0.code == choice.statusCode }) else {
        throw .unknownStatus(choice.statusCode, known: all.map(\.code))
      }
      guard status.code != ContactStatus.Code.converted else { throw .statusOfBooking }
      contact.statusID = status.id
      contact.callback = try SetStatus.callback(choice, status, user, tx.now)
      if try tx.queue.isLeased(id, to: user) { contact.assignedTo = user }
      try tx.contacts.save(contact, statusNote: note)
      if status.code == ContactStatus.Code.doNotCall {
        try tx.doNotCall.add(contact.phone, from: .status, reason: note)
      }
      try tx.queue.markWorked(id, by: user, .status)
    }
  }

  /// Nil where nothing but blanks was typed.
  private static func note(_ choice: Choice) throws(DomainError) -> String? {
    let written = CleanText.withoutControls(choice.note ?? "", keepingLines: true).trimmed
    guard written.count <= ContactText.statusNote else {
      throw .noteTooLong(limit: ContactText.statusNote)
    }
    return written.isEmpty ? nil : written
  }

  private static func callback(
    _ choice: Choice, _ status: ContactStatus, _ user: UserID, _ now: Instant
  ) throws(DomainError) -> Callback? {
    guard status.code == ContactStatus.Code.callbackRequested else { return nil }
    guard let at = choice.callbackAt else { throw .callbackTimeMissing }
    guard at > now else { throw .callbackTimePassed }
    guard at < now + furthestCallback else { throw .callbackTimeTooFar }
    return Callback(at: at, promisedBy: choice.callbackForAnyone ? nil : user)
  }
}

extension AuditedTransaction {
  /// A contact that the telephoniste may see, by the rows of this transaction.
  ///
  /// - Throws: ``DomainError/unknownContact``.
  func contact(_ id: ContactID, inSightOf user: UserID) throws(DomainError) -> Contact {
    guard let contact = try contacts.find(id), contact.deletedAt == nil else {
      throw .unknownContact
    }
    if contact.assignedTo == user { return contact }
    if try queue.isLeased(id, to: user) { return contact }
    guard try queue.workedToday(id, by: user) else { throw .unknownContact }
    return contact
  }
}
