import Domain
import Foundation
import GRDB

extension [UInt8] {
  /// As GRDB binds a BLOB.
  var data: Data { Data(self) }
}

extension Row {
  func bytes(_ column: String) -> [UInt8]? {
    (self[column] as Data?).map { [UInt8]($0) }
  }

  func bytes(at index: Int) -> [UInt8]? {
    (self[index] as Data?).map { [UInt8]($0) }
  }

  func instant(_ column: String) -> Instant? {
    (self[column] as Int64?).map(Instant.init(milliseconds:))
  }

  func identifier<Record>(_ column: String) -> Identifier<Record>? {
    (self[column] as Int64?).map { Identifier<Record>($0) }
  }
}

extension Database {
  func run(_ sql: String, _ arguments: StatementArguments = []) throws(DomainError) {
    try translatingErrors { try cachedStatement(sql: sql).execute(arguments: arguments) }
  }
}
