/// Pulls one record after another out of a stream of bytes.
///
/// Holds a window of 64 KiB and the record at hand, never the file: how much at
/// most is up to ``CSVLimits``. Blank lines are no records. The first record is
/// the header; its line also decides the separator.
public struct CSVReader: ~Copyable {
  public let header: CSVRecord
  public let separator: CSVSeparator
  private let stream: ByteStream
  private var scanner: RecordScanner
  private var nextRecord = 1
  private let encoding: TextEncoding
  private let undoesNeutralising: Bool
  private let limits: CSVLimits

  /// Reads the header.
  ///
  /// - Parameters:
  ///   - source: is asked for bytes until it gives none.
  ///   - separator: nil for the one that the header shows.
  ///   - undoingNeutralising: whether the apostrophe that ``CSVWriter`` put
  ///     before what a spreadsheet would run as a formula is taken away again.
  /// - Throws: ``ContactFileError/empty``, ``ContactFileError/utf16``, or what
  ///   ``next()`` throws.
  public init(
    _ source: @escaping ByteSource, separator named: CSVSeparator? = nil,
    encoding: TextEncoding = .utf8, undoingNeutralising: Bool = true,
    limits: CSVLimits = CSVLimits()
  ) throws(ContactFileError) {
    let stream = ByteStream(source)
    while try stream.extend() {}
    let head = stream.available
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { stream.consume(3) }
    let separator = named ?? CSVSeparator.detected(in: stream.available)
    var scanner = RecordScanner(separator: separator, limits: limits)
    guard
      let first = try CSVReader.record(
        0, from: stream, by: &scanner, encoding: encoding, undoing: undoingNeutralising,
        limits: limits)
    else { throw .empty }
    header = first
    self.separator = separator
    self.stream = stream
    self.scanner = scanner
    self.encoding = encoding
    self.limits = limits
    undoesNeutralising = undoingNeutralising
  }

  /// Bytes read so far, for a progress bar against ``ContactFile/byteCount``.
  public var bytesRead: Int { stream.consumed }

  /// The next record, or nil at the end of the file.
  ///
  /// - Throws: ``ContactFileError``: the file cannot be read, holds a NUL byte,
  ///   a quote that is never closed or something larger than the limits. The
  ///   records given before are good; none can be told apart after it.
  public mutating func next() throws(ContactFileError) -> CSVRecord? {
    let record = try CSVReader.record(
      nextRecord, from: stream, by: &scanner, encoding: encoding, undoing: undoesNeutralising,
      limits: limits)
    if record != nil { nextRecord += 1 }
    return record
  }
}

// MARK: - One record

extension CSVReader {
  private static func record(
    _ number: Int, from stream: ByteStream, by scanner: inout RecordScanner,
    encoding: TextEncoding, undoing: Bool, limits: CSVLimits
  ) throws(ContactFileError) -> CSVRecord? {
    while true {
      scanner.beginRecord()
      let position = CSVPosition(record: number, line: scanner.linesEnded + 1)
      guard try scan(stream, &scanner, position, limits) else { return nil }
      if scanner.isBlank { continue }
      return text(of: scanner, at: position, encoding: encoding, undoing: undoing)
    }
  }

  /// Scans one record; false at the end of the file.
  private static func scan(
    _ stream: ByteStream, _ scanner: inout RecordScanner, _ position: CSVPosition,
    _ limits: CSVLimits
  ) throws(ContactFileError) -> Bool {
    while try stream.refill() {
      let (taken, outcome) = scanner.take(stream.available)
      stream.consume(taken)
      switch outcome {
      case .needsMore: continue
      case .record: return true
      case .fault(let fault): throw error(for: fault, at: position, limits)
      }
    }
    if scanner.isInsideQuotes { throw .unterminatedQuote(at: position) }
    guard scanner.isInsideRecord else { return false }
    scanner.endOfFile()
    return true
  }

  private static func error(
    for fault: RecordScanner.Fault, at position: CSVPosition, _ limits: CSVLimits
  ) -> ContactFileError {
    switch fault {
    case .nulByte: return .nulByte(at: position)
    case .fieldTooLong: return .fieldTooLong(at: position, limit: limits.field)
    case .recordTooLong: return .recordTooLong(at: position, limit: limits.record)
    case .tooManyColumns: return .tooManyColumns(at: position, limit: limits.columns)
    }
  }

  private static func text(
    of scanner: borrowing RecordScanner, at position: CSVPosition, encoding: TextEncoding,
    undoing: Bool
  ) -> CSVRecord {
    var fields: [String] = []
    fields.reserveCapacity(scanner.ends.count)
    var isMixed = false
    scanner.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for end in scanner.ends {
        let from = start + (undoing ? Neutralising.added(to: bytes[start..<end]) : 0)
        let field = encoding.text(of: UnsafeBufferPointer(rebasing: bytes[from..<end]))
        fields.append(field.text)
        if !field.asExpected { isMixed = true }
        start = end
      }
    }
    return CSVRecord(position: position, fields: fields, isMixedEncoding: isMixed)
  }
}
