import Domain
import Kit
import Phrasebook
import Shell

/// Brings contacts from a file: names it, shows what is in it, says what the import
/// would do, and does it.
public enum ImportFile: Layer {
  public static let screen = ScreenName("import", Phrase { $0.importTitle })

  public struct State: Equatable, Sendable {
    public let session: Session
    public let floor: FloorSign
    public var path = TextField(limit: 4096)
    /// The path is being typed.
    public var isNaming = true
    var probe = Probe.none
    /// When to look at what was typed last; nil once that was asked for.
    var dueAt: Instant?
    /// Counts paths and runs: an answer to an older one is not shown.
    var generation = 0
    public var sketch: ImportSketch?
    public var options = ImportOptions()
    public var receiver: PersonChoice?
    var people: [PersonChoice] = []
    public var work = Work.none
    public var problem: Phrase?
    /// The first finding that is shown.
    var top = 0
    /// Rows for findings.
    var rows = 1

    public init(_ destination: ImportFileDestination, floor: FloorSign) {
      session = destination.session
      self.floor = floor
    }

    var typedPath: String { path.text }
    var isBlank: Bool { path.text.allSatisfy(\.isWhitespace) }
  }

  /// What stands under the path that is being typed.
  enum Probe: Equatable, Sendable {
    case none
    /// - bytes: of the file.
    case good(bytes: Int)
    case bad(Phrase)
  }

  /// What is under way, or what it came to.
  public enum Work: Equatable, Sendable {
    case none
    case looking
    case checking(WorkProgress)
    case checked(ImportReport)
    case bringing(WorkProgress)
    case done(ImportOutcome)

    var isRunning: Bool {
      switch self {
      case .looking, .checking, .bringing: return true
      case .none, .checked, .done: return false
      }
    }

    /// The report to show.
    var report: ImportReport? {
      switch self {
      case .checked(let report): return report
      case .done(let outcome): return outcome.report
      case .none, .looking, .checking, .bringing: return nil
      }
    }
  }

  public enum Message: Sendable {
    case typed(KeyPress)
    case pasted(String)
    case probeDue
    case probed(generation: Int, Result<Int, FileTrouble>)
    case acceptPressed, importPressed, knownPressed, assignPressed, filePressed, leavePressed
    case looked(generation: Int, Result<ImportSketch, FileTrouble>)
    case peopleRead(Result<[PersonChoice], DomainError>)
    case assigned(UserID?)
    case progressed(generation: Int, Int)
    case checked(generation: Int, ImportOutcome)
    case brought(ImportOutcome)
    case moved(KeyPress)
    case resized(Size)
    case stopAsked
  }

  public enum Effect: Equatable, Sendable {
    case probe(String, generation: Int)
    case look(String, generation: Int)
    case people(Session)
    case check(ImportOrder, generation: Int)
    case bring(ImportOrder, generation: Int)
    /// Ends what runs at the next place where it can end.
    case stop(generation: Int)
  }

  public struct UseCases: Sendable {
    public typealias Going = (Int) -> Bool

    /// Bytes of the file that stands there.
    public var probe: @Sendable (String) throws(FileTrouble) -> Int
    /// Reads the file through.
    public var look: @Sendable (String) throws(FileTrouble) -> ImportSketch
    public var people: @Sendable (Session) throws(DomainError) -> [PersonChoice]
    /// Imports, or says what an import would do; gets the rows that are settled, and
    /// is told whether to go on.
    public var bring: @Sendable (ImportOrder, _ isTrial: Bool, Going) -> ImportOutcome
    let sign = StopSign()

    public init(
      probe: @escaping @Sendable (String) throws(FileTrouble) -> Int,
      look: @escaping @Sendable (String) throws(FileTrouble) -> ImportSketch,
      people: @escaping @Sendable (Session) throws(DomainError) -> [PersonChoice],
      bring: @escaping @Sendable (ImportOrder, _ isTrial: Bool, Going) -> ImportOutcome
    ) {
      self.probe = probe
      self.look = look
      self.people = people
      self.bring = bring
    }
  }

  public static func header(_ state: State, _ context: ViewContext) -> Header? {
    .seat(
      screen.title, of: state.session, on: state.floor, state: context.phrases.actor(.admin),
      .muted, in: context)
  }

  public static func lane(of effect: Effect) -> Lane {
    switch effect {
    case .probe, .look, .people, .stop: return .reading
    case .check, .bring: return .longWork
    }
  }

  public static func announce(_ effect: Effect, to use: UseCases) {
    if case .stop(let generation) = effect { use.sign.raise(for: generation) }
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .probe(let path, let generation):
      return .probed(
        generation: generation, Result { () throws(FileTrouble) in try use.probe(path) })
    case .look(let path, let generation):
      return .looked(
        generation: generation, Result { () throws(FileTrouble) in try use.look(path) })
    case .people(let session):
      return .peopleRead(Result { () throws(DomainError) in try use.people(session) })
    case .check(let order, let generation):
      let outcome = use.bring(order, true, going(generation, use, report))
      return .checked(generation: generation, outcome)
    case .bring(let order, let generation):
      return .brought(use.bring(order, false, going(generation, use, report)))
    case .stop: return .stopAsked
    }
  }

  private static func going(
    _ generation: Int, _ use: UseCases, _ report: @escaping @Sendable (Message) -> Void
  ) -> UseCases.Going {
    { done in
      report(.progressed(generation: generation, done))
      return !use.sign.isRaised(for: generation)
    }
  }
}

/// Brings contacts from a file.
public struct ImportFileDestination: Destination {
  public let session: Session

  public init(session: Session) { self.session = session }
}

/// What an import is to do.
public struct ImportOrder: Equatable, Sendable {
  public var path: String
  public var options: ImportOptions
  public var session: Session
}

/// What was found in a file before anything is done with it.
public struct ImportSketch: Equatable, Sendable {
  /// Records after the header.
  public var rows: Int
  public var separator: FileSeparator
  public var encoding: FileEncoding
  /// What is read, in the order of the file.
  public var columns: [ContactColumn]
  /// The names of the columns that are passed over.
  public var ignored: [String]
  /// The first rows, as they will be read.
  public var first: [ImportRow]

  /// Rows that are shown at most.
  public static let mostRows = 5

  public init(
    rows: Int, separator: FileSeparator, encoding: FileEncoding, columns: [ContactColumn],
    ignored: [String], first: [ImportRow]
  ) {
    self.rows = rows
    self.separator = separator
    self.encoding = encoding
    self.columns = columns
    self.ignored = ignored
    self.first = first
  }
}

/// What an import came to, whether it reached its end or not.
public struct ImportOutcome: Equatable, Sendable {
  public var report: ImportReport
  /// Where the refused rows stand; nil where none was refused, or nothing was written.
  public var rejects: String?
  /// Why it went no further; what the report tells is in all the same.
  public var trouble: Phrase?

  public init(report: ImportReport, rejects: String? = nil, trouble: Phrase? = nil) {
    self.report = report
    self.rejects = rejects
    self.trouble = trouble
  }
}
