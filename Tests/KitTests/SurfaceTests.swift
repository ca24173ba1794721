import Domain
import Kit
import TestSupport
import Testing

@Suite struct SurfaceTests {
  @Test func width_counts_cells() {
    #expect(CellWidth.of("abc") == 3)
    #expect(CellWidth.of("é") == 1)
    #expect(CellWidth.of("e\u{301}") == 1)
    #expect(CellWidth.of("日本") == 4)
    #expect(CellWidth.of("février") == 7)
    #expect(CellWidth.of("🙂") == 2)
    #expect(CellWidth.of("❤\u{FE0F}") == CellWidth.of("❤"))
  }

  @Test func clipping_never_exceeds_its_width_nor_cuts_a_wide_character() {
    var random = SeededRandom(seed: 2)
    for _ in 0..<2000 {
      let text = HostileText.random(Int.random(in: 0...40, using: &random), &random)
      let width = Int.random(in: 0...30, using: &random)
      let clipped = CellWidth.clip(text, to: width)
      #expect(CellWidth.of(clipped) <= width)
      #expect(CellWidth.of(CellWidth.pad(text, to: width)) == width)
    }
  }

  @Test func every_wide_character_keeps_both_halves_whatever_is_written() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<400 {
      let size = Size(
        width: Int.random(in: 1...30, using: &random), height: Int.random(in: 1...4, using: &random)
      )
      var surface = Surface(size)
      for _ in 0..<12 {
        let text = HostileText.random(Int.random(in: 0...20, using: &random), &random)
        let start = Point(
          column: Int.random(in: -5...35, using: &random),
          row: Int.random(in: -2...5, using: &random))
        let clip = Rect(
          column: Int.random(in: -3...20, using: &random),
          row: Int.random(in: -1...3, using: &random),
          width: Int.random(in: 0...30, using: &random),
          height: Int.random(in: 0...5, using: &random))
        surface.write(text, at: start, style: .normal, clip: clip)
        if Int.random(in: 0...3, using: &random) == 0 {
          surface.fill(clip.inset(left: 3, right: 2), style: .muted)
        }
      }
      expectSound(surface)
    }
  }

  private func expectSound(_ surface: Surface) {
    for row in 0..<surface.size.height {
      for column in 0..<surface.size.width {
        let cell = surface[column, row]
        let next = column + 1 < surface.size.width ? surface[column + 1, row].base : " "
        if let base = cell.base {
          #expect(DisplayText.fate(of: base) == .base)
          #expect((CellWidth.of(base) == 2) == (next == nil))
        } else {
          #expect(column > 0 && surface[column - 1, row].base.map { CellWidth.of($0) } == 2)
        }
      }
    }
  }

  @Test func a_canvas_clips_to_its_part_and_moves_the_cursor_with_it() {
    let canvas = Canvas(Size(width: 10, height: 3))
    let part = canvas.part(Rect(column: 2, row: 1, width: 4, height: 1))
    part.write("abcdefgh")
    part.write("hidden", row: 1)
    part.placeCursor(column: 3, row: 0)
    part.placeCursor(column: 4, row: 0)
    #expect(canvas.frame.textPlane == "\n  abc…\n\n")
    #expect(canvas.frame.cursor == Point(column: 5, row: 1))
  }

  @Test func french_digits_are_parted_by_a_blank() {
    let canvas = Canvas(Size(width: 8, height: 1))
    canvas.write("1\u{202F}204")
    #expect(canvas.frame.textPlane == "1 204\n")
  }

  @Test func a_written_escape_never_reaches_a_cell() {
    let canvas = Canvas(Size(width: 8, height: 1))
    canvas.write("a\u{1B}[2Jb")
    #expect(canvas.frame.textPlane == "a·[2Jb\n")
  }
}
