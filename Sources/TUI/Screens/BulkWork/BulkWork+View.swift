import Domain
import Kit
import Phrasebook
import Shell

extension BulkWork {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let width = min(62, max(1, canvas.width - 8))
    let lines = BulkLines(state, width: width, context)
    let bars = lines.progress == nil ? 0 : 3
    let height = min(lines.texts.count + bars + 2, max(1, canvas.height - 3))
    let inside = canvas.dialog(
      title: phrases.bulkTitle, inner: Size(width: width, height: height), context.theme)
    var row = 1
    for line in lines.texts.prefix(max(0, height - bars - 1)) {
      inside.write(line.text, row: row, line.style)
      row += 1
    }
    inside.placeCursor(column: 0, row: 1)
    lines.progress?.draw(
      on: inside.part(Rect(row: row + 1, width: inside.width, height: 2)), context)
  }
}

/// What the dialog says in each of its phases, wrapped.
struct BulkLines {
  struct Line: Equatable {
    var text: String
    var style: Style
  }

  private(set) var texts: [Line] = []
  private(set) var progress: WorkProgress?
  private let width: Int
  private let context: ViewContext

  init(_ state: BulkWork.State, width: Int, _ context: ViewContext) {
    self.width = width
    self.context = context
    let phrases = context.phrases
    let told = state.destination.told
    switch state.phase {
    case .planning: add(phrases.bulkPlanning, .muted)
    case .planned(let plan): tell(plan, told)
    case .working(let plan, let done): tell(done, of: plan, told)
    case .ended(let report, let trouble): tell(report, trouble, told)
    case .failed(let error):
      add(context.glyphs.failed + " " + phrases.sentence(for: error), .alert)
    }
  }

  // MARK: Phases

  private mutating func tell(_ plan: BulkPlan, _ told: BulkTold) {
    let phrases = context.phrases
    guard plan.count > 0 else {
      add(phrases.bulkNothingToDo(told), .heading)
      tell(unchanged: plan.unchanged, skipped: plan.skipped)
      add("", .normal)
      return add(phrases.bulkClose, .muted)
    }
    add(phrases.bulkWould(told, plan.count), .heading)
    tell(unchanged: plan.unchanged, skipped: plan.skipped)
    add("", .normal)
    add(phrases.bulkHow(told), .muted)
  }

  private mutating func tell(_ done: WorkProgress, of plan: BulkPlan, _ told: BulkTold) {
    let phrases = context.phrases
    add(phrases.bulkDoing(told, plan.count), .heading)
    add(done.isStopping ? phrases.bulkStopping : phrases.bulkStopHint, .muted)
    progress = done
  }

  private mutating func tell(_ report: BulkReport, _ trouble: DomainError?, _ told: BulkTold) {
    let phrases = context.phrases
    let glyphs = context.glyphs
    if let trouble { add(glyphs.failed + " " + phrases.sentence(for: trouble), .alert) }
    let mark = report.isComplete ? glyphs.done : glyphs.warning
    add(
      mark + " " + phrases.bulkDid(told, report.changed), report.isComplete ? .success : .warning)
    if !report.isComplete { add(phrases.bulkIncomplete, .normal) }
    tell(unchanged: report.unchanged, skipped: report.skipped)
    for skipped in report.named.prefix(BulkLines.mostNamed) {
      add("  " + skipped.phone.display + "  " + phrases.name(of: skipped.why), .muted)
    }
    if report.named.count > BulkLines.mostNamed { add("  …", .muted) }
    if let request = report.request { add(phrases.bulkRequest(request.rawValue), .muted) }
    add("", .normal)
    add(phrases.bulkClose, .muted)
  }

  private static let mostNamed = 4

  private mutating func tell(unchanged: Int, skipped: [BulkSkip: Int]) {
    if unchanged > 0 { add(context.phrases.bulkUnchanged(unchanged), .normal) }
    for why in BulkSkip.allCases {
      guard let count = skipped[why], count > 0 else { continue }
      add(context.phrases.bulkSkips(why, count), .normal)
    }
  }

  private mutating func add(_ text: String, _ style: Style) {
    guard !text.isEmpty else { return texts.append(Line(text: "", style: style)) }
    texts += TextWrap.lines(text, width: max(1, width)).map { Line(text: $0, style: style) }
  }
}
