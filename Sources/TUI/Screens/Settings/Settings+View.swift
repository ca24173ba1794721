import Domain
import Kit
import Phrasebook
import Shell

/// Where list and foot stand.
struct SettingsPlaces {
  let list: Rect
  let foot: Rect

  init(_ size: Size) {
    (list, foot) = Canvas(size).ground.splitBottom(min(5, max(1, size.height / 3)))
  }

  /// Settings that the list shows, below its title.
  var rows: Int { max(1, list.height - 1) }
}

extension Settings {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = SettingsPlaces(Size(width: canvas.width, height: canvas.height))
    drawList(state, on: canvas.part(places.list), context)
    drawFoot(state, on: canvas.part(places.foot), context)
  }

  private static func drawList(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    canvas.section(phrases.settingsBindAll, context.glyphs)
    let body = canvas.part(canvas.bounds.inset(top: 1))
    guard let settings = state.page.shown(on: body, context) else { return }
    let labels = FloorSetting.allCases.map { CellWidth.of(phrases.settingName($0)) }.max() ?? 0
    let column = min(labels + 4, max(2, body.width / 2))
    for (row, setting, isSelected) in state.list.fitted(to: max(1, body.height)).visible {
      let line = body.part(Rect(row: row, width: body.width, height: 1))
      line.write(
        phrases.settingName(setting), column: 2, isSelected ? .normal : .muted,
        width: column - 3)
      let box = line.part(Rect(column: column, width: max(1, line.width - column), height: 1))
      if isSelected { line.write(context.glyphs.pointer, .accent) }
      if isSelected, let entry = state.entry {
        entry.field.draw(on: box, context.theme, focused: true)
      } else {
        box.write(
          DisplayText(setting.text(in: settings), limit: 400), isSelected ? .heading : .normal,
          width: box.width)
        if isSelected { line.placeCursor(column: 0, row: 0) }
      }
    }
  }

  /// What the selected setting means and takes; what was refused comes first.
  private static func drawFoot(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    canvas.rule(row: 0, context.glyphs)
    let body = canvas.part(canvas.bounds.inset(left: 2, top: 1))
    guard let setting = state.list.selected else { return }
    var row = 0
    if let refusal = state.entry?.refusal {
      row = body.say(
        context.glyphs.warning + " " + phrases.sentence(for: refusal), .alert)
    } else if let saying = state.saying {
      return saying.draw(on: body, context)
    } else if case .failed(let error, _?) = state.page {
      row = body.say(context.glyphs.failed + " " + phrases.sentence(for: error), .alert)
    }
    row += body.say(phrases.meaning(of: setting), row: row, .normal)
    body.say(phrases.settingTakes(phrases.values(of: setting)), row: row, .muted)
  }
}
