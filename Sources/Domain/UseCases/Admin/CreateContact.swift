/// Adds one contact by hand.
public struct CreateContact: Sendable {
  let store: any UnitOfWork
  let zones: any TimeZones

  public init(store: any UnitOfWork, zones: any TimeZones) {
    self.store = store
    self.zones = zones
  }

  /// The contact and its status and assignment are one row of the history;
  /// `do_not_call` enters the number in the internal list.
  ///
  /// - Parameters:
  ///   - typed: the fields as they were typed; the phone is needed.
  ///   - statusCode: nil for `new`.
  ///   - telephoniste: whose it is; nil for the pool.
  /// - Throws: ``DomainError/notPermitted(_:)`` without `contacts.create`;
  ///   ``DomainError/fieldRefused(_:_:)``, for a number that is listed or that somebody
  ///   has too; ``DomainError/unknownStatus(_:known:)``; ``DomainError/statusOfBooking``;
  ///   ``DomainError/statusOfCard``; ``DomainError/receiverRefused(email:)``.
  @discardableResult
  public func callAsFunction(
    _ typed: [ContactField: String], statusCode: String? = nil,
    assignedTo telephoniste: UserID? = nil, by session: Session
  ) throws(DomainError) -> ContactID {
    try store.write(as: session.actor, because: .createContact) { (tx) throws(DomainError) in
      try tx.require(.permission(.createContacts))
      let status = try CreateContact.status(statusCode, among: tx.statuses.all())
      let contact = try contact(typed, status.id, tx)
      if let telephoniste { try BulkAct.checkReceiver(tx.users.find(telephoniste)) }
      let id = try tx.contacts.insert(
        NewContact(
          phone: contact.phone, details: contact.details, statusID: status.id,
          assignedTo: telephoniste))
      if status.code == ContactStatus.Code.doNotCall {
        try tx.doNotCall.add(contact.phone, from: .status, reason: nil)
      }
      return id
    }
  }

  private static func status(
    _ code: String?, among all: [ContactStatus]
  ) throws(DomainError) -> ContactStatus {
    let wanted = code ?? ContactStatus.Code.new
    guard let status = all.first(where: { $0.code == wanted }) else {
      throw .unknownStatus(wanted, known: all.map(\.code))
    }
    return try status.withoutCard()
  }

  /// The contact as it would be, without a key.
  private func contact(
    _ typed: [ContactField: String], _ status: StatusID, _ tx: any AuditedTransaction
  ) throws(DomainError) -> Contact {
    let fields = ContactFields(
      zone: try zones.zone(named: tx.floor.timeZone), zones: zones, now: tx.now)
    let phone: PhoneNumber
    do {
      phone = try PhoneNumber(parsing: typed[.phone] ?? "")
    } catch {
      throw .fieldRefused(.phone, .phone(error))
    }
    let blank = Contact(
      id: ContactID(0), phone: phone, details: ContactDetails(), statusID: status,
      assignedTo: nil, callback: nil, numberProblem: false, isConverted: false, deletedAt: nil,
      createdAt: tx.now, updatedAt: tx.now, version: 0, callCount: 0, lastCallAt: nil)
    let contact = try fields.fill(blank, with: typed)
    try fields.checkZone(of: contact)
    try tx.checkFree(phone)
    return contact
  }
}
