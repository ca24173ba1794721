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

extension Canvas {
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
