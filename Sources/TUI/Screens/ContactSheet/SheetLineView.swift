import Domain
import Kit
import Phrasebook
import Shell

/// Draws lines of a contact's lists, and one of them in full.
enum SheetLineView {
  // MARK: A line

  struct Columns {
    let who: Int
    let entries: EntryView.Columns

    init(_ lines: [SheetLine], _ telling: EntryTelling, width: Int) {
      let names = lines.map { CellWidth.of(SheetLineView.who($0, telling)) }.max() ?? 0
      who = min(names, max(6, width / 5))
      entries = EntryView.Columns(
        lines.compactMap(\.entry), telling, showsRecord: false, width: width)
    }
  }

  /// Cells of a day and a time.
  private static let when = 16

  static func line(
    _ line: SheetLine, _ columns: Columns, _ telling: EntryTelling, on part: Canvas,
    _ context: ViewContext
  ) {
    if let entry = line.entry {
      return EntryView.line(entry, columns.entries, telling, on: part, context)
    }
    part.write(moment(line, telling), column: 1, .muted)
    part.write(who(line, telling), column: when + 3, .muted, width: columns.who)
    let column = when + columns.who + 5
    let room = max(0, part.width - column)
    if case .status(let change) = line {
      let words = StatusBadge.words(change.status, context)
      let end = part.write(
        words.text, column: column, StatusBadge.style(change.status), width: room)
      if let note = change.note {
        part.write(
          DisplayText(note.onOneLine), column: end + 2, width: max(0, part.width - end - 2))
      }
    } else {
      part.write(DisplayText(short(line, telling.phrases), limit: 400), column: column, width: room)
    }
  }

  private static func moment(_ line: SheetLine, _ telling: EntryTelling) -> String {
    telling.phrases.isoMoment(telling.zone.local(line.at))
  }

  private static func who(_ line: SheetLine, _ telling: EntryTelling) -> String {
    if let entry = line.entry { return telling.who(entry) }
    return line.byName.map { DisplayText($0, limit: 60).string } ?? telling.phrases.timelineProgram
  }

  private static func short(_ line: SheetLine, _ phrases: any Phrases) -> String {
    switch line {
    case .note(let note): return note.content.onOneLine
    case .call(let line): return call(line.call, phrases)
    case .assignment(let change):
      return phrases.told(.assigned(from: change.fromName, to: change.toName))
    case .status, .entry: return ""
    }
  }

  /// How a call went, and who called whom where that is not the usual way.
  private static func call(_ call: Call, _ phrases: any Phrases) -> String {
    var parts: [String] = []
    if call.direction == .inbound { parts.append(phrases.name(of: CallDirection.inbound)) }
    if let end = call.end {
      parts.append(phrases.deskOutcome(end.outcome))
      if end.outcome == .answered {
        parts.append(phrases.duration(.seconds(Int64(end.duration))))
      }
    } else {
      parts.append(phrases.deskLive)
    }
    return parts.joined(separator: ", ")
  }

  // MARK: In full

  static func inFull(_ line: SheetLine, _ telling: EntryTelling, width: Int) -> [EntryView.Line] {
    let phrases = telling.phrases
    if let entry = line.entry { return EntryView.lines(entry, telling, width: width) }
    let heading = EntryView.Line(
      text: moment(line, telling) + "  " + who(line, telling), style: .muted)
    switch line {
    case .note(let note): return [heading] + wrapped(note.content, width)
    case .call(let line):
      return [heading] + wrapped(call(line.call, phrases), width)
        + facts(of: line.call, telling).flatMap { wrapped($0, width) }
    case .assignment: return [heading] + wrapped(short(line, phrases), width)
    case .status(let change):
      return [heading] + wrapped(phrases.statusName(change.status), width)
        + (change.note.map { wrapped($0, width) } ?? [])
    case .entry: return []
    }
  }

  private static func facts(of call: Call, _ telling: EntryTelling) -> [String] {
    let phrases = telling.phrases
    var facts = [phrases.sheetCallBy(call.adapter, number: call.phone.display)]
    if let problem = call.end?.problem { facts.append(phrases.sentence(for: problem)) }
    if let sid = call.sid { facts.append(phrases.sheetCallID(sid)) }
    return facts
  }

  private static func wrapped(_ text: String, _ width: Int) -> [EntryView.Line] {
    DisplayText.lines(String(text.prefix(EntryView.longest)), limit: EntryView.longest)
      .flatMap { TextWrap.lines($0.string, width: max(8, width)) }
      .map { EntryView.Line(text: $0) }
  }
}

extension SheetLine {
  var entry: HistoryEntry? {
    guard case .entry(let entry) = self else { return nil }
    return entry
  }

  var at: Instant {
    switch self {
    case .note(let line): return line.at
    case .call(let line): return line.call.calledAt
    case .assignment(let line): return line.at
    case .status(let line): return line.at
    case .entry(let entry): return entry.at
    }
  }

  /// Nil where it was the program itself.
  var byName: String? {
    switch self {
    case .note(let line): return line.authorName
    case .call(let line): return line.callerName
    case .assignment(let line): return line.byName
    case .status(let line): return line.byName
    case .entry(let entry): return entry.actor.name
    }
  }
}
