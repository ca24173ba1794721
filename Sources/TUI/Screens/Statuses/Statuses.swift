import Domain
import Kit
import Phrasebook
import Shell

/// The statuses of the floor in their order: names, colours, what is called, and merging
/// one into another.
public enum Statuses: Layer {
  public static let screen = ScreenName("statuses", Phrase { $0.statusesTitle })

  public struct State: Equatable, Sendable {
    let session: Session
    let floor: FloorSign
    var page = RecordsRead<[ListStatuses.Line]>.reading
    var turn = ReadingTurn()
    var list = ListBox<StatusID>()
    /// The code of the status that is to be chosen once the list was read.
    var awaited: String?
    var dialog: Dialog?
    /// What is asked about: the first status goes, its contacts get the other.
    var pending: Pair?
    var saying: RecordSaying?

    public init(_ destination: StatusesDestination, floor: FloorSign) {
      session = destination.session
      awaited = destination.showing
      self.floor = floor
    }

    var lines: [ListStatuses.Line] { page.shown ?? [] }

    var chosen: ListStatuses.Line? { lines.first { $0.status.id == list.selected } }

    func status(_ code: String) -> ContactStatus? {
      lines.first { $0.status.code == code }?.status
    }
  }

  struct Pair: Equatable, Sendable {
    let from: String
    let into: String
  }

  enum Dialog: Equatable, Sendable {
    /// - Parameter code: of the status that is changed; nil for a new one.
    case form(code: String?, RecordForm)
    case merging(from: String, into: String, WorkProgress)
    /// The queue takes on the new order.
    case settling([StatusID], WorkProgress)
  }

  public enum Message: Sendable {
    case reloadPressed, changed
    case read(Result<[ListStatuses.Line], DomainError>)
    case moved(KeyPress)
    case acceptPressed, addPressed, leavePressed
    case upPressed, downPressed, mergePressed, historyPressed
    case typed(KeyPress)
    case pasted(String)
    case fieldMoved(by: Int)
    case targetChosen(code: String)
    case mergeConfirmed
    case added(Result<ContactStatus, DomainError>)
    case edited(Result<[StatusID], DomainError>)
    case placed(Result<[StatusID], DomainError>)
    case progressed(done: Int, total: Int?)
    case merged(MergeStatus.Report, DomainError?)
    case settled(DomainError?)
    case stopAsked
    case resized(Size)
  }

  public enum Effect: Equatable, Sendable {
    case read
    case add(StatusEdit)
    case edit(StatusEdit, of: String)
    case move(String, by: Int)
    case settle([StatusID])
    case merge(String, into: String, run: Int)
    case stop(run: Int)
  }

  public struct UseCases: Sendable {
    public typealias Progress = (_ done: Int, _ total: Int) -> Bool
    let read: @Sendable () throws(DomainError) -> [ListStatuses.Line]
    let add: @Sendable (StatusEdit) throws(DomainError) -> ContactStatus
    let edit: @Sendable (StatusEdit, String) throws(DomainError) -> [StatusID]
    let move: @Sendable (String, Int) throws(DomainError) -> [StatusID]
    let settle: @Sendable ([StatusID], (Int) -> Bool) throws(DomainError) -> Void
    let merge: @Sendable (String, String, Progress) -> (MergeStatus.Report, DomainError?)
    let sign = StopSign()

    public init(
      read: @escaping @Sendable () throws(DomainError) -> [ListStatuses.Line],
      add: @escaping @Sendable (StatusEdit) throws(DomainError) -> ContactStatus,
      edit: @escaping @Sendable (StatusEdit, String) throws(DomainError) -> [StatusID],
      move: @escaping @Sendable (String, Int) throws(DomainError) -> [StatusID],
      settle: @escaping @Sendable ([StatusID], (Int) -> Bool) throws(DomainError) -> Void,
      merge: @escaping @Sendable (String, String, Progress) -> (MergeStatus.Report, DomainError?)
    ) {
      self.read = read
      self.add = add
      self.edit = edit
      self.move = move
      self.settle = settle
      self.merge = merge
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

  public static func lane(of effect: Effect) -> Lane {
    switch effect {
    case .read, .stop: return .reading
    case .add, .edit, .move: return .storage
    case .settle, .merge: return .longWork
    }
  }

  /// The work keeps its lane busy: whoever stops it does so from here.
  public static func announce(_ effect: Effect, to useCases: UseCases) {
    if case .stop(let run) = effect { useCases.sign.raise(for: run) }
  }

  /// A merge that stops half way leaves the status there, with fewer contacts.
  public static func reluctance(_ state: State) -> Phrase? {
    switch state.dialog {
    case .merging?: return Phrase { $0.statusLeaveMerging }
    case .form(_, let form)? where form.isTouched: return Phrase { $0.recordUnsaved }
    default: return nil
    }
  }

  public static func leaving(_ state: State) -> [Effect] {
    if case .merging(_, _, let progress)? = state.dialog { return [.stop(run: progress.run)] }
    return []
  }

  public static func run(
    _ effect: Effect, with use: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .read: return .read(Result { () throws(DomainError) in try use.read() })
    case .add(let new): return .added(Result { () throws(DomainError) in try use.add(new) })
    case .edit(let edit, let code):
      return .edited(Result { () throws(DomainError) in try use.edit(edit, code) })
    case .move(let code, let step):
      return .placed(Result { () throws(DomainError) in try use.move(code, step) })
    case .settle(let statuses):
      return .settled(
        refusal { () throws(DomainError) in
          try use.settle(statuses) { done in
            report(.progressed(done: done, total: nil))
            return true
          }
        })
    case .merge(let code, let other, let run):
      let (told, trouble) = use.merge(code, other) { done, total in
        report(.progressed(done: done, total: total))
        return !use.sign.isRaised(for: run)
      }
      return .merged(told, trouble)
    case .stop: return .stopAsked
    }
  }
}

extension WorkProgress {
  /// A number of its own for each run of a screen.
  var run: Int { Int(truncatingIfNeeded: began.milliseconds) }
}

/// The statuses, over the overview.
public struct StatusesDestination: Destination {
  public let session: Session
  /// The record whose line is chosen, by code; nil for the first.
  public let showing: String?

  public init(session: Session, showing: String? = nil) {
    self.session = session
    self.showing = showing
  }
}
