import ContactFiles
import Domain
import Glibc
import Paths
import Phrasebook

/// A file of contacts that was read through once and found sound: the import of
/// a file that breaks off in the middle never begins.
struct ImportedFile: Sendable {
  let path: String
  /// Records after the header.
  let count: Int
  let header: CSVRecord
  let columns: ColumnMap
  private let file: ContactFile

  let separator: CSVSeparator
  let encoding: TextEncoding

  /// - Parameters:
  ///   - separator: nil for what the header shows.
  ///   - encoding: nil for what the bytes show.
  /// - Throws: ``ContactFileError``.
  init(
    _ path: String, separator: CSVSeparator? = nil, encoding: TextEncoding? = nil
  ) throws(ContactFileError) {
    self.path = path
    file = try ContactFile(opening: path, separator: separator, encoding: encoding)
    self.encoding = file.encoding
    var reader = try file.reader()
    self.separator = reader.separator
    header = reader.header
    columns = try ColumnMap(header: header)
    var count = 0
    while try reader.next() != nil { count += 1 }
    self.count = count
  }

  /// The records from the beginning, each judged by itself.
  func rows() throws(ContactFileError) -> ImportedRows {
    ImportedRows(reader: try file.reader(), columns: columns)
  }

  /// The records from the beginning as they stand.
  func records() throws(ContactFileError) -> CSVReader { try file.reader() }
}

/// Turns records into rows, one at a time.
final class ImportedRows {
  private var reader: CSVReader
  private let columns: ColumnMap

  init(reader: consuming CSVReader, columns: ColumnMap) {
    self.reader = reader
    self.columns = columns
  }

  func next() throws(ContactFileError) -> ImportRow? {
    guard let record = try reader.next() else { return nil }
    return ImportRow(
      number: record.number, values: columns.values(of: record),
      surplus: columns.surplus(of: record), isMixedEncoding: record.isMixedEncoding)
  }
}

/// Where the refused rows of an import go.
struct RefusedRows {
  private let file: ImportedFile
  private let named: String?
  private let phrases: any Phrases

  /// - Parameters:
  ///   - named: the path of `--rejects`.
  ///   - phrases: in which the reasons are told.
  init(of file: ImportedFile, named: String?, phrases: any Phrases = Spoken.phrases) {
    self.file = file
    self.named = named
    self.phrases = phrases
  }

  /// Refuses a path that somebody named and that is taken, before anything is
  /// imported.
  func checkFree() throws(ContactFileError) {
    guard let named, access(named, F_OK) == 0 else { return }
    throw .notOpened(path: named, .exists)
  }

  /// Writes the refused records with their reasons.
  ///
  /// - Returns: the file's path; nil where nothing was refused.
  func write(_ refused: [ImportFinding]) throws(ContactFileError) -> String? {
    guard !refused.isEmpty else { return nil }
    let rejects = try create()
    var reasons: [Int: ImportFinding] = [:]
    for finding in refused { reasons[finding.row] = finding }
    var reader = try file.records()
    while let record = try reader.next() {
      guard let finding = reasons[record.number] else { continue }
      let sentence = phrases.sentence(for: finding.problem, in: finding.column)
      try rejects.add(record, reason: sentence)
    }
    try rejects.finish()
    return rejects.path
  }

  /// `FILE.rejects.csv`, or with a number where that is taken: nothing is
  /// written over.
  private func create() throws(ContactFileError) -> RejectsFile {
    if let named { return try RejectsFile(creating: named, header: file.header) }
    var number = 1
    while true {
      let path = file.path + (number == 1 ? ".rejects.csv" : ".rejects-\(number).csv")
      do throws(ContactFileError) {
        return try RejectsFile(creating: path, header: file.header)
      } catch {
        guard case .notOpened(_, .exists) = error, number < 1000 else { throw error }
        number += 1
      }
    }
  }
}
