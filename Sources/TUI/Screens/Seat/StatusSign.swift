import Domain
import Kit
import Phrasebook

/// How a status is told apart without its colour: a symbol beside its name.
enum StatusSign {
  static func symbol(of status: ContactStatus, _ glyphs: Glyphs) -> String {
    switch status.code {
    case ContactStatus.Code.new: return glyphs.open
    case ContactStatus.Code.attempted: return glyphs.half
    case ContactStatus.Code.converted: return glyphs.done
    case ContactStatus.Code.doNotCall: return glyphs.failed
    default: return status.excludeFromCallList ? glyphs.dash : glyphs.live
    }
  }

  /// Its own colour; the ordinary one where the row holds no colour.
  static func style(of status: ContactStatus) -> Style {
    RGB(hex: status.color).map { .badge($0) } ?? .normal
  }
}
