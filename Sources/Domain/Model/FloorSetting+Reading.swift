extension FloorSetting {
  /// Takes a value as ``text(in:)`` writes it; a zone is taken as it stands.
  ///
  /// - Returns: false, with nothing changed, where it is no value of this setting.
  public func read(_ text: String, into settings: inout FloorSettings) -> Bool {
    if let weekday { return FloorSetting.readHours(text, weekday, into: &settings) }
    switch self {
    case .timeZone: settings.timeZone = text
    case .pool: return FloorSetting.readSwitch(text, into: &settings.servesPool)
    case .pauseReasons:
      guard let reasons = FloorSetting.reasons(text) else { return false }
      settings.pauseReasons = reasons
    case .idleLockMinutes:
      return FloorSetting.readMinutes(text, FloorSetting.idleLockRange, into: &settings.idleLock)
    case .seatHours:
      guard let hours = FloorSetting.number(text, in: FloorSetting.seatHoursRange) else {
        return false
      }
      settings.seatLimit = .hours(Int64(hours))
    case .escalationMinutes:
      return FloorSetting.readMinutes(
        text, FloorSetting.escalationRange, into: &settings.escalation)
    case .attemptsPerDay:
      guard let attempts = FloorSetting.number(text, in: FloorSetting.attemptsRange) else {
        return false
      }
      settings.attemptsPerDay = attempts
    case .appointmentMinutes:
      return FloorSetting.readMinutes(
        text, AgentProfile.appointmentRange, into: &settings.appointment)
    case .travelMinutes:
      return FloorSetting.readMinutes(text, AgentProfile.travelRange, into: &settings.travel)
    case .closedDays:
      guard let days = FloorSetting.days(text) else { return false }
      settings.callingHours.closedDays = days
    case .allowedRegions:
      guard let regions = FloorSetting.regions(text) else { return false }
      settings.allowedRegions = regions
    default: return FloorSetting.readSwitch(text, into: &settings.requiresNationalList)
    }
    return true
  }

  private static func readHours(
    _ text: String, _ weekday: Int, into settings: inout FloorSettings
  ) -> Bool {
    guard text != "closed" else {
      settings.callingHours.week[weekday] = nil
      return true
    }
    guard let hours = DayHours(text) else { return false }
    settings.callingHours.week[weekday] = hours
    return true
  }

  private static func readSwitch(_ text: String, into value: inout Bool) -> Bool {
    guard text == "on" || text == "off" else { return false }
    value = text == "on"
    return true
  }

  private static func readMinutes(
    _ text: String, _ range: ClosedRange<Int>, into span: inout Span
  ) -> Bool {
    guard let minutes = number(text, in: range) else { return false }
    span = .minutes(Int64(minutes))
    return true
  }

  private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    Int(text).flatMap { range.contains($0) ? $0 : nil }
  }

  /// Words between commas, at least one, each once.
  private static func reasons(_ text: String) -> [String]? {
    let reasons = CleanText.withoutControls(text, keepingLines: false)
      .split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    let areFit = reasons.allSatisfy { !$0.isEmpty && $0.count <= pauseReasonLimits.length }
    guard areFit, reasons.count <= pauseReasonLimits.count, Set(reasons).count == reasons.count
    else { return nil }
    return reasons
  }

  /// Days between commas, or `none`.
  private static func days(_ text: String) -> Set<LocalDate>? {
    guard text != "none" else { return [] }
    let parts = words(text)
    let days = parts.compactMap { LocalDate(iso8601: $0) }
    return days.count == parts.count && days.count <= closedDaysLimit ? Set(days) : nil
  }

  /// Codes between commas, at least one, all known.
  private static func regions(_ text: String) -> Set<String>? {
    let codes = Set(words(text.uppercased()))
    return codes.allSatisfy(NumberingPlan.regions.contains) ? codes : nil
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map {
      $0.filter { $0 != " " }
    }
  }
}
