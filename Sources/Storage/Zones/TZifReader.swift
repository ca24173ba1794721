/// The counts at the head of a data block of a zone file.
struct TZifHeader {
  var version = 1
  var universalCount = 0
  var standardCount = 0
  var leapCount = 0
  var timeCount = 0
  var typeCount = 0
  var characterCount = 0

  /// Bytes of the block behind this header.
  func bodySize(timeSize: Int) -> Int {
    timeCount * (timeSize + 1) + typeCount * 6 + characterCount + leapCount * (timeSize + 4)
      + standardCount + universalCount
  }
}

/// Takes big-endian values from the front of a zone file's bytes.
struct TZifReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func bytes(_ count: Int) throws(TZifFile.Damage) -> ArraySlice<UInt8> {
    guard count >= 0, count <= rest.count else { throw TZifFile.Damage() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func skip(_ count: Int) throws(TZifFile.Damage) { _ = try bytes(count) }

  mutating func integer(size: Int) throws(TZifFile.Damage) -> Int64 {
    let unsigned = try bytes(size).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return size == 8 ? Int64(bitPattern: unsigned) : Int64(Int32(truncatingIfNeeded: unsigned))
  }

  mutating func integers(_ count: Int, size: Int) throws(TZifFile.Damage) -> [Int64] {
    guard count <= rest.count else { throw TZifFile.Damage() }
    var values: [Int64] = []
    for _ in 0..<count { values.append(try integer(size: size)) }
    return values
  }

  mutating func header() throws(TZifFile.Damage) -> TZifHeader {
    guard try bytes(4).elementsEqual("TZif".utf8) else { throw TZifFile.Damage() }
    var header = TZifHeader()
    let version = Int(try integer(size: 1))
    header.version = version == 0 ? 1 : version - Int(UInt8(ascii: "0"))
    try skip(15)
    header.universalCount = try count()
    header.standardCount = try count()
    header.leapCount = try count()
    header.timeCount = try count()
    header.typeCount = try count()
    header.characterCount = try count()
    return header
  }

  private mutating func count() throws(TZifFile.Damage) -> Int {
    let count = Int(try integer(size: 4))
    guard count >= 0 else { throw TZifFile.Damage() }
    return count
  }

  /// The footer between its two line feeds.
  mutating func line() throws(TZifFile.Damage) -> String {
    let lineFeed = UInt8(ascii: "\n")
    guard try bytes(1).first == lineFeed, let end = rest.firstIndex(of: lineFeed) else {
      throw TZifFile.Damage()
    }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
