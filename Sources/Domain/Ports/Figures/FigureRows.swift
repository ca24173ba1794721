/// Which rows behind which figure are asked for.
public struct FigureRowQuery: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    case person(UserID)
    case everybody
  }

  /// A part of the figure: one status, one outcome, one cell of the plot.
  public enum Part: Hashable, Sendable {
    case status(StatusID)
    /// Nil for calls that have not ended.
    case outcome(CallOutcome?)
    /// 0 to 23, as the floor's clock showed it.
    case hour(Int)
    /// 0 is Sunday.
    case weekdayHour(Int, Int)
    case length(CallLength)
    case age(ContactAge)
  }

  public var figure: Figure
  public var subject: Subject
  public var period: FigurePeriod
  public var part: Part?
  /// Behind the row of this key.
  public var after: FigureRowKey?
  public var limit: Int
  /// Whose names and numbers are told.
  public var sight: Sight

  public init(
    _ figure: Figure, of subject: Subject, in period: FigurePeriod, part: Part? = nil,
    after: FigureRowKey? = nil, limit: Int = 50, in sight: Sight = .everything
  ) {
    self.figure = figure
    self.subject = subject
    self.period = period
    self.part = part
    self.after = after
    self.limit = limit
    self.sight = sight
  }
}

/// Where a row stands in the order of its list.
public struct FigureRowKey: Hashable, Sendable {
  public var values: [Int64]

  public init(_ values: [Int64]) { self.values = values }

  /// As one word, for a command's option.
  public var text: String { values.map(String.init).joined(separator: ".") }

  public init?(text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let values = parts.compactMap { Int64($0) }
    guard values.count == parts.count, (1...4).contains(values.count) else { return nil }
    self.init(values)
  }
}

/// One row that a figure counts.
public struct FigureRow: Equatable, Sendable {
  public enum What: Equatable, Sendable {
    /// Nil while it lasts; whole seconds of talk.
    case call(CallOutcome?, talk: Int)
    case contact(StatusID)
    case spell(SeatState, reason: String?)
    case work(WorkKind)
    /// When the visit is, and what became of it.
    case appointment(Instant, ReservationStatus)
  }

  public var key: FigureRowKey
  /// When it happened: of a contact, when it was added.
  public var at: Instant
  /// Who did it, or has it; nil for the pool.
  public var person: UserID?
  public var personName: String?
  public var contact: ContactID?
  public var phone: PhoneNumber?
  /// Nil too where the contact is out of sight.
  public var contactName: String?
  public var what: What
  /// What the row adds to the figure: 1, or milliseconds.
  public var amount: Int

  public init(
    key: FigureRowKey, at: Instant, person: UserID?, personName: String?, contact: ContactID?,
    phone: PhoneNumber?, contactName: String?, what: What, amount: Int = 1
  ) {
    self.key = key
    self.at = at
    self.person = person
    self.personName = personName
    self.contact = contact
    self.phone = phone
    self.contactName = contactName
    self.what = what
    self.amount = amount
  }
}

/// Some rows behind a figure, and the figure.
public struct FigureRowPage: Equatable, Sendable {
  public var rows: [FigureRow]
  /// What all rows together come to, from the same source as the panel that shows the figure.
  public var value: Int
  public var next: FigureRowKey?

  public init(rows: [FigureRow], value: Int, next: FigureRowKey?) {
    self.rows = rows
    self.value = value
    self.next = next
  }
}
