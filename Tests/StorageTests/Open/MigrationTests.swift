import Domain
import GRDB
import Testing

@testable import Store

@Suite struct MigrationTests {
  @Test func the_second_schema_keeps_what_the_first_held() throws {
    let queue = try DatabaseQueue()
    try queue.write { db in
      try db.execute(sql: Schema1.all)
      try db.execute(sql: "INSERT INTO do_not_call (phone, added_at) VALUES ('5145550100', 1)")
      try Schema.migrate(db, from: 1)
      let row = try Row.fetchOne(db, sql: "SELECT * FROM do_not_call")
      #expect(row?["phone"] == "5145550100" && row?["source"] == "status")
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == Schema.version)
    }
  }

  @Test func a_file_of_an_older_schema_is_refused_with_both_numbers() throws {
    let place = try Place(withFloor: true)
    try place.change("PRAGMA user_version = 1")
    try place.expectRefusal(.older(path: place.file, schema: 1, program: Schema.version))
    try place.change("PRAGMA user_version = 0")
    try place.expectRefusal(.notInitialised(path: place.file))
  }
}
