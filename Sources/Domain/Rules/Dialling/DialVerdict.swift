/// What the dial gate said of a call, with what it knew. It is stored with the
/// call, so that what was known that day can be shown later.
public struct DialVerdict: Hashable, Sendable {
  /// One of the zones that were judged.
  public struct ZoneTime: Hashable, Sendable {
    /// The IANA name.
    public var name: String
    /// What the clock there showed.
    public var local: LocalDateTime
    public var isOpen: Bool

    public init(name: String, local: LocalDateTime, isOpen: Bool) {
      self.name = name
      self.local = local
      self.isOpen = isOpen
    }
  }

  public var ruleVersion: String
  public var at: Instant
  public var kind: NumberKind
  /// ISO 3166 code of the number's region.
  public var region: String?
  public var zones: [ZoneTime]
  public var hours: HoursFinding
  /// When the hours next change, by the clock of the zone that makes them.
  public var changesAt: ZoneTime?
  public var attemptsToday: Int
  public var attemptsAllowed: Int
  /// Whether the floor required the national list.
  public var requiresNationalList: Bool
  /// What refuses, in order; of an overridden call too.
  public var reasons: [DialReason]
  /// Why somebody called all the same.
  public var overrideReason: String?

  /// When the hours that are open now end, where that is within a day.
  public var endsAt: ZoneTime? {
    guard case .open(let until) = hours, until - at < .hours(24) else { return nil }
    return changesAt
  }

  public var isAllowed: Bool { reasons.isEmpty || overrideReason != nil }

  init(
    _ facts: DialFacts, finding: HoursFinding, reasons: [DialReason], overrideReason: String?
  ) {
    let hours = facts.settings.callingHours
    ruleVersion = DialGate.ruleVersion
    at = facts.at
    kind = facts.place.kind
    region = facts.place.region
    zones = facts.zones.map { DialVerdict.time(facts.at, in: $0, hours) }
    self.hours = finding
    changesAt = finding.change.flatMap { DialVerdict.change($0, facts.zones, hours) }
    attemptsToday = facts.attemptsToday
    attemptsAllowed = facts.settings.attemptsPerDay
    requiresNationalList = facts.settings.requiresNationalList
    self.reasons = reasons
    self.overrideReason = overrideReason
  }

  private static func time(_ at: Instant, in zone: any Zone, _ hours: CallingHours) -> ZoneTime {
    let local = zone.local(at)
    return ZoneTime(name: zone.name, local: local, isOpen: hours.allow(local))
  }

  /// The zone that decides: the one whose own answer changes at that moment.
  private static func change(
    _ moment: Instant, _ zones: [any Zone], _ hours: CallingHours
  ) -> ZoneTime? {
    let deciding = zones.first {
      hours.allow($0.local(moment)) != hours.allow($0.local(moment - .milliseconds(1)))
    }
    return (deciding ?? zones.first).map { time(moment, in: $0, hours) }
  }
}

extension HoursFinding {
  /// The next moment at which the answer changes.
  public var change: Instant? {
    switch self {
    case .open(let until): return until
    case .closed(let opensAt): return opensAt
    case .unknown: return nil
    }
  }
}

extension DialVerdict {
  /// As it is stored with the call and printed by commands (docs/command-line.md).
  public var image: JSONValue {
    var until: Instant?
    var opensAt: Instant?
    switch hours {
    case .open(let moment): until = moment
    case .closed(let moment): opensAt = moment
    case .unknown: break
    }
    return [
      "rule": .string(ruleVersion), "at": JSONValue(at), "allowed": .bool(isAllowed),
      "reasons": .array(reasons.map { .string($0.code) }), "override": JSONValue(overrideReason),
      "kind": .string(kind.rawValue), "region": JSONValue(region),
      "zones": .array(
        zones.map {
          [
            "zone": .string($0.name), "open": .bool($0.isOpen),
            "local": .string($0.local.date.iso8601 + "T" + $0.local.clock()),
          ]
        }),
      "until": JSONValue(until), "opensAt": JSONValue(opensAt),
      "attempts": JSONValue(attemptsToday), "attemptsAllowed": JSONValue(attemptsAllowed),
      "nationalList": .string(requiresNationalList ? "missing" : "not-required"),
      "nationalListDate": nil,
    ]
  }
}
