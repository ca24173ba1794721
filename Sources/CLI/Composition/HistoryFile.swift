import Domain
import Glibc
import Paths

/// Where an exported history goes: a file for its owner only, which bears its name once
/// it is whole, or a descriptor that is somebody else's.
final class HistoryFile: HistorySink {
  /// Bytes that are gathered before they are written.
  private static let enough = 65_536

  private let file: NewFile?
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private(set) var bytes = 0

  /// - Throws: ``Refusal`` where anything stands at `path`, or nothing can be made there.
  init(creating path: String) throws {
    do throws(PathRefusal) {
      let file = try NewFile(at: path)
      self.file = file
      descriptor = file.descriptor
    } catch {
      throw Refusal { error.sentence(path, $0) }
    }
  }

  init(to descriptor: Int32) {
    file = nil
    self.descriptor = descriptor
  }

  /// - Throws: ``Refusal`` where the line cannot be written.
  func write(_ line: String) throws {
    pending += line.utf8
    pending.append(UInt8(ascii: "\n"))
    if pending.count > HistoryFile.enough { try flush() }
  }

  func finish() throws {
    try flush()
    guard let file else { return }
    let path = file.path
    do throws(PathRefusal) {
      try file.publish()
    } catch {
      throw Refusal { error.sentence(path, $0) }
    }
  }

  /// What went to somebody else's descriptor is written.
  func abandon() { file?.discard() }

  private func flush() throws {
    guard Bytes.write(pending, to: descriptor) else {
      let reason = SystemError.words(errno)
      guard let path = file?.path else { throw Refusal { $0.outputNotWritten } }
      throw Refusal { $0.fileNotWritten(path, reason: reason) }
    }
    bytes += pending.count
    pending = []
  }
}
