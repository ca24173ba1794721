/// Takes bytes that shall be written.
public typealias ByteSink = (UnsafeRawBufferPointer) throws(ContactFileError) -> Void

/// Writes records as RFC 4180 has them: every field in quotes, CRLF line ends,
/// UTF-8. Holds at most a window of 64 KiB besides the record at hand.
public struct CSVWriter: ~Copyable {
  private let sink: ByteSink
  private let neutralises: Bool
  private var pending: [UInt8] = []

  /// - Parameters:
  ///   - sink: is given the bytes in order.
  ///   - neutralising: whether what a spreadsheet would run as a formula gets an
  ///     apostrophe; ``CSVReader`` takes it away again.
  ///   - markingByteOrder: whether the file begins with the mark by which
  ///     spreadsheets recognise UTF-8.
  public init(
    _ sink: @escaping ByteSink, neutralising: Bool = true, markingByteOrder: Bool = true
  ) {
    self.sink = sink
    neutralises = neutralising
    if markingByteOrder { pending = [0xEF, 0xBB, 0xBF] }
  }

  /// - Throws: what the sink throws; the record may then be written in part.
  public mutating func write(_ fields: [String]) throws(ContactFileError) {
    for (index, field) in fields.enumerated() {
      if index > 0 { pending.append(CSVSeparator.comma.rawValue) }
      append(field)
    }
    pending += [.carriageReturn, .lineFeed]
    if pending.count >= ByteStream.windowSize { try flush() }
  }

  /// Hands over what is still held; nothing is complete before.
  public mutating func finish() throws(ContactFileError) { try flush() }

  private mutating func append(_ field: String) {
    pending.append(.quote)
    if neutralises, Neutralising.isDangerous(field.utf8) { pending.append(Neutralising.apostrophe) }
    for byte in field.utf8 {
      if byte == .quote { pending.append(.quote) }
      pending.append(byte)
    }
    pending.append(.quote)
  }

  private mutating func flush() throws(ContactFileError) {
    guard !pending.isEmpty else { return }
    try pending.withUnsafeBufferPointer { (bytes) throws(ContactFileError) in
      try sink(UnsafeRawBufferPointer(bytes))
    }
    pending.removeAll(keepingCapacity: true)
  }
}
