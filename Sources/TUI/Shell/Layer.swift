import Domain
import Kit
import Phrasebook

/// A screen or a dialog: a small program of its own. State is a value, `update`
/// and `view` are pure, and the world is reached only by returning ``Step``s.
///
/// Four files make one: the type (State, Message, Effect, destination),
/// `+Update`, `+View`, `+Commands`.
public protocol Layer: SendableMetatype {
  associatedtype State: Equatable & Sendable
  /// What happened, in the past tense.
  associatedtype Message: Sendable
  /// What is to be done outside, each answered by one message.
  associatedtype Effect: Equatable & Sendable = Never
  /// Exactly the use cases that ``run(_:with:report:)`` calls.
  associatedtype UseCases: Sendable = NoUseCases

  /// The name under which keys are configured and documented.
  static var screen: ScreenName { get }
  static var kind: LayerKind { get }
  /// True for a layer that hides everything below until it closes: nothing opens
  /// above it by itself, and nothing below it says a word.
  static var isCurtain: Bool { get }
  static var commands: [Command<State, Message>] { get }

  /// Called once, when the layer is put on the stack.
  static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>]
  static func update(_ state: inout State, _ message: Message, at now: Instant) -> [Step<Effect>]
  /// Draws between header and footer; called for any size from 1x1.
  static func view(_ state: State, on canvas: Canvas, _ context: ViewContext)
  /// The pinned line; nil leaves it to the layer below.
  static func header(_ state: State, _ context: ViewContext) -> Header?

  /// A key or a paste that a focused field or list takes before any command;
  /// nil leaves a key to the commands, and refuses a paste.
  static func input(_ event: InputEvent, _ state: State) -> Message?
  /// True while a key must wait, since what it is meant for has not come yet: it
  /// is given to the top layer once this is false. An alert that comes meanwhile
  /// says that it will not come, and drops what was typed ahead.
  static func holds(_ event: InputEvent, _ state: State) -> Bool
  /// What a layer above returned when it closed.
  static func answered(_ answer: any Answer, _ state: State) -> Message?
  /// The part between header and footer has this size now: sent when the layer
  /// opens and after every change.
  static func resized(_ size: Size) -> Message?
  /// What wakes this layer, for as long as the state asks for it.
  static func subscriptions(_ state: State) -> [Subscription<Message>]

  /// Does one effect on its lane's thread and answers with what came of it;
  /// `report` posts messages in between (progress, states of a call).
  static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message
  static func lane(of effect: Effect) -> Lane
  /// Called on the main thread when the effect is asked for, before its lane has time
  /// for it: to break off what it makes pointless. Must not block.
  static func announce(_ effect: Effect, to useCases: UseCases)

  /// Why leaving the program now needs a question first; nil for no reason.
  static func reluctance(_ state: State) -> Phrase?
  /// What must still be done before the program ends, even when the terminal is
  /// already gone: save the draft, release the lease. Answers go nowhere.
  static func leaving(_ state: State) -> [Effect]
}

/// For layers without effects.
public struct NoUseCases: Sendable {
  public init() {}
}

/// How a layer stands on those below it.
public enum LayerKind: Sendable {
  /// Covers everything below.
  case screen
  /// Drawn over the layer below, which stays visible.
  case dialog
}

/// A screen's stable name (`desk`) and what people call it.
public struct ScreenName: Hashable, Sendable {
  public let id: String
  public let title: Phrase

  public init(_ id: String, _ title: Phrase) {
    self.id = id
    self.title = title
  }
}

/// A layer to open, as a value: the composition root turns it into a state and
/// its use cases (``Registry``).
public protocol Destination: Hashable, Sendable {}

/// What a layer returns when it closes, by id and never by row.
public protocol Answer: Hashable, Sendable {}

/// The thread that an effect runs on; one after the other in each lane.
public enum Lane: Hashable, Sendable, CaseIterable {
  /// Writes.
  case storage
  /// Reads, which need not wait for a write.
  case reading
  /// Calls to the telephone provider.
  case telephony
  /// Work that takes minutes: imports, acts on many contacts, exports.
  case longWork
}

/// What wakes a layer.
public enum Subscription<Message: Sendable>: Sendable {
  /// Again and again, as long as the id is asked for.
  case every(Span, id: String, Message)
  /// Once, at this moment or as soon after as can be.
  case at(Instant, id: String, Message)
  /// Again and again while the layer can be seen: for times that run. What lies below
  /// another screen sleeps.
  case ticking(Span, id: String, Message)
  /// Another process has changed the data.
  case changes(Message)
}

/// What a view may know beside its state.
public struct ViewContext {
  public let now: Instant
  public let phrases: any Phrases
  public let theme: Theme
  /// The floor's zone: what clocks show.
  public let zone: any Zone
  /// No clocks, no spinners, labels in one column.
  public let isPlain: Bool

  public init(
    now: Instant, phrases: any Phrases, theme: Theme, zone: any Zone, isPlain: Bool = false
  ) {
    self.now = now
    self.phrases = phrases
    self.theme = theme
    self.zone = zone
    self.isPlain = isPlain
  }

  public var glyphs: Glyphs { theme.glyphs }
}

// MARK: - What most layers leave as it is

extension Layer {
  public static var kind: LayerKind { .screen }
  public static var isCurtain: Bool { false }
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] { [] }
  public static func header(_ state: State, _ context: ViewContext) -> Header? { nil }
  public static func input(_ event: InputEvent, _ state: State) -> Message? { nil }
  public static func holds(_ event: InputEvent, _ state: State) -> Bool { false }
  public static func answered(_ answer: any Answer, _ state: State) -> Message? { nil }
  public static func resized(_ size: Size) -> Message? { nil }
  public static func subscriptions(_ state: State) -> [Subscription<Message>] { [] }
  public static func lane(of effect: Effect) -> Lane { .storage }
  public static func announce(_ effect: Effect, to useCases: UseCases) {}
  public static func reluctance(_ state: State) -> Phrase? { nil }
  public static func leaving(_ state: State) -> [Effect] { [] }
}

extension Layer where Effect == Never {
  public static func run(
    _ effect: Never, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {}
}
