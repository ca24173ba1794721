import Domain
import Glibc
import Paths

/// A file of exported contacts: for its owner only, under its name once it is whole,
/// and never over another file.
public final class ExchangeFile: ExchangeSink {
  private let file: NewFile
  private var output: ExchangeOutput

  /// Creates the file, empty and under a hidden name.
  ///
  /// - Throws: ``ContactFileError/notOpened(path:_:)``, with `.exists` where anything
  ///   stands at `path`.
  public init(creating path: String, as style: ExchangeStyle) throws(ContactFileError) {
    do throws(PathRefusal) {
      file = try NewFile(at: path)
    } catch {
      throw .notOpened(path: path, error)
    }
    output = ExchangeOutput(to: file.descriptor, named: path, as: style)
  }

  public var bytes: Int { output.bytes }
  public var losses: ExchangeLosses { output.losses }

  /// - Throws: ``ContactFileError/notWritten(path:errno:)``.
  public func write(_ row: ExchangeRow) throws(ContactFileError) { try output.write(row) }

  /// - Throws: ``ContactFileError/notWritten(path:errno:)``;
  ///   ``ContactFileError/notOpened(path:_:)`` where somebody took the name meanwhile.
  public func finish() throws(ContactFileError) {
    try output.finish()
    do throws(PathRefusal) {
      try file.publish()
    } catch .system(let code) {
      throw .notWritten(path: file.path, errno: code)
    } catch {
      throw .notOpened(path: file.path, error)
    }
  }

  public func abandon() { file.discard() }
}

/// Exported contacts on a descriptor that is somebody else's, such as standard output.
public final class ExchangeStream: ExchangeSink {
  private var output: ExchangeOutput

  /// - Parameter name: what sentences about it call it.
  public init(to descriptor: Int32, named name: String, as style: ExchangeStyle) {
    output = ExchangeOutput(to: descriptor, named: name, as: style)
  }

  public var bytes: Int { output.bytes }
  public var losses: ExchangeLosses { output.losses }

  /// - Throws: ``ContactFileError/notWritten(path:errno:)``.
  public func write(_ row: ExchangeRow) throws(ContactFileError) { try output.write(row) }
  /// - Throws: ``ContactFileError/notWritten(path:errno:)``.
  public func finish() throws(ContactFileError) { try output.finish() }
  /// What is written is written.
  public func abandon() {}
}

/// Rows on their way to a descriptor.
private final class ExchangeOutput {
  private let counted: CountedDescriptor
  private var writer: ExchangeWriter

  init(to descriptor: Int32, named name: String, as style: ExchangeStyle) {
    let counted = CountedDescriptor(descriptor, name)
    self.counted = counted
    writer = ExchangeWriter(style) { (bytes) throws(ContactFileError) in
      try counted.write(bytes)
    }
  }

  var bytes: Int { counted.bytes }
  var losses: ExchangeLosses { writer.losses }
  func write(_ row: ExchangeRow) throws(ContactFileError) { try writer.write(row) }
  func finish() throws(ContactFileError) { try writer.finish() }
}

/// A descriptor that takes all bytes that it is given, and counts them.
private final class CountedDescriptor {
  private let descriptor: Int32
  private let name: String
  private(set) var bytes = 0

  init(_ descriptor: Int32, _ name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(ContactFileError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno != EINTR {
        throw .notWritten(path: name, errno: errno)
      }
    }
    self.bytes += bytes.count
  }
}
