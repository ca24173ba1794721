import Domain
import Kit
import Phrasebook

/// The rows of the screen: header, line, body, notice, footer. Header and body
/// come first where there is no room for all.
struct Frames {
  let header: Rect
  let rule: Rect
  let body: Rect
  let notice: Rect
  let footer: Rect

  init(_ size: Size) {
    var rest = Rect(width: size.width, height: size.height)
    (header, rest) = rest.splitTop(1)
    (rest, footer) = rest.splitBottom(size.height >= 3 ? 1 : 0)
    (rule, rest) = rest.splitTop(size.height >= 12 ? 1 : 0)
    (body, notice) = rest.splitBottom(size.height >= 12 ? 1 : 0)
  }
}

extension App {
  /// The part between header and footer.
  var bodySize: Size {
    let body = Frames(terminal.size).body
    return Size(width: body.width, height: body.height)
  }

  /// Draws the stack, if anything may have changed since the last time.
  func paint() {
    guard needsPaint else { return }
    needsPaint = false
    terminal.show(frame())
  }

  func frame() -> Frame {
    let context = ViewContext(
      now: now, phrases: phrases, theme: terminal.theme, zone: settings.zone,
      isPlain: settings.isPlain)
    let canvas = Canvas(terminal.size)
    let frames = Frames(terminal.size)
    let first = stack.lastIndex { $0.slot.kind == .screen } ?? 0
    for entry in stack.dropFirst(first) {
      entry.slot.draw(on: canvas.part(frames.body), context)
    }
    drawHeader(on: canvas.part(frames.header), context)
    canvas.part(frames.rule).rule(row: 0, context.glyphs)
    drawNotice(on: canvas, frames, context)
    drawFooter(on: canvas.part(frames.footer), context)
    // Never nowhere: a screen reader reads on from the cursor.
    if canvas.frame.cursor == nil { canvas.part(frames.body).placeCursor(column: 0, row: 0) }
    return canvas.frame
  }

  private func drawHeader(on canvas: Canvas, _ context: ViewContext) {
    let header = stack.reversed().lazy.compactMap { $0.slot.header(context) }.first
    let title = stack.last { $0.slot.kind == .screen }?.slot.screen.title(phrases) ?? ""
    HeaderLine.draw(
      header ?? Header(title: title), program: phrases.programName,
      clock: showsClock ? phrases.clock(settings.zone.local(context.now)) : "", on: canvas)
  }

  var showsClock: Bool { !settings.isPlain }

  private func drawNotice(on canvas: Canvas, _ frames: Frames, _ context: ViewContext) {
    guard let notice else { return }
    let (role, symbol): (Kit.Role, String) =
      switch notice.tone {
      case .plain: (.normal, context.glyphs.dot)
      case .success: (.success, context.glyphs.done)
      case .warning: (.warning, context.glyphs.warning)
      case .alert: (.alert, context.glyphs.failed)
      }
    let row = frames.notice.isEmpty ? frames.body.splitBottom(1).bottom : frames.notice
    let line = canvas.part(row)
    line.fill()
    let text = symbol + " " + notice.phrase(phrases)
    line.write(text, column: line.width > 20 ? 1 : 0, Style(role))
  }

  private func drawFooter(on canvas: Canvas, _ context: ViewContext) {
    guard let slot = stack.last(where: { !$0.isUnarmed })?.slot, !canvas.bounds.isEmpty else {
      return
    }
    let rows = slot.rows()
    let shown = rows.filter { $0.rank > 0 && $0.refusal == nil && !$0.keys.isEmpty }
      .sorted { $0.rank < $1.rank }
    let hints = shown.map { Hint($0.keys[0].shown(context.glyphs), $0.title(phrases)) }
    let footer = Footer(
      hints, more: everywhereHint("palette", phrases.moreHint, slot),
      help: everywhereHint("help", phrases.helpHint, slot), hidden: shown.count < rows.count,
      width: canvas.width, amount: settings.hints)
    footer.draw(on: canvas)
  }

  /// By a key that a focused field leaves free.
  private func everywhereHint(_ id: String, _ word: String, _ slot: any AnySlot) -> Hint {
    let keys = Everywhere.commands.first { $0.id == id }?.keys ?? []
    let usable = settings.keymap.keys(Everywhere.name.id, id, default: keys)
    return Hint((usable.first { !slot.takes($0) } ?? usable[0]).description, word)
  }
}
