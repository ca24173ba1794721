/// How much work one scrypt hash is (RFC 7914).
public struct ScryptCost: Hashable, Sendable {
  /// The exponent of N; memory is 128 · r · 2^logN bytes.
  public let logN: Int
  public let r: Int
  public let p: Int

  public init(logN: Int, r: Int, p: Int) {
    self.logN = logN
    self.r = r
    self.p = p
  }

  /// 32 MiB and about a quarter of a second: a row of OWASP's table.
  public static let standard = ScryptCost(logN: 15, r: 8, p: 3)

  /// Bounds on what a stored hash may ask for, so that a changed file cannot
  /// take all memory: four times the memory and work that anybody chose here.
  var isPlausible: Bool {
    (1...17).contains(logN) && (1...8).contains(r) && (1...12).contains(p)
  }
}
