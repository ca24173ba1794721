import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct FloorGoldens {
  private typealias Samples = FloorSamples

  private func driver(
    _ now: FloorNow = Samples.now(), keys: [KeyPress] = [], width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256, isHome: Bool = false,
    glyphs: Glyphs = .unicode
  ) -> AppDriver {
    let state = FloorScreen.State(
      FloorDestination(session: Samples.session, isHome: isHome), floor: People.floor)
    let use = FloorScreen.UseCases(
      read: { () throws(DomainError) in now },
      queue: { () throws(DomainError) in Samples.queue },
      rights: { () throws(DomainError) in [.all] },
      end: { (number) throws(DomainError) in throw .unknownSeat(number) })
    let driver = Stage.driver(
      FloorScreen.self, state, use, width: width, height: height, language: language,
      depth: depth, glyphs: glyphs)
    driver.settle()
    for key in keys { driver.press(key) }
    return driver
  }

  private func frame(
    _ now: FloorNow = Samples.now(), keys: [KeyPress] = [], width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256, glyphs: Glyphs = .unicode
  ) -> Frame {
    driver(
      now, keys: keys, width: width, height: height, language: language, depth: depth,
      glyphs: glyphs
    ).terminal.frame
  }

  @Test func the_floor_looks_as_recorded() {
    Golden.check(frame(), "floor/working-80x24")
    Golden.check(frame(language: .french), "floor/working-80x24-fr")
    Golden.check(frame(width: 120, height: 40), "floor/working-120x40")
    Golden.check(frame(width: 120, height: 40, language: .french), "floor/working-120x40-fr")
    Golden.check(frame(keys: ["Tab"]), "floor/seats-80x24")
    Golden.check(
      frame(keys: ["Up"], width: 60, height: 20, language: .french, depth: .mono),
      "floor/figure-60x20-fr-mono")
    Golden.check(frame(depth: .mono, glyphs: .ascii), "floor/working-80x24-mono-ascii")
    Golden.check(frame(keys: ["e"]), "floor/end-80x24")
    Golden.check(frame(Samples.now([], calls: 0, left: [])), "floor/nobody-80x24")
  }

  @Test func each_thing_shows() {
    func changed(_ change: (inout FloorNow) -> Void) -> FloorNow {
      var now = Samples.now()
      change(&now)
      return now
    }
    let nows = [
      Samples.now(), changed { $0.today.calls = 313 }, changed { $0.today.booked = 28 },
      changed { $0.today.answered = 129 }, changed { $0.hours[12].calls = 1 },
      changed { $0.callbacksDue = 7 }, changed { $0.callbacksOverdue = 0 },
      changed { $0.left[1].callable = 97 }, changed { $0.seats[1].state = .wrapUp },
      changed { $0.seats[1].maskedNumber = nil }, changed { $0.seats[1].status = nil },
      changed { $0.seats[1].today.calls = 15 }, changed { $0.seats[1].today.booked = 4 },
      changed { $0.seats[1].answeredAt = People.now }, changed { $0.seats[5].pauseReason = nil },
      changed { $0.seats[4].isSilent = false }, changed { $0.seats[1].name = "Anna T." },
    ]
    let frames = nows.map { frame($0, width: 120, height: 40) }
    #expect(Set(frames).count == frames.count)
    let keys: [[KeyPress]] = [[], ["Down"], ["Right"], ["Up"], ["Tab"], ["e"], ["End"]]
    let moved = keys.map { frame(keys: $0) }
    #expect(Set(moved).count == moved.count)
  }

  @Test func the_time_of_a_seat_runs_by_itself_while_it_can_be_seen() {
    let driver = driver()
    #expect(driver.row(with: "02:14") != nil)
    driver.advance(by: .seconds(3))
    #expect(driver.row(with: "02:17") != nil && driver.row(with: "00:44") != nil)
  }

  @Test(arguments: [(1, 1), (10, 3), (25, 8), (57, 9), (60, 20), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for keys in [[], ["Tab"], ["Up", "Right"], ["End"]] as [[KeyPress]] {
      _ = frame(keys: keys, width: width, height: height)
    }
  }

  @Test func hostile_names_stay_in_their_cells() {
    let seats = HostileText.all.enumerated().map { index, text in
      Samples.seat(
        Int64(index + 1), text, .paused, seconds: 60, number: "(514) •••-••34", pause: text)
    }
    for (width, height) in [(80, 24), (120, 60)] {
      let plane = frame(Samples.now(seats), width: width, height: height).textPlane
      #expect(plane.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
      #expect(TerminalReading.offences(in: Array(plane.utf8)).isEmpty)
    }
  }

  @Test func without_colours_or_unicode_a_state_still_reads() {
    let plane = frame(depth: .mono, glyphs: .ascii).textPlane
    #expect(!plane.unicodeScalars.contains { "●◐○‖█▒░▁▌".unicodeScalars.contains($0) })
    #expect(plane.contains("* Talking") && plane.contains("% Wrap-up") && plane.contains("= Lunch"))
  }
}
