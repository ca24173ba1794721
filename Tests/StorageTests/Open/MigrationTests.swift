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

  @Test func the_fourth_schema_keeps_roles_and_statuses_and_none_is_gone() throws {
    let queue = try DatabaseQueue()
    try queue.write { db in
      for schema in [Schema1.all, Schema2.all, Schema3.all] { try db.execute(sql: schema) }
      try db.execute(
        sql: """
          INSERT INTO role (actor, name, code, permissions, created_at, updated_at)
          VALUES ('admin', 'A', 'a', '*', 1, 1);
          INSERT INTO contact_status (code, name_english, name_french, color, sort_order,
            exclude_from_call_list, is_system_status, is_deletable, created_at, updated_at)
          VALUES ('x', 'X', 'X', '#000000', 0, 0, 0, 1, 1, 1);
          """)
      try Schema.migrate(db, from: 3)
      #expect(try People(db).roles().map(\.code) == ["a"])
      #expect(try Statuses(db).all().map(\.code) == ["x"])
      #expect(try Statuses(db).merged().isEmpty)
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
