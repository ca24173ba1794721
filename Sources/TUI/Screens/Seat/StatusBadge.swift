import Domain
import Kit
import Phrasebook
import Shell

/// A status in its colour, with a symbol that says the same without colour.
enum StatusBadge {
  /// - Returns: the column after it.
  @discardableResult
  static func draw(
    _ status: ContactStatus, column: Int, row: Int, on canvas: Canvas, _ context: ViewContext
  ) -> Int {
    canvas.badge(
      DisplayText(words(status, context).text), colour(status), column: column, row: row,
      context.theme)
  }

  /// The symbol alone, and with the name behind it.
  static func words(
    _ status: ContactStatus, _ context: ViewContext
  ) -> (symbol: String, text: String) {
    let symbol = symbol(status, context.glyphs)
    return (symbol, symbol + " " + DisplayText(status.name(in: context.phrases.language)).string)
  }

  static func style(_ status: ContactStatus) -> Style { .badge(colour(status)) }

  private static func colour(_ status: ContactStatus) -> RGB {
    RGB(hex: status.color) ?? RGB(red: 128, green: 128, blue: 128)
  }

  /// Of the statuses that carry behaviour each has its own; of the others only
  /// whether they are called matters to the eye.
  private static func symbol(_ status: ContactStatus, _ glyphs: Glyphs) -> String {
    switch status.code {
    case ContactStatus.Code.new: return glyphs.open
    case ContactStatus.Code.attempted: return glyphs.half
    case ContactStatus.Code.callbackRequested: return glyphs.live
    case ContactStatus.Code.converted: return glyphs.done
    case ContactStatus.Code.doNotCall: return glyphs.failed
    default: return status.excludeFromCallList ? glyphs.dash : glyphs.dot
    }
  }
}
