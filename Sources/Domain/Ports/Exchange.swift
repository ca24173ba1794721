/// Contacts as files carry them.
public protocol ExchangeReading: Sendable {
  /// These contacts as they stand now, deleted ones too, in the order of their keys;
  /// those that are there no more are left out. One short read transaction.
  func exchange(_ ids: [ContactID]) throws(DomainError) -> [ExchangeRow]
}

/// One contact with everything that an exported file says of it.
public struct ExchangeRow: Equatable, Sendable {
  public var phone: PhoneNumber
  public var details: ContactDetails
  /// The status's code.
  public var status: String
  /// The telephoniste's e-mail address; nil for the pool.
  public var assignTo: String?
  public var callbackAt: Instant?

  public init(
    phone: PhoneNumber, details: ContactDetails, status: String, assignTo: String? = nil,
    callbackAt: Instant? = nil
  ) {
    self.phone = phone
    self.details = details
    self.status = status
    self.assignTo = assignTo
    self.callbackAt = callbackAt
  }

  /// What stands in a column; nil for nothing. The phone as ten digits, instants in
  /// ISO 8601, UTC, with milliseconds: an import reads exactly this back.
  public func text(of column: ContactColumn) -> String? {
    switch column {
    case .phone: return phone.digits
    case .name: return details.name
    case .email: return details.email
    case .postalCode: return details.postalCode
    case .assignTo: return assignTo
    case .address: return details.address
    case .city: return details.city
    case .language: return details.language?.rawValue
    case .status: return status
    case .callbackAt: return callbackAt?.iso8601
    case .timeZone: return details.timeZone
    case .consent: return details.consent.rawValue
    case .consentAt: return details.consentAt?.iso8601
    case .note: return nil
    }
  }
}

extension ContactColumn {
  /// The columns that an export writes, in their order; notes stay.
  public static let exported = allCases.filter { $0 != .note }
}

/// Where the rows of an export go. It is made ready before the history has the export,
/// and takes its first byte after that.
public protocol ExchangeSink: AnyObject {
  /// Bytes written so far.
  var bytes: Int { get }
  var losses: ExchangeLosses { get }
  func write(_ row: ExchangeRow) throws
  /// Makes everything durable and gives a file its name; nothing may be written after.
  func finish() throws
  /// Takes away what was written, where that can be taken away.
  func abandon()
}

/// Fields that the file's encoding could not hold as they stand.
public struct ExchangeLosses: Equatable, Sendable {
  public struct Field: Hashable, Sendable {
    public var phone: PhoneNumber
    public var column: ContactColumn

    public init(phone: PhoneNumber, column: ContactColumn) {
      self.phone = phone
      self.column = column
    }
  }

  public private(set) var count = 0
  /// The first of them, at most ``mostNamed``.
  public private(set) var named: [Field] = []

  public static let mostNamed = 200

  public init() {}

  public mutating func add(_ field: Field) {
    count += 1
    if named.count < ExchangeLosses.mostNamed { named.append(field) }
  }
}
