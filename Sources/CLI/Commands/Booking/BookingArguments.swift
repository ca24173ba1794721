import ArgumentParser
import Domain
import Phrasebook

extension String {
  static func help(booking text: BookingHelp) -> String { Spoken.phrases.help(text) }
}

extension ArgumentHelp {
  static func help(booking text: BookingHelp) -> ArgumentHelp {
    ArgumentHelp(String.help(booking: text))
  }
}

/// A day, `2026-11-25`.
extension LocalDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso8601: argument) }
}

/// A time of the wall clock, `09:00`; `24:00` is the midnight that ends the day.
struct ClockTime: ExpressibleByArgument {
  let second: Int

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour),
      (0..<60).contains(minute), hour < 24 || minute == 0
    else { return nil }
    second = hour * 3600 + minute * 60
  }

  func on(_ day: LocalDate) -> LocalDateTime {
    LocalDateTime(
      date: day.adding(days: second / 86_400), secondOfDay: second % 86_400)
  }
}

/// Days of the week, `mon,wed,fri`, in English or French.
struct WeekDays: ExpressibleByArgument {
  let days: Set<Int>

  private static let names: [[String]] = [
    ["sun", "mon", "tue", "wed", "thu", "fri", "sat"],
    ["dim", "lun", "mar", "mer", "jeu", "ven", "sam"],
  ]

  init?(argument: String) {
    let words = argument.lowercased().split(separator: ",", omittingEmptySubsequences: false)
    var days: Set<Int> = []
    for word in words {
      let found = WeekDays.names.lazy.compactMap { $0.firstIndex(of: String(word)) }.first
      guard let day = found else { return nil }
      days.insert(day)
    }
    self.days = days
  }
}

/// A moment for an appointment: in UTC, or by the floor's clock.
enum AppointmentArgument {
  /// - Throws: ``Refusal`` for what is no moment; ``DomainError/booking(_:)`` for a time that
  ///   the clock jumps over.
  static func read(_ text: String, in zone: any Zone) throws -> Instant {
    if let instant = Instant(iso8601: text) { return instant }
    let parts = text.split { $0 == " " || $0 == "T" }
    guard parts.count == 2, let day = LocalDate(iso8601: String(parts[0])),
      let time = ClockTime(argument: String(parts[1])), time.second < 86_400
    else { throw Refusal { $0.momentRefused(text) } }
    return try AppointmentMoment.instant(time.on(day), in: zone)
  }
}

extension Floor {
  var findFreeTimes: FindFreeTimes {
    FindFreeTimes(people: store, booking: store, floor: store, zones: zones, clock: clock)
  }
  var seeAgents: SeeAgents { SeeAgents(people: store, booking: store) }
  var seeAgentDays: SeeAgentDays {
    SeeAgentDays(people: store, booking: store, floor: store, zones: zones)
  }
  var changeAvailability: ChangeAvailability { ChangeAvailability(store: store) }
  var setAgentProfile: SetAgentProfile { SetAgentProfile(store: store) }
  var convertContact: ConvertContact { ConvertContact(store: store, zones: zones) }
  var listReservations: ListReservations { ListReservations(people: store, booking: store) }
  var moveReservation: MoveReservation { MoveReservation(store: store, zones: zones) }
  var cancelReservation: CancelReservation { CancelReservation(store: store) }
  var setReservationStatus: SetReservationStatus { SetReservationStatus(store: store) }
  var noteReservation: NoteReservation { NoteReservation(store: store) }

  /// Today on the floor.
  func today() throws -> LocalDate { try zone().day(of: clock.now()) }

  /// - Parameter email: nil for whoever asks.
  /// - Throws: ``DomainError/booking(_:)`` where no agent has that address.
  func agent(_ email: String?, by session: Session) throws -> UserID {
    guard let email, email.lowercased() != session.user.email else { return session.user.id }
    guard let found = try seeAgents(by: session).first(where: { $0.email == email.lowercased() })
    else { throw DomainError.booking(.unknownAgent(email)) }
    return found.id
  }

  /// As ``agent(_:by:)``, for whoever books.
  func bookedAgent(_ email: String?, by session: Session) throws -> UserID? {
    guard let email else { return nil }
    let found = try findFreeTimes.agents(by: session).first { $0.email == email.lowercased() }
    guard let found else { throw DomainError.booking(.unknownAgent(email)) }
    return found.id
  }
}
