import Domain

/// The floor settings: what each is called and means, and their screen.
public protocol SettingPhrases: Sendable {
  var settingsTitle: String { get }
  var settingsBindAll: String { get }
  func settingName(_ setting: FloorSetting) -> String
  /// A sentence on what it does.
  func meaning(of setting: FloorSetting) -> String
  /// What the setting takes, as a sentence.
  func settingTakes(_ values: String) -> String
  var settingAcceptHelp: String { get }
  var settingHistoryHelp: String { get }
  var settingNothingChosen: String { get }
  func settingSaved(_ name: String, _ value: String) -> String
}
