/// Why the dial gate refuses a call, in the order in which it is told.
public enum DialReason: Hashable, Sendable {
  case emergencyNumber, serviceNumber, premiumNumber
  case callerInCall, numberInCall
  case onInternalList
  /// The floor requires the national list, and none is here.
  case nationalListMissing
  case numberProblem
  case tollFreeNumber, nonGeographicNumber, areaCodeUnknown
  /// ISO 3166 code.
  case regionNotAllowed(String)
  case zoneUnknown
  case outsideHours
  /// How many calls a day the floor allows.
  case attemptsUsed(Int)

  /// The reason's stable name in a verdict's JSON.
  public var code: String {
    switch self {
    case .emergencyNumber: return "emergency-number"
    case .serviceNumber: return "service-number"
    case .premiumNumber: return "premium-number"
    case .callerInCall: return "caller-in-call"
    case .numberInCall: return "number-in-call"
    case .onInternalList: return "internal-list"
    case .nationalListMissing: return "national-list-missing"
    case .numberProblem: return "number-problem"
    case .tollFreeNumber: return "toll-free-number"
    case .nonGeographicNumber: return "non-geographic-number"
    case .areaCodeUnknown: return "area-code-unknown"
    case .regionNotAllowed: return "region-not-allowed"
    case .zoneUnknown: return "zone-unknown"
    case .outsideHours: return "outside-hours"
    case .attemptsUsed: return "attempts-used"
    }
  }

  /// Whether nobody's reason is good enough.
  public var isFinal: Bool {
    switch self {
    case .emergencyNumber, .serviceNumber, .callerInCall, .numberInCall: return true
    default: return false
    }
  }
}

/// Everything the gate judges a call by.
public struct DialFacts: Sendable {
  public var place: CalledPlace
  /// The zones of `place`; empty where the system does not know one of them.
  public var zones: [any Zone]
  public var at: Instant
  public var settings: FloorSettings
  public var isOnInternalList = false
  /// The phone refused the number before.
  public var numberProblem = false
  /// Calls that reached for this number since the floor's midnight.
  public var attemptsToday = 0
  public var callerIsInCall = false
  public var numberIsInCall = false

  /// - Parameter zones: where the zones of `place` are looked up; one that is
  ///   unknown there makes all of them so.
  public init(
    _ place: CalledPlace, at instant: Instant, settings: FloorSettings, zones: any TimeZones
  ) {
    self.place = place
    at = instant
    self.settings = settings
    let found = place.zones.compactMap { try? zones.zone(named: $0) }
    self.zones = found.count == place.zones.count ? found : []
  }
}

/// The checks that every call passes in the transaction that creates it
/// (docs/decisions.md, Dial gate). It decides; it reads nothing.
public enum DialGate {
  /// Recorded with each verdict; another text wherever a rule or a table changes.
  public static let ruleVersion = "2026-11"

  /// - Parameter override: the reason of somebody who may call all the same.
  public static func judge(_ facts: DialFacts, override: String? = nil) -> DialVerdict {
    let finding = facts.settings.callingHours.finding(at: facts.at, in: facts.zones)
    let reasons = reasons(facts, finding)
    let isOverridden = override != nil && !reasons.isEmpty && !reasons.contains(where: \.isFinal)
    return DialVerdict(
      facts, finding: finding, reasons: reasons, overrideReason: isOverridden ? override : nil)
  }

  private static func reasons(_ facts: DialFacts, _ finding: HoursFinding) -> [DialReason] {
    var reasons: [DialReason] = []
    switch facts.place.kind {
    case .emergency: reasons.append(.emergencyNumber)
    case .service: reasons.append(.serviceNumber)
    case .premium: reasons.append(.premiumNumber)
    default: break
    }
    if facts.callerIsInCall { reasons.append(.callerInCall) }
    if facts.numberIsInCall { reasons.append(.numberInCall) }
    if facts.isOnInternalList { reasons.append(.onInternalList) }
    if facts.settings.requiresNationalList { reasons.append(.nationalListMissing) }
    if facts.numberProblem { reasons.append(.numberProblem) }
    reasons += placeReasons(facts, finding)
    if facts.attemptsToday >= facts.settings.attemptsPerDay {
      reasons.append(.attemptsUsed(facts.settings.attemptsPerDay))
    }
    return reasons
  }

  private static func placeReasons(_ facts: DialFacts, _ finding: HoursFinding) -> [DialReason] {
    switch facts.place.kind {
    case .emergency, .service, .premium: return []
    case .tollFree: return [.tollFreeNumber]
    case .nonGeographic: return [.nonGeographicNumber]
    case .unassigned: return [.areaCodeUnknown]
    case .geographic: break
    }
    var reasons: [DialReason] = []
    if let region = facts.place.region, !facts.settings.allowedRegions.contains(region) {
      reasons.append(.regionNotAllowed(region))
    }
    switch finding {
    case .open: break
    case .closed: reasons.append(.outsideHours)
    case .unknown: reasons.append(.zoneUnknown)
    }
    return reasons
  }
}
