import Domain
import Kit
import Phrasebook
import Shell

/// Parts on the left, values on the right; where it is narrow, one of them.
struct FilterDialogPlaces {
  let inner: Size
  let isWide: Bool
  /// Where the values begin.
  let values: Int

  init(_ size: Size) {
    isWide = size.width >= 66
    inner = Size(
      width: min(isWide ? 70 : 44, max(1, size.width - 6)), height: min(14, max(1, size.height - 4))
    )
    values = isWide ? 34 : 0
  }

  /// Values that are seen, below the field that narrows people.
  var rows: Int { max(1, inner.height - 3) }
}

extension FilterDialog {
  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let places = FilterDialogPlaces(Size(width: canvas.width, height: canvas.height))
    let inside = canvas.dialog(
      title: context.phrases.filterTitle, inner: places.inner, context.theme)
    if places.isWide || !state.isInside {
      let width = places.isWide ? places.values - 2 : inside.width
      drawParts(
        state, on: inside.part(Rect(row: 1, width: width, height: inside.height - 1)), context)
    }
    if places.isWide || state.isInside {
      let rest = Rect(
        column: places.values, row: 1, width: inside.width - places.values,
        height: inside.height - 1)
      drawValues(state, on: inside.part(rest), context)
    }
  }

  // MARK: Parts

  private static func drawParts(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let labels = Part.allCases.map { CellWidth.of(phrases.filterPart($0.told)) }.max() ?? 0
    for (row, part) in Part.allCases.enumerated() {
      let isCurrent = part == state.part
      let words = state.words(of: part, phrases, context.zone)
      canvas.write(
        phrases.filterPart(part.told), column: 2, row: row, isCurrent ? .heading : .normal)
      canvas.write(
        words ?? phrases.filterAny, column: labels + 4, row: row, words == nil ? .muted : .accent,
        width: max(0, canvas.width - labels - 4))
      guard isCurrent else { continue }
      canvas.write(context.glyphs.pointer, row: row, .accent)
      guard !state.isInside else { continue }
      canvas.restyle(Rect(row: row, width: canvas.width, height: 1), .selection)
      canvas.placeCursor(column: 0, row: row)
    }
  }

  // MARK: Values

  private static func drawValues(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    var top = 0
    if state.part == .assignment {
      state.name.draw(
        on: canvas.part(Rect(row: 0, width: min(30, canvas.width), height: 1)), context.theme,
        focused: state.isInside, hint: state.isInside ? context.phrases.filterNameHint : "")
      top = 1
    }
    let rows = max(1, canvas.height - top - 1)
    for (row, choice, isSelected) in state.list.fitted(to: rows).visible {
      let line = canvas.part(Rect(row: top + row, width: canvas.width, height: 1))
      draw(choice, state, isSelected: isSelected && state.isInside, on: line, context)
    }
    guard state.isWrongDay else { return }
    let text = context.glyphs.warning + " " + context.phrases.filterWrongDay
    for (row, words) in TextWrap.lines(text, width: max(1, canvas.width - 1)).enumerated() {
      canvas.write(words, row: top + state.list.ids.count + 1 + row, .alert)
    }
  }

  private static func draw(
    _ choice: Choice, _ state: State, isSelected: Bool, on line: Canvas, _ context: ViewContext
  ) {
    if choice != .from, choice != .until { line.write(state.box(of: choice), .muted) }
    switch choice {
    case .status(let id):
      guard let status = state.ground.status(id) else { return }
      line.write(
        StatusBadge.words(status, context).text, column: 4, StatusBadge.style(status),
        width: line.width - 4)
    case .from: drawDay(state.from, context.phrases.filterFrom, isSelected, on: line, context)
    case .until: drawDay(state.until, context.phrases.filterUntil, isSelected, on: line, context)
    default:
      line.write(
        DisplayText(state.name(of: choice, context.phrases), limit: 80), column: 4,
        state.isOn(choice) ? .heading : .normal, width: line.width - 4)
    }
    guard isSelected, choice != .from, choice != .until else { return }
    line.restyle(line.bounds, .selection)
    if state.part != .assignment { line.placeCursor(column: 0, row: 0) }
  }

  private static func drawDay(
    _ field: TextField, _ label: String, _ isFocused: Bool, on line: Canvas,
    _ context: ViewContext
  ) {
    line.write(label, column: 4, isFocused ? .heading : .normal)
    let place = Rect(column: 14, row: 0, width: min(12, max(1, line.width - 14)), height: 1)
    field.draw(
      on: line.part(place), context.theme, focused: isFocused,
      hint: context.phrases.filterDayHint)
  }
}

extension FilterDialog.Part {
  var told: FilterPart {
    switch self {
    case .status: return .status
    case .assignment: return .assignment
    case .created: return .created
    case .converted: return .converted
    case .callback: return .callback
    case .heldBack: return .heldBack
    case .deleted: return .deleted
    }
  }
}

extension FilterDialog.State {
  /// Several statuses may be on; of the others one.
  func box(of choice: FilterDialog.Choice) -> String {
    if case .status = choice { return isOn(choice) ? "[x]" : "[ ]" }
    return isOn(choice) ? "(x)" : "( )"
  }

  /// What a part asks for, in few words; nil where it asks for nothing.
  func words(of part: FilterDialog.Part, _ phrases: any Phrases, _ zone: any Zone) -> String? {
    var alone = ContactFilter.everything
    switch part {
    case .status:
      let names = ground.statuses.filter { filter.statuses.contains($0.id) }
      guard !names.isEmpty else { return nil }
      return names.map { DisplayText(phrases.statusName($0), limit: 40).string }
        .joined(separator: ", ")
    case .created:
      guard !from.isEmpty || !until.isEmpty else { return nil }
      return phrases.filterDays(from: from.text, until: until.text)
    case .assignment: alone.assignment = filter.assignment
    case .converted: alone.isConverted = filter.isConverted
    case .callback: alone.callbackIsDue = filter.callbackIsDue
    case .heldBack: alone.heldBack = filter.heldBack
    case .deleted: alone.isDeleted = filter.isDeleted
    }
    return FilterWords(alone, ground, phrases, zone).parts.first
  }

  func name(of choice: FilterDialog.Choice, _ phrases: any Phrases) -> String {
    switch choice {
    case .status(let id): return ground.status(id).map { phrases.statusName($0) } ?? ""
    case .anyone, .eitherWay, .dueOrNot, .heldOrNot, .anyDay: return phrases.filterAny
    case .nobody: return phrases.filterUnassigned
    case .somebody: return phrases.filterAssigned
    case .person(let id): return ground.person(id)?.name ?? ""
    case .lastDays(let days): return phrases.filterLast(days: days)
    case .from: return phrases.filterFrom
    case .until: return phrases.filterUntil
    case .yes: return phrases.filterConverted(true)
    case .no: return phrases.filterConverted(false)
    case .due: return phrases.filterCallbackDue
    case .heldByAny: return phrases.filterHeldBack
    case .held(let rule): return phrases.filterRule(rule)
    case .standing: return phrases.filterStanding
    case .deleted: return phrases.filterDeleted
    }
  }
}
