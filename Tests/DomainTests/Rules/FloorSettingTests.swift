import Domain
import TestSupport
import Testing

@Suite struct FloorSettingTests {
  private func set(_ setting: FloorSetting, _ text: String) throws(DomainError) -> FloorSettings {
    var settings = FloorSettings()
    try setting.set(text, in: &settings, zones: FixedZones())
    return settings
  }

  @Test func the_text_of_every_setting_reads_back() throws {
    var settings = FloorSettings(timeZone: "America/Halifax", servesPool: false)
    settings.callingHours.week[0] = nil
    settings.callingHours.closedDays = [LocalDate(iso8601: "2026-12-25")!]
    settings.attemptsPerDay = 7
    settings.allowedRegions = ["CA", "PR"]
    settings.requiresNationalList = true
    var read = FloorSettings()
    for setting in FloorSetting.allCases {
      try setting.set(setting.text(in: settings), in: &read, zones: FixedZones())
    }
    #expect(read == settings)
  }

  @Test(arguments: [
    (FloorSetting.hoursMonday, "9-21"), (.hoursMonday, "21:30-09:00"), (.hoursMonday, "09:00"),
    (.hoursMonday, "09:00-24:01"), (.hoursMonday, "open"), (.hoursMonday, "09:60-12:00"),
    (.closedDays, "2026-02-30"), (.closedDays, "2026-12-25,"), (.closedDays, ""),
    (.attemptsPerDay, "0"), (.attemptsPerDay, "21"), (.attemptsPerDay, "three"),
    (.allowedRegions, ""), (.allowedRegions, "CA,FR"), (.allowedRegions, "CA;US"),
    (.nationalList, "yes"), (.pool, "true"), (.escalationMinutes, "0"),
  ])
  func a_bad_value_is_refused_by_name(_ setting: FloorSetting, _ text: String) {
    #expect(throws: DomainError.settingValue(setting, text)) { try set(setting, text) }
  }

  @Test func hours_and_lists_are_read_as_people_write_them() throws {
    #expect(try set(.hoursFriday, "9:00-21:30").callingHours.week[5]?.text == "09:00-21:30")
    #expect(try set(.hoursFriday, "closed").callingHours.week[5] == nil)
    #expect(try set(.hoursSunday, "00:00-24:00").callingHours.week[0]?.closes == 1440)
    #expect(try set(.allowedRegions, "us, ca").allowedRegions == ["CA", "US"])
    #expect(try set(.closedDays, "none").callingHours.closedDays.isEmpty)
  }

  @Test func the_default_hours_are_those_of_the_crtc() {
    let texts = [0, 1, 5, 6].map { CallingHours.crtc.week[$0]?.text }
    #expect(texts == ["10:00-18:00", "09:00-21:30", "09:00-21:30", "10:00-18:00"])
  }
}
