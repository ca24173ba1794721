import Dispatch
import Domain
import Foundation
import Screens
import Shell
import Store
import Synchronization

/// Keeps the seat of whoever is signed in alive, on a thread of its own: the
/// heartbeat goes on while a screen waits for a person and while the terminal
/// takes no bytes. It also looks whether somebody has ended the seat.
final class SeatKeeper: Sendable {
  private let store: Store
  private let workstation: Workstation
  private let queue = DispatchQueue(label: "cordboard.heartbeat")
  private let held = Mutex<Held?>(nil)
  private let ended = Mutex<SignInDestination?>(nil)
  private let hasToldRestart = Mutex(false)
  /// Becomes readable when the seat was found ended, or the program outgrown.
  let alarm = Alarm()

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
    lookLater(turn, untilBeat: SeatKeeper.looksPerBeat)
    return seated
  }

  /// Ends the heartbeat and closes the seat; the person stays signed in.
  func close(_ session: Session) throws(DomainError) {
    release(session)
    try CloseSeat(store: store)(session)
  }

  /// Ends the heartbeat, closes the seat and signs out.
  func signOut(_ session: Session) throws(DomainError) {
    release(session)
    try SignOut(store: store)(session)
  }

  /// Signs out whoever still sits here: the last thing that the program does.
  func end() {
    guard let session = held.withLock({ $0?.session }) else { return }
    do throws(DomainError) {
      try signOut(session)
    } catch {
      SeatKeeper.log("the seat was not closed and will lapse: \(error)")
    }
  }

  private func release(_ session: Session) {
    held.withLock { held in
      if held?.session.seat == session.seat { held = nil }
    }
  }

  // MARK: - Heartbeat

  private static let looksPerBeat = Int(
    Seat.heartbeatInterval.milliseconds / Seat.lookInterval.milliseconds)

  private func lookLater(_ turn: Int, untilBeat left: Int) {
    let pause = DispatchTimeInterval.milliseconds(Int(Seat.lookInterval.milliseconds))
    queue.asyncAfter(deadline: .now() + pause) { [weak self] in
      guard let self, self.held.withLock({ $0?.turn }) == turn else { return }
      let isBeat = left <= 1
      if isBeat { self.renew() } else { self.look() }
      self.lookLater(turn, untilBeat: isBeat ? SeatKeeper.looksPerBeat : left - 1)
    }
  }

  /// Renews the heartbeat at once, for a clock that a script moves.
  func renew() {
    guard let session else { return }
    do throws(DomainError) {
      switch try RenewSeat(store: store)(session) {
      case .renewed: break
      case .reopened: SeatKeeper.log("the seat had lapsed and is open again")
      case .ended(let ending): leave(session, because: ending)
      }
      try store.checkpointWhenIdle()
    } catch {
      SeatKeeper.log("no heartbeat: \(error)")
      if store.outgrown != nil { alarm.ring() }
    }
  }

  // MARK: - Ended by somebody

  /// Looks whether the program has to be started anew, whoever sits here, and whether the
  /// seat was ended.
  func look() {
    guard !lookAtFile(), let session, let seat = session.seat else { return }
    do throws(DomainError) {
      if let ending = try store.ending(of: seat) { leave(session, because: ending) }
    } catch {
      SeatKeeper.log("the seat was not looked at: \(error)")
    }
  }

  /// True where the file is of a newer schema, or another one stands in its place.
  private func lookAtFile() -> Bool {
    do throws(DomainError) {
      try store.lookAtFile()
    } catch {
      SeatKeeper.log("the file was not looked at: \(error)")
    }
    guard store.outgrown != nil else { return false }
    alarm.ring()
    return true
  }

  /// Looks as soon as it can, after something was committed.
  func lookSoon() {
    queue.async { [weak self] in self?.look() }
  }

  /// What everything on the screen has to give way to; nil while the seat may stay.
  func eviction() -> (any Destination)? { takeRestart() ?? takeEnding() }

  /// Told once, after a write or a look found that the program has to be started anew. The
  /// seat lapses by itself: this program can no longer close it.
  private func takeRestart() -> (any Destination)? {
    guard let reason = store.outgrown else { return nil }
    let isNews = hasToldRestart.withLock { told in
      defer { told = true }
      return !told
    }
    guard isNews else { return nil }
    held.withLock { $0 = nil }
    return RestartDestination(reason)
  }

  /// Where the screens have to go, told once; nil while the seat may stay.
  func takeEnding() -> SignInDestination? {
    ended.withLock { ended in
      defer { ended = nil }
      return ended
    }
  }

  private func leave(_ session: Session, because ending: SeatEnding) {
    let isMine = held.withLock { held in
      guard held?.session.seat == session.seat else { return false }
      held = nil
      return true
    }
    guard isMine else { return }
    ended.withLock { $0 = SignInDestination(email: session.user.email, ended: ending) }
    alarm.ring()
  }

  private static func log(_ text: String) {
    FileHandle.standardError.write(Data("cordboard: \(text)\n".utf8))
  }
}

/// Wakes a thread that waits for a descriptor.
final class Alarm: Sendable {
  let descriptor: Int32
  private let signal: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    let made = pipe(&ends)
    precondition(made == 0, "no file descriptors are left")
    for end in ends {
      _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, signal) = (ends[0], ends[1])
  }

  deinit {
    close(descriptor)
    close(signal)
  }

  func ring() {
    var byte: UInt8 = 1
    _ = write(signal, &byte, 1)
  }

  /// Empties the descriptor.
  func silence() {
    var sink: [UInt8] = [0, 0, 0, 0]
    while read(descriptor, &sink, sink.count) > 0 {}
  }
}
