import GRDB

/// What marks a file as a floor's, and which shape its tables have.
enum Schema {
  /// `user_version` of the newest schema that this program writes.
  static let version = migrations.count

  /// `application_id` of a floor: "CORD".
  static let floorApplication: Int32 = 0x434F_5244
  /// `application_id` of a demo floor: "CDMO".
  static let demoApplication: Int32 = 0x4344_4D4F

  /// Append-only: the n-th brings a file from version n − 1 to n.
  static let migrations = [
    Schema1.all, Schema2.all, Schema3.all, Schema4.all, Schema5.all, Schema6.all, Schema7.all,
    Schema8.all,
  ]

  /// The first version that knows the zones of contacts.
  static let zoned = 2

  /// Brings a file to ``version``; runs inside the caller's transaction.
  static func migrate(_ db: Database, from current: Int) throws {
    for migration in migrations[current...] { try db.execute(sql: migration) }
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }
}
