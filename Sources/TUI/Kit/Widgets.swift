import Domain

extension Canvas {
  /// Draws a border with a title in it and returns the canvas inside, one blank
  /// column kept on either side. Too small for a border, it is left out.
  public func box(title: String = "", _ glyphs: Glyphs, _ style: Style = .border) -> Canvas {
    guard width >= 4, height >= 3 else { return self }
    for row in [0, height - 1] {
      fill(Rect(column: 1, row: row, width: width - 2, height: 1), with: glyphs.horizontal, style)
    }
    for column in [0, width - 1] {
      fill(Rect(column: column, row: 1, width: 1, height: height - 2), with: glyphs.vertical, style)
    }
    write(glyphs.topLeft, column: 0, row: 0, style)
    write(glyphs.topRight, column: width - 1, row: 0, style)
    write(glyphs.bottomLeft, column: 0, row: height - 1, style)
    write(glyphs.bottomRight, column: width - 1, row: height - 1, style)
    if !title.isEmpty, width > 6 {
      write(" " + CellWidth.clip(title, to: width - 6) + " ", column: 2, row: 0, .heading)
    }
    return part(bounds.inset(left: 2, top: 1, right: 2, bottom: 1))
  }

  /// A dialog in the middle: what is below steps back, then blank ground, border
  /// and title; returns its inside, `inner` in size where the screen allows it.
  public func dialog(title: String, inner: Size, _ theme: Theme) -> Canvas {
    restyle(bounds, .muted)
    let ground = part(bounds.centered(width: inner.width + 6, height: inner.height + 2))
    ground.fill()
    let narrow = ground.width < inner.width + 6
    let frame = narrow ? ground : ground.part(ground.bounds.inset(left: 1, right: 1))
    return frame.box(title: title, theme.glyphs, .accent)
  }

  /// A line with a title in it: `── Notes ──────`.
  public func section(_ title: String, row: Int = 0, _ glyphs: Glyphs) {
    rule(row: row, glyphs)
    if width > 6 {
      write(" " + CellWidth.clip(title, to: width - 5) + " ", column: 2, row: row, .muted)
    }
  }

  /// A status: its symbol and name between half blocks, in its colour. Returns the column after.
  @discardableResult
  public func badge(
    _ name: DisplayText, _ colour: RGB, column: Int, row: Int, _ theme: Theme, width: Int? = nil
  ) -> Int {
    let room = min(width ?? .max, max(0, self.width - column))
    guard room > 4 else {
      return write(name, column: column, row: row, .badge(colour), width: room)
    }
    let glyphs = theme.glyphs
    let left = glyphs.badgeLeft + " "
    let text = left + CellWidth.clip(name.string, to: room - 4) + " " + glyphs.badgeRight
    return write(text, column: column, row: row, .badge(colour))
  }

  /// A bar over the canvas's first row: done of total, any units.
  public func progress(done: Int, of total: Int, row: Int = 0, _ glyphs: Glyphs) {
    let share = total > 0 ? Double(min(max(0, done), total)) / Double(total) : 0
    let full = Int((share * Double(width)).rounded(.down))
    fill(Rect(row: row, width: width, height: 1), with: glyphs.barEmpty, .muted)
    fill(Rect(row: row, width: full, height: 1), with: glyphs.barFull, .accent)
  }

  /// A label and its value on one row: `Name    Marie Gagnon`.
  public func field(
    _ label: String, _ value: DisplayText, row: Int, labelWidth: Int, _ style: Style = .normal
  ) {
    write(label, row: row, .muted, width: labelWidth)
    write(value, column: labelWidth + 1, row: row, style)
  }
}
