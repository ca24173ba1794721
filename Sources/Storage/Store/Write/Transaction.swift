import Domain
import GRDB

/// One write: the rows it may touch, who writes, and what the history will say.
/// Lives inside one transaction and on one thread.
final class Transaction: AuditedTransaction {
  let db: Database
  let environment: StoreEnvironment
  let now: Instant
  /// Nil in an operational write.
  private let writing: Writing?
  private var knownFloor: FloorSettings?
  private var knownDay: FloorDay?
  private var knownStatuses: [ContactStatus]?
  /// Texts that this write has put into the search index or taken out.
  private var searchedTexts = 0
  let clocks: QueueClocks
  let zoneSets: ZoneSets
  private let turnstile: Turnstile
  private let searchDebt: SearchDebt

  init(
    _ db: Database, _ store: Store, actor: Actor?, because reason: Reason?, request: RequestID?
  ) throws(DomainError) {
    self.db = db
    environment = store.environment
    turnstile = store.turnstile
    searchDebt = store.searchDebt
    now = store.environment.clock.now()
    clocks = QueueClocks(db, random: store.environment.random)
    zoneSets = ZoneSets(db, zones: store.environment.zones)
    if let actor, let reason {
      writing = try Writing(
        db, actor: actor, because: reason, request: request, at: now,
        environment: store.environment)
    } else {
      writing = nil
    }
  }

  var isAwaited: Bool { turnstile.isAwaited }

  // MARK: Repositories

  var users: any UserRepository { GRDBUserRepository(tx: self) }
  var statuses: any StatusRepository { GRDBStatusRepository(tx: self) }
  var contacts: any ContactRepository { GRDBContactRepository(tx: self) }
  var calls: any CallRepository { GRDBCallRepository(tx: self) }
  var settings: any SettingRepository { GRDBSettingRepository(tx: self) }
  var doNotCall: any DoNotCallRepository { GRDBDoNotCallRepository(tx: self) }
  var attempts: any AttemptCounting { GRDBAttemptCounting(tx: self) }
  var signIns: any SignInRepository { GRDBSignInRepository(tx: self) }
  var agents: any AgentRepository { GRDBAgentRepository(tx: self) }
  var reservations: any ReservationRepository { GRDBReservationRepository(tx: self) }
  var seats: any SeatRepository { GRDBSeatRepository(tx: self) }
  var drafts: any DraftRepository { GRDBDraftRepository(tx: self) }
  var figures: any FigureRepository { GRDBFigureRepository(tx: self) }
  var queue: any CallQueue { GRDBCallQueue(tx: self) }

  // MARK: Who writes

  /// The acting user's key; nil for a system actor and in operational writes.
  var userID: UserID? {
    guard case .user(let id, _)? = writing?.actor else { return nil }
    return id
  }

  var request: RequestID {
    get throws(DomainError) { try audit().requestID() }
  }

  func require(_ right: Right) throws(DomainError) {
    guard let user = try audit().user else { throw .signInRefused }
    try check(right, of: user)
  }

  func require(_ right: Right, of id: UserID) throws(DomainError) {
    guard let user = try People(db).user(id) else { throw .signInRefused }
    guard user.isActive else { throw .accountDisabled(email: user.email) }
    try check(right, of: user)
  }

  private func check(_ right: Right, of user: User) throws(DomainError) {
    var held: Set<Permission> = []
    if case .permission = right { held = try People(db).permissions(of: user) }
    try right.check(user, holding: held)
  }

  /// Notes that a record came to be, changed or went; written at the end.
  func record(_ change: RecordedChange, of collection: Collection, _ document: String)
    throws(DomainError)
  {
    try audit().record(change, of: collection, document)
  }

  func record(_ event: HistoryEvent) throws(DomainError) { try audit().record(event) }

  private func audit() throws(DomainError) -> Writing {
    guard let writing else { throw .storage(.other("an operational write has no actor")) }
    return writing
  }

