import ContactFiles
import Domain
import Foundation
import Paths
import Phrasebook
import Screens
import Synchronization

/// Files as somebody at a seat names them.
enum SeatFiles {
  /// With the home directory for a leading `~`.
  static func path(_ typed: String, home: String?) -> String {
    guard let home, typed == "~" || typed.hasPrefix("~/") else { return typed }
    return home + typed.dropFirst()
  }

  /// Bytes of the ordinary file that stands there.
  static func size(of path: String) throws(FileTrouble) -> Int {
    let descriptor: Int32
    do throws(PathRefusal) {
      descriptor = try SafeOpen.reading(path)
    } catch {
      throw FileTrouble(error, path)
    }
    defer { close(descriptor) }
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }
}

extension FileTrouble {
  /// In few words, for a path that is still being typed.
  init(_ refusal: PathRefusal, _ path: String) {
    switch refusal {
    case .notFound: self.init(Phrase { $0.pathMissing })
    case .notPermitted: self.init(Phrase { $0.pathNotPermitted })
    case .notAFile(.directory): self.init(Phrase { $0.pathIsFolder })
    case .notAFile: self.init(Phrase { $0.pathNotOrdinary })
    case .linkInSharedFolder, .tooManyLinks, .exists, .system:
      self.init(Phrase { refusal.sentence(path, $0) })
    }
  }

  /// - Parameter error: of a file or of the floor.
  init(_ error: any Error) {
    switch error {
    case let error as FileTrouble: self = error
    case let error as ContactFileError: self.init(Phrase { error.sentence($0) })
    case let error as DomainError: self.init(Phrase { $0.sentence(for: error) })
    default:
      let words = "\(error)"
      self.init(Phrase { $0.sentence(for: DomainError.storage(.other(words))) })
    }
  }
}

/// The file that was looked at last, held open: what was shown and checked is what is
/// imported, whatever takes its name meanwhile.
final class LookedFile: Sendable {
  private let held = Mutex<ImportedFile?>(nil)

  /// Reads the file through.
  func look(at path: String) throws(ContactFileError) -> ImportedFile {
    let file = try ImportedFile(path)
    held.withLock { $0 = file }
    return file
  }

  /// The file as it was looked at.
  func file(at path: String) throws(ContactFileError) -> ImportedFile {
    if let file = held.withLock({ $0 }), file.path == path { return file }
    return try look(at: path)
  }
}
