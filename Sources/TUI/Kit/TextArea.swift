import Domain

/// Several lines to type in, wrapped at words to the width they are drawn at.
/// Keys as ``TextField``, by lines where that makes sense; Enter breaks the line.
public struct TextArea: Hashable, Sendable {
  public private(set) var characters: [Character]
  /// Characters before the cursor.
  public private(set) var cursor: Int
  /// The most characters it takes.
  public let limit: Int
  /// The width of the canvas it is drawn on, in cells: what up and down go by.
  public var width: Int

  public init(_ text: String = "", limit: Int = 5000, width: Int = 60) {
    characters = Array(text.prefix(limit))
    cursor = characters.count
    self.limit = limit
    self.width = width
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }

  public mutating func set(_ text: String) {
    self = TextArea(text, limit: limit, width: width)
  }

  public static func takes(_ press: KeyPress) -> Bool {
    TextField.takes(press) || [.enter, .up, .down].contains(press.key) && press.modifiers.isEmpty
  }

  /// Acts upon a key; false where the area has no use for it.
  @discardableResult
  public mutating func handle(_ press: KeyPress) -> Bool {
    if press.modifiers.isEmpty {
      switch press.key {
      case .enter:
        insert("\n")
        return true
      case .up:
        move(rows: -1)
        return true
      case .down:
        move(rows: 1)
        return true
      case .character(let character):
        insert(String(character))
        return true
      default: break
      }
    }
    guard let edit = Edit(press) else { return false }
    // Within its line an area is edited as a field is.
    let start = characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = characters[cursor...].firstIndex(of: "\n") ?? characters.count
    switch edit {
    case .left, .wordLeft: if cursor == start { return step(-1) }
    case .right, .wordRight: if cursor == end { return step(1) }
    case .deleteBack: if cursor == start { return join(before: true) }
    case .deleteForward: if cursor == end { return join(before: false) }
    default: break
    }
    var line = TextField(String(characters[start..<end]), limit: limit)
    line.handle("Home")
    for _ in start..<cursor { line.handle("Right") }
    line.handle(press)
    characters.replaceSubrange(start..<end, with: line.characters)
    cursor = start + line.cursor
    return true
  }

  public mutating func insert(_ text: String) {
    let tail = characters[cursor...]
    let head = Array(String(characters[..<cursor]) + text)
    characters = Array(head.prefix(max(0, limit - tail.count))) + tail
    cursor = characters.count - tail.count
  }

  private mutating func step(_ distance: Int) -> Bool {
    cursor = min(max(0, cursor + distance), characters.count)
    return true
  }

  private mutating func join(before: Bool) -> Bool {
    let index = before ? cursor - 1 : cursor
    guard characters.indices.contains(index) else { return true }
    characters.remove(at: index)
    cursor = index
    return true
  }

  private mutating func move(rows: Int) {
    let lines = TextWrap.lines(characters, width: max(1, width - 1))
    let (row, column) = TextWrap.place(of: cursor, in: lines, characters)
    let target = row + rows
    guard lines.indices.contains(target) else {
      cursor = rows < 0 ? 0 : characters.count
      return
    }
    var index = lines[target].lowerBound
    var used = 0
    let last = lines[target].upperBound
    while index < last, characters[index] != "\n" {
      let cells = CellWidth.of(String(characters[index]))
      if used + cells > column { break }
      used += cells
      index += 1
    }
    cursor = index
  }

  /// Draws as many lines as fit, scrolled so that the cursor shows.
  public func draw(on canvas: Canvas, _ theme: Theme, focused: Bool, hint: String = "") {
    guard canvas.width > 0, canvas.height > 0 else { return }
    let style = Style(focused ? .fieldFocused : .field)
    canvas.fill(canvas.bounds, style)
    if isEmpty { canvas.write(hint, Style(.muted, .underline)) }
    let lines = TextWrap.lines(characters, width: max(1, canvas.width - 1))
    let (row, column) = TextWrap.place(of: cursor, in: lines, characters)
    let first = max(0, row - canvas.height + 1)
    for (offset, line) in lines.dropFirst(first).prefix(canvas.height).enumerated() {
      canvas.write(String(characters[line].filter { $0 != "\n" }), row: offset, style)
    }
    if focused { canvas.placeCursor(column: column, row: row - first) }
  }
}

/// Breaks text into lines of at most so many cells, at blanks where it can.
public enum TextWrap {
  /// Each line as a range of `characters`; a line feed ends the line it stands
  /// on. Never empty: no text is one empty line.
  static func lines(_ characters: [Character], width: Int) -> [Range<Int>] {
    let width = max(1, width)
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var blank: Int?
    var index = 0
    while index < characters.count {
      let character = characters[index]
      if character == "\n" {
        lines.append(start..<index + 1)
        (start, used, blank) = (index + 1, 0, nil)
        index += 1
        continue
      }
      let cells = CellWidth.of(String(character))
      // Twice where a wide character does not fit behind the word it ends either.
      while used + cells > width, index > start, character != " " {
        let cut = blank.map { $0 + 1 } ?? index
        lines.append(start..<cut)
        (start, blank) = (cut, nil)
        used = characters[cut..<index].reduce(0) { $0 + CellWidth.of(String($1)) }
      }
      if character == " " { blank = index }
      used += cells
      index += 1
    }
    lines.append(start..<characters.count)
    return lines
  }

  static func place(
    of cursor: Int, in lines: [Range<Int>], _ characters: [Character]
  ) -> (row: Int, column: Int) {
    let row = lines.lastIndex { $0.lowerBound <= cursor } ?? 0
    let before = characters[lines[row].lowerBound..<max(lines[row].lowerBound, cursor)]
    return (row, before.reduce(0) { $0 + CellWidth.of(String($1)) })
  }

  /// Stored text broken to lines that fit.
  public static func lines(_ text: DisplayText, width: Int) -> [DisplayText] {
    lines(text.string, width: width).map { DisplayText($0) }
  }

  /// A phrase broken to lines that fit.
  public static func lines(_ phrase: String, width: Int) -> [String] {
    let characters = Array(phrase)
    return lines(characters, width: width).map { range in
      var line = String(characters[range].filter { $0 != "\n" })
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
