import Domain
import Kit
import Phrasebook
import Shell

/// What a screen of records has read of the floor.
enum RecordsRead<Page: Equatable & Sendable>: Equatable, Sendable {
  case reading
  case read(Page)
  /// What was read before goes on being shown.
  case failed(DomainError, last: Page?)

  var shown: Page? {
    switch self {
    case .reading: return nil
    case .read(let page): return page
    case .failed(_, let last): return last
    }
  }

  mutating func take(_ result: Result<Page, DomainError>) {
    switch result {
    case .success(let page): self = .read(page)
    case .failure(let error): self = .failed(error, last: shown)
    }
  }
}

/// One reading at a time: what is committed meanwhile is read right after.
struct ReadingTurn: Equatable, Sendable {
  private(set) var isUnderWay = false
  private var isStale = false

  /// - Returns: whether to read now.
  mutating func ask() -> Bool {
    guard !isUnderWay else {
      isStale = true
      return false
    }
    isUnderWay = true
    isStale = false
    return true
  }

  /// - Returns: whether to read again.
  mutating func end() -> Bool {
    isUnderWay = false
    return isStale && ask()
  }
}

/// A sentence at the foot of a screen of records.
enum RecordSaying: Equatable, Sendable {
  case refused(DomainError)
  case done(Phrase)

  func draw(on canvas: Canvas, _ context: ViewContext) {
    switch self {
    case .refused(let error):
      canvas.say(
        context.glyphs.warning + " " + context.phrases.sentence(for: error), .warning)
    case .done(let phrase):
      canvas.say(context.glyphs.done + " " + phrase(context.phrases), .success)
    }
  }
}

// MARK: The frame of such a screen

/// Where list and foot of a screen of records stand.
struct RecordPlaces {
  let list: Rect
  let foot: Rect

  init(_ size: Size) {
    (list, foot) = Canvas(size).ground.splitBottom(min(3, max(1, size.height / 4)))
  }

  /// Records that the list shows, below its title and its headings.
  var rows: Int { max(1, list.height - 2) }
}

extension RecordsRead {
  /// What was read; where there is nothing yet, says that it is being read or why it is not.
  func shown(on body: Canvas, _ context: ViewContext) -> Page? {
    if let shown { return shown }
    if case .failed(let error, _) = self {
      body.say(context.glyphs.failed + " " + context.phrases.sentence(for: error), row: 1, .alert)
    } else {
      body.writeCentered(context.phrases.recordReading, row: body.height / 2, .muted)
    }
    return nil
  }

  /// What was said last, else why what is shown is old.
  ///
  /// - Returns: false where there is neither, and the foot is the screen's own.
  func drawFoot(_ saying: RecordSaying?, on body: Canvas, _ context: ViewContext) -> Bool {
    if let saying {
      saying.draw(on: body, context)
    } else if case .failed(let error, _?) = self {
      body.say(context.glyphs.failed + " " + context.phrases.sentence(for: error), .alert)
    } else {
      return false
    }
    return true
  }
}

extension Canvas {
  /// The foot below a blank row, where there is one to spare.
  var footBody: Canvas { part(bounds.inset(top: height > 1 ? 1 : 0)) }

  /// A screen's ground with its usual margins.
  var ground: Rect {
    let margin = width >= 72 ? 2 : (width >= 40 ? 1 : 0)
    return bounds.inset(left: margin, top: height >= 14 ? 1 : 0, right: margin)
  }
}

extension Phrases {
  /// A status's name as it may be shown anywhere.
  func shown(_ status: ContactStatus) -> String {
    DisplayText(statusName(status), limit: 60).string
  }
}
