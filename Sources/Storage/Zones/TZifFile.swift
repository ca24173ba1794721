/// What a compiled zone file says (RFC 9636), read from its 64-bit block.
struct TZifFile {
  /// Seconds since 1970 at which the offset changes, ascending.
  let transitions: [Int64]
  /// The offset in seconds east of UTC from the transition of the same index.
  let offsets: [Int]
  /// The offset before the first transition.
  let initialOffset: Int
  /// What holds after the last transition.
  let footer: PosixRule?

  /// The bytes are not those of a zone file.
  struct Damage: Error {}

  /// - Throws: ``Damage``.
  init(_ bytes: [UInt8]) throws(Damage) {
    var reader = TZifReader(bytes)
    var header = try reader.header()
    if header.version >= 2 {
      try reader.skip(header.bodySize(timeSize: 4))
      header = try reader.header()
    }
    let timeSize = header.version >= 2 ? 8 : 4
    transitions = try reader.integers(header.timeCount, size: timeSize)
    let indices = try reader.bytes(header.timeCount).map(Int.init)
    var types: [Int] = []
    for _ in 0..<header.typeCount {
      types.append(Int(try reader.integer(size: 4)))
      try reader.skip(2)
    }
    guard let first = types.first, indices.allSatisfy({ $0 < types.count }),
      zip(transitions, transitions.dropFirst()).allSatisfy(<)
    else { throw Damage() }
    initialOffset = first
    offsets = indices.map { types[$0] }
    try reader.skip(
      header.characterCount + header.leapCount * (timeSize + 4) + header.standardCount
        + header.universalCount)
    footer = header.version >= 2 ? try TZifFile.rule(reader.line()) : nil
  }

  private static func rule(_ text: String) throws(Damage) -> PosixRule? {
    if text.isEmpty { return nil }
    guard let rule = PosixRule(text) else { throw Damage() }
    return rule
  }
}
