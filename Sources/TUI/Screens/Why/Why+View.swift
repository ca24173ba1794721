import Domain
import Kit
import Phrasebook
import Shell

extension Why {
  private static let width = 64
  private typealias Line = (text: String, style: Style)

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let width = min(width, max(1, canvas.width - 4))
    let lines = lines(state, context).flatMap { line in
      TextWrap.lines(line.text, width: width - 2).map { Line($0, line.style) }
    }
    let title =
      state.destination.contactID == nil
      ? context.phrases.whyNobodyTitle : context.phrases.whyTitle
    let inside = canvas.dialog(
      title: title,
      inner: Size(width: width, height: min(lines.count + 2, max(1, canvas.height - 2))),
      context.theme)
    for (row, line) in lines.prefix(max(0, inside.height - 1)).enumerated() {
      inside.write(line.text, column: 1, row: row + 1, line.style)
    }
    inside.placeCursor(column: 1, row: 1)
  }

  private static func lines(_ state: State, _ context: ViewContext) -> [Line] {
    switch state.content {
    case .reading: return [(context.phrases.timelineReading, .muted)]
    case .failed(let error): return [(context.phrases.sentence(for: error), .alert)]
    case .contact(let standing): return told(standing, state.destination.source, context)
    case .nobody(let outlook): return told(outlook, context)
    }
  }

  private static func told(
    _ standing: QueueStanding?, _ source: QueueSource?, _ context: ViewContext
  ) -> [Line] {
    let phrases = context.phrases
    guard let source else { return [(phrases.whyOpened, .normal)] }
    var lines: [Line] = [(phrases.deskServed(source), .heading)]
    guard let standing, source == .own || source == .pool else { return lines }
    lines.append((phrases.whyStatus(standing.status.name(in: phrases.language)), .normal))
    lines.append((phrases.whyCalled(standing.wasCalled), .normal))
    lines.append((phrases.whyDrawn(standing.others), .normal))
    return lines
  }

  private static func told(_ outlook: QueueOutlook, _ context: ViewContext) -> [Line] {
    let phrases = context.phrases
    guard outlook.contacts > 0 else { return [(phrases.whyNoContacts, .normal)] }
    var lines: [Line] = outlook.held.map { held in
      (phrases.whyHeld(held.rule, held.contacts), .normal)
    }
    lines.append(("", .normal))
    if outlook.free > 0 {
      lines.append((phrases.whyFree(outlook.free), .success))
    } else if let next = outlook.next {
      let moment = phrases.callbackMoment(context.zone.local(next))
      lines.append((phrases.whyNext(moment), .heading))
    } else {
      lines.append((phrases.whyNothingComes, .heading))
    }
    return lines
  }
}
