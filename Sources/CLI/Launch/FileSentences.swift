import ContactFiles
import Glibc
import Paths
import Phrasebook
import Secrets

extension ContactFileError {
  func sentence(_ phrases: any Phrases) -> String {
    switch self {
    case .notOpened(let path, let refusal): return refusal.sentence(path, phrases)
    case .notRead(let path, let code):
      return phrases.fileNotRead(path, reason: SystemError.words(code))
    case .notWritten(let path, let code):
      return phrases.fileNotWritten(path, reason: SystemError.words(code))
    case .empty: return phrases.contactFileEmpty
    case .utf16: return phrases.contactFileUTF16
    case .nulByte(let at): return phrases.contactFileNulByte(line: at.line)
    case .unterminatedQuote(let at): return phrases.contactFileOpenQuote(line: at.line)
    case .fieldTooLong(let at, let limit):
      return phrases.contactFileFieldTooLong(line: at.line, limit: limit)
    case .recordTooLong(let at, let limit):
      return phrases.contactFileRecordTooLong(line: at.line, limit: limit)
    case .tooManyColumns(let at, let limit):
      return phrases.contactFileTooManyColumns(line: at.line, limit: limit)
    case .noPhoneColumn(let found):
      return phrases.contactFileNoPhone(found: found.prefix(12).joined(separator: ", "))
    case .duplicateColumn(let name, let first, let second):
      return phrases.contactFileDuplicateColumn(name, first: first, second: second)
    }
  }
}

extension SecretFileError {
  func sentence(_ phrases: any Phrases) -> String {
    switch self {
    case .notOpened(let path, let refusal): return refusal.sentence(path, phrases)
    case .foreignOwner(let path, _): return phrases.secretFileForeign(path)
    case .othersMayRead(let path, let mode):
      return phrases.secretFileLoose(path, mode: String(mode, radix: 8))
    case .tooLarge(let path, let limit): return phrases.secretFileTooLarge(path, limit: limit)
    case .empty(let path): return phrases.secretFileEmpty(path)
    }
  }
}

extension PathRefusal {
  func sentence(_ path: String, _ phrases: any Phrases) -> String {
    switch self {
    case .notFound: return phrases.fileMissing(path)
    case .notPermitted: return phrases.fileNotPermitted(path)
    case .linkInSharedFolder(let link): return phrases.fileLinkRefused(path, link: link)
    case .tooManyLinks: return phrases.fileNotRead(path, reason: SystemError.words(ELOOP))
    case .notAFile: return phrases.fileNotOrdinary(path)
    case .exists: return phrases.fileExists(path)
    case .system(let code): return phrases.fileNotRead(path, reason: SystemError.words(code))
    }
  }
}

/// The system's own words for an error number.
enum SystemError {
  static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}
