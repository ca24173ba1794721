import Foundation
import TestSupport

/// Asks python3's zoneinfo, which reads the same files with other code.
enum ZoneOracle {
  /// Runs a script that prints lines of blank-separated words.
  static func lines(_ script: String, _ arguments: [String] = []) throws -> [[Substring]] {
    let folder = try ScratchFolder()
    let answer = folder.path + "/answer"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", prelude + script] + arguments
    process.standardOutput = FileHandle(
      forWritingAtPath: try folder.file("answer"))
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    let text = try String(contentsOfFile: answer, encoding: .utf8)
    return text.split(separator: "\n").map { $0.split(separator: " ") }
  }

  /// `offset(zone, t)` in seconds, `changes(zone)` from 1970 to 2060.
  private static let prelude = """
    import sys, random, zoneinfo, datetime as dt
    zoneinfo.reset_tzpath(to=["/usr/share/zoneinfo"])
    END = 2840140800
    def offset(z, t):
        return int(dt.datetime.fromtimestamp(t, z).utcoffset().total_seconds())
    def changes(z):
        found, step = [], 86400 * 5
        for low in range(0, END, step):
            a, b = low, low + step
            if offset(z, a) == offset(z, b): continue
            o = offset(z, a)
            while b - a > 1:
                m = (a + b) // 2
                if offset(z, m) == o: a = m
                else: b = m
            found.append(b)
        return found

    """
}
