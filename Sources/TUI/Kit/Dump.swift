extension Frame {
  /// The characters, one line per row without the blanks at its end.
  public var textPlane: String {
    rows { cells in
      cells.reduce(into: "") { line, cell in
        guard let base = cell.base else { return }
        line.unicodeScalars.append(base)
        if let mark = cell.mark { line.unicodeScalars.append(mark) }
        if let mark = cell.secondMark { line.unicodeScalars.append(mark) }
      }
    }
  }

  /// The roles, one letter per cell: what a picture without colours cannot show.
  public var rolePlane: String {
    rows { cells in String(cells.map { $0.style.letter }) }
  }

  private func rows(_ line: (ArraySlice<Cell>) -> String) -> String {
    (0..<surface.size.height).map { row in
      var text = line(surface[row: row])
      while text.hasSuffix(" ") { text.removeLast() }
      return text + "\n"
    }.joined()
  }
}

extension Style {
  /// Blank for plain text; upper case where attributes are added to the role's own.
  var letter: Character {
    let letter: Character
    switch role {
    case .normal: letter = attributes.isEmpty ? " " : "n"
    case .muted: letter = "m"
    case .heading: letter = "h"
    case .accent: letter = "a"
    case .alert: letter = "e"
    case .warning: letter = "w"
    case .success: letter = "g"
    case .selection: letter = "s"
    case .onCall: letter = "c"
    case .badge: letter = "b"
    case .field: letter = "f"
    case .fieldFocused: letter = "i"
    case .border: letter = "-"
    case .header: letter = "t"
    }
    return attributes.isEmpty ? letter : Character(letter.uppercased())
  }
}
