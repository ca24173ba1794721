import Glibc

/// Opens ordinary files only, and follows no link that a stranger could have
/// laid: every name of the path is looked up in the folder opened before it, so
/// that nobody can exchange a folder between the check and the use.
public enum SafeOpen {
  /// A descriptor for reading, closed on exec. The caller closes it.
  ///
  /// A pipe, device, socket or directory is refused before it is opened, since
  /// opening alone can wait or act.
  /// - Throws: ``PathRefusal``.
  public static func reading(_ path: String) throws(PathRefusal) -> Int32 {
    var walk = try PathWalk(path)
    return try walk.finish { (folder, name) throws(PathRefusal) in
      try requireFile(Lookup.status(of: name, in: folder))
      let descriptor = openat(
        folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      guard descriptor >= 0 else { throw PathRefusal(errno: errno) }
      do throws(PathRefusal) {
        try requireFile(Lookup.status(of: descriptor))
      } catch {
        close(descriptor)
        throw error
      }
      return descriptor
    }
  }

  /// A descriptor for writing to a file that did not exist before, with mode
  /// 0600, closed on exec. The caller closes it.
  /// - Throws: ``PathRefusal``, `.exists` where anything stands at `path`.
  public static func creating(_ path: String) throws(PathRefusal) -> Int32 {
    var walk = try PathWalk(path)
    return try walk.finishWithoutFollowing { (folder, name) throws(PathRefusal) in
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let descriptor = openat(folder, name, flags, 0o600)
      guard descriptor >= 0 else { throw PathRefusal(errno: errno) }
      return descriptor
    }
  }

  private static func requireFile(_ status: stat) throws(PathRefusal) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .notAFile(.directory)
    case S_IFIFO: throw .notAFile(.pipe)
    case S_IFCHR, S_IFBLK: throw .notAFile(.device)
    case S_IFSOCK: throw .notAFile(.socket)
    default: throw .notAFile(.other)
    }
  }
}

/// Reads what stands under a name or behind a descriptor.
enum Lookup {
  static func status(of name: String, in folder: Int32) throws(PathRefusal) -> stat {
    var found = stat()
    guard fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw PathRefusal(errno: errno)
    }
    return found
  }

  static func status(of descriptor: Int32) throws(PathRefusal) -> stat {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { throw PathRefusal(errno: errno) }
    return found
  }

  static func target(of link: String, in folder: Int32) throws(PathRefusal) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlinkat(folder, link, &buffer, buffer.count)
    guard length >= 0 else { throw PathRefusal(errno: errno) }
    return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
