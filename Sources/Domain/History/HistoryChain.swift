/// The encoding of the history's hash chain (docs/history-format.md).
public enum HistoryChain {
  public static let domainTag = "cordboard-history-1"

  /// The columns of one row from `seq` to `previousHash`, in that order, each as
  /// text; nil is NULL.
  public typealias Columns = [String?]

  /// What the hash is taken of: the domain tag, then each column as an
  /// eight-byte big-endian length and its UTF-8 bytes, NULL as length 2^64 − 1.
  public static func preimage(_ columns: Columns) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    bytes += domainTag.utf8
    for column in columns {
      guard let column else {
        bytes += [UInt8](repeating: 0xFF, count: 8)
        continue
      }
      let length = UInt64(column.utf8.count)
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: length >> shift))
      }
      bytes += column.utf8
    }
    return bytes
  }

  public static func hash(_ columns: Columns, with digests: any Digests) -> [UInt8] {
    digests.sha256(preimage(columns))
  }

  /// SHA-256 of the salt followed by the payload's canonical JSON.
  public static func payloadDigest(
    salt: [UInt8], json: [UInt8], with digests: any Digests
  ) -> [UInt8] {
    digests.sha256(salt + json)
  }

  /// Lower-case hexadecimal digits, as digests stand in the hashed columns.
  public static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
