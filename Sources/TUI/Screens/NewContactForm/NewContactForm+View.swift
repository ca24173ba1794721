import Domain
import Kit
import Phrasebook
import Shell

extension NewContactForm {
  private static let width = 66

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let rows = min(Slot.all.count, max(1, canvas.height - 5))
    let inside = canvas.dialog(
      title: phrases.newContactTitle,
      inner: Size(width: min(width, canvas.width - 4), height: rows + 3), context.theme)
    let list = ListBox(Slot.all, selected: state.slot).fitted(to: rows)
    let labels = Slot.all.map { CellWidth.of(label($0, phrases)) }.max() ?? 0
    for (row, slot, isFocused) in list.visible {
      let line = inside.part(Rect(row: row, width: inside.width, height: 1))
      if case .field(let field) = slot {
        CardEditor.draw(field, state.card, isFocused, labels: labels, on: line, context)
      } else {
        draw(slot, state, isFocused, labels: labels, on: line, context)
      }
    }
    say(state, on: inside.part(Rect(row: rows + 1, width: inside.width, height: 2)), context)
  }

  private static func label(_ slot: Slot, _ phrases: any Phrases) -> String {
    switch slot {
    case .field(let field): return phrases.name(of: field)
    case .status: return phrases.newContactStatus
    case .telephoniste: return phrases.newContactTelephoniste
    }
  }

  private static func draw(
    _ slot: Slot, _ state: State, _ isFocused: Bool, labels: Int, on line: Canvas,
    _ context: ViewContext
  ) {
    line.write(
      label(slot, context.phrases), column: 2, isFocused ? .normal : .muted, width: labels)
    let box = line.part(
      Rect(column: labels + 4, row: 0, width: max(1, line.width - labels - 4), height: 1))
    let style = Style(isFocused ? .fieldFocused : .field)
    box.fill(Rect(width: box.width, height: 1), style)
    box.write(value(slot, state, context.phrases), style, width: box.width)
    if isFocused { box.placeCursor(column: 0, row: 0) }
  }

  private static func value(
    _ slot: Slot, _ state: State, _ phrases: any Phrases
  ) -> DisplayText {
    switch slot {
    case .field: return DisplayText("")
    case .status:
      let status = state.statuses.first { $0.code == state.statusCode }
      return DisplayText(status.map { phrases.statusName($0) } ?? "")
    case .telephoniste:
      let person = state.people?.first { $0.id == state.telephoniste }
      return DisplayText(person?.name ?? phrases.sheetPool, limit: 60)
    }
  }

  /// What is wrong, else what to type.
  private static func say(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let hint: String
    switch state.slot {
    case .field: return CardEditor.say(state.card, on: canvas, context)
    case _ where state.card.trouble != nil: return CardEditor.say(state.card, on: canvas, context)
    case .status: hint = phrases.cardHint(.language)
    case .telephoniste:
      hint =
        state.people == nil
        ? phrases.newContactNoAssigning : phrases.newContactTelephonisteHint
    }
    let lines = TextWrap.lines(hint, width: max(1, canvas.width - 2))
    for (row, line) in lines.prefix(canvas.height).enumerated() {
      canvas.write(line, column: 2, row: row, .muted)
    }
  }
}
