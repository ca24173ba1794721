import Glibc

/// Reads small files whole.
public enum WholeFile {
  /// What is left to read from an open file, or nil where that is more than
  /// `limit` bytes.
  /// - Throws: ``PathRefusal``.
  public static func contents(
    of descriptor: Int32, atMost limit: Int
  ) throws(PathRefusal) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var length = 0
    while length < bytes.count {
      let count = bytes.withUnsafeMutableBytes { whole in
        let free = UnsafeMutableRawBufferPointer(rebasing: whole[length...])
        return read(descriptor, free.baseAddress, free.count)
      }
      if count == 0 { return Array(bytes[..<length]) }
      guard count > 0 || errno == EINTR else { throw PathRefusal(errno: errno) }
      length += max(0, count)
    }
    return nil
  }
}
