import ContactFiles
import Domain
import Phrasebook
import Screens
import Shell

/// The dialog of the export.
func addExport(to registry: inout Registry, _ setup: SeatSetup, _ floor: SeatFloor) {
  registry.add(ExportDialog.self) { (to: ExportDestination) in
    Opening(
      ExportDialog.State(
        to, folder: setup.environment["HOME"] ?? ".",
        today: floor.zone.day(of: floor.clock.now())),
      ExportDialog.UseCases(setup))
  }
}

extension ExportDialog.UseCases {
  init(_ setup: SeatSetup) {
    let store = setup.store
    let home = setup.environment["HOME"]
    let exportContacts = ExportContacts(
      store: store, people: store, contacts: store, table: store.table(), exchange: store)
    self.init { (order, going) throws(FileTrouble) in
      let path = SeatFiles.path(order.path, home: home)
      let style = ExchangeStyle(order.kind)
      do {
        return try exportContacts(
          order.target, as: style.name, by: order.session,
          into: { try ExchangeFile(creating: path, as: style) }, progress: going)
      } catch {
        throw FileTrouble(error)
      }
    }
  }
}

extension ExchangeStyle {
  init(_ kind: ExportKind) {
    switch kind {
    case .csv: self = .csv(CSVStyle())
    case .semicolons: self = .csv(CSVStyle(separator: .semicolon))
    case .excel: self = .csv(CSVStyle(separator: .semicolon, encoding: .windows1252))
    case .jsonLines: self = .jsonLines
    }
  }
}
