import Glibc

/// A file that does not bear its name before it is whole. It is written under a hidden
/// name beside it, with mode 0600, and whatever happens nothing is written over.
public final class NewFile {
  public let path: String
  /// For writing.
  public let descriptor: Int32
  private let folder: Int32
  private let name: String
  private let hidden: String
  private var isHidden = true

  /// Creates the empty file under its hidden name.
  ///
  /// - Throws: ``PathRefusal``, `.exists` where anything stands at `path`.
  public init(at path: String) throws(PathRefusal) {
    var walk = try PathWalk(path)
    let (folder, name) = try walk.finishWithoutFollowing { (folder, name) throws(PathRefusal) in
      try NewFile.requireFree(name, in: folder)
      let kept = fcntl(folder, F_DUPFD_CLOEXEC, 0)
      guard kept >= 0 else { throw PathRefusal(errno: errno) }
      return (kept, name)
    }
    do throws(PathRefusal) {
      (hidden, descriptor) = try NewFile.create(in: folder)
    } catch {
      close(folder)
      throw error
    }
    self.path = path
    self.folder = folder
    self.name = name
  }

  deinit {
    discard()
    close(descriptor)
    close(folder)
  }

  /// Makes what was written durable, and gives the file its name.
  ///
  /// - Throws: ``PathRefusal``, `.exists` where something stands there by now; the file is
  ///   then still hidden.
  public func publish() throws(PathRefusal) {
    guard fsync(descriptor) == 0 else { throw PathRefusal(errno: errno) }
    if linkat(folder, hidden, folder, name, 0) == 0 {
      unlinkat(folder, hidden, 0)
    } else {
      // Some file systems know no second name: there the name is taken by an empty
      // file, which nobody else can have made, and that is replaced.
      guard errno == EPERM || errno == EOPNOTSUPP || errno == EMLINK else {
        throw PathRefusal(errno: errno)
      }
      try replaceOwn()
    }
    isHidden = false
    NewFile.sync(folder)
  }

  /// Removes the file, unless it has its name already.
  public func discard() {
    guard isHidden else { return }
    isHidden = false
    unlinkat(folder, hidden, 0)
  }

  private func replaceOwn() throws(PathRefusal) {
    let claim = openat(folder, name, NewFile.flags, 0o600)
    guard claim >= 0 else { throw PathRefusal(errno: errno) }
    close(claim)
    guard renameat(folder, hidden, folder, name) == 0 else {
      let code = errno
      unlinkat(folder, name, 0)
      throw PathRefusal(errno: code)
    }
  }

  private static let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC

  private static func create(in folder: Int32) throws(PathRefusal) -> (String, Int32) {
    var number = 1
    while true {
      let name = ".cordboard-\(getpid())-\(number).part"
      let descriptor = openat(folder, name, flags, 0o600)
      if descriptor >= 0 { return (name, descriptor) }
      guard errno == EEXIST, number < 1000 else { throw PathRefusal(errno: errno) }
      number += 1
    }
  }

  private static func requireFree(_ name: String, in folder: Int32) throws(PathRefusal) {
    do throws(PathRefusal) {
      _ = try Lookup.status(of: name, in: folder)
    } catch .notFound {
      return
    } catch {
      throw error
    }
    throw .exists
  }

  /// Makes the name durable; a folder that may not be read cannot be asked to.
  private static func sync(_ folder: Int32) {
    let readable = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard readable >= 0 else { return }
    fsync(readable)
    close(readable)
  }
}
