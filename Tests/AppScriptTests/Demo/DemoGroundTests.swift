import Domain
import Foundation
import Phrasebook
import Store
import TestSupport
import Testing

@testable import cordboard

/// The day by script, on a floor of its own.
@Suite struct DemoGroundTests {
  private final class Printed {
    var lines: [String] = []
    var text: String { lines.joined(separator: "\n") }
  }

  private func play(_ language: Language) throws -> Printed {
    let directory = try TestFloor.makeDirectory()
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let hand = DemoHand(TestFloor.tuesdayMorning)
    let zones = FixedZones()
    let printed = Printed()
    let ground = DemoGround(
      directory: directory,
      environment: TestFloor.environment(clock: hand, zones: zones, seed: 7, process: 1),
      passwords: QuickHashing(), zones: zones, hand: hand, language: language,
      tell: { printed.lines.append($0) })
    try ground.play()
    return printed
  }

  @Test(arguments: Language.allCases)
  func the_day_is_played_in_both_languages(language: Language) throws {
    let printed = try play(language)
    let phrases = language.phrases
    for scene in DemoScene.allCases {
      #expect(printed.text.contains("\(scene.rawValue + 1). \(phrases.demoScene(scene))"))
    }
    #expect(printed.lines.last == phrases.demoDone(DemoScene.allCases.count))
    #expect(printed.text.contains(phrases.demoNote))
  }

  @Test func every_kind_of_entry_is_counted() throws {
    let text = try play(.english).text
    for kind in [
      "500  contact           create    import", "1  contact           update    add_note",
      "2  contact           update    place_call", "1  do_not_call       create    set_status",
      "1  user              update    change_password",
    ] {
      #expect(text.contains(kind), "\(kind) is missing from\n\(text.suffix(2000))")
    }
  }

  @Test func the_verdict_and_the_refusal_of_the_changed_copy_are_told() throws {
    let lines = try play(.english).lines
    let told = lines.suffix(4)
    #expect(told.first?.hasPrefix("The history is whole:") ?? false)
    #expect(told.contains { $0.hasPrefix("The copy is refused: ") })
  }

  @Test func no_password_is_printed() throws {
    // The newcomer's one-time secret is typed in the second scene.
    #expect(try !play(.english).text.contains(QuickHashing().makeOneTimeSecret()))
  }

  /// A screen that is not what the scene needs ends the day with its name.
  @Test func a_scene_that_is_missing_is_a_refusal() throws {
    let floor = try TestFloor()
    #expect(throws: Refusal.self) {
      try DemoDay(
        floor.store, DemoSecrets(password: "x", oneTimeSecret: "y"),
        on: DemoGround(
          directory: floor.directory,
          environment: TestFloor.environment(
            clock: floor.clock, zones: floor.zones, seed: 1, process: 1),
          passwords: floor.passwords, zones: floor.zones, hand: DemoHand(floor.clock.now()),
          language: .english, tell: { _ in }))
    }
  }
}
