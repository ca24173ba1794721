/// One record of a file, as text.
public struct CSVRecord: Hashable, Sendable {
  public let position: CSVPosition
  public let fields: [String]
  /// Whether a field was not UTF-8 in a file that otherwise is, and was read as
  /// Windows-1252.
  public let isMixedEncoding: Bool

  /// Counted from 1 after the header.
  public var number: Int { position.record }
  /// The line that the record begins on, counted from 1.
  public var line: Int { position.line }

  public init(position: CSVPosition, fields: [String], isMixedEncoding: Bool = false) {
    self.position = position
    self.fields = fields
    self.isMixedEncoding = isMixedEncoding
  }
}

/// How much of a file the reader is willing to hold at once.
public struct CSVLimits: Hashable, Sendable {
  /// Bytes of one field.
  public var field: Int
  /// Bytes of one record's fields together.
  public var record: Int
  /// Fields of one record.
  public var columns: Int

  public init(field: Int = 65_536, record: Int = 262_144, columns: Int = 256) {
    self.field = field
    self.record = record
    self.columns = columns
  }
}
