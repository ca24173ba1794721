/// Takes bytes that shall be written.
public typealias ByteSink = (UnsafeRawBufferPointer) throws(ContactFileError) -> Void

/// Writes records as RFC 4180 has them: every field in quotes, CRLF line ends.
/// Holds at most a window of 64 KiB besides the record at hand.
public struct CSVWriter: ~Copyable {
  private let sink: ByteSink
  private let separator: UInt8
  private let encoding: TextEncoding
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
    separator = CSVSeparator.comma.rawValue
    encoding = .utf8
    neutralises = neutralising
    if markingByteOrder { pending = [0xEF, 0xBB, 0xBF] }
  }

  /// In a style of somebody's choosing; UTF-8 begins with its mark.
  public init(_ sink: @escaping ByteSink, style: CSVStyle) {
    self.sink = sink
    separator = style.separator.rawValue
    encoding = style.encoding
    neutralises = style.neutralises
    if encoding == .utf8 { pending = [0xEF, 0xBB, 0xBF] }
  }

  /// - Returns: the fields, counted from 0, in which a `?` stands for a character that
  ///   the encoding does not have.
  /// - Throws: what the sink throws; the record may then be written in part.
  @discardableResult
  public mutating func write(_ fields: [String]) throws(ContactFileError) -> [Int] {
    var lost: [Int] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { pending.append(separator) }
      if !append(field) { lost.append(index) }
    }
    pending += [.carriageReturn, .lineFeed]
    if pending.count >= ByteStream.windowSize { try flush() }
    return lost
  }

  /// Hands over what is still held; nothing is complete before.
  public mutating func finish() throws(ContactFileError) { try flush() }

  /// False where something was lost.
  private mutating func append(_ field: String) -> Bool {
    pending.append(.quote)
    defer { pending.append(.quote) }
    if neutralises, Neutralising.isDangerous(field.utf8) { pending.append(Neutralising.apostrophe) }
    guard encoding == .utf8 else { return appendWindows1252(field) }
    for byte in field.utf8 {
      if byte == .quote { pending.append(.quote) }
      pending.append(byte)
    }
    return true
  }

  private mutating func appendWindows1252(_ field: String) -> Bool {
    var isWhole = true
    for scalar in field.unicodeScalars {
      let byte = TextEncoding.windows1252Byte(of: scalar)
      if byte == nil { isWhole = false }
      if byte == .quote { pending.append(.quote) }
      pending.append(byte ?? UInt8(ascii: "?"))
    }
    return isWhole
  }

  private mutating func flush() throws(ContactFileError) {
    guard !pending.isEmpty else { return }
    try pending.withUnsafeBufferPointer { (bytes) throws(ContactFileError) in
      try sink(UnsafeRawBufferPointer(bytes))
    }
    pending.removeAll(keepingCapacity: true)
  }
}
