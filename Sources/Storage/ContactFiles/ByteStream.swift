/// Fills a buffer and says with how many bytes; 0 at the end.
public typealias ByteSource = (UnsafeMutableRawBufferPointer) throws(ContactFileError) -> Int

/// A window of 64 KiB that moves along a source of bytes.
final class ByteStream {
  static let windowSize = 65_536

  private let source: ByteSource
  private let window = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: windowSize)
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  /// Bytes taken from the window since the beginning.
  private(set) var consumed = 0

  init(_ source: @escaping ByteSource) { self.source = source }

  deinit { window.deallocate() }

  /// What is in the window and not yet consumed.
  var available: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: window[start..<end]) }

  func consume(_ count: Int) {
    start += count
    consumed += count
  }

  /// Makes sure that something is available; false at the end of the source.
  func refill() throws(ContactFileError) -> Bool {
    if start < end { return true }
    start = 0
    end = 0
    return try extend()
  }

  /// Reads more behind what is available, without moving on; false where the
  /// window is full or the source has ended.
  func extend() throws(ContactFileError) -> Bool {
    guard !isAtEnd, end < ByteStream.windowSize else { return false }
    let count = try source(UnsafeMutableRawBufferPointer(rebasing: window[end...]))
    isAtEnd = count == 0
    end += count
    return count > 0
  }
}

extension UnsafeMutableRawBufferPointer {
  fileprivate init(rebasing slice: Slice<UnsafeMutableBufferPointer<UInt8>>) {
    self.init(UnsafeMutableBufferPointer(rebasing: slice))
  }
}
