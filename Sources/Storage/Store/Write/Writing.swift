import Domain
import GRDB

/// What happened to a record.
enum RecordedChange {
  case created(Image)
  /// The fields that differ, and rows added to the record's lists.
  case updated(old: Image, new: Image, additions: [FieldChange])
  /// As it was; nothing else may happen to it in the same write.
  case deleted(Image)
}

/// The audited side of one write: its actor, its request, and the history rows
/// that it owes.
final class Writing {
  let actor: Actor
  /// The acting user as they stand in this transaction.
  let user: User?
  private let db: Database
  private let reason: Reason
  private let at: Instant
  private let environment: StoreEnvironment
  private var knownRequest: RequestID?
  private var knownDigest: [UInt8]?
  private var order: [Key] = []
  private var pending: [Key: Pending] = [:]
  private var events: [HistoryEvent] = []

  private struct Key: Hashable {
    let collection: Collection
    let document: String
  }

  private enum Pending {
    case created(Image)
    case updated([FieldChange])
    case deleted(Image)
  }

  init(
    _ db: Database, actor: Actor, because reason: Reason, request: RequestID?, at: Instant,
    environment: StoreEnvironment
  ) throws(DomainError) {
    self.db = db
    self.actor = actor
    self.reason = reason
    self.at = at
    self.environment = environment
    knownRequest = request
    if case .user(let id, let seat) = actor {
      guard let user = try People(db).user(id) else { throw .signInRefused }
      guard user.isActive else { throw .accountDisabled(email: user.email) }
      if let seat, let ending = try SeatRows(db).ending(of: seat) { throw .seatWasEnded(ending) }
      self.user = user
    } else {
      user = nil
    }
  }

  func requestID() throws(DomainError) -> RequestID {
    if let knownRequest { return knownRequest }
    let (id, digest) = try HistoryRows(db, environment).insertRequest(because: reason, at: at)
    knownRequest = id
    knownDigest = digest
    return id
  }

  /// Several changes of one record in one write become one history row.
  func record(_ change: RecordedChange, of collection: Collection, _ document: String) {
    let key = Key(collection: collection, document: document)
    switch change {
    case .created(let image):
      if pending[key] == nil { order.append(key) }
      pending[key] = .created(image)
    case .deleted(let image):
      if pending[key] == nil { order.append(key) }
      pending[key] = .deleted(image)
    case .updated(let old, let new, let additions):
      let differing = changes(from: old, to: new) + additions
      guard !differing.isEmpty else { return }
      switch pending[key] {
      case .created(let image):
        pending[key] = .created(Writing.grown(image, by: differing, with: new))
      case .updated(let earlier):
        pending[key] = .updated(Writing.merged(earlier, differing, with: new))
      case .deleted: break
      case nil:
        order.append(key)
        pending[key] = .updated(differing)
      }
    }
  }

  func record(_ event: HistoryEvent) { events.append(event) }

  /// A new record takes changes of its fields, and keeps what is added to its
  /// lists as lists.
  private static func grown(
    _ initial: Image, by changes: [FieldChange], with image: Image
  ) -> Image {
    var result = initial
    for change in changes {
      if image[change.field] != nil {
        result[change.field] = change.new
      } else if case .array(let rows)? = result[change.field] {
        result[change.field] = .array(rows + [change.new])
      } else {
        result[change.field] = .array([change.new])
      }
    }
    return result
  }

  /// A field that changed twice keeps its first old value; list additions stay apart.
  private static func merged(
    _ earlier: [FieldChange], _ later: [FieldChange], with image: Image
  ) -> [FieldChange] {
    var result = earlier
    for change in later {
      if image[change.field] != nil,
        let index = result.firstIndex(where: { $0.field == change.field })
      {
        result[index].new = change.new
      } else {
        result.append(change)
      }
    }
    return result.filter { $0.old != $0.new }
  }

  /// Sorted by field; rows added to one list stay in the order of their coming.
  private static func byField(_ changes: [FieldChange]) -> [FieldChange] {
    changes.enumerated()
      .sorted { ($0.element.field, $0.offset) < ($1.element.field, $1.offset) }
      .map(\.element)
  }

  /// Writes the rows that are owed, in the order in which records were touched.
  func finish() throws(DomainError) {
    guard !order.isEmpty || !events.isEmpty else { return }
    let rows = HistoryRows(db, environment)
    let id = try requestID()
    let digest = if let knownDigest { knownDigest } else { try rows.digest(of: id) }
    var writer = try rows.writer(
      actor: actor, user: user, request: (id, digest), at: at)
    for key in order {
      guard let change = pending[key] else { continue }
      switch change {
      case .created(let image):
        try writer.append(
          .create, key.collection, key.document, payload: ["initialDocument": .object(image)])
      case .updated(let changes):
        guard !changes.isEmpty else { continue }
        try writer.append(
          .update, key.collection, key.document,
          payload: ["changes": .array(Writing.byField(changes).map(\.json))])
      case .deleted(let image):
        try writer.append(
          .delete, key.collection, key.document, payload: ["deletedDocument": .object(image)])
      }
    }
    for event in events {
      try writer.append(
        .event, .event, event.document,
        payload: ["changes": .array(Writing.byField(event.changes).map(\.json))])
    }
  }
}

extension FieldChange {
  var json: JSONValue { ["field": .string(field), "new": new, "old": old] }
}
