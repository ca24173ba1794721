/// What became of the rows of an import. Of the rows each counts once:
/// `rows` is the sum of created, revived, updated, unchanged, duplicates and refused.
public struct ImportReport: Equatable, Sendable {
  public var rows = 0
  public var created = 0
  public var revived = 0
  public var updated = 0
  public var unchanged = 0
  /// Rows whose number stood in an earlier row.
  public var duplicates = 0
  public var refused: [ImportFinding] = []
  /// What was left out or cleaned in rows that were not refused.
  public var warnings: [ImportFinding] = []
  /// The act that the history names; nil where nothing was changed.
  public var request: RequestID?
  /// False where the import was stopped before the file's end.
  public var isComplete = false

  public init() {}

  /// Counts what can be told without the database.
  ///
  /// - Returns: what is left to be settled.
  mutating func judge(
    _ row: ImportRow, _ seen: inout Set<UInt64>, _ names: inout ImportNames
  ) throws(DomainError) -> ImportWish? {
    switch row.outcome {
    case .refused(let finding):
      rows += 1
      refused.append(finding)
      return nil
    case .contact(let contact):
      guard seen.insert(UInt64(contact.phone.digits) ?? 0).inserted else {
        rows += 1
        duplicates += 1
        return nil
      }
      return try names.wish(row, contact)
    }
  }

  mutating func add(_ chunk: ImportChunk) {
    rows += chunk.settled
    created += chunk.created
    revived += chunk.revived
    updated += chunk.updated
    unchanged += chunk.unchanged
    refused += chunk.refused
    warnings += chunk.warnings
    request = request ?? chunk.request
  }

  /// In the order of the file.
  public mutating func sortFindings() {
    refused.sort { $0.row < $1.row }
    warnings.sort { $0.row < $1.row }
  }
}

/// What one transaction settled.
struct ImportChunk: Sendable {
  var created = 0
  var revived = 0
  var updated = 0
  var unchanged = 0
  var refused: [ImportFinding] = []
  var warnings: [ImportFinding] = []
  var request: RequestID?

  var settled: Int { created + revived + updated + unchanged + refused.count }
  var hasChanged: Bool { created + revived + updated > 0 }

  mutating func count(_ decision: ImportDecision, of wish: ImportWish) {
    switch decision {
    case .refused:
      refused.append(
        ImportFinding(
          row: wish.row, column: .phone, value: wish.phone.digits, problem: .onDoNotCallList))
      return
    case .create: created += 1
    case .revive: revived += 1
    case .update: updated += 1
    case .leave: unchanged += 1
    }
    warnings += wish.warnings
  }
}
