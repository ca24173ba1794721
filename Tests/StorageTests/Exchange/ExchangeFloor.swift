import ContactFiles
import Domain
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

/// Names the contacts of a floor in any order and remembers nothing else of a table.
struct NamedTargets: ContactTableReading {
  let ids: [ContactID]

  func targets(
    _ wanted: TargetQuery, in sight: Sight, for question: Question?, _ row: (ActTarget) -> Void
  ) throws(DomainError) {
    for id in ids {
      row(
        ActTarget(
          id: id, version: 1, statusID: StatusID(1), assignedTo: nil, isConverted: false,
          isDeleted: false, isInUse: false))
    }
  }

  func page(
    _ query: TableQuery, in sight: Sight, for question: Question?
  ) throws(DomainError) -> TablePage { throw .abandoned }
  func rows(
    _ ids: [ContactID], matching filter: ContactFilter, sort: ContactSort, in sight: Sight
  ) throws(DomainError) -> [ContactRow] { throw .abandoned }
  func count(
    _ filter: ContactFilter, in sight: Sight, for question: Question?
  ) throws(DomainError) -> Int { throw .abandoned }
  func abandon(before question: Question) {}
}

/// Counts how much is asked for at once.
final class CountingExchange: ExchangeReading {
  private let real: any ExchangeReading
  private let batches = Mutex<[Int]>([])

  init(_ real: any ExchangeReading) { self.real = real }

  var asked: [Int] { batches.withLock { $0 } }

  func exchange(_ ids: [ContactID]) throws(DomainError) -> [ExchangeRow] {
    batches.withLock { $0.append(ids.count) }
    return try real.exchange(ids)
  }
}

extension TestFloor {
  /// All contacts, the newest first: an export puts them in order.
  func everybody() throws -> [ContactID] {
    try store.everyContact().map(\.contact.id).reversed()
  }

  func exporting(
    _ ids: [ContactID], reading: (any ExchangeReading)? = nil
  ) -> ExportContacts {
    ExportContacts(
      store: store, people: store, contacts: store, table: NamedTargets(ids: ids),
      exchange: reading ?? store)
  }

  /// Exports everybody in the admin's name and gives the file's bytes.
  func exported(
    as style: ExchangeStyle, to name: String
  ) throws -> (bytes: [UInt8], report: ExportReport) {
    let path = directory + "/" + name
    let report = try exporting(everybody())(
      .filter(.everything, except: []), as: style.name, by: admin(),
      into: { try ExchangeFile(creating: path, as: style) }, progress: { _, _ in true })
    let bytes = try #require(FileManager.default.contents(atPath: path))
    return ([UInt8](bytes), report)
  }

  /// Imports a file as the command does.
  func imported(
    _ path: String, encoding: TextEncoding? = nil, options: ImportOptions = ImportOptions()
  ) throws -> ImportReport {
    let file = try ContactFile(opening: path, encoding: encoding)
    var reader = try file.reader()
    let map = try ColumnMap(header: reader.header)
    var rows: [[ContactColumn: String]] = []
    while let record = try reader.next() { rows.append(map.values(of: record)) }
    return try bring(rows, options)
  }
}
