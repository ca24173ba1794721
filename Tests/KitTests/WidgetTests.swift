import Domain
import Kit
import TestSupport
import Testing

@Suite struct WidgetTests {
  private let theme = Theme(depth: .mono, glyphs: .unicode)

  private func typed(_ field: TextField, _ keys: KeyPress...) -> TextField {
    keys.reduce(into: field) { $0.handle($1) }
  }

  @Test func a_field_is_edited_as_a_shells_line() {
    var field = TextField("one two three")
    field = typed(field, "Ctrl-W")
    #expect(field.text == "one two ")
    field = typed(field, "Ctrl-A", "x", "Ctrl-K")
    #expect(field.text == "x")
    field = typed(TextField("ab cd"), "Alt-b", "Ctrl-U")
    #expect(field.text == "cd" && field.cursor == 0)
    field = typed(TextField("abc"), "Left", "Backspace", "Delete")
    #expect(field.text == "a")
  }

  @Test func a_field_takes_no_more_than_its_limit_and_no_line_break() {
    var field = TextField(limit: 5)
    field.insert("ab\ncdefg")
    #expect(field.text == "ab cd")
    field.handle("Home")
    field.handle("x")
    #expect(field.text == "ab cd")
  }

  @Test func a_mark_typed_after_its_letter_joins_it() {
    var field = TextField("e")
    field.handle(KeyPress(.character("\u{301}")))
    #expect(field.characters.count == 1)
    field.handle("Backspace")
    #expect(field.isEmpty)
  }

  @Test func a_secret_is_never_drawn() {
    let canvas = Canvas(Size(width: 20, height: 1))
    TextField("hunter2", secret: true).draw(on: canvas, theme, focused: true)
    #expect(canvas.frame.textPlane == "•••••••\n")
  }

  @Test func the_cursor_stays_inside_whatever_is_typed() {
    var random = SeededRandom(seed: 5)
    let keys: [KeyPress] = [
      "a", "日", "Left", "Right", "Home", "End", "Backspace", "Delete", "Ctrl-W", "Alt-b", "Alt-f",
      "Space", "Ctrl-U", "é",
    ]
    for _ in 0..<200 {
      var field = TextField(limit: 30)
      var area = TextArea(limit: 60, width: 12)
      let canvas = Canvas(
        Size(width: Int.random(in: 1...12, using: &random), height: 3))
      for _ in 0..<60 {
        let press = keys.randomElement(using: &random) ?? "a"
        field.handle(press)
        area.handle(Int.random(in: 0...8, using: &random) == 0 ? "Enter" : press)
        if Bool.random(using: &random) { area.handle("Up") } else { area.handle("Down") }
        field.draw(on: canvas, theme, focused: true)
        #expect(canvas.frame.cursor != nil)
        area.draw(on: canvas, theme, focused: true)
        #expect((0...field.characters.count).contains(field.cursor))
        #expect((0...area.characters.count).contains(area.cursor))
      }
    }
  }

  @Test func an_area_breaks_and_joins_lines() {
    var area = TextArea("one two three", width: 9)
    #expect(TextWrap.lines("one two three", width: 8) == ["one two", "three"])
    area.handle("Up")
    area.handle("End")
    area.handle("Enter")
    area.handle("x")
    #expect(area.text == "one two three\nx")
    area.handle("Backspace")
    area.handle("Backspace")
    #expect(area.text == "one two three")
  }

  @Test func wrapping_loses_nothing_and_fits() {
    var random = SeededRandom(seed: 6)
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...80, using: &random)).map { _ in
          ["a", "b", " ", "é", "日", "\n"].randomElement(using: &random) ?? "a"
        }.joined())
      let width = Int.random(in: 2...20, using: &random)
      let lines = TextWrap.lines(text, width: width)
      #expect(lines.allSatisfy { CellWidth.of($0) <= width })
      #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }
  }

  @Test func a_list_keeps_its_row_when_rows_come_and_go() {
    var list = ListBox(Array(1...50), height: 10)
    for _ in 0..<20 { list.handle("Down") }
    #expect(list.selected == 21)
    list.refresh([0] + Array(1...50))
    #expect(list.selected == 21 && list.selectedIndex == 21)
    list.refresh(Array(1...20) + Array(22...50))
    #expect(list.selected == 23 || list.selected == 22)
    list.refresh([])
    #expect(list.selected == nil)
    list.handle("Down")
    list.refresh([7])
    #expect(list.selected == 7)
  }

  @Test func the_selected_row_is_always_among_those_shown() {
    var random = SeededRandom(seed: 7)
    var list = ListBox(Array(0..<30), height: 5)
    let keys: [KeyPress] = ["Up", "Down", "PageUp", "PageDown", "Home", "End", "j", "k"]
    for _ in 0..<1000 {
      list.handle(keys.randomElement(using: &random) ?? "Up")
      if Int.random(in: 0...9, using: &random) == 0 {
        list.resize(height: Int.random(in: 1...40, using: &random))
        list.refresh((0..<60).filter { _ in Bool.random(using: &random) })
      }
      #expect(list.visible.filter(\.isSelected).count == (list.ids.isEmpty ? 0 : 1))
    }
  }
}
