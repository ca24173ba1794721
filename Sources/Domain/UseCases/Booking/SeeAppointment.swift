/// One appointment with what whoever looks at it may do with it.
public struct SeeAppointment: Sendable {
  let people: any PeopleReading
  let booking: any BookingReading
  let contacts: any ContactReading

  public init(
    people: any PeopleReading, booking: any BookingReading, contacts: any ContactReading
  ) {
    self.people = people
    self.booking = booking
    self.contacts = contacts
  }

  public struct Page: Equatable, Sendable {
    public var record: ReservationRecord
    /// With which the contact can go back to be called, at once.
    public var statuses: [ContactStatus]
    /// What this person holds.
    public var permissions: Set<Permission>

    public init(
      record: ReservationRecord, statuses: [ContactStatus], permissions: Set<Permission>
    ) {
      self.record = record
      self.statuses = statuses
      self.permissions = permissions
    }

    public func may(_ permission: Permission) -> Bool {
      permissions.contains(.all) || permissions.contains(permission)
    }
  }

  /// A callback asks for a time of its own, and whoever asks not to be called is entered on
  /// the list from the card: neither is offered here.
  ///
  /// - Throws: as ``ListReservations/show(_:by:)``.
  public func callAsFunction(
    _ id: ReservationID, by session: Session
  ) throws(DomainError) -> Page {
    let record = try ListReservations(people: people, booking: booking).show(id, by: session)
    let left: Set<String> = [
      ContactStatus.Code.converted, ContactStatus.Code.callbackRequested,
      ContactStatus.Code.doNotCall,
    ]
    return Page(
      record: record, statuses: try contacts.statuses().filter { !left.contains($0.code) },
      permissions: session.user.isAdmin ? try people.permissions(of: session.user) : [])
  }
}
