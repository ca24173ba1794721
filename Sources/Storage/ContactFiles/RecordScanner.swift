/// Cuts bytes into the fields of one record after another (RFC 4180), in
/// whatever pieces the bytes arrive.
///
/// As forgiving as spreadsheets are: a quote inside an unquoted field is a
/// character, and so is what follows a closing quote.
struct RecordScanner {
  enum Outcome {
    /// All bytes were taken and the record goes on.
    case needsMore
    /// The record ended; the bytes after it were not taken.
    case record
    case fault(Fault)
  }

  enum Fault {
    case nulByte, fieldTooLong, recordTooLong, tooManyColumns
  }

  private enum State {
    case fieldStart, unquoted, quoted, quoteInQuoted
  }

  /// The fields' bytes, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where in `bytes` each field ends.
  private(set) var ends: [Int] = []
  /// Lines that ended so far, those inside quotes included.
  private(set) var linesEnded = 0
  private var state = State.fieldStart
  private var sawQuote = false
  private var lastWasReturn = false
  private let separator: UInt8
  private let limits: CSVLimits

  init(separator: CSVSeparator, limits: CSVLimits) {
    self.separator = separator.rawValue
    self.limits = limits
    bytes.reserveCapacity(1024)
  }

  /// Nothing but a line end.
  var isBlank: Bool { bytes.isEmpty && ends.count == 1 && !sawQuote }
  /// Whether the bytes ended inside quotes.
  var isInsideQuotes: Bool { state == .quoted }
  /// Whether the bytes ended inside a record.
  var isInsideRecord: Bool { state != .fieldStart || !ends.isEmpty || !bytes.isEmpty }

  mutating func beginRecord() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    state = .fieldStart
    sawQuote = false
  }

  /// Ends the record where the file ends without a line end.
  mutating func endOfFile() { ends.append(bytes.count) }

  /// Takes bytes up to the end of the record, and says how many.
  mutating func take(_ chunk: UnsafeBufferPointer<UInt8>) -> (taken: Int, Outcome) {
    var index = 0
    while index < chunk.count {
      index += appendRun(chunk, from: index)
      if let fault = sizeFault { return (index, .fault(fault)) }
      guard index < chunk.count else { break }
      let byte = chunk[index]
      index += 1
      if byte == 0 { return (index, .fault(.nulByte)) }
      if takeMark(byte) { return (index, .record) }
      if ends.count >= limits.columns { return (index, .fault(.tooManyColumns)) }
    }
    return (index, .needsMore)
  }

  /// Copies the bytes up to the next one that may mean something here.
  private mutating func appendRun(_ chunk: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let isQuoted = state == .quoted
    var index = start
    while index < chunk.count {
      let byte = chunk[index]
      if byte <= .quote, byte == .quote || byte == .lineFeed || byte == .carriageReturn || byte == 0
      {
        break
      }
      if byte == separator, !isQuoted { break }
      index += 1
    }
    guard index > start else { return 0 }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[start..<index]))
    if !isQuoted { state = .unquoted }
    lastWasReturn = false
    return index - start
  }

  /// Takes a byte that may mean something; true where it ended the record.
  private mutating func takeMark(_ byte: UInt8) -> Bool {
    let followsReturn = lastWasReturn
    lastWasReturn = byte == .carriageReturn
    if byte == .lineFeed || byte == .carriageReturn {
      if byte == .carriageReturn || !followsReturn { linesEnded += 1 }
      if state == .quoted {
        bytes.append(byte)
        return false
      }
      // The second half of a CRLF whose first half ended the record before.
      if byte == .lineFeed, followsReturn { return false }
      ends.append(bytes.count)
      return true
    }
    byte == .quote ? takeQuote() : takeSeparator()
    return false
  }

  private mutating func takeQuote() {
    switch state {
    case .fieldStart:
      state = .quoted
      sawQuote = true
    case .quoted: state = .quoteInQuoted
    case .quoteInQuoted:
      bytes.append(.quote)
      state = .quoted
    case .unquoted: bytes.append(.quote)
    }
  }

  private mutating func takeSeparator() {
    ends.append(bytes.count)
    state = .fieldStart
  }

  private var sizeFault: Fault? {
    if bytes.count > limits.record { return .recordTooLong }
    return bytes.count - (ends.last ?? 0) > limits.field ? .fieldTooLong : nil
  }
}
