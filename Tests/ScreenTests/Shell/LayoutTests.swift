import Domain
import Kit
import Phrasebook
import TestSupport
import Testing

@testable import Shell

@Suite struct FooterTests {
  private let more = Hint(":", "more")
  private let help = Hint("?", "help")

  private func hints(_ count: Int, _ random: inout SeededRandom) -> [Hint] {
    (0..<count).map { index in
      let word = String(
        repeating: ["a", "é", "日"].randomElement(using: &random) ?? "a",
        count: Int.random(in: 1...12, using: &random))
      return Hint(["c", "Space", "Ctrl-X"].randomElement(using: &random) ?? "c", "\(word)\(index)")
    }
  }

  @Test(arguments: [HintAmount.full, .short, .off])
  func no_hint_is_cut_and_help_is_always_there(amount: HintAmount) {
    var random = SeededRandom(seed: 11)
    for width in 20...300 {
      let wanted = hints(Int.random(in: 0...20, using: &random), &random)
      let hidden = Bool.random(using: &random)
      let footer = Footer(
        wanted, more: more, help: help, hidden: hidden, width: width, amount: amount)
      let canvas = Canvas(Size(width: width, height: 1))
      footer.draw(on: canvas)
      let text = canvas.frame.textPlane
      #expect(text.hasSuffix("? help\n"), "\(width)")
      #expect(!text.contains("…"))
      #expect(Array(wanted.prefix(footer.hints.count)) == footer.hints)
      for hint in footer.hints { #expect(text.contains("\(hint.key) \(hint.word)")) }
      let drawn =
        (footer.hints + [footer.more, help].compactMap { $0 })
        .reduce(0) { $0 + $1.width + Footer.gap } - Footer.gap
      #expect(drawn <= width)
      if footer.hints.count < wanted.count, amount != .off {
        #expect(text.contains(": more"), "\(width)")
      }
    }
  }

  @Test func everything_is_shown_where_it_fits_and_then_nothing_points_elsewhere() {
    let footer = Footer(
      [Hint("c", "call"), Hint("n", "note")], more: more, help: help, hidden: false, width: 40)
    #expect(footer.hints.count == 2)
    #expect(footer.more == nil)
  }
}

@Suite struct HeaderTests {
  private func drawn(_ width: Int) -> String {
    let header = Header(
      title: "Desk", user: DisplayText("Anna Tremblay"), state: "● Talking 02:14",
      stateStyle: .onCall, figures: ["14 calls", "3 booked"], mark: "DEMO")
    let canvas = Canvas(Size(width: width, height: 1))
    HeaderLine.draw(header, program: "CORDBOARD", clock: "10:42", on: canvas)
    return canvas.frame.textPlane
  }

  @Test func everything_stands_on_a_wide_line() {
    for part in [
      "CORDBOARD", "DEMO", "Desk", "Anna Tremblay", "● Talking 02:14", "14 calls",
      "3 booked", "10:42",
    ] {
      #expect(drawn(120).contains(part))
    }
  }

  @Test func who_and_the_state_stay_whole_down_to_their_own_width() {
    for width in 32...200 {
      #expect(drawn(width).contains("Anna Tremblay"), "\(width)")
      #expect(drawn(width).contains("● Talking 02:14"), "\(width)")
    }
  }

  @Test func the_state_stays_where_who_is_clipped() {
    for width in 18...31 { #expect(drawn(width).contains("● Talking 02:14"), "\(width)") }
    for width in 1...17 { #expect(!drawn(width).isEmpty) }
  }

  @Test func no_two_parts_touch() {
    for width in 32...200 {
      #expect(!drawn(width).contains("TremblayD") && !drawn(width).contains("TremblayT"))
      #expect(!drawn(width).contains("calls3") && !drawn(width).contains("calls1"))
    }
  }
}

@Suite struct SizeTests {
  /// Every overlay at every size, on one program that is resized again and again.
  @Test func every_size_is_laid_out_whatever_is_open() {
    var random = SeededRandom(seed: 12)
    let scripts: [[KeyPress]] = [[], ["?"], [":"], ["a"], ["f"], ["l"], ["Space"]]
    for keys in scripts {
      let driver = AppDriver(.sample())
      driver.open(SampleDestination())
      for key in keys { driver.press(key) }
      for _ in 0..<120 {
        let width = Int.random(in: 1...200, using: &random)
        let height = Int.random(in: 1...80, using: &random)
        driver.resize(width: width, height: height)
        #expect(driver.terminal.frame.surface.size == Size(width: width, height: height))
      }
      for (width, height) in [(1, 1), (10, 3), (2, 2), (200, 80), (1, 80), (200, 1)] {
        driver.resize(width: width, height: height)
      }
    }
  }

  @Test func the_rows_share_the_height_without_overlap() {
    for height in 1...80 {
      let frames = Frames(Size(width: 40, height: height))
      let all = [frames.header, frames.rule, frames.body, frames.notice, frames.footer]
      #expect(all.reduce(0) { $0 + $1.height } == height)
      if height >= 3 { #expect(frames.footer.row == height - 1 && frames.body.height >= 1) }
    }
  }

  @Test func a_claim_of_an_absurd_size_is_capped() {
    #expect(Size(width: 1_000_000, height: 1_000_000) == Size.most)
    #expect(Size(width: 0, height: -5) == Size(width: 1, height: 1))
  }
}
