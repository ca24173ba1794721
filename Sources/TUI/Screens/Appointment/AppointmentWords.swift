import Domain
import Kit
import Phrasebook
import Shell

/// What became of an appointment, by a symbol and a word of the same meaning.
enum AppointmentWords {
  static func symbol(_ status: ReservationStatus, _ glyphs: Glyphs) -> String {
    switch status {
    case .scheduled: return glyphs.open
    case .confirmed: return glyphs.live
    case .done: return glyphs.done
    case .noShow: return glyphs.failed
    case .cancelled: return glyphs.dash
    }
  }

  static func style(_ status: ReservationStatus) -> Style {
    switch status {
    case .scheduled: return .normal
    case .confirmed: return .accent
    case .done: return .success
    case .noShow: return .warning
    case .cancelled: return .muted
    }
  }

  static func text(_ status: ReservationStatus, _ context: ViewContext) -> String {
    symbol(status, context.glyphs) + " " + context.phrases.name(of: status)
  }

  /// `12 rue Principale, Montréal  H3A 1B2`.
  static func place(_ customer: CustomerInfo) -> String {
    let street = [customer.address, customer.city].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: ", ")
    return [street, customer.postalCode].compactMap { $0 }.joined(separator: "  ")
  }
}
