import Glibc

/// A walk along a path, one opened folder at a time.
struct PathWalk: ~Copyable {
  private var folder: Int32
  /// The names still to go, the next one last.
  private var ahead: [String]
  private var linksLeft = 40

  init(_ path: String) throws(PathRefusal) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .notFound }
    folder = try PathWalk.open(path.hasPrefix("/") ? "/" : ".", in: AT_FDCWD)
    ahead = PathWalk.names(of: path)
  }

  deinit { close(folder) }

  /// Walks to the last name, following it where it is a link, and hands it with
  /// its folder to `body`.
  mutating func finish<Result>(
    _ body: (Int32, String) throws(PathRefusal) -> Result
  ) throws(PathRefusal) -> Result {
    while let name = ahead.popLast() {
      if try followed(name) { continue }
      if ahead.isEmpty { return try body(folder, name) }
      try enter(name)
    }
    throw .notAFile(.directory)
  }

  /// As ``finish(_:)``, but a link under the last name is handed over as it is.
  mutating func finishWithoutFollowing<Result>(
    _ body: (Int32, String) throws(PathRefusal) -> Result
  ) throws(PathRefusal) -> Result {
    while let name = ahead.popLast() {
      if ahead.isEmpty { return try body(folder, name) }
      if try followed(name) { continue }
      try enter(name)
    }
    throw .notAFile(.directory)
  }

  /// Puts a link's target in front of the names still to go; false where `name`
  /// is no link.
  private mutating func followed(_ name: String) throws(PathRefusal) -> Bool {
    guard try Lookup.status(of: name, in: folder).st_mode & S_IFMT == S_IFLNK else { return false }
    guard try Lookup.status(of: folder).st_mode & S_IWOTH == 0 else {
      throw .linkInSharedFolder(link: name)
    }
    guard linksLeft > 0 else { throw .tooManyLinks }
    linksLeft -= 1
    let target = try Lookup.target(of: name, in: folder)
    if target.hasPrefix("/") { try enter("/") }
    ahead += PathWalk.names(of: target)
    return true
  }

  private mutating func enter(_ name: String) throws(PathRefusal) {
    let next = try PathWalk.open(name, in: folder)
    close(folder)
    folder = next
  }

  private static func open(_ name: String, in folder: Int32) throws(PathRefusal) -> Int32 {
    let descriptor = openat(folder, name, openPathOnly | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw PathRefusal(errno: errno) }
    return descriptor
  }

  private static func names(of path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init).reversed()
  }
}

/// `O_PATH` of Linux (asm-generic/fcntl.h), which Glibc's module leaves out: a
/// descriptor that only names a folder, for which search permission is enough.
private let openPathOnly: Int32 = 0o10_000_000
