import Domain

/// The internal do-not-call list and the dial gate: its refusals, the verdict in
/// full sentences, the compliance screen. Nothing here promises that a call is legal.
public protocol CompliancePhrases: Sendable {
  // MARK: The gate

  /// One reason as a sentence without its end, with the moment from which it no
  /// longer holds where that is known.
  func fact(_ reason: DialReason, in verdict: DialVerdict) -> String
  /// What to do about it, to stand after the fact; nil where there is nothing.
  func advice(_ reason: DialReason) -> String?
  /// A fact and what to do about it, in one sentence.
  func sentence(_ fact: String, advice: String) -> String
  /// Where somebody may be called now, and until when.
  func mayCall(_ verdict: DialVerdict) -> String
  func mayNotCall(overridden: String?) -> String
  /// `It is 10:42 in Toronto, 11:42 in Halifax.`
  func clocks(_ zones: [DialVerdict.ZoneTime]) -> String
  /// - Parameter count: since the floor's midnight.
  func attempts(_ count: Int, of allowed: Int) -> String
  func ruleVersion(_ version: String) -> String
  /// The fact of a number on the internal list, without its end.
  var numberIsListed: String { get }
  func listSentence(for error: DomainError) -> String

  // MARK: The list

  func name(of source: ListSource) -> String
  func listed(_ number: String, since day: LocalDate, until last: LocalDate) -> String
  func listedNow(_ number: String) -> String
  func listedBefore(_ number: String) -> String
  func unlisted(_ number: String) -> String
  func listShown(_ shown: Int, of total: Int) -> String
  func moreListed(after number: String) -> String

  // MARK: The screen

  var complianceTitle: String { get }
  var complianceReading: String { get }
  func complianceCount(_ count: Int) -> String
  func complianceFound(_ count: Int, _ digits: String) -> String
  var complianceNobody: String { get }
  func complianceNoMatch(_ digits: String) -> String
  var complianceInvitation: String { get }
  var complianceNumber: String { get }
  var complianceReason: String { get }
  var complianceDigits: String { get }
  var complianceAddTitle: String { get }
  var complianceCheckTitle: String { get }
  func complianceRemoveQuestion(_ number: String, until last: LocalDate, isOver: Bool) -> String

  var complianceSearch: String { get }
  var complianceSearchHelp: String { get }
  var complianceAdd: String { get }
  var complianceAddHelp: String { get }
  var complianceRemove: String { get }
  var complianceRemoveHelp: String { get }
  var complianceCheck: String { get }
  var complianceCheckHelp: String { get }
  var complianceAccept: String { get }
  var complianceAcceptHelp: String { get }
  var complianceNextField: String { get }
  var complianceNextFieldHelp: String { get }
  var complianceLeave: String { get }
  var complianceLeaveHelp: String { get }
  var complianceReload: String { get }
  var complianceReloadHelp: String { get }
  var complianceNothingChosen: String { get }
  var complianceNothingTyped: String { get }
  var complianceBusyTyping: String { get }
  /// The overview's way here.
  var overviewCompliance: String { get }
  var overviewComplianceHelp: String { get }
}

extension CompliancePhrases {
  public func refusal(_ verdict: DialVerdict) -> String {
    verdict.reasons.first.map { sentence(for: $0, in: verdict) } ?? mayCall(verdict)
  }

  /// One reason, and what to do about it.
  public func sentence(for reason: DialReason, in verdict: DialVerdict) -> String {
    let fact = fact(reason, in: verdict)
    return advice(reason).map { sentence(fact, advice: $0) } ?? fact + "."
  }

  /// The whole verdict, a sentence each.
  public func told(_ verdict: DialVerdict) -> [String] {
    var lines: [String] = []
    if verdict.reasons.isEmpty {
      lines.append(mayCall(verdict))
    } else {
      lines.append(mayNotCall(overridden: verdict.overrideReason))
      lines += verdict.reasons.map { fact($0, in: verdict) + "." }
    }
    // With one zone alone the reason has told its clock.
    if verdict.zones.count > 1 || !verdict.reasons.contains(.outsideHours), !verdict.zones.isEmpty {
      lines.append(clocks(verdict.zones))
    }
    if !verdict.reasons.contains(.attemptsUsed(verdict.attemptsAllowed)) {
      lines.append(attempts(verdict.attemptsToday, of: verdict.attemptsAllowed))
    }
    lines.append(ruleVersion(verdict.ruleVersion))
    return lines
  }

  /// `St Johns` for `America/St_Johns`.
  func place(_ zone: String) -> String {
    String((zone.split(separator: "/").last ?? "").map { $0 == "_" ? " " : $0 })
  }

  /// `10:42 in Toronto`, each clock once: places that show the same stand together.
  func clocksTold(
    _ zones: [DialVerdict.ZoneTime], _ tell: (_ clock: String, _ places: String) -> String
  ) -> String {
    var order: [String] = []
    var places: [String: [String]] = [:]
    for zone in zones {
      let clock = zone.local.clock()
      if places[clock] == nil { order.append(clock) }
      places[clock, default: []].append(place(zone.name))
    }
    return order.map { tell($0, (places[$0] ?? []).joined(separator: ", ")) }
      .joined(separator: "; ")
  }
}
