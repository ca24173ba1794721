import Domain
import Store

#if canImport(Glibc)
  import Glibc
#endif

/// A telephoniste who, at fixed times, takes the next contact, enters a call and sets a status:
/// every write that the roll-ups follow. Prints how late it was done, from when it was due, and
/// when the call was committed, in nanoseconds.
struct CallingSeat {
  let seat: PacedSeat

  func work(until stop: String, pace: Int, person: Int) throws {
    let beat = Int64(pace) * 1_000_000
    // However many there are, their times are spread over the beat.
    var due = Bench.now() + beat * Int64(person * 79 % 200) / 200
    while access(stop, F_OK) != 0 {
      PacedSeat.sleep(until: due)
      guard let committed = try call() else { break }
      print(7, Bench.now() - due, due, committed)
      due += beat
    }
    try CloseSeat(store: seat.store)(seat.session)
  }

  /// Nil where nobody is left to call.
  private func call() throws -> Int64? {
    let (store, session) = (seat.store, seat.session)
    guard let pick = try ClaimNextContact(store: store)(session) else { return nil }
    let now = Bench.environment.clock.now()
    _ = try LogCall(store: store)(
      LogCall.Entry(
        direction: .outbound, outcome: .answered, at: now - .seconds(2), duration: 1),
      with: pick.contactID, by: session, at: Bench.environment.workstation)
    let committed = Bench.now()
    try SetStatus(store: store)(
      SetStatus.Choice(statusCode: "interested"), of: pick.contactID, by: session)
    return committed
  }
}
