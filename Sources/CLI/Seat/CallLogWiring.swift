import Domain
import Screens

extension CallLog.UseCases {
  init(_ session: Session, on floor: SeatFloor) {
    let (store, zone, workstation) = (floor.work, floor.zone, floor.workstation)
    self.init { (entry) throws(DomainError) in
      let at: Instant
      switch zone.wallTime(entry.time) {
      case .once(let instant), .twice(let instant, _): at = instant
      case .skipped: throw .callbackTimeSkipped
      }
      _ = try LogCall(store: store)(
        LogCall.Entry(
          direction: entry.kind.direction, outcome: entry.kind.outcome, at: at,
          duration: entry.duration),
        with: entry.contactID, by: session, at: workstation)
    }
  }
}
