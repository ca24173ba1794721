import Domain

/// One line to type in, as a value. Keys as in most shells: arrows, Home and
/// End (Ctrl-A, Ctrl-E), Ctrl-B/F, Backspace, Delete (Ctrl-D), Ctrl-K to the end,
/// Ctrl-U to the beginning, Ctrl-W a word, Alt-B/F and Ctrl-Left/Right by words.
public struct TextField: Hashable, Sendable {
  public private(set) var characters: [Character]
  /// Characters before the cursor.
  public private(set) var cursor: Int
  /// The most characters it takes.
  public let limit: Int
  /// Shows a symbol for each character, and never the text.
  public let isSecret: Bool

  public init(_ text: String = "", limit: Int = 200, secret: Bool = false) {
    characters = Array(text).prefix(limit).map { $0.isNewline ? " " : $0 }
    cursor = characters.count
    self.limit = limit
    isSecret = secret
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }

  /// Replaces everything; the cursor goes to the end.
  public mutating func set(_ text: String) {
    self = TextField(text, limit: limit, secret: isSecret)
  }

  /// True for the keys that a focused field acts upon; the others are free for commands.
  public static func takes(_ press: KeyPress) -> Bool {
    press.typed != nil || Edit(press) != nil
  }

  /// Acts upon a key; false where the field has no use for it.
  @discardableResult
  public mutating func handle(_ press: KeyPress) -> Bool {
    if let character = press.typed {
      insert(String(character))
      return true
    }
    guard let edit = Edit(press) else { return false }
    apply(edit)
    return true
  }

  /// Inserts typed or pasted text at the cursor; line breaks become blanks, and
  /// what is beyond the limit is left out.
  public mutating func insert(_ text: String) {
    // Composed anew with what stands before, so that a mark joins its letter.
    let before = String(characters[..<cursor])
    let head = Array(before + String(text.map { $0.isNewline ? " " : $0 }))
    let room = limit - (characters.count - cursor)
    let tail = characters[cursor...]
    characters = Array(head.prefix(max(room, 0))) + tail
    cursor = characters.count - tail.count
  }

  private mutating func apply(_ edit: Edit) {
    switch edit {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .start: cursor = 0
    case .end: cursor = characters.count
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .deleteBack: remove(max(0, cursor - 1)..<cursor)
    case .deleteForward: remove(cursor..<min(characters.count, cursor + 1))
    case .deleteWord: remove(wordStart..<cursor)
    case .deleteToStart: remove(0..<cursor)
    case .deleteToEnd: remove(cursor..<characters.count)
    }
  }

  private mutating func remove(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, !characters[index - 1].isWord { index -= 1 }
    while index > 0, characters[index - 1].isWord { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, !characters[index].isWord { index += 1 }
    while index < characters.count, characters[index].isWord { index += 1 }
    return index
  }

  /// Draws the field over the canvas's first row, scrolled so that the cursor
  /// shows, and puts the terminal's cursor there when focused.
  public func draw(on canvas: Canvas, _ theme: Theme, focused: Bool, hint: String = "") {
    let style = Style(focused ? .fieldFocused : .field)
    canvas.fill(Rect(width: canvas.width, height: 1), style)
    let shown = isSecret ? characters.map { _ in Character(theme.glyphs.secret) } : characters
    if shown.isEmpty { canvas.write(hint, Style(.muted, .underline)) }
    let start = firstShown(shown, width: canvas.width)
    var column = 0
    for character in shown[start...] {
      let width = CellWidth.of(String(character))
      guard column + width <= canvas.width else { break }
      canvas.write(String(character), column: column, style)
      column += width
    }
    if focused {
      let before = shown[start..<max(start, cursor)].reduce(0) { $0 + CellWidth.of(String($1)) }
      canvas.placeCursor(column: min(before, max(0, canvas.width - 1)), row: 0)
    }
  }

  /// The first character drawn, so that the cursor's cell is inside `width`.
  private func firstShown(_ shown: [Character], width: Int) -> Int {
    var start = cursor
    var used = 1
    while start > 0 {
      used += CellWidth.of(String(shown[start - 1]))
      if used > width { break }
      start -= 1
    }
    return start
  }
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber }
}

/// What the editing keys mean, for one line and for several.
enum Edit: Hashable {
  case left, right, start, end, wordLeft, wordRight
  case deleteBack, deleteForward, deleteWord, deleteToStart, deleteToEnd

  init?(_ press: KeyPress) {
    guard let edit = Edit.keys[press] else { return nil }
    self = edit
  }

  private static let keys: [KeyPress: Edit] = [
    "Left": .left, "Ctrl-B": .left, "Right": .right, "Ctrl-F": .right,
    "Home": .start, "Ctrl-A": .start, "End": .end, "Ctrl-E": .end,
    "Ctrl-Left": .wordLeft, "Alt-b": .wordLeft, "Alt-Left": .wordLeft,
    "Ctrl-Right": .wordRight, "Alt-f": .wordRight, "Alt-Right": .wordRight,
    "Backspace": .deleteBack, "Delete": .deleteForward, "Ctrl-D": .deleteForward,
    "Ctrl-W": .deleteWord, "Alt-Backspace": .deleteWord, "Ctrl-U": .deleteToStart,
    "Ctrl-K": .deleteToEnd,
  ]
}
