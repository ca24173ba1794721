import Domain

/// What happened to a contact, told line by line.
public protocol TimelinePhrases: Sendable {
  var timeline: String { get }
  var timelineHelp: String { get }
  /// `What happened to (514) 555-0134`.
  func timelineTitle(_ phone: String) -> String
  var timelineReading: String { get }
  var timelineEmpty: String { get }
  /// Below the last line that was read, where there are older ones.
  var timelineMore: String { get }
  var timelineLeave: String { get }
  var timelineLeaveHelp: String { get }
  /// Who acted where it was the program itself.
  var timelineProgram: String { get }
  /// - Parameter zone: whose clock the moments are told by.
  func told(_ fact: TimelineFact, in zone: any Zone) -> String
}

extension TimelinePhrases where Self: CommonPhrases & CardPhrases {
  /// What a field held, as people read it.
  func value(_ stored: String, of field: ContactField, in zone: any Zone) -> String {
    guard !stored.isEmpty else { return cardEmptied }
    switch field {
    case .phone: return PhoneNumber(digits: stored)?.display ?? stored
    case .language: return Language(rawValue: stored).map { name(of: $0) } ?? stored
    case .consent: return Consent(rawValue: stored).map { name(of: $0) } ?? stored
    case .consentAt: return Instant(iso8601: stored).map { isoDay(zone.day(of: $0)) } ?? stored
    default: return stored
    }
  }
}
