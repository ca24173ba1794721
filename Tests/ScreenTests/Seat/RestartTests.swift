import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct RestartTests {
  private func frame(
    _ error: DomainError, width: Int = 80, height: Int = 24, language: Language = .english
  ) -> Frame {
    Stage.driver(
      Restart.self, Restart.State(RestartDestination(error), floor: People.floor), NoUseCases(),
      width: width, height: height, language: language
    ).terminal.frame
  }

  private static let older = DomainError.programIsOlder(schema: 9, program: 8)

  @Test func it_looks_as_recorded() {
    Golden.check(frame(RestartTests.older), "restart/80x24")
    Golden.check(frame(RestartTests.older, width: 60, height: 20), "restart/60x20")
    Golden.check(
      frame(.storage(.fileReplaced), width: 120, height: 40, language: .french),
      "restart/120x40-replaced-fr")
    #expect(frame(RestartTests.older) != frame(.storage(.fileReplaced)))
  }

  @Test func enter_leaves_and_nothing_else_is_offered() {
    var state = Restart.State(RestartDestination(RestartTests.older), floor: People.floor)
    #expect(Restart.update(&state, .leavePressed, at: People.now) == [.leave])
    #expect(Restart.commands.map(\.id) == ["leave"])
    #expect(Restart.isCurtain)
  }

  @Test func every_size_has_the_sentence_where_it_fits() {
    for width in [1, 20, 40, 61, 200] {
      for height in [1, 3, 8, 40] {
        let frame = frame(RestartTests.older, width: width, height: height)
        #expect(frame.surface.size == Size(width: width, height: height))
      }
    }
  }
}
