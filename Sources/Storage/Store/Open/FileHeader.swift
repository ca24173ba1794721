import CSQLite

/// What the first page of a database file says about it.
struct FileHeader {
  var application: Int32
  var version: Int
  var isDemo: Bool { application == Schema.demoApplication }

  struct Failure: Error {
    /// SQLite's result code.
    let code: Int32
  }

  /// Reads the file alone, without locks and without making side files. Only for
  /// a file beside which no write-ahead log stands: what lies there is not seen.
  ///
  /// - Parameter path: absolute.
  static func read(_ path: String) throws(Failure) -> FileHeader {
    var connection: OpaquePointer?
    let opened = csqlite_open_lone("file:\(escaped(path))?immutable=1", &connection)
    defer { sqlite3_close_v2(connection) }
    guard opened == SQLITE_OK else { throw Failure(code: opened) }
    return FileHeader(
      application: Int32(truncatingIfNeeded: try number("application_id", connection)),
      version: Int(try number("user_version", connection)))
  }

  private static func number(_ pragma: String, _ db: OpaquePointer?) throws(Failure) -> Int64 {
    var statement: OpaquePointer?
    let prepared = sqlite3_prepare_v2(db, "PRAGMA \(pragma)", -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    guard prepared == SQLITE_OK else { throw Failure(code: prepared) }
    let stepped = sqlite3_step(statement)
    guard stepped == SQLITE_ROW else { throw Failure(code: stepped) }
    return sqlite3_column_int64(statement, 0)
  }

  /// As a path stands in a URI.
  private static func escaped(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("?", with: "%3f").replacing("#", with: "%23")
  }
}
