import ContactFiles
import Domain
import Foundation
import TestSupport
import Testing

/// Files that were made to do harm, and what an export makes of such texts.
@Suite struct HostileFileTests {
  @Test func s4_no_cell_of_an_export_is_a_formula_and_all_come_back() throws {
    let texts = HostileCorpus.all.map(\.text).filter { !$0.contains("\0") }
    let bytes = try written(texts.map { [$0, "x"] })
    #expect(try records(in: bytes).map { $0.fields.first } == texts)
    for (text, row) in zip(texts, try rows(of: texts)) {
      let isFormula = text.utf8.first.map { Array("=+-@\t\r\n".utf8).contains($0) } ?? false
      #expect(
        row.starts(with: Array(isFormula ? "\"'".utf8 : "\"".utf8)), "\(text.debugDescription)")
    }
  }

  /// Each text as a row of its own.
  private func rows(of texts: [String]) throws -> [[UInt8]] {
    try texts.map { try written([[$0, "x"]]) }
  }

  @Test func s5_a_hostile_file_is_read_or_refused_and_never_kept_as_it_was() throws {
    let floor = try TestFloor(inMemory: true)
    let path = floor.directory + "/hostile.csv"
    for (index, payload) in HostileCorpus.all.enumerated() {
      let quoted = payload.bytes.flatMap { $0 == 34 ? [34, 34] : [$0] }
      let bytes =
        Array("phone,name,city\n\(TestFloor.phone(index).digits),\"".utf8) + quoted
        + Array("\",Laval\n".utf8)
      _ = FileManager.default.createFile(atPath: path, contents: Data(bytes))
      do {
        let report = try floor.imported(path)
        #expect(report.rows == 1, "\(payload)")
      } catch is ContactFileError {
        continue
      }
    }
    let names = try floor.store.everyContact().compactMap(\.contact.details.name)
    #expect(names.count > 100)
    for name in names {
      let steering = name.unicodeScalars.filter {
        $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.properties.isBidiControl
      }
      #expect(steering.isEmpty, "\(name.debugDescription)")
    }
  }

  @Test func s5_a_million_columns_and_a_bomb_of_quotes_are_refused() throws {
    let limits = CSVLimits()
    // Refused for their number, while the record is as short as any.
    for count in [limits.columns, 1_000_000] {
      let columns = Array("phone".utf8) + [UInt8](repeating: 44, count: count)
      #expect(
        throws: ContactFileError.tooManyColumns(
          at: CSVPosition(record: 0, line: 1), limit: limits.columns)
      ) { _ = try records(in: columns) }
    }
    let most = Array("phone".utf8) + [UInt8](repeating: 44, count: limits.columns - 1) + [10]
    #expect(try records(in: most).count == 1)
    let quotes = Array("phone\n".utf8) + [UInt8](repeating: 34, count: 1_000_001)
    #expect(throws: ContactFileError.self) { _ = try records(in: quotes) }
  }
}
