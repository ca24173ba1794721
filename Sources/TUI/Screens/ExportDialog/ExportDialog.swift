import Domain
import Kit
import Phrasebook
import Shell

/// Writes contacts to a file: asks where and how, and shows how far it is.
public enum ExportDialog: Layer {
  public static let screen = ScreenName("export", Phrase { $0.exportTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    public let destination: ExportDestination
    public var path: TextField
    public var kind = ExportKind.csv
    public var focus = Field.path
    public var work = Work.none
    public var problem: Phrase?
    /// Counts exports: a figure of an older one is not shown.
    var generation = 0

    /// - Parameters:
    ///   - folder: where the file is made unless somebody says otherwise.
    ///   - today: the floor's day; it stands in the file's name.
    public init(_ destination: ExportDestination, folder: String, today: LocalDate) {
      self.destination = destination
      let name = "contacts-\(today.iso8601).\(ExportKind.csv.suffix)"
      path = TextField(folder.hasSuffix("/") ? folder + name : folder + "/" + name, limit: 4096)
    }

    var isBlank: Bool { path.text.allSatisfy(\.isWhitespace) }
  }

  public enum Field: CaseIterable, Equatable, Sendable { case path, kind }

  /// What is under way, or what it came to.
  public enum Work: Equatable, Sendable {
    case none
    case writing(WorkProgress)
    case written(ExportReport)
    /// It was stopped, and nothing is left.
    case gone

    var isRunning: Bool {
      if case .writing = self { return true }
      return false
    }
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case stepped(Int)
    case nextFieldPressed
    case acceptPressed, leavePressed
    case progressed(generation: Int, Int, of: Int)
    case finished(Result<ExportReport, FileTrouble>)
    case stopAsked
  }

  public enum Effect: Equatable, Sendable {
    case export(ExportOrder, generation: Int)
    /// Ends it; what was written is taken away.
    case stop(generation: Int)
  }

  public struct UseCases: Sendable {
    public typealias Export =
      @Sendable (ExportOrder, (Int, Int) -> Bool) throws(FileTrouble) -> ExportReport

    public var export: Export
    let sign = StopSign()

    /// - Parameter export: gets the contacts that are written and those in all, and is
    ///   told whether to go on.
    public init(export: @escaping Export) { self.export = export }
  }

  public static let commands: [Command<State, Message>] = [
    Command(
      "export", keys: ["Enter"], rank: 1, title: { $0.exportWrite }, help: { $0.exportWriteHelp },
      availability: { state in
        if state.work.isRunning { return .disabled { $0.exportBusy } }
        return state.isBlank ? .disabled { $0.importNothingNamed } : .ready
      },
      message: { _ in .acceptPressed }),
    Command(
      "next-field", keys: ["Tab", "Shift-Tab"], rank: 2, title: { $0.exportField },
      help: { $0.exportFieldHelp },
      availability: { $0.work == .none ? .ready : .disabled { $0.exportBusy } },
      message: { _ in .nextFieldPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 3, title: { $0.exportLeave }, help: { $0.exportLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    guard state.work == .none || state.work == .gone else { return nil }
    switch (event, state.focus) {
    case (.paste(let text), .path): return .pasted(text)
    case (.paste, .kind): return nil
    case (.key("Up"), _), (.key("Down"), _): return .nextFieldPressed
    case (.key(let press), .path): return TextField.takes(press) ? .typed(press) : nil
    case (.key("Right"), .kind), (.key("Space"), .kind), (.key("+"), .kind): return .stepped(1)
    case (.key("Left"), .kind), (.key("-"), .kind): return .stepped(-1)
    case (.key, .kind): return nil
    }
  }

  public static func lane(of effect: Effect) -> Lane {
    switch effect {
    case .export: return .longWork
    case .stop: return .reading
    }
  }

  public static func announce(_ effect: Effect, to use: UseCases) {
    if case .stop(let generation) = effect { use.sign.raise(for: generation) }
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .export(let order, let generation):
      return .finished(
        Result { () throws(FileTrouble) in
          try use.export(order) { done, total in
            report(.progressed(generation: generation, done, of: total))
            return !use.sign.isRaised(for: generation)
          }
        })
    case .stop: return .stopAsked
    }
  }

  public static func reluctance(_ state: State) -> Phrase? {
    state.work.isRunning ? Phrase { $0.exportReluctance } : nil
  }

  public static func leaving(_ state: State) -> [Effect] {
    state.work.isRunning ? [.stop(generation: state.generation)] : []
  }
}

/// Exports contacts to a file.
public struct ExportDestination: Destination {
  public let session: Session
  public let target: TargetQuery
  /// How many they were when somebody looked last.
  public let count: Int

  public init(session: Session, target: TargetQuery, count: Int) {
    self.session = session
    self.target = target
    self.count = count
  }
}

/// What an export is to do.
public struct ExportOrder: Equatable, Sendable {
  public var path: String
  public var kind: ExportKind
  public var target: TargetQuery
  public var session: Session
}
