// The smallest program that a seat is compared with: it opens a GRDB queue on the same file with
// the same cache, reads one row, says so, and sleeps.
import GRDB

#if canImport(Glibc)
  import Glibc
#endif

guard CommandLine.arguments.count == 2 else {
  print("usage: EmptyQueue DATABASE")
  exit(2)
}
var configuration = Configuration()
configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA cache_size = -2048") }
let queue = try DatabaseQueue(path: CommandLine.arguments[1], configuration: configuration)
let tables = try queue.read { db in
  try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
}
print("ready, \(tables) tables")
fflush(nil)
while true { pause() }
