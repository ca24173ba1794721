import Domain
import Foundation
import GRDB

extension Store: UnitOfWork {
  public func write<Value: Sendable>(
    as actor: Actor, because reason: Reason, request: RequestID?,
    _ body: (any AuditedTransaction) throws(DomainError) -> Value
  ) throws(DomainError) -> Value {
    do throws(DomainError) {
      return try commit(as: actor, because: reason, request: request, body)
    } catch {
      try recordDenial(error, of: actor, attempting: reason)
      throw error
    }
  }

  /// One audited transaction.
  func commit<Value: Sendable>(
    as actor: Actor, because reason: Reason, request: RequestID?,
    _ body: (any AuditedTransaction) throws(DomainError) -> Value
  ) throws(DomainError) -> Value {
    try transact { db in
      let tx = try Transaction(db, self, actor: actor, because: reason, request: request)
      let value = try body(tx)
      try tx.writeHistory()
      try tx.settleSearch()
      return value
    }
  }

  public var isBusy: Bool { !turnstile.isFree }

  public func operate<Value: Sendable>(
    _ body: (any OperationalTransaction) throws(DomainError) -> Value
  ) throws(DomainError) -> Value {
    try transact { db in
      let tx = try Transaction(db, self, actor: nil, because: nil, request: nil)
      let value = try body(tx)
      try tx.settleSearch()
      return value
    }
  }

  /// One immediate transaction behind the turnstile.
  func transact<Value>(
    _ body: (Database) throws -> Value
  ) throws(DomainError) -> Value {
    guard turnstile.enter() else { throw .anotherSeatIsSaving }
    defer { turnstile.leave() }
    guard isInPlace else { throw outgrownBy.note(.storage(.fileReplaced)) }
    return try translatingErrors {
      try writer.writeWithoutTransaction { db in
        var result: Value?
        try db.inTransaction(.immediate) {
          try checkSchema(db)
          result = try body(db)
          try renewDemoClock(db)
          return .commit
        }
        // What is committed is saved, even if the log could not be emptied.
        try? checkpointIfForced(db)
        guard let result else { throw DomainError.storage(.other("no result")) }
        return result
      }
    }
  }
}

/// Runs `body` and turns the engine's errors into the domain's, once.
func translatingErrors<Value>(_ body: () throws -> Value) throws(DomainError) -> Value {
  do {
    return try body()
  } catch let error as DomainError {
    throw error
  } catch let error as DatabaseError {
    if error.resultCode == .SQLITE_BUSY { throw .anotherSeatIsSaving }
    if error.resultCode == .SQLITE_INTERRUPT { throw .abandoned }
    throw .storage(StorageFailure(error))
  } catch {
    throw .storage(.other("\(error)"))
  }
}

extension StorageFailure {
  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt
    default: self = .other(error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }
}
