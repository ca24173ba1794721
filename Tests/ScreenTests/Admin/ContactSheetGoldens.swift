import Domain
import Kit
import Phrasebook
import Shell
import TestSupport
import Testing

@testable import Screens

@Suite struct ContactSheetGoldens {
  private typealias Samples = AdminSamples

  private func driver(
    _ sheet: SeeContactRecord.Sheet = Samples.sheet(), tab: ContactSheet.Tab = .notes,
    list: SeeContactRecord.Page? = nil, width: Int = 80, height: Int = 24,
    language: Language = .english, depth: ColourDepth = .colours256
  ) -> AppDriver {
    let driver = Stage.driver(
      ContactSheet.self,
      ContactSheet.State(
        ContactSheetDestination(session: Samples.session, contactID: ContactID(9)),
        floor: People.floor),
      ContactSheet.UseCases(
        read: { () throws(DomainError) in sheet },
        list: { (tab, _) throws(DomainError) in list ?? Samples.page(tab) },
        names: { () throws(DomainError) in Samples.names },
        people: { () throws(DomainError) in [] },
        setStatus: { (_) throws(DomainError) in }, act: { (_, _) throws(DomainError) in }),
      width: width, height: height, language: language, depth: depth)
    let steps = ContactSheet.Tab.allCases.firstIndex(of: tab) ?? 0
    for _ in 0..<steps { driver.press("Tab") }
    return driver
  }

  private func held(_ record: inout ContactRecord) {
    record.holder = ContactRecord.Holder(name: "Luc Roy", since: People.now - .minutes(3))
    record.isInCall = true
    record.contact.numberProblem = true
  }

  private func deleted(_ record: inout ContactRecord) {
    record.contact.deletedAt = People.now - .hours(2)
    record.contact.assignedTo = nil
    record.assignedToName = nil
    record.contact.details = ContactDetails()
    record.contact.callback = nil
  }

  @Test func the_screen_looks_as_recorded() {
    Golden.check(driver().terminal.frame, "contact/notes-80x24")
    Golden.check(
      driver(Samples.sheet(held), tab: .history, language: .french).terminal.frame,
      "contact/history-80x24-fr")
    Golden.check(
      driver(Samples.sheet(held), tab: .calls, width: 120, height: 40).terminal.frame,
      "contact/calls-120x40")
    Golden.check(
      driver(tab: .statuses, width: 120, height: 40, language: .french).terminal.frame,
      "contact/statuses-120x40-fr")
    Golden.check(
      driver(Samples.sheet(deleted), tab: .assignments, width: 60, height: 20).terminal.frame,
      "contact/deleted-60x20")
    Golden.check(
      driver(width: 60, height: 20, language: .french, depth: .mono).terminal.frame,
      "contact/notes-60x20-fr-mono")
    let nothing = SeeContactRecord.Page.notes(RecordPage(lines: [], next: nil))
    Golden.check(driver(list: nothing).terminal.frame, "contact/no-notes-80x24")
  }

  @Test func each_thing_shows() {
    let frames = [
      driver(), driver(Samples.sheet(held)), driver(Samples.sheet(deleted)),
      driver(tab: .calls), driver(tab: .assignments), driver(tab: .statuses),
      driver(tab: .history), driver(Samples.sheet { $0.notes = 4 }),
      driver(Samples.sheet { $0.contact.isConverted = true }),
      driver(Samples.sheet { $0.contact.callback = nil }),
      driver(Samples.sheet { $0.updatedByName = "Luc Roy" }),
      driver(Samples.sheet { $0.status = Samples.status("interested") }),
    ].map(\.terminal.frame)
    #expect(Set(frames).count == frames.count)
  }

  @Test(arguments: [(1, 1), (10, 3), (30, 8), (57, 9), (109, 26), (110, 26), (250, 80)])
  func any_size_is_survived(width: Int, height: Int) {
    for tab in ContactSheet.Tab.allCases {
      _ = driver(Samples.sheet(held), tab: tab, width: width, height: height)
    }
  }

  @Test func no_stored_text_reaches_a_cell_as_more_than_text() {
    for text in HostileText.all + [String(repeating: "\u{202E}\u{1B}[2Jx", count: 25_000)] {
      let sheet = Samples.sheet { record in
        record.contact.details = ContactDetails(
          name: text, email: text, address: text, city: text, postalCode: text, timeZone: text)
        (record.assignedToName, record.callbackForName) = (text, text)
        (record.createdByName, record.updatedByName) = (text, text)
        record.holder = ContactRecord.Holder(name: text, since: nil)
        record.status.nameEnglish = text
      }
      let note = NoteLine(id: 1, content: text, authorName: text, at: People.now)
      let assignment = AssignmentChangeLine(
        id: 1, fromName: text, toName: text, byName: text, at: People.now)
      let change = StatusChangeLine(
        id: 1, status: sheet.record.status, note: text, byName: text, at: People.now)
      let pages: [(ContactSheet.Tab, SeeContactRecord.Page)] = [
        (.notes, .notes(RecordPage(lines: [note], next: nil))),
        (.assignments, .assignments(RecordPage(lines: [assignment], next: nil))),
        (.statuses, .statuses(RecordPage(lines: [change], next: nil))),
      ]
      for (tab, page) in pages {
        expectHarmless(driver(sheet, tab: tab, list: page).terminal.frame)
      }
      expectHarmless(
        driver(sheet, list: pages[0].1, width: 120, height: 40).terminal.frame)
    }
  }
}
