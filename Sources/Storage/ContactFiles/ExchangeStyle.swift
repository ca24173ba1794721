import Domain

/// How contacts are written down.
public enum ExchangeStyle: Hashable, Sendable {
  case csv(CSVStyle)
  /// One JSON object a line, in UTF-8.
  case jsonLines

  /// As the history names it.
  public var name: String {
    switch self {
    case .csv: return "csv"
    case .jsonLines: return "jsonl"
    }
  }
}

/// How a CSV file is written.
public struct CSVStyle: Hashable, Sendable {
  public var separator: CSVSeparator
  public var encoding: TextEncoding
  /// Whether what a spreadsheet would run as a formula gets an apostrophe, which an
  /// import takes away again.
  public var neutralises: Bool

  public init(
    separator: CSVSeparator = .comma, encoding: TextEncoding = .utf8, neutralises: Bool = true
  ) {
    self.separator = separator
    self.encoding = encoding
    self.neutralises = neutralises
  }
}

/// Turns rows into the bytes of a file, and remembers what its encoding could not hold.
/// The first byte is asked for with the first row, not before.
struct ExchangeWriter: ~Copyable {
  private let style: ExchangeStyle
  private let sink: ByteSink
  private var csv: CSVWriter?
  private(set) var losses = ExchangeLosses()

  init(_ style: ExchangeStyle, _ sink: @escaping ByteSink) {
    self.style = style
    self.sink = sink
  }

  mutating func write(_ row: ExchangeRow) throws(ContactFileError) {
    try begin()
    guard case .csv = style else { return try write(json: row) }
    let lost = try csv?.write(ContactColumn.exported.map { row.text(of: $0) ?? "" }) ?? []
    for index in lost {
      losses.add(.init(phone: row.phone, column: ContactColumn.exported[index]))
    }
  }

  /// Hands over what is still held; a file without rows has its header.
  mutating func finish() throws(ContactFileError) {
    try begin()
    try csv?.finish()
    try flush()
  }

  private var hasBegun = false
  private var pending: [UInt8] = []

  private mutating func begin() throws(ContactFileError) {
    guard !hasBegun else { return }
    hasBegun = true
    guard case .csv(let style) = style else { return }
    var writer = CSVWriter(sink, style: style)
    try writer.write(ContactColumn.exported.map(\.rawValue))
    csv = consume writer
  }

  private mutating func write(json row: ExchangeRow) throws(ContactFileError) {
    var members: [String: JSONValue] = [:]
    for column in ContactColumn.exported {
      members[column.rawValue] = JSONValue(row.text(of: column))
    }
    pending += JSONValue.object(members).canonicalBytes
    pending.append(.lineFeed)
    if pending.count >= ByteStream.windowSize { try flush() }
  }

  private mutating func flush() throws(ContactFileError) {
    guard !pending.isEmpty else { return }
    try pending.withUnsafeBufferPointer { (bytes) throws(ContactFileError) in
      try sink(UnsafeRawBufferPointer(bytes))
    }
    pending.removeAll(keepingCapacity: true)
  }
}
