import Foundation
import Kit
import Testing

/// Recorded pictures of screens: the text plane and the role plane, in
/// `Tests/ScreenTests/Goldens/<screen>/<case>.txt`.
///
/// `CORDBOARD_RECORD_GOLDENS=1` records them anew and fails the run, so that a
/// recording is never mistaken for a passing test. Review the diff as you would
/// review code. A golden proves only sameness.
public enum Golden {
  /// - Parameter name: `desk/talking-80x24`.
  public static func check(
    _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let picture = render(frame)
    let file = directory.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["CORDBOARD_RECORD_GOLDENS"] == "1" {
      record(picture, in: file, name, sourceLocation)
      return
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record(
        "no golden \(name): record it with CORDBOARD_RECORD_GOLDENS=1\n\(picture)",
        sourceLocation: sourceLocation)
      return
    }
    if recorded != picture {
      Issue.record(
        "\(name) differs from its golden:\n\(difference(recorded, picture))",
        sourceLocation: sourceLocation)
    }
  }

  /// Both planes with the cursor's place, as the files hold them.
  public static func render(_ frame: Frame) -> String {
    let size = frame.surface.size
    let cursor = frame.cursor.map { "\($0.column),\($0.row)" } ?? "none"
    return "size \(size.width)x\(size.height) cursor \(cursor)\n"
      + "== text\n" + frame.textPlane + "== roles\n" + frame.rolePlane
  }

  private static let directory = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("ScreenTests/Goldens")

  private static func record(
    _ picture: String, in file: URL, _ name: String, _ sourceLocation: SourceLocation
  ) {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try picture.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): run again without recording", sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
    }
  }

  /// The lines that differ, the old before the new.
  private static func difference(_ old: String, _ new: String) -> String {
    let old = old.split(separator: "\n", omittingEmptySubsequences: false)
    let new = new.split(separator: "\n", omittingEmptySubsequences: false)
    return (0..<max(old.count, new.count)).compactMap { index in
      let before = index < old.count ? String(old[index]) : "(none)"
      let after = index < new.count ? String(new[index]) : "(none)"
      return before == after ? nil : "\(index + 1)- \(before)\n\(index + 1)+ \(after)"
    }.joined(separator: "\n")
  }
}
