import Domain
import Foundation

/// A stored hash, taken apart: `$scrypt$ln=15,r=8,p=3$salt$hash`, the last two
/// in Base64 without padding, after the PHC string format.
struct ScryptRecord: Equatable {
  let cost: ScryptCost
  let salt: [UInt8]
  let key: [UInt8]

  init(cost: ScryptCost, salt: [UInt8], key: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  /// Nil where `text` has another form or an implausible cost.
  init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
      let cost = ScryptRecord.cost(parts[2]), cost.isPlausible,
      let salt = ScryptRecord.bytes(parts[3]), (8...64).contains(salt.count),
      let key = ScryptRecord.bytes(parts[4]), (16...64).contains(key.count)
    else { return nil }
    self.init(cost: cost, salt: salt, key: key)
  }

  var text: String {
    "$scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)"
      + "$\(ScryptRecord.base64(salt))$\(ScryptRecord.base64(key))"
  }

  private static func cost(_ text: Substring) -> ScryptCost? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    var values: [Int] = []
    for (part, name) in zip(parts, ["ln=", "r=", "p="]) {
      guard part.hasPrefix(name), let value = Int(part.dropFirst(name.count)) else { return nil }
      values.append(value)
    }
    return ScryptCost(logN: values[0], r: values[1], p: values[2])
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
  }

  private static func bytes(_ text: Substring) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.count % 4) % 4)
    return Data(base64Encoded: text + padding).map(Array.init)
  }
}
