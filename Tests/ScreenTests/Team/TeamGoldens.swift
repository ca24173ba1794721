import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct TeamGoldens {
  private typealias Samples = FloorSamples

  private func team(
    _ team: TeamFigures = Samples.team(), contacts: ContactFigures = Samples.contacts,
    acts: AssignmentActs = Samples.acts, keys: [KeyPress] = [], width: Int = 80,
    height: Int = 24, language: Language = .english, depth: ColourDepth = .colours256,
    glyphs: Glyphs = .unicode
  ) -> Frame {
    let state = Team.State(
      TeamDestination(session: Samples.session), floor: People.floor, zone: FixedZone())
    let driver = Stage.driver(
      Team.self, state,
      Team.UseCases(
        team: { (_) throws(DomainError) in team },
        contacts: { (_) throws(DomainError) in contacts },
        acts: { (_) throws(DomainError) in acts }),
      width: width, height: height, language: language, depth: depth, glyphs: glyphs)
    driver.settle()
    for key in keys { driver.press(key) }
    return driver.terminal.frame
  }

  private func person(
    _ figures: PersonFigures = Samples.person(), keys: [KeyPress] = [], width: Int = 80,
    height: Int = 24, language: Language = .english, depth: ColourDepth = .colours256,
    glyphs: Glyphs = .unicode
  ) -> Frame {
    let state = PersonWork.State(
      PersonFiguresDestination(session: Samples.session, person: UserID(12), period: .month),
      floor: People.floor, zone: FixedZone())
    let driver = Stage.driver(
      PersonWork.self, state,
      PersonWork.UseCases { (_, _) throws(DomainError) in figures },
      width: width, height: height, language: language, depth: depth, glyphs: glyphs)
    driver.settle()
    for key in keys { driver.press(key) }
    return driver.terminal.frame
  }

  @Test func the_team_looks_as_recorded() {
    Golden.check(team(), "team/people-80x24")
    Golden.check(team(language: .french), "team/people-80x24-fr")
    Golden.check(
      team(keys: ["Right", "Right", "s"], width: 120, height: 40), "team/people-120x40")
    Golden.check(
      team(keys: ["Right"], width: 60, height: 20, language: .french, depth: .mono),
      "team/people-60x20-fr-mono")
    Golden.check(team(keys: ["Tab"]), "team/compared-80x24")
    Golden.check(
      team(keys: ["Tab"], width: 60, height: 20, depth: .mono, glyphs: .ascii),
      "team/compared-60x20-mono-ascii")
    Golden.check(team(keys: ["Tab", "Tab"]), "team/contacts-80x24")
    Golden.check(
      team(keys: ["Tab", "Tab", "Down"], width: 120, height: 40, language: .french),
      "team/contacts-120x40-fr")
    Golden.check(team(keys: ["Tab", "Tab", "Tab"]), "team/assignments-80x24")
    Golden.check(team(Samples.team([])), "team/nobody-80x24")
  }

  @Test func a_person_looks_as_recorded() {
    Golden.check(person(), "person-work/overview-80x24")
    Golden.check(person(language: .french), "person-work/overview-80x24-fr")
    Golden.check(person(width: 120, height: 40), "person-work/overview-120x40")
    Golden.check(
      person(width: 60, height: 20, language: .french, depth: .mono),
      "person-work/overview-60x20-fr-mono")
    Golden.check(person(keys: ["Tab"]), "person-work/calls-80x24")
    Golden.check(
      person(keys: ["Tab", "Down"], width: 120, height: 40, language: .french),
      "person-work/calls-120x40-fr")
    Golden.check(
      person(keys: ["Tab"], width: 60, height: 20, depth: .mono, glyphs: .ascii),
      "person-work/calls-60x20-mono-ascii")
    Golden.check(person(keys: ["Tab", "Tab", "Left"]), "person-work/calendar-80x24")
    Golden.check(
      person(keys: ["Tab", "Tab", "f"], language: .french), "person-work/calendar-80x24-fr")
  }

  @Test func each_thing_of_the_team_shows() {
    func changed(_ index: Int = 0, _ change: (inout TeamLine) -> Void) -> TeamFigures {
      var lines = Samples.lines
      change(&lines[index])
      return Samples.team(lines)
    }
    let teams = [
      Samples.team(), changed { $0.tally.calls = 142 }, changed { $0.tally.answered = 59 },
      changed { $0.tally.talk = .minutes(3) }, changed { $0.tally.booked = 13 },
      changed { $0.tally.wrapUp = .minutes(3) }, changed { $0.holding.assigned = 1205 },
      changed { $0.holding.callable = 9 }, changed { $0.lastActivity = nil },
      changed { $0.state = .ready }, changed { $0.callsToday = 99 },
      changed(1) { $0.person.isActive = false },
    ]
    let frames = teams.map { team($0, width: 120, height: 40) }
    #expect(Set(frames).count == frames.count)
    var contacts = Samples.contacts
    contacts.byAge[.month] = 7
    var acts = Samples.acts
    acts.acts[1].contacts = 4
    let keys: [[KeyPress]] = [
      [], ["Down"], ["Right"], ["s"], ["Tab"], ["Tab", "Right"], ["Tab", "Tab"],
      ["Tab", "Tab", "Down"], ["Tab", "Tab", "Tab"], ["Tab", "Tab", "Tab", "Down"],
    ]
    let moved =
      keys.map { team(keys: $0) } + [
        team(contacts: contacts, keys: ["Tab", "Tab"]),
        team(acts: acts, keys: ["Tab", "Tab", "Tab"]),
      ]
    #expect(Set(moved).count == moved.count)
  }

  @Test func each_thing_of_a_person_shows() {
    var other = Samples.person()
    other.line.tally.kept = 5
    var live = Samples.person()
    live.live = 0
    var long = Samples.person()
    long.lengths[.tenAndMore] = 3
    var hour = Samples.person()
    hour.hours[4][11].calls = 5
    var days = Samples.person()
    days.days[0].tally.booked = 3
    let frames = [
      person(), person(other), person(keys: ["Right"]), person(keys: ["Tab"]),
      person(live, keys: ["Tab"]), person(long, keys: ["Tab"]), person(hour, keys: ["Tab"]),
      person(keys: ["Tab", "Down"]), person(keys: ["Tab", "Tab"]),
      person(days, keys: ["Tab", "Tab"]), person(keys: ["Tab", "Tab", "f"]),
      person(keys: ["Tab", "Tab", "Up"]),
    ]
    #expect(Set(frames).count == frames.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (25, 8), (57, 9), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for keys in [[], ["Tab"], ["Tab", "Tab"], ["Tab", "Tab", "Tab"]] as [[KeyPress]] {
      _ = team(keys: keys, width: width, height: height)
      _ = person(keys: keys, width: width, height: height)
    }
  }

  @Test func hostile_names_stay_in_their_cells() {
    let lines = HostileText.all.enumerated().map { index, name in
      var line = Samples.lines[index % 4]
      line.person = FigurePerson(
        id: UserID(Int64(index)), name: name, email: name, isActive: true)
      return line
    }
    let acts = AssignmentActs(
      acts: HostileText.all.enumerated().map { index, name in
        AssignmentAct(
          key: Int64(1000 - index), at: People.now, byName: name, fromName: name, toName: name,
          contacts: index)
      }, next: nil)
    for keys in [[], ["Tab"], ["Tab", "Tab", "Tab"]] as [[KeyPress]] {
      let plane = team(Samples.team(lines), acts: acts, keys: keys, width: 100, height: 60)
        .textPlane
      #expect(TerminalReading.offences(in: Array(plane.utf8)).isEmpty)
    }
    for line in lines {
      #expect(
        TerminalReading.offences(in: Array(person(Samples.person(line)).textPlane.utf8)).isEmpty)
    }
  }

  // MARK: Dialogs

  @Test func the_days_look_as_recorded() {
    func frame(_ keys: [KeyPress], _ language: Language, width: Int, height: Int) -> Frame {
      let driver = Stage.driver(
        PeriodDialog.self,
        PeriodDialog.State(
          PeriodDestination(.week, today: Samples.day("2026-11-24"), language: language)),
        NoUseCases(), width: width, height: height, language: language)
      for key in keys { driver.press(key) }
      return driver.terminal.frame
    }
    Golden.check(frame([], .english, width: 80, height: 24), "period/week-80x24")
    Golden.check(
      frame(["Tab", "Ctrl-U", "x", "Enter"], .french, width: 60, height: 20),
      "period/wrong-60x20-fr")
  }

  private func exporting(
    _ keys: [KeyPress] = [], language: Language = .english,
    _ write: @escaping FigureExport.UseCases.Write = { (_, _, _) throws(FileTrouble) in 4096 }
  ) -> AppDriver {
    var team = Team.State(
      TeamDestination(session: Samples.session), floor: People.floor, zone: FixedZone())
    _ = Team.update(&team, .read(.week, .success(Samples.team())), at: People.now)
    let sheet = FigureSheet(team)!
    let driver = Stage.driver(
      FigureExport.self,
      FigureExport.State(
        FigureExportDestination(sheet: sheet), folder: "/home/ada",
        today: Samples.day("2026-11-24")),
      FigureExport.UseCases(write: write), language: language)
    for key in keys { driver.press(key) }
    driver.settle()
    return driver
  }

  @Test func a_file_is_written_under_the_name_that_goes_with_its_format() {
    #expect(exporting().row(with: "/home/ada/team-2026-11-24.csv") != nil)
    let json = exporting(["Tab", "Left"])
    #expect(json.row(with: "/home/ada/team-2026-11-24.json") != nil)
    json.press("Enter")
    json.settle()
    #expect(json.row(with: "4 rows are written (4,096 bytes)") != nil, "\(json.text)")
    let refused = exporting(["Enter"]) { (_, _, _) throws(FileTrouble) in
      throw FileTrouble(Phrase { $0.pathMissing })
    }
    #expect(refused.row(with: English().pathMissing) != nil)
    #expect(refused.row(with: "/home/ada/team-2026-11-24.csv") != nil, "what was typed stays")
    Golden.check(exporting(["Tab"]).terminal.frame, "figure-export/format-80x24")
    Golden.check(
      exporting(["Enter"], language: .french).terminal.frame, "figure-export/written-80x24-fr")
  }
}
