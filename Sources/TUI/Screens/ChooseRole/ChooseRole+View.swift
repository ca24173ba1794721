import Domain
import Kit
import Phrasebook
import Shell

extension ChooseRole {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let actors = state.list.ids
    let names = actors.map { CellWidth.of(phrases.actor($0)) }.max() ?? 0
    let works = actors.map { CellWidth.of(phrases.roleWork($0)) }.max() ?? 0
    let greeting = phrases.roleGreeting(DisplayText(state.session.user.name, limit: 60).string)
    let width = max(names + works + 9, CellWidth.of(greeting), CellWidth.of(phrases.roleQuestion))
    let place = canvas.bounds.centered(width: width, height: actors.count + 6)
    let inside = canvas.part(place)
    let isTall = inside.height >= actors.count + 3
    if isTall {
      inside.write(greeting, .heading)
      if !actors.isEmpty { inside.write(phrases.roleQuestion, row: 1, .muted) }
    }
    let first = isTall ? 3 : 0
    for (row, actor, isSelected) in state.list.fitted(to: max(1, actors.count)).visible {
      draw(actor, row: first + row, isSelected, names, on: inside, context)
    }
    say(state, row: first + actors.count + (isTall ? 1 : 0), on: inside, context)
  }

  private static func draw(
    _ actor: ActorRole, row: Int, _ isSelected: Bool, _ names: Int, on canvas: Canvas,
    _ context: ViewContext
  ) {
    if isSelected {
      canvas.write(context.glyphs.pointer, row: row, .accent)
      canvas.placeCursor(column: 0, row: row)
    }
    canvas.write(key(of: actor).description, column: 2, row: row, Style(.accent, .bold))
    canvas.write(context.phrases.actor(actor), column: 5, row: row, isSelected ? .heading : .normal)
    canvas.write(context.phrases.roleWork(actor), column: 8 + names, row: row, .muted)
  }

  private static func say(_ state: State, row: Int, on canvas: Canvas, _ context: ViewContext) {
    switch state.phase {
    case .choosing:
      if state.list.ids.isEmpty { canvas.write(context.phrases.roleNone, row: row, .warning) }
    case .opening: canvas.write(context.phrases.roleOpening, row: row, .accent)
    case .failed(let error):
      let text = context.glyphs.failed + " " + context.phrases.sentence(for: error)
      let lines = TextWrap.lines(text, width: max(1, canvas.width))
      for (index, line) in lines.enumerated() { canvas.write(line, row: row + index, .alert) }
    }
  }
}
