import Glibc

/// Why a path was not opened.
public enum PathRefusal: Error, Hashable, Sendable {
  case notFound
  case notPermitted
  /// A name in the path is a link that stands in a folder where others may
  /// write, so somebody else may decide where it leads.
  case linkInSharedFolder(link: String)
  /// More than forty links, or a circle of them.
  case tooManyLinks
  /// It is there, and no ordinary file.
  case notAFile(Kind)
  /// Something stands there already.
  case exists
  /// Any other answer of the system.
  case system(errno: Int32)

  public enum Kind: Hashable, Sendable {
    case directory, pipe, device, socket, other
  }

  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .notFound
    case EACCES, EPERM: self = .notPermitted
    case EEXIST: self = .exists
    case ELOOP: self = .tooManyLinks
    default: self = .system(errno: code)
    }
  }
}
