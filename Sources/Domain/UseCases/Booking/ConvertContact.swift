/// Makes an appointment of a contact: the reservation with the customer as the contact has
/// them now, and the contact as converted, in one act.
public struct ConvertContact: Sendable {
  let store: any UnitOfWork
  let zones: any TimeZones

  public init(store: any UnitOfWork, zones: any TimeZones) {
    self.store = store
    self.zones = zones
  }

  public struct Choice: Equatable, Sendable {
    public var start: Instant
    /// Nil for whoever is free then, and has the fewest visits on that day.
    public var agentID: UserID?
    /// The first note of the appointment.
    public var note: String?
    /// What of the contact is filled in with it, as it was typed: a visit needs a name and an
    /// address.
    public var details: [ContactField: String]

    public init(
      start: Instant, agentID: UserID? = nil, note: String? = nil,
      details: [ContactField: String] = [:]
    ) {
      self.start = start
      self.agentID = agentID
      self.note = note
      self.details = details
    }
  }

  /// A telephoniste converts what is in her sight, which counts as work of her day and stays
  /// on her card; an admin any contact. Its callback is settled, and nobody is served it any
  /// more.
  ///
  /// - Returns: the appointment.
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/unknownContact`` outside
  ///   their sight; ``DomainError/contactInUse`` while somebody else has it on their card;
  ///   ``DomainError/contactConverted`` while an appointment is still to come;
  ///   ``DomainError/booking(_:)`` where the customer is not known well enough or the agent is
  ///   not free; ``DomainError/fieldRefused(_:_:)``; ``DomainError/noteTooLong(limit:)``.
  @discardableResult
  public func callAsFunction(
    _ choice: Choice, of id: ContactID, by session: Session
  ) throws(DomainError) -> Reservation {
    let user = session.user.id
    let note = try ReservationNote.checked(choice.note)
    return try store.write(as: session.actor, because: .convertContact) {
      (tx) throws(DomainError) in
      let (stands, standing) = try tx.contact(id, changedBy: user)
      try tx.checkFree(id, for: user)
      guard try tx.reservations.open(with: id) == nil else { throw .contactConverted }
      let ground = try BookingGround(tx, zones: zones)
      let fields = ContactFields(zone: ground.zone, zones: zones, now: tx.now)
      var contact = try fields.fill(stands, with: choice.details.filter { $0.key != .phone })
      let customer = try CustomerInfo(contact)
      let agenda = try ground.take(choice.start, of: choice.agentID)
      let reservation = try tx.reservations.insert(
        NewReservation(
          contactID: id, agentID: agenda.agentID, start: choice.start,
          minutes: Int(agenda.appointment.seconds / 60), customer: customer))
      if let note { try tx.reservations.addNote(note, to: reservation.id) }
      contact.statusID = try tx.bookedStatus().id
      contact.callback = nil
      contact.isConverted = true
      contact.conversion = Conversion(reservationID: reservation.id, by: user, at: tx.now)
      let isHers = standing == .telephoniste
      if isHers, try tx.queue.isLeased(id, to: user) { contact.assignedTo = user }
      try tx.contacts.save(contact, over: stands, statusNote: nil)
      if isHers { try tx.queue.markWorked(id, by: user, .status) }
      return try tx.reservations.find(reservation.id) ?? reservation
    }
  }
}

extension AuditedTransaction {
  /// The status of whoever has an appointment.
  fileprivate func bookedStatus() throws(DomainError) -> ContactStatus {
    let all = try statuses.all()
    guard let status = all.first(where: { $0.code == ContactStatus.Code.converted }) else {
      throw .unknownStatus(ContactStatus.Code.converted, known: all.map(\.code))
    }
    return status
  }
}

extension CustomerInfo {
  /// - Throws: ``DomainError/booking(_:)`` naming what is missing.
  init(_ contact: Contact) throws(DomainError) {
    let details = contact.details
    guard let name = details.name, let address = details.address else {
      let missing: [(ContactField, String?)] = [
        (.name, details.name), (.address, details.address),
      ]
      throw .booking(.customerIncomplete(missing.filter { $0.1 == nil }.map(\.0)))
    }
    self.init(
      name: name, phone: contact.phone, email: details.email, address: address,
      postalCode: details.postalCode, city: details.city)
  }
}

enum ReservationNote {
  /// Nil where nothing but blanks was typed.
  static func checked(_ typed: String?) throws(DomainError) -> String? {
    let text = CleanText.withoutControls(typed ?? "", keepingLines: true).trimmed
    guard text.count <= ContactText.note else { throw .noteTooLong(limit: ContactText.note) }
    return text.isEmpty ? nil : text
  }
}
