import Domain
import Kit
import Phrasebook
import Shell

extension PersonPicker {
  private static let width = 70

  public static func view(_ state: State, on canvas: Canvas, _ context: ViewContext) {
    let phrases = context.phrases
    let all = state.destination.people.count + (state.destination.allowsNobody ? 1 : 0)
    let rows = min(rows(canvas.height), max(3, all))
    let inside = canvas.dialog(
      title: state.destination.title(phrases),
      inner: Size(width: min(width, canvas.width - 4), height: rows + 3), context.theme)
    state.field.draw(
      on: inside.part(Rect(width: inside.width, height: 1)), context.theme, focused: true,
      hint: phrases.personPrompt)
    let list = inside.part(Rect(row: 2, width: inside.width, height: rows))
    guard !state.list.ids.isEmpty else {
      let words = all == 0 ? phrases.personNobodyHere : phrases.personNotFound
      for (row, line) in TextWrap.lines(words, width: max(1, list.width)).enumerated() {
        list.write(line, row: row, .muted)
      }
      return
    }
    let people = Dictionary(
      state.destination.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let names = people.values.map { CellWidth.of(DisplayText($0.name, limit: 60).string) }
    let columns = Columns(names: names.max() ?? 0, width: list.width)
    for line in state.list.fitted(to: rows).visible {
      let part = list.part(Rect(row: line.row, width: list.width, height: 1))
      draw(line.id, people, state, columns, on: part, context)
      if line.isSelected { part.restyle(part.bounds, .selection) }
    }
  }

  /// Where name, address and count of a line stand.
  private struct Columns {
    let name: Int
    /// Cells for the address; none where it does not fit.
    let email: Int

    /// Cells of the count at the right end, with a gap before it.
    static let count = 16

    init(names: Int, width: Int) {
      let room = max(0, width - 2 - Columns.count)
      name = min(names, room >= 40 ? room / 2 : room)
      email = room >= 40 ? max(0, room - name - 2) : 0
    }
  }

  private static func draw(
    _ pick: Pick, _ people: [UserID: PersonChoice], _ state: State, _ columns: Columns,
    on line: Canvas, _ context: ViewContext
  ) {
    let phrases = context.phrases
    guard case .person(let id) = pick, let person = people[id] else {
      line.write(state.destination.nobodyName(phrases), column: 2)
      return
    }
    if id == state.destination.current { line.write(context.glyphs.done, .accent) }
    line.write(
      DisplayText(person.name, limit: 60), column: 2, Style(.normal, .bold), width: columns.name)
    if columns.email > 0 {
      line.write(
        DisplayText(person.email, limit: 100), column: columns.name + 4, .muted,
        width: columns.email)
    }
    if let contacts = person.contacts {
      line.writeRight(phrases.personContacts(contacts), .muted)
    }
  }
}
