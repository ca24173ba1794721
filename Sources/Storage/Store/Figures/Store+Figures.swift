import Domain
import GRDB

extension Store: FigureReading {
  private func days(_ db: Database) throws(DomainError) -> FigureDays {
    try FigureDays(db, zones: environment.zones, now: environment.clock.now())
  }

  public func team(_ period: FigurePeriod) throws(DomainError) -> TeamFigures {
    try read { db in try TeamRows(db, days(db)).team(period) }
  }

  public func person(
    _ id: UserID, _ period: FigurePeriod
  ) throws(DomainError) -> PersonFigures? {
    try read { db in try TeamRows(db, days(db)).person(id, period) }
  }

  public func contacts(_ period: FigurePeriod) throws(DomainError) -> ContactFigures {
    try read { db in try ContactFigureRows(db, days(db)).figures(period) }
  }

  public func assignments(
    before key: Int64?, limit: Int
  ) throws(DomainError) -> AssignmentActs {
    try read { db in try AssignmentRows(db).acts(before: key, limit: limit) }
  }

  public func rows(_ query: FigureRowQuery) throws(DomainError) -> FigureRowPage {
    try read { db in try FigureRowReader(db, days(db)).page(query) }
  }
}

extension Store: FloorWatching {
  public func floorNow() throws(DomainError) -> FloorNow {
    try read { db in try FloorNowRows(db, days(db)).now() }
  }

  public func queueLeft() throws(DomainError) -> QueueLeft {
    try read { db in
      let rules = try HoldRules(
        db, zones: environment.zones, floor: FloorRows(db).settings(), now: environment.clock.now())
      return try QueueLeftRows(db: db, rules: rules).left()
    }
  }
}
