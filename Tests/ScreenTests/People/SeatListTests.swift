import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct SeatListTests {
  private static func line(
    _ id: Int64, _ name: String, _ state: SeatState, user: Int64, pause: String? = nil,
    peer: String? = nil, hoursAgo: Int64 = 2
  ) -> SeatLine {
    SeatLine(
      seat: Seat(
        id: SeatID(id), userID: UserID(user), state: state, stateSince: People.now,
        heartbeatAt: People.now, contactID: nil, pauseReason: pause,
        openedAt: People.now - .hours(hoursAgo)),
      name: name, email: "p\(user)@example.com", host: "floor-1", terminal: "pts/\(id)",
      peer: peer, expiresAt: nil)
  }

  private static let lines = [
    line(1, "Ada Roy", .ready, user: 7),
    line(3, "Anna Tremblay", .talking, user: 8, peer: "10.0.0.7 50122"),
    line(4, "Zoé Caron-Lafontaine", .paused, user: 11, pause: "lunch", hoursAgo: 30),
  ]

  private func state(
    _ lines: [SeatLine] = SeatListTests.lines, held: Set<Permission> = [.all]
  ) -> SeatList.State {
    var state = SeatList.State(
      SeatListDestination(session: RightsSamples.session), floor: People.floor)
    _ = SeatList.opened(&state, at: People.now)
    send(.read(.success(SeatList.Page(lines: lines, held: held))), to: &state)
    return state
  }

  @discardableResult
  private func send(
    _ message: SeatList.Message, to state: inout SeatList.State
  ) -> [Step<SeatList.Effect>] {
    SeatList.update(&state, message, at: People.now)
  }

  private func availability(_ state: SeatList.State) -> Shell.Availability? {
    SeatList.commands.first { $0.id == "end" }?.availability(state)
  }

  @Test func it_reads_when_it_opens_and_after_every_change() {
    var state = SeatList.State(
      SeatListDestination(session: RightsSamples.session), floor: People.floor)
    #expect(SeatList.opened(&state, at: People.now) == [.effect(.read)])
    #expect(send(.changed, to: &state).isEmpty)
    let page = SeatList.Page(lines: SeatListTests.lines, held: [])
    #expect(send(.read(.success(page)), to: &state) == [.effect(.read)])
  }

  @Test func a_seat_is_ended_after_a_question_that_names_the_person() {
    var state = state()
    send(.moved("Down"), to: &state)
    #expect(
      send(.endPressed, to: &state) == [
        .push(
          Confirmation(Phrase { $0.seatsEndQuestion("Anna Tremblay") }, tag: SeatList.endTag))
      ])
    // Another seat comes to stand in its place meanwhile: the question was about hers.
    send(.read(.success(SeatList.Page(lines: [], held: [.all]))), to: &state)
    #expect(send(.endConfirmed, to: &state) == [.effect(.end(SeatListTests.lines[1]))])
    #expect(send(.endConfirmed, to: &state).isEmpty)
    #expect(send(.ended(SeatListTests.lines[1], nil), to: &state) == [.effect(.read)])
    #expect(state.saying == .done(Phrase { $0.seatsEnded("Anna Tremblay") }))
    send(.ended(SeatListTests.lines[1], .unknownSeat(3)), to: &state)
    #expect(state.saying == .refused(.unknownSeat(3)))
  }

  @Test func without_the_right_only_ones_own_seat_can_be_ended() {
    var state = state(held: [.viewUsers])
    #expect(availability(state) == .ready)
    send(.moved("Down"), to: &state)
    #expect(availability(state) == .mayNot(.manageUsers))
    #expect(availability(self.state([])) == .disabled { $0.accountNoSeats })
  }

  // MARK: Pictures

  private func frame(
    _ lines: [SeatLine] = SeatListTests.lines, keys: [KeyPress] = [], width: Int = 80,
    height: Int = 24, language: Language = .english, depth: ColourDepth = .colours256
  ) -> Frame {
    let page = SeatList.Page(lines: lines, held: [.all])
    let driver = Stage.driver(
      SeatList.self, state(lines),
      SeatList.UseCases(
        read: { () throws(DomainError) in page },
        end: { (number) throws(DomainError) in throw .unknownSeat(number) }),
      width: width, height: height, language: language, depth: depth)
    for key in keys { driver.press(key) }
    return driver.terminal.frame
  }

  @Test func the_list_looks_as_recorded() {
    Golden.check(frame(), "seats/list-80x24")
    Golden.check(frame(width: 120, height: 40, language: .french), "seats/list-120x40-fr")
    Golden.check(
      frame(keys: ["Down", "e"], width: 60, height: 20, language: .french, depth: .mono),
      "seats/question-60x20-fr-mono")
    Golden.check(frame([]), "seats/nobody-80x24")
  }

  @Test func each_thing_shows() {
    var paused = SeatListTests.lines
    paused[1].seat.state = .paused
    var elsewhere = SeatListTests.lines
    elsewhere[2].terminal = "pts/9"
    let frames = [
      frame(), frame(keys: ["Down"]), frame(keys: ["e"]), frame(paused), frame(elsewhere),
      frame([]),
    ]
    #expect(Set(frames).count == frames.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (25, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    _ = frame(width: width, height: height)
  }
}
