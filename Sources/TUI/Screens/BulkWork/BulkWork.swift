import Domain
import Kit
import Phrasebook
import Shell

/// One act on many contacts: what it would do to how many, then the doing of it with a
/// bar that can be stopped between two chunks, then what was done and what was left.
public enum BulkWork: Layer {
  public static let screen = ScreenName("bulk", Phrase { $0.bulkTitle })
  public static let kind = LayerKind.dialog

  public struct State: Equatable, Sendable {
    let destination: BulkWorkDestination
    var phase = Phase.planning

    public init(_ destination: BulkWorkDestination) { self.destination = destination }
  }

  enum Phase: Equatable, Sendable {
    case planning
    case planned(BulkPlan)
    case working(BulkPlan, WorkProgress)
    case ended(BulkReport, trouble: DomainError?)
    /// Nothing was done.
    case failed(DomainError)
  }

  public enum Message: Sendable {
    case planned(Result<BulkPlan, DomainError>)
    case progressed(Int)
    case done(BulkReport, DomainError?)
    case acceptPressed, leavePressed
    case stopAsked
  }

  public enum Effect: Equatable, Sendable {
    case plan(BulkAct, TargetQuery)
    case carryOut(BulkPlan)
    case stop
  }

  public struct UseCases: Sendable {
    public typealias Plan = @Sendable (BulkAct, TargetQuery) throws(DomainError) -> BulkPlan
    /// Gives the report as it stands after each chunk; false stops there.
    public typealias CarryOut =
      @Sendable (BulkPlan, _ progress: (Int) -> Bool) -> (BulkReport, DomainError?)

    let plan: Plan
    let carryOut: CarryOut
    let sign = StopSign()

    public init(plan: @escaping Plan, carryOut: @escaping CarryOut) {
      self.plan = plan
      self.carryOut = carryOut
    }
  }

  public static func lane(of effect: Effect) -> Lane {
    effect == .stop ? .reading : .longWork
  }

  /// The work itself keeps its lane busy: whoever stops it does so from here.
  public static func announce(_ effect: Effect, to useCases: UseCases) {
    if effect == .stop { useCases.sign.raise(for: onlyRun) }
  }

  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(.plan(state.destination.act, state.destination.targets))]
  }

  /// Leaving a person with half a move in front of them asks first.
  public static func reluctance(_ state: State) -> Phrase? {
    if case .working = state.phase { return Phrase { $0.bulkLeaveQuestion } }
    return nil
  }

  public static func leaving(_ state: State) -> [Effect] {
    if case .working = state.phase { return [.stop] }
    return []
  }

  /// A dialog carries one act out.
  private static let onlyRun = 1

  public static func run(
    _ effect: Effect, with useCases: UseCases, report: @escaping @Sendable (Message) -> Void
  ) -> Message {
    switch effect {
    case .plan(let act, let targets):
      return .planned(
        Result { () throws(DomainError) in try useCases.plan(act, targets) })
    case .carryOut(let plan):
      let (told, trouble) = useCases.carryOut(plan) { done in
        report(.progressed(done))
        return !useCases.sign.isRaised(for: onlyRun)
      }
      return .done(told, trouble)
    case .stop: return .stopAsked
    }
  }
}

/// Asks for an act on contacts.
public struct BulkWorkDestination: Destination {
  public let session: Session
  public let act: BulkAct
  let told: BulkTold
  public let targets: TargetQuery

  init(session: Session, act: BulkAct, told: BulkTold, targets: TargetQuery) {
    self.session = session
    self.act = act
    self.told = told
    self.targets = targets
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(act) }
}

/// An act with the names that people know.
extension BulkTold {
  init(_ act: BulkAct, _ ground: Contacts.Ground) {
    func name(_ id: UserID) -> String {
      DisplayText(ground.person(id)?.name ?? "?", limit: 40).string
    }
    switch act {
    case .assign(let to): self = .assign(to: name(to))
    case .move(let from, let to): self = .move(from: name(from), to: name(to))
    case .unassign: self = .unassign
    case .setStatus(let id): self = .setStatus(ground.status(id))
    case .delete: self = .delete
    case .restore: self = .restore
    }
  }
}

/// The work is over, or was never begun.
public struct BulkWorkEnded: Answer {
  public let hasChanged: Bool
}
