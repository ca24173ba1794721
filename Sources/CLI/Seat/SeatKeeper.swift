import Dispatch
import Domain
import Foundation
import Store
import Synchronization

/// Keeps the seat of whoever is signed in alive, on a thread of its own: the
/// heartbeat goes on while a screen waits for a person and while the terminal
/// takes no bytes.
final class SeatKeeper: Sendable {
  private let store: Store
  private let workstation: Workstation
  private let queue = DispatchQueue(label: "cordboard.heartbeat")
  private let held = Mutex<Held?>(nil)

  private struct Held {
    let session: Session
    /// Beats of an earlier seat find another turn here, and stop.
    let turn: Int
  }

  init(store: Store, workstation: Workstation) {
    self.store = store
    self.workstation = workstation
  }

  /// Whoever sits here.
  var session: Session? { held.withLock { $0?.session } }

  /// Opens a seat and begins its heartbeat.
  func open(_ session: Session) throws(DomainError) -> Session {
    let seated = try OpenSeat(store: store)(session, at: workstation)
    let turn = held.withLock { held in
      let turn = (held?.turn ?? 0) + 1
      held = Held(session: seated, turn: turn)
      return turn
    }
    beatLater(turn)
    return seated
  }

  /// Ends the heartbeat and closes the seat.
  func close(_ session: Session) throws(DomainError) {
    held.withLock { held in
      if held?.session.seat == session.seat { held = nil }
    }
    try CloseSeat(store: store)(session)
  }

  /// Closes whatever seat is still open: the last thing that the program does.
  func end() {
    guard let session = held.withLock({ $0?.session }) else { return }
    do throws(DomainError) {
      try close(session)
    } catch {
      SeatKeeper.log("the seat was not closed and will lapse: \(error)")
    }
  }

  private func beatLater(_ turn: Int) {
    let pause = DispatchTimeInterval.milliseconds(Int(Seat.heartbeatInterval.milliseconds))
    queue.asyncAfter(deadline: .now() + pause) { [weak self] in self?.beat(turn) }
  }

  private func beat(_ turn: Int) {
    guard let held = held.withLock({ $0 }), held.turn == turn else { return }
    renew(held.session)
    beatLater(turn)
  }

  /// Renews the heartbeat at once, for a clock that a script moves.
  func renew() {
    if let session = held.withLock({ $0?.session }) { renew(session) }
  }

  private func renew(_ session: Session) {
    do throws(DomainError) {
      let renewal = try RenewSeat(store: store)(session)
      if renewal != .renewed { SeatKeeper.log("the seat had lapsed: \(renewal)") }
      try store.checkpointWhenIdle()
    } catch {
      SeatKeeper.log("no heartbeat: \(error)")
    }
  }

  private static func log(_ text: String) {
    FileHandle.standardError.write(Data("cordboard: \(text)\n".utf8))
  }
}
