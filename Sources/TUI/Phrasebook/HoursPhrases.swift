import Domain

/// When an agent can be booked, on a week.
public protocol HoursPhrases: Sendable {
  var hoursTitle: String { get }
  var hoursNotAvailable: String { get }
  var hoursEmpty: String { get }
  var hoursMarking: String { get }
  var hoursEdit: String { get }
  var hoursEditHelp: String { get }
  var hoursAddHelp: String { get }
  var hoursMark: String { get }
  var hoursMarkHelp: String { get }
  var hoursLonger: String { get }
  var hoursLongerHelp: String { get }
  var hoursShorter: String { get }
  var hoursShorterHelp: String { get }
  var hoursRemove: String { get }
  var hoursRemoveHelp: String { get }
  var hoursDayOff: String { get }
  var hoursDayOffHelp: String { get }
  var hoursExtra: String { get }
  var hoursExtraHelp: String { get }
  var hoursLengths: String { get }
  var hoursLengthsHelp: String { get }
  var hoursToday: String { get }
  var hoursTodayHelp: String { get }
  var hoursHistoryHelp: String { get }
  var hoursHistoryOwn: String { get }
  var hoursNothingHere: String { get }
  var hoursLeaveHelp: String { get }
  var hoursAddTitle: String { get }
  var hoursEditTitle: String { get }
  var hoursLengthsTitle: String { get }
  var hoursKind: String { get }
  var hoursRepeats: String { get }
  var hoursDay: String { get }
  var hoursFrom: String { get }
  var hoursTo: String { get }
  var hoursLast: String { get }
  var hoursAppointment: String { get }
  var hoursTravel: String { get }
  var hoursChoiceHint: String { get }
  var hoursDayHint: String { get }
  var hoursClockHint: String { get }
  var hoursLastHint: String { get }
  var hoursWeekdayHint: String { get }
  var hoursNotWeekly: String { get }
  var hoursNoSuchTime: String { get }
  var hoursNoNumber: String { get }
  var hoursRemoveTitle: String { get }
  var hoursRemoveAll: String { get }
  /// On the screens from which one comes here.
  var hoursCommand: String { get }
  var hoursCommandHelp: String { get }
  var hoursOwnCommandHelp: String { get }
  var hoursNoAgent: String { get }
  func hoursKind(_ kind: AvailabilityTimes.Kind) -> String
  /// Nil is once.
  func hoursRepeats(_ frequency: Recurrence.Frequency?) -> String
  func hoursMinutesHint(_ usual: Int) -> String
  func hoursRemoveFrom(_ day: LocalDate) -> String
  func hoursRemoveDay(_ day: LocalDate) -> String
  /// What stands under the cursor.
  func hoursTold(_ times: AvailabilityTimes) -> String
  func hoursTold(appointment: Int, travel: Int) -> String
  func hoursSaved(_ done: HoursDone) -> String
  /// `22–28 November 2026`.
  func weekTitle(_ first: LocalDate, _ last: LocalDate) -> String
}

/// What was changed of an agent's week.
public enum HoursDone: Hashable, Sendable {
  case added(AvailabilityTimes), changed(AvailabilityTimes)
  case removed, profile
}
