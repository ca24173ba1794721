import Domain
import Kit
import Phrasebook
import Shell

/// Draws entries of the history: a line each, and one in full.
enum EntryView {
  // MARK: A line

  /// Where the parts of a line stand.
  struct Columns {
    let when: Int
    let who: Int
    /// Cells for the record; none where all entries are of one.
    let record: Int

    init(_ entries: [HistoryEntry], _ telling: EntryTelling, showsRecord: Bool, width: Int) {
      // A narrow line keeps the time of today or the day, and what happened.
      when = width >= (showsRecord ? 90 : 52) ? 16 : 10
      let names = entries.map { CellWidth.of(telling.who($0)) }.max() ?? 0
      who = min(names, max(6, width / (showsRecord ? 6 : 5)))
      let records = entries.map { CellWidth.of(telling.record($0)) }.max() ?? 0
      record = showsRecord ? min(records, max(width >= 50 ? 14 : 8, width / 5)) : 0
    }
  }

  static func line(
    _ entry: HistoryEntry, _ columns: Columns, _ telling: EntryTelling, on part: Canvas,
    _ context: ViewContext
  ) {
    let style = style(entry.weight)
    part.write(symbol(entry.weight, context.glyphs), style)
    let moment = telling.zone.local(entry.at)
    let isToday = moment.date == telling.zone.day(of: context.now)
    let when =
      columns.when > 10
      ? telling.phrases.isoMoment(moment)
      : isToday ? telling.phrases.clock(moment) : telling.phrases.isoDay(moment.date)
    part.write(when, column: 2, .muted)
    var column = columns.when + 4
    part.write(telling.who(entry), column: column, .muted, width: columns.who)
    column += columns.who + 2
    if columns.record > 0 {
      part.write(telling.record(entry), column: column, width: columns.record)
      column += columns.record + 2
    }
    part.write(
      DisplayText(telling.told(entry), limit: 400), column: column, style,
      width: max(0, part.width - column))
  }

  static func symbol(_ weight: HistoryEntry.Weight, _ glyphs: Glyphs) -> String {
    switch weight {
    case .light: return " "
    case .weighty: return glyphs.warning
    case .grave: return glyphs.failed
    }
  }

  static func style(_ weight: HistoryEntry.Weight) -> Style {
    switch weight {
    case .light: return .normal
    case .weighty: return .warning
    case .grave: return .alert
    }
  }

  // MARK: In full

  struct Line: Equatable {
    var label = ""
    var text = ""
    var style = Style.normal
    /// Cells by which the text stands to the right.
    var indent = 0
  }

  /// Characters of one value that are shown; the rest is cut off, and said to be.
  static let longest = 8000

  /// An entry line by line, in lines of at most `width` cells.
  static func lines(_ entry: HistoryEntry, _ telling: EntryTelling, width: Int) -> [Line] {
    let phrases = telling.phrases
    let moment = telling.zone.local(entry.at)
    let heading = "\(phrases.isoDay(moment.date)) \(moment.clock(seconds: true))"
    let labels = [
      (phrases.historyWho, actor(entry, telling)), (phrases.historyWhere, place(entry, phrases)),
      (phrases.historyRequest, phrases.historyAct(entry.request.rawValue, telling.reason(entry))),
    ]
    let column = (labels.map { CellWidth.of($0.0) }.max() ?? 0) + 2
    let facts = labels.map { label, text in
      wrapped(Line(label: label, text: text, indent: column), width)
    }
    return wrapped(Line(text: heading + "  " + telling.record(entry), style: .heading), width)
      + facts[0] + fields(entry, telling, width) + [Line()] + facts[1] + facts[2]
  }

  private static func actor(_ entry: HistoryEntry, _ telling: EntryTelling) -> String {
    let actor = entry.actor
    guard actor.kind == "user" else {
      let account = DisplayText(actor.name, limit: 100).string
      return actor.isNobodyYet
        ? telling.phrases.accountNobodyYet(account) : telling.phrases.historySystem(account)
    }
    let email = actor.email.map { " <" + DisplayText($0, limit: 254).string + ">" } ?? ""
    return DisplayText(actor.name, limit: 200).string + email
  }

