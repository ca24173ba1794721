import Glibc
import Paths

/// A file of contacts, opened and known to be an ordinary one.
public final class ContactFile: Sendable {
  public let path: String
  /// The file's length in bytes when it was opened.
  public let byteCount: Int
  /// Found by one pass over the file, unless somebody named it.
  public let encoding: TextEncoding
  private let separator: CSVSeparator?
  private let descriptor: Int32

  /// Opens the file and reads it through once, for its encoding.
  ///
  /// - Parameters:
  ///   - separator: nil for the one that the header shows.
  ///   - named: the encoding, where somebody knows it better than the bytes show.
  /// - Throws: ``ContactFileError/notOpened(path:_:)`` for a directory, pipe or
  ///   device and for links in a folder where others may write;
  ///   ``ContactFileError/notRead(path:errno:)``.
  public init(
    opening path: String, separator: CSVSeparator? = nil, encoding named: TextEncoding? = nil
  ) throws(ContactFileError) {
    let opened: Int32
    do throws(PathRefusal) {
      opened = try SafeOpen.reading(path)
    } catch {
      throw .notOpened(path: path, error)
    }
    do throws(ContactFileError) {
      let (found, count) = try ContactFile.survey(opened, path)
      (encoding, byteCount) = (named ?? found, count)
    } catch {
      close(opened)
      throw error
    }
    self.separator = separator
    descriptor = opened
    self.path = path
  }

  deinit { close(descriptor) }

  /// A reader from the beginning; any number of them may be at work at once.
  /// - Throws: as ``CSVReader/init(_:encoding:undoingNeutralising:limits:)``.
  public func reader(limits: CSVLimits = CSVLimits()) throws(ContactFileError) -> CSVReader {
    var offset = 0
    let source: ByteSource = { [self] (buffer) throws(ContactFileError) in
      let count = try ContactFile.read(descriptor, path, at: offset, into: buffer)
      offset += count
      return count
    }
    return try CSVReader(source, separator: separator, encoding: encoding, limits: limits)
  }

  private static func survey(
    _ descriptor: Int32, _ path: String
  ) throws(ContactFileError) -> (TextEncoding, Int) {
    let window = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ByteStream.windowSize, alignment: 8)
    defer { window.deallocate() }
    var survey = EncodingSurvey()
    var total = 0
    while true {
      let count = try read(descriptor, path, at: total, into: window)
      guard count > 0 else { return (survey.verdict, total) }
      survey.add(UnsafeRawBufferPointer(rebasing: window[..<count]))
      total += count
    }
  }

  private static func read(
    _ descriptor: Int32, _ path: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(ContactFileError) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
      if count >= 0 { return count }
      guard errno == EINTR else { throw .notRead(path: path, errno: errno) }
    }
  }
}
