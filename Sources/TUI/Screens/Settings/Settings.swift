import Domain
import Kit
import Phrasebook
import Shell

/// The floor settings, each with its value and what it means; edited in place.
public enum Settings: Layer {
  public static let screen = ScreenName("settings", Phrase { $0.settingsTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    var page = RecordsRead<FloorSettings>.reading
    var turn = ReadingTurn()
    var list = ListBox(FloorSetting.allCases)
    var entry: Entry?
    var saying: RecordSaying?

    public init(_ destination: SettingsDestination, floor: FloorSign) {
      session = destination.session
      self.floor = floor
      if let setting = destination.showing.flatMap(FloorSetting.init(rawValue:)) {
        list.select(setting)
      }
    }
  }

  /// What is typed for a setting.
  struct Entry: Equatable, Sendable {
    let setting: FloorSetting
    var field: TextField
    var refusal: DomainError?
    var isSaving = false
  }

  public enum Message: Sendable {
    case reloadPressed, changed
    case read(Result<FloorSettings, DomainError>)
    case moved(KeyPress)
    case acceptPressed, leavePressed, historyPressed
    case typed(KeyPress)
    case pasted(String)
    case set(FloorSetting, String, DomainError?)
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case read
    case set(FloorSetting, String)
  }

  public struct UseCases: Sendable {
    let read: @Sendable () throws(DomainError) -> FloorSettings
    let set: @Sendable (FloorSetting, String) throws(DomainError) -> Void

    public init(
      read: @escaping @Sendable () throws(DomainError) -> FloorSettings,
      set: @escaping @Sendable (FloorSetting, String) throws(DomainError) -> Void
    ) {
      self.read = read
      self.set = set
    }
  }

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(
      screen.title, of: state.session, on: state.floor, state: context.phrases.actor(.admin),
      .muted, in: context)
  }

  public static func subscriptions(_ state: State) -> [Subscription<Message>] {
    [.changes(.changed)]
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func lane(of effect: Effect) -> Lane { effect == .read ? .reading : .storage }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read: return .read(Result { () throws(DomainError) in try use.read() })
    case .set(let setting, let text):
      return .set(
        setting, text, refusal { () throws(DomainError) in try use.set(setting, text) })
    }
  }
}

/// The floor settings, over the overview.
public struct SettingsDestination: Destination {
  public let session: Session
  /// The record which is chosen, by its name; nil for the first.
  public let showing: String?

  public init(session: Session, showing: String? = nil) {
    self.session = session
    self.showing = showing
  }
}
