import Domain
import Kit
import Phrasebook

struct PaletteDestination: Destination {
  let rows: [CommandRow]
  let language: Language
}

/// The command that was chosen, for the stack to perform on the layer below.
struct CommandChosen: Answer {
  let screen: String
  let command: String
}

/// Every command by its name, filtered by what is typed; those that are off say why.
enum Palette: Layer {
  struct State: Equatable {
    let rows: [CommandRow]
    let language: Language
    var filter = TextField(limit: 60)
    var list: ListBox<CommandRow>

    init(_ destination: PaletteDestination) {
      rows = destination.rows
      language = destination.language
      list = ListBox(destination.rows)
    }
  }

  enum Message: Equatable {
    case typed(KeyPress)
    case pasted(String)
    case moved(KeyPress)
    case resized(Int)
    case chosen
    case closed

    var changesFilter: Bool {
      switch self {
      case .typed, .pasted: return true
      default: return false
      }
    }
  }

  static let screen = ScreenName("palette", Phrase { $0.paletteTitle })
  static let kind = LayerKind.dialog

  static let commands: [Command<State, Message>] = [
    Command(
      "run", keys: ["Enter"], rank: 1, title: { $0.paletteRun }, help: { $0.paletteRunHelp },
      message: { _ in .chosen }),
    Command(
      "close", keys: ["Esc"], rank: 2, title: { $0.paletteClose },
      help: { $0.paletteCloseHelp }, message: { _ in .closed }),
  ]

  static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return .pasted(text)
    case .key(let press):
      if press.modifiers.isEmpty, [.up, .down, .pageUp, .pageDown].contains(press.key) {
        return .moved(press)
      }
      return TextField.takes(press) ? .typed(press) : nil
    }
  }

  static func resized(_ size: Size) -> Message? { .resized(max(1, min(14, size.height - 6))) }

  static func update(_ state: inout State, _ message: Message, at now: Instant) -> [Step<Never>] {
    switch message {
    case .typed(let press): state.filter.handle(press)
    case .pasted(let text): state.filter.insert(text)
    case .moved(let press): state.list.handle(press)
    case .resized(let height): state.list.resize(height: height)
    case .closed: return [.close]
    case .chosen:
      guard let row = state.list.selected else { return [] }
      if let reason = row.refusal { return [.notice(Notice(.warning, reason))] }
      return [.close(CommandChosen(screen: row.screen.id, command: row.id))]
    }
    refilter(&state, isNew: message.changesFilter)
    return []
  }

  /// The best match is marked whenever something was typed.
  private static func refilter(_ state: inout State, isNew: Bool) {
    let typed = state.filter.text.lowercased()
    let phrases = state.language.phrases
    let ranked = state.rows.enumerated().compactMap { index, row in
      rank(row, typed, phrases).map { (row: row, order: ($0, index)) }
    }
    let rows = ranked.sorted { $0.order < $1.order }.map(\.row)
    state.list.refresh(rows)
    if isNew, let first = rows.first { state.list.select(first) }
  }

  /// 0 where the title begins so, 1 where the title holds it, 2 where every word
  /// stands somewhere in title, help or name; nil for no match.
  private static func rank(_ row: CommandRow, _ typed: String, _ phrases: any Phrases) -> Int? {
    let title = row.title(phrases).lowercased()
    if title.hasPrefix(typed) { return 0 }
    if title.contains(typed) { return 1 }
    let text = [title, row.help(phrases).lowercased(), row.id].joined(separator: " ")
    return typed.split(separator: " ").allSatisfy { text.contains($0) } ? 2 : nil
  }

  static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let height = min(14, max(1, canvas.height - 6))
    let inside = canvas.dialog(
      title: context.phrases.paletteTitle, inner: Size(width: 66, height: height + 2),
      context.theme)
    state.filter.draw(
      on: inside.part(Rect(width: inside.width, height: 1)), context.theme, focused: true,
      hint: context.phrases.palettePrompt)
    let list = inside.part(inside.bounds.inset(top: 2))
    if state.list.ids.isEmpty { list.write(context.phrases.paletteEmpty, .muted) }
    let titles = state.rows.map { CellWidth.of($0.title(context.phrases)) }.max() ?? 0
    for (row, command, isSelected) in state.list.fitted(to: max(1, list.height)).visible {
      draw(
        command, isSelected, on: list.part(Rect(row: row, width: list.width, height: 1)), titles,
        context)
    }
  }

  private static func draw(
    _ row: CommandRow, _ isSelected: Bool, on canvas: Canvas, _ titles: Int,
    _ context: ViewContext
  ) {
    let phrases = context.phrases
    let style: Style = row.refusal == nil ? .normal : .muted
    if isSelected { canvas.write(context.glyphs.pointer) }
    canvas.write(row.title(phrases), column: 2, row.refusal == nil ? style.bold : style)
    let keys = row.keys.first.map { $0.shown(context.glyphs) } ?? ""
    let end = canvas.width - CellWidth.of(keys) - 2
    let text = row.refusal.map { $0(phrases) } ?? row.help(phrases)
    canvas.write(text, column: titles + 4, .muted, width: max(0, end - titles - 4))
    canvas.writeRight(keys, .accent)
    if isSelected { canvas.restyle(canvas.bounds, .selection) }
  }
}
