/// Keeps spreadsheets from running a field as a formula: an apostrophe goes in
/// front of what begins with `= + - @`, a tab or a line end.
///
/// What begins with apostrophes and then one of these gets one more, so that
/// taking one away always gives back exactly what was there.
enum Neutralising {
  /// Bytes that were put before this field: 1 or 0.
  static func added(to field: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    field.first == apostrophe && isDangerous(field) ? 1 : 0
  }

  /// Whether the field needs an apostrophe.
  static func isDangerous(_ field: some Sequence<UInt8>) -> Bool {
    for byte in field where byte != apostrophe { return dangerous.contains(byte) }
    return false
  }

  static let apostrophe = UInt8(ascii: "'")
  private static let dangerous: [UInt8] = Array("=+-@\t\r\n".utf8)
}
