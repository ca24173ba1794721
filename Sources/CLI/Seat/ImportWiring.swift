import ContactFiles
import Domain
import Phrasebook
import Screens
import Shell

/// The page of the import.
func addImport(to registry: inout Registry, _ sign: FloorSign, _ setup: SeatSetup) {
  registry.add(ImportFile.self) { (to: ImportFileDestination) in
    Opening(ImportFile.State(to, floor: sign), ImportFile.UseCases(setup))
  }
}

extension ImportFile.UseCases {
  init(_ setup: SeatSetup) {
    let store = setup.store
    let home = setup.environment["HOME"]
    let looked = LookedFile()
    let receivers = ListReceivers(people: store)
    let importContacts = ImportContacts(
      store: store, people: store, contacts: store, known: store, zones: setup.zones,
      clock: store.clock, pacer: SystemPacer())
    self.init(
      probe: { (typed) throws(FileTrouble) in
        try SeatFiles.size(of: SeatFiles.path(typed, home: home))
      },
      look: { (typed) throws(FileTrouble) in
        do {
          return try ImportSketch(looked.look(at: SeatFiles.path(typed, home: home)))
        } catch {
          throw FileTrouble(error)
        }
      },
      people: { (session) throws(DomainError) in
        try receivers(by: session).map {
          PersonChoice(id: $0.id, name: $0.name, email: $0.email)
        }
      },
      bring: { order, isTrial, going in
        var order = order
        order.path = SeatFiles.path(order.path, home: home)
        return ImportRun(order: order, isTrial: isTrial, looked: looked)
          .outcome(of: importContacts, going)
      })
  }
}

/// One import, or one trial of it, from the page.
private struct ImportRun {
  let order: ImportOrder
  let isTrial: Bool
  let looked: LookedFile

  func outcome(of importContacts: ImportContacts, _ going: (Int) -> Bool) -> ImportOutcome {
    var outcome = ImportOutcome(report: ImportReport())
    do {
      let file = try looked.file(at: order.path)
      defer { outcome.report.sortFindings() }
      let rows = try file.rows()
      try importContacts(
        by: order.session, options: order.options, isTrial: isTrial, into: &outcome.report,
        next: rows.next, progress: going)
    } catch {
      // Chunks that are done stay done: what became of them is told all the same.
      outcome.trouble = FileTrouble(error).phrase
    }
    if !isTrial { keepRefused(&outcome) }
    return outcome
  }

  private func keepRefused(_ outcome: inout ImportOutcome) {
    do {
      let file = try looked.file(at: order.path)
      let refused = RefusedRows(
        of: file, named: nil, phrases: order.session.user.language.phrases)
      outcome.rejects = try refused.write(outcome.report.refused)
    } catch {
      outcome.trouble = outcome.trouble ?? FileTrouble(error).phrase
    }
  }
}

extension ImportSketch {
  init(_ file: ImportedFile) throws(ContactFileError) {
    let rows = try file.rows()
    var first: [ImportRow] = []
    while first.count < ImportSketch.mostRows, let row = try rows.next() { first.append(row) }
    self.init(
      rows: file.count, separator: FileSeparator(file.separator),
      encoding: file.encoding == .utf8 ? .utf8 : .windows1252,
      columns: file.columns.columns.compactMap { $0 }, ignored: file.columns.ignored,
      first: first)
  }
}

extension FileSeparator {
  init(_ separator: CSVSeparator) {
    switch separator {
    case .comma: self = .comma
    case .semicolon: self = .semicolon
    case .tab: self = .tab
    }
  }
}
