import Glibc
import Paths

/// The rows that an import refused, as they were found, each behind its reason:
/// to be mended and imported again.
public final class RejectsFile {
  public let path: String
  private let descriptor: Int32
  private var writer: CSVWriter
  private let droppedColumns: Int

  /// The first column's name. An import knows no column of this name and
  /// passes it over.
  public static let reasonColumn = "reason"

  /// Creates the file, readable by its owner only, and writes its header.
  ///
  /// - Parameter header: the header of the file that is imported. Its own
  ///   reasons, if it is such a file itself, are replaced.
  /// - Throws: ``ContactFileError/notOpened(path:_:)``, with `.exists` where
  ///   anything stands at `path`; ``ContactFileError/notWritten(path:errno:)``.
  public init(creating path: String, header: CSVRecord) throws(ContactFileError) {
    let opened: Int32
    do throws(PathRefusal) {
      opened = try SafeOpen.creating(path)
    } catch {
      throw .notOpened(path: path, error)
    }
    self.path = path
    descriptor = opened
    droppedColumns = header.fields.first == RejectsFile.reasonColumn ? 1 : 0
    writer = CSVWriter { (bytes) throws(ContactFileError) in
      try RejectsFile.write(bytes, to: opened, path)
    }
    try writer.write([RejectsFile.reasonColumn] + header.fields.dropFirst(droppedColumns))
  }

  deinit { close(descriptor) }

  /// - Parameter reason: the sentence or code that says why.
  /// - Throws: ``ContactFileError/notWritten(path:errno:)``.
  public func add(_ record: CSVRecord, reason: String) throws(ContactFileError) {
    try writer.write([reason] + record.fields.dropFirst(droppedColumns))
  }

  /// Makes what was added durable.
  /// - Throws: ``ContactFileError/notWritten(path:errno:)``.
  public func finish() throws(ContactFileError) {
    try writer.finish()
    guard fsync(descriptor) == 0 else { throw .notWritten(path: path, errno: errno) }
  }

  private static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String
  ) throws(ContactFileError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno != EINTR {
        throw .notWritten(path: path, errno: errno)
      }
    }
  }
}
