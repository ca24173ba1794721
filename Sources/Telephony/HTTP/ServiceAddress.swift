/// Where a service is: https, or plain http to this host alone. Nothing but
/// scheme, host and port, so that no path, name or password hides in it.
public struct ServiceAddress: Hashable, Sendable, CustomStringConvertible {
  /// `https://api.example.com`, without a slash at its end.
  public let description: String
  /// Whether it is this host's own.
  public let isLoopback: Bool
  let isPlain: Bool

  public init?(_ text: String) {
    var text = text[...]
    if text.hasSuffix("/") { text.removeLast() }
    let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "https" || parts[0] == "http",
      let host = ServiceAddress.host(of: parts[1])
    else { return nil }
    isLoopback = ["localhost", "127.0.0.1", "[::1]"].contains(host)
    isPlain = parts[0] == "http"
    guard !isPlain || isLoopback else { return nil }
    description = String(text)
  }

  /// Nil where there is more than a host and a port.
  private static func host(of authority: Substring) -> String? {
    let allowed = authority.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        || ".-:[]".unicodeScalars.contains($0)
    }
    guard allowed, !authority.isEmpty else { return nil }
    let isNumeric = authority.hasPrefix("[")
    let end = isNumeric ? authority.firstIndex(of: "]").map(authority.index(after:)) : nil
    if isNumeric, end == nil { return nil }
    let host = authority[..<(end ?? authority.firstIndex(of: ":") ?? authority.endIndex)]
    let rest = authority[host.endIndex...]
    guard !host.isEmpty, rest.isEmpty || isPort(rest) else { return nil }
    return host.lowercased()
  }

  private static func isPort(_ text: Substring) -> Bool {
    guard text.hasPrefix(":"), let port = Int(text.dropFirst()) else { return false }
    return (1...65_535).contains(port) && text.dropFirst().utf8.allSatisfy(\.isNumber)
  }
}

extension UInt8 {
  fileprivate var isNumber: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
