import Domain
import GRDB

struct GRDBSignInRepository: SignInRepository {
  let tx: Transaction

  func countFailure(of subject: SignInSubject, user: UserID?) throws(DomainError) {
    try forgetOld()
    let at = tx.now.milliseconds
    let key = SignInRows.key(subject, tx.environment.digests)
    try tx.run(
      """
      INSERT INTO sign_in (subject, user_id, failures, first_at, last_at) VALUES (?, ?, 1, ?, ?)
      ON CONFLICT DO UPDATE SET failures = failures + 1, last_at = excluded.last_at,
        user_id = excluded.user_id
      """, [key.data, user?.rawValue, at, at])
  }

  func forget(_ subject: SignInSubject) throws(DomainError) {
    let key = SignInRows.key(subject, tx.environment.digests)
    try tx.run("DELETE FROM sign_in WHERE subject = ?", [key.data])
  }

  /// Places and addresses of nobody that were quiet for long; what failed on somebody's
  /// account is kept until they hear of it.
  private func forgetOld() throws(DomainError) {
    let deadline = tx.now - SignInThrottle.memoryOfSource
    try tx.run(
      "DELETE FROM sign_in WHERE user_id IS NULL AND last_at <= ?", [deadline.milliseconds])
  }
}

/// Reads failed sign-ins on any connection.
struct SignInRows {
  let db: Database
  let digests: any Digests

  static func key(_ subject: SignInSubject, _ digests: any Digests) -> [UInt8] {
    switch subject {
    case .account(let address): return digests.sha256(Array("account \(address)".utf8))
    case .source(let source): return digests.sha256(Array("source \(source)".utf8))
    }
  }

  func failed(_ subject: SignInSubject) throws(DomainError) -> FailedSignIns? {
    let key = SignInRows.key(subject, digests)
    guard let row = try db.row("SELECT * FROM sign_in WHERE subject = ?", [key.data]) else {
      return nil
    }
    return FailedSignIns(
      count: row["failures"], firstAt: Instant(milliseconds: row["first_at"]),
      lastAt: Instant(milliseconds: row["last_at"]))
  }
}

extension Store: SignInReading {
  public func failedSignIns(of subject: SignInSubject) throws(DomainError) -> FailedSignIns? {
    try read { db in try SignInRows(db: db, digests: environment.digests).failed(subject) }
  }
}
