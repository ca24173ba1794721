import Paths

/// Why a file of contacts was refused, with what a sentence about it needs.
public enum ContactFileError: Error, Hashable, Sendable {
  case notOpened(path: String, PathRefusal)
  case notRead(path: String, errno: Int32)
  case notWritten(path: String, errno: Int32)
  /// Not one byte in it, or nothing but line ends.
  case empty
  /// Saved as "Unicode text"; it has to be saved as CSV.
  case utf16
  case nulByte(at: CSVPosition)
  /// The quote opened in this record is never closed.
  case unterminatedQuote(at: CSVPosition)
  /// - limit: bytes.
  case fieldTooLong(at: CSVPosition, limit: Int)
  /// - limit: bytes.
  case recordTooLong(at: CSVPosition, limit: Int)
  case tooManyColumns(at: CSVPosition, limit: Int)
  /// The header names no phone; what it does name.
  case noPhoneColumn(found: [String])
  /// Two columns of one meaning, counted from 1.
  case duplicateColumn(name: String, first: Int, second: Int)
}

/// Where in a file something stands.
public struct CSVPosition: Hashable, Sendable {
  /// Counted from 1 after the header; 0 is the header.
  public let record: Int
  /// The line that the record begins on, counted from 1.
  public let line: Int

  public init(record: Int, line: Int) {
    self.record = record
    self.line = line
  }
}
