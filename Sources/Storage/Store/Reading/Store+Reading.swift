import Domain
import GRDB

extension Store {
  /// One read transaction on the reading connection.
  func read<Value>(_ body: (Database) throws -> Value) throws(DomainError) -> Value {
    try translatingErrors { try reader.read(body) }
  }

  /// Today on the floor, in days since 1970-01-01.
  func today(_ db: Database) throws(DomainError) -> Int {
    let zone = try environment.zones.zone(named: FloorRows(db).settings().timeZone)
    return zone.day(of: environment.clock.now()).dayNumber
  }
}

extension Store: PeopleReading {
  public func user(_ id: UserID) throws(DomainError) -> User? {
    try read { db in try People(db).user(id) }
  }

  public func credentials(email: String) throws(DomainError) -> (user: User, hash: String)? {
    try read { db in try People(db).credentials(email: email) }
  }

  public func users() throws(DomainError) -> [User] { try read { db in try People(db).users() } }

  public func roles() throws(DomainError) -> [Role] { try read { db in try People(db).roles() } }

  public func permissions(of user: User) throws(DomainError) -> Set<Permission> {
    try read { db in try People(db).permissions(of: user) }
  }
}

extension Store: FloorReading {
  public func settings() throws(DomainError) -> FloorSettings {
    try read { db in try FloorRows(db).settings() }
  }

  public func isInitialised() throws(DomainError) -> Bool {
    try read { db in try db.row("SELECT 1 FROM user LIMIT 1") != nil }
  }

  public func overview() throws(DomainError) -> FloorOverview {
    try read { db in try OverviewRows(db, now: environment.clock.now()).overview() }
  }

  public func seatStates() throws(DomainError) -> [UserID: SeatState] {
    try read { db in try OverviewRows(db, now: environment.clock.now()).seatStates() }
  }

  public func contacts(in status: StatusID) throws(DomainError) -> Int {
    try read { db in
      try db.integer("SELECT count(*) FROM contact WHERE status_id = ?", [status.rawValue]) ?? 0
    }
  }

  public func contactsByStatus() throws(DomainError) -> [StatusID: Int] {
    try read { db in try OverviewRows(db, now: environment.clock.now()).contactsByStatus() }
  }

  public func assignedContacts() throws(DomainError) -> [UserID: Int] {
    try read { db in
      var assigned: [UserID: Int] = [:]
      let cells = try db.rows(
        literal: "SELECT assigned_to, contacts FROM contact_counter WHERE assigned_to > 0"
      ) { (UserID($0[0]), $0[1] as Int) }
      for (user, contacts) in cells { assigned[user, default: 0] += contacts }
      return assigned
    }
  }
}
