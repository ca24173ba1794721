import Domain
import GRDB

extension AgentProfile {
  /// From a row of `agent_profile`, or of an agent who has none.
  init(row: Row) {
    self.init(
      agentID: UserID(row["user_id"]), appointmentMinutes: row["appointment_minutes"],
      travelMinutes: row["travel_minutes"])
  }
}

extension AvailabilitySlot {
  /// From a row of `availability_slot`.
  init(row: Row) {
    self.init(
      id: SlotID(row["id"]), agentID: UserID(row["user_id"]), times: AvailabilityTimes(row: row),
      createdAt: Instant(milliseconds: row["created_at"]))
  }
}

extension AvailabilityTimes {
  init(row: Row) {
    let frequency = (row["frequency"] as String?).flatMap(Recurrence.Frequency.init(rawValue:))
    let mask: Int = row["days_of_week"]
    self.init(
      kind: Kind(rawValue: row["kind"]) ?? .away,
      start: LocalDateTime(
        date: LocalDate(dayNumber: row["start_day"]), secondOfDay: row["start_second"]),
      end: LocalDateTime(
        date: LocalDate(dayNumber: row["end_day"]), secondOfDay: row["end_second"]),
      recurrence: frequency.map {
        Recurrence(
          frequency: $0, daysOfWeek: Set((0...6).filter { mask & (1 << $0) != 0 }),
          endDate: (row["last_day"] as Int?).map { LocalDate(dayNumber: $0) })
      })
  }

  /// One bit for each day of the week, Sunday's the lowest.
  var dayMask: Int {
    guard let recurrence, recurrence.frequency == .weekly else { return 0 }
    return recurrence.daysOfWeek.reduce(0) { $0 | (1 << $1) }
  }
}

extension Reservation {
  /// From a row of `reservation`.
  init(row: Row) throws(DomainError) {
    guard let phone = PhoneNumber(digits: row["customer_phone"]) else { throw .storage(.corrupt) }
    self.init(
      id: ReservationID(row["id"]), contactID: ContactID(row["contact_id"]),
      start: Instant(milliseconds: row["date"]), minutes: row["minutes"],
      agentID: UserID(row["agent_id"]),
      status: ReservationStatus(rawValue: row["status"]) ?? .cancelled,
      customer: CustomerInfo(
        name: row["customer_name"], phone: phone, email: row["customer_email"],
        address: row["customer_address"], postalCode: row["customer_postal_code"],
        city: row["customer_city"]),
      cancelReason: row["cancel_reason"], bookedBy: row.identifier("created_by"),
      bookedAt: Instant(milliseconds: row["created_at"]),
      updatedAt: Instant(milliseconds: row["updated_at"]), version: row["version"])
  }
}

extension Conversion {
  /// From a row of `contact`; nil where no appointment converted it.
  init?(row: Row) {
    guard let reservation: ReservationID = row.identifier("reservation_id"),
      let at = row.instant("converted_at")
    else { return nil }
    self.init(reservationID: reservation, by: row.identifier("converted_by"), at: at)
  }
}