  func writeHistory() throws(DomainError) { try audit().finish() }

  // MARK: The search index

  func index(_ text: SearchText, of id: ContactID) throws(DomainError) {
    try SearchIndex(db).insert(text, of: id)
    searchedTexts += 1
  }

  func index(_ new: SearchText, of id: ContactID, insteadOf old: SearchText) throws(DomainError) {
    guard old != new else { return }
    try SearchIndex(db).replace(old, by: new, of: id)
    searchedTexts += 2
  }

  /// The last act of a write. Merging is put off where somebody waits.
  func settleSearch() throws(DomainError) {
    guard searchedTexts > 0 else { return }
    let due = searchDebt.due(for: searchedTexts, isAwaited: isAwaited)
    if due > 0 { try SearchIndex(db).merge(after: due) }
  }

  // MARK: What a transaction asks once

  var floor: FloorSettings {
    get throws(DomainError) {
      if let knownFloor { return knownFloor }
      let read = try FloorRows(db).settings()
      knownFloor = read
      return read
    }
  }

  func forgetFloor() {
    knownFloor = nil
    knownDay = nil
    zoneSets.forgetOpen()
  }

  var zones: any TimeZones { environment.zones }

  /// Today on the floor, in days since 1970-01-01.
  func today() throws(DomainError) -> Int { try day().number }

  /// The floor's day of this transaction, from midnight to midnight.
  func day() throws(DomainError) -> FloorDay {
    if let knownDay { return knownDay }
    let day = FloorDay(of: now, in: try environment.zones.zone(named: floor.timeZone))
    knownDay = day
    return day
  }

  func isToday(_ moment: Instant) throws(DomainError) -> Bool {
    let day = try day()
    return moment >= day.start && moment < day.end
  }

  /// The zone sets in which calling is allowed now.
  func openZoneSets() throws(DomainError) -> Set<Int> { try zoneSets.open(at: now, floor) }

  func allStatuses() throws(DomainError) -> [ContactStatus] {
    if let knownStatuses { return knownStatuses }
    let all = try Statuses(db).all()
    knownStatuses = all
    return all
  }

  func forgetStatuses() { knownStatuses = nil }

  // MARK: Statements

  /// Runs a statement that SQLite keeps prepared.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws(DomainError) {
    try db.run(sql, arguments)
  }

  func row(_ sql: String, _ arguments: StatementArguments = []) throws(DomainError) -> Row? {
    try db.row(sql, arguments)
  }

  func rows(_ sql: String, _ arguments: StatementArguments = []) throws(DomainError) -> [Row] {
    try db.rows(sql, arguments)
  }
}

extension Database {
  func row(_ sql: String, _ arguments: StatementArguments = []) throws(DomainError) -> Row? {
    try translatingErrors { try Row.fetchOne(cachedStatement(sql: sql), arguments: arguments) }
  }

  func rows(_ sql: String, _ arguments: StatementArguments = []) throws(DomainError) -> [Row] {
    try translatingErrors { try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments) }
  }

  func rows(literal sql: SQL) throws(DomainError) -> [Row] {
    try translatingErrors {
      let (text, arguments) = try sql.build(self)
      return try rows(text, arguments)
    }
  }

  /// What `body` makes of each row, one at a time: none is copied.
  func rows<Value>(
    literal sql: SQL, _ body: (Row) throws(DomainError) -> Value
  ) throws(DomainError) -> [Value] {
    try translatingErrors {
      let (text, arguments) = try sql.build(self)
      let cursor = try Row.fetchCursor(cachedStatement(sql: text), arguments: arguments)
      var values: [Value] = []
      while let row = try cursor.next() { values.append(try body(row)) }
      return values
    }
  }

  func integer(literal sql: SQL) throws(DomainError) -> Int? { try rows(literal: sql).first?[0] }

  func integer(_ sql: String, _ arguments: StatementArguments = []) throws(DomainError) -> Int? {
    try row(sql, arguments)?[0]
  }
}
