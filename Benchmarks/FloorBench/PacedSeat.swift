import Domain
import Store

#if canImport(Glibc)
  import Glibc
#endif

/// A telephoniste at work beside long work: at fixed times she takes the next contact and
/// sets a status. What is told is how late each was done, from the time at which it was due,
/// so that a seat that is kept waiting does not measure less.
struct PacedSeat {
  let store: Store
  let session: Session

  init(path: String, person: Int) throws {
    let store = try Store.open(path, in: Bench.environment)
    let people = try store.users().filter(\.isTelephoniste)
    self.store = store
    session = try OpenSeat(store: store)(
      Session(user: people[person % people.count]), at: Bench.environment.workstation)
  }

  /// Works until a file appears at `stop`; prints how long each took and when it was due,
  /// in nanoseconds.
  ///
  /// - Parameters:
  ///   - pace: milliseconds between two contacts.
  ///   - person: shifts the times, so that seats do not act in step.
  func work(until stop: String, pace: Int, person: Int) throws {
    let beat = Int64(pace) * 1_000_000
    var due = Bench.now() + beat * Int64(person % 20) / 20
    var renewed = Bench.now()
    while access(stop, F_OK) != 0 {
      Self.sleep(until: due)
      try save()
      print(4, Bench.now() - due, due)
      due += beat
      guard Bench.now() - renewed > 15_000_000_000 else { continue }
      _ = try RenewSeat(store: store)(session)
      renewed = Bench.now()
    }
    try CloseSeat(store: store)(session)
  }

  private func save() throws {
    do {
      guard let pick = try ClaimNextContact(store: store)(session) else {
        throw Bench.Failure.queueIsEmpty
      }
      try SetStatus(store: store)(
        SetStatus.Choice(statusCode: "interested"), of: pick.contactID, by: session)
    } catch DomainError.anotherSeatIsSaving {
      print("refused")
    }
  }

  static func sleep(until due: Int64) {
    var moment = timespec(tv_sec: Int(due / 1_000_000_000), tv_nsec: Int(due % 1_000_000_000))
    while clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &moment, nil) == EINTR {}
  }
}
