/// Deletes one contact, as an act on many would: it leaves every list and the queue, and
/// keeps its history.
public struct DeleteContact: Sendable {
  private let act: ActOnMany

  public init(act: ActOnMany) { self.act = act }

  /// - Parameter version: the contact's, as whoever deletes it has seen it.
  /// - Throws: ``DomainError/notPermitted(_:)``; ``DomainError/contactChanged``;
  ///   ``DomainError/contactInUse``; ``DomainError/contactConverted``;
  ///   ``DomainError/unknownContact`` for one that is deleted already.
  public func callAsFunction(
    _ id: ContactID, seen version: Int, by session: Session
  ) throws(DomainError) {
    try act(.delete, on: id, seen: version, by: session)
  }
}

extension ActOnMany {
  /// The act on one contact, which is changed or refused with its reason.
  func callAsFunction(
    _ act: BulkAct, on id: ContactID, seen version: Int, by session: Session
  ) throws(DomainError) {
    let plan = BulkPlan(act: act, ids: [id.rawValue], versions: [Int32(clamping: version)])
    var report = BulkReport()
    try self(plan, by: session, into: &report) { _ in true }
    if let why = report.skipped.keys.first { throw why.refusal }
  }
}

extension BulkSkip {
  /// As one contact's alone is told.
  public var refusal: DomainError {
    switch self {
    case .changed, .notTheirs: return .contactChanged
    case .converted: return .contactConverted
    case .inUse: return .contactInUse
    case .deleted: return .unknownContact
    case .notDeleted: return .contactNotDeleted
    }
  }
}