  private static func place(_ entry: HistoryEntry, _ phrases: any Phrases) -> String {
    let seat = entry.seatSession.map { phrases.historySeat($0.rawValue) }
    let parts = [entry.host, entry.terminal, entry.peer, seat, entry.program]
    return parts.compactMap { $0 }.map { DisplayText($0, limit: 200).string }
      .joined(separator: ", ")
  }

  private static func fields(
    _ entry: HistoryEntry, _ telling: EntryTelling, _ width: Int
  ) -> [Line] {
    if let members = (entry.initialDocument ?? entry.deletedDocument)?.members {
      return members.filter { $0.value != .null }.sorted { $0.key < $1.key }.flatMap {
        value($0.key, telling.text($0.value, of: $0.key), telling, width)
      }
    }
    guard !entry.changes.isEmpty else {
      return [Line(text: telling.phrases.historyNoChange, style: .muted)]
    }
    return entry.changes.flatMap { change -> [Line] in
      if let old = change.old.members, let new = change.new.members {
        return members(of: change.field, old, new, telling, width)
      }
      let new = telling.text(change.new, of: change.field)
      guard change.old != .null || change.new.members == nil else {
        return value(change.field, new, telling, width)
      }
      let old = telling.text(change.old, of: change.field)
      let separator = old.contains("\n") || new.contains("\n") ? "\n→ " : " → "
      return value(
        change.field, String(old.prefix(longest)) + separator + new, telling, width)
    }
  }

  /// Of two states of one thing, such as a call, what differs.
  private static func members(
    of field: String, _ old: [String: JSONValue], _ new: [String: JSONValue],
    _ telling: EntryTelling, _ width: Int
  ) -> [Line] {
    let label = DisplayText(telling.phrases.historyField(field), limit: 60).string
    let differing = Set(old.keys).union(new.keys).sorted()
      .filter { old[$0] ?? .null != new[$0] ?? .null }
    return [Line(label: telling.phrases.historyLabel(label))]
      + differing.flatMap { member in
        let texts = [old, new].map { telling.text($0[member] ?? .null, of: member) }
        return value(member, texts.joined(separator: " → "), telling, width)
      }
  }

  /// A field and its value, beside one another or, where that is long, below.
  private static func value(
    _ field: String, _ text: String, _ telling: EntryTelling, _ width: Int
  ) -> [Line] {
    let label = telling.phrases.historyLabel(
      DisplayText(telling.phrases.historyField(field), limit: 60).string)
    let isCut = text.utf8.count > longest * 2
    let texts = DisplayText.lines(
      isCut ? String(text.prefix(longest * 2)) + "…" : text, limit: longest * 2)
    let beside = CellWidth.of(label) + 1
    if texts.count == 1, let only = texts.first, beside + CellWidth.of(only.string) <= width {
      return [Line(label: label, text: only.string, indent: beside)]
    }
    let below = texts.flatMap { wrapped(Line(text: $0.string, indent: 2), width) }
    return [Line(label: label)] + below
  }

  private static func wrapped(_ line: Line, _ width: Int) -> [Line] {
    let texts = TextWrap.lines(line.text, width: max(8, width - line.indent))
    return texts.enumerated().map { index, text in
      Line(
        label: index == 0 ? line.label : "", text: text, style: line.style, indent: line.indent)
    }
  }

  /// Draws what of an entry fits below `top`, and says on the row above where more follows.
  static func draw(_ lines: [Line], top: Int, on canvas: Canvas, _ context: ViewContext) {
    let first = min(top, max(0, lines.count - canvas.height))
    for (row, line) in lines.dropFirst(first).prefix(canvas.height).enumerated() {
      canvas.write(line.label, row: row, .muted, width: canvas.width)
      canvas.write(line.text, column: line.indent, row: row, line.style)
    }
  }
}
