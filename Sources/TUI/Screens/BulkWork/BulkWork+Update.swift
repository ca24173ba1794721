import Domain
import Kit
import Phrasebook
import Shell

extension BulkWork {
  public static let commands: [Command<State, Message>] = [
    Command(
      "accept", keys: ["Enter"], rank: 1, title: { $0.bulkAccept }, help: { $0.bulkAcceptHelp },
      availability: { state in
        switch state.phase {
        case .planning: return .disabled { $0.bulkPlanning }
        case .working: return .disabled { $0.bulkUnderWay }
        case .planned, .ended, .failed: return .ready
        }
      },
      message: { _ in .acceptPressed }),
    Command(
      "leave", keys: ["Esc"], rank: 2, title: { $0.bulkLeave }, help: { $0.bulkLeaveHelp },
      message: { _ in .leavePressed }),
  ]

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .planned(.success(let plan)):
      if state.phase == .planning { state.phase = .planned(plan) }
    case .planned(.failure(let error)): state.phase = .failed(error)
    case .progressed(let done): state.advance { $0.advance(to: done, at: now) }
    case .done(let report, let trouble): state.phase = .ended(report, trouble: trouble)
    case .stopAsked: break
    case .acceptPressed: return state.accept(at: now)
    case .leavePressed: return state.leave()
    }
    return []
  }
}

extension BulkWork.State {
  typealias Steps = [Step<BulkWork.Effect>]

  mutating func advance(_ change: (inout WorkProgress) -> Void) {
    guard case .working(let plan, var progress) = phase else { return }
    change(&progress)
    phase = .working(plan, progress)
  }

  mutating func accept(at now: Instant) -> Steps {
    switch phase {
    case .planning, .working: return []
    case .planned(let plan):
      guard plan.count > 0 else { return leave() }
      phase = .working(plan, WorkProgress(total: plan.count, at: now))
      return [.effect(.carryOut(plan))]
    case .ended, .failed: return leave()
    }
  }

  /// While it works, asks it to stop after the chunk at hand.
  mutating func leave() -> Steps {
    switch phase {
    case .working(_, let progress):
      guard !progress.isStopping else { return [] }
      advance { $0.isStopping = true }
      return [.effect(.stop)]
    case .ended(let report, _): return [.close(BulkWorkEnded(hasChanged: report.changed > 0))]
    case .planning, .planned, .failed: return [.close(BulkWorkEnded(hasChanged: false))]
    }
  }
}
