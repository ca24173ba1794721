import Domain

/// Everything the program says, in one language. Each area of the program adds
/// its protocol to this line and its words in `<Area>Phrases+English.swift` and
/// `<Area>Phrases+French.swift`: a missing phrase does not compile.
public protocol Phrases:
  AccountPhrases,
  AgentDayPhrases,
  AppointmentPhrases,
  AwayPhrases,
  BookingCommandPhrases,
  BookingPhrases,
  BulkPhrases,
  CalendarPhrases,
  CardPhrases,
  CommandLinePhrases,
  CommonPhrases,
  CompliancePhrases,
  ContactActPhrases,
  ContactSheetPhrases,
  ContactsPhrases,
  ConvertPhrases,
  DemoPhrases,
  DeskDialogPhrases,
  DeskPhrases,
  ErrorPhrases,
  ExchangePhrases,
  FigureCommandPhrases,
  FigurePhrases,
  FilterPhrases,
  FindPhrases,
  FloorPhrases,
  HistoryPhrases,
  HoursPhrases,
  KeepingPhrases,
  OverviewPhrases,
  PeoplePhrases,
  PersonPickerPhrases,
  RecordPhrases,
  RolePhrases,
  SeatPhrases,
  SettingPhrases,
  ShellPhrases,
  SignInPhrases,
  StatusPhrases,
  TeamPhrases,
  TelephonyPhrases,
  TimelinePhrases,
  WhyPhrases
{
}

/// Every sentence in English.
public struct English: Phrases {
  public init() {}
}

/// Every sentence in French.
public struct French: Phrases {
  public init() {}
}

extension Language {
  public var phrases: any Phrases {
    switch self {
    case .english: return English()
    case .french: return French()
    }
  }
}

/// Something to say, before the language is known. Two are equal when they say
/// the same in every language, so that states and steps that hold one compare.
public struct Phrase: Sendable {
  private let render: @Sendable (any Phrases) -> String

  public init(_ render: @escaping @Sendable (any Phrases) -> String) { self.render = render }

  public func callAsFunction(_ phrases: any Phrases) -> String { render(phrases) }
}

extension Phrase: Hashable {
  public static func == (one: Phrase, other: Phrase) -> Bool {
    Language.allCases.allSatisfy { one($0.phrases) == other($0.phrases) }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(self(English())) }
}

extension Phrase: CustomStringConvertible {
  public var description: String { self(English()) }
}
