import Domain
import Store

#if canImport(Glibc)
  import Glibc
#endif

/// The measured work: claims and saves of the floor's telephonistes.
struct Workday {
  let store: Store
  private let sessions: [Session]

  /// - Parameter person: the one telephoniste who sits down, counted round from
  ///   0; nil seats all of them.
  init(path: String, person: Int? = nil) throws {
    store = try Store.open(path, in: Bench.environment)
    let people = try store.users().filter(\.isTelephoniste)
    let store = store
    let seated = person.map { [people[$0 % people.count]] } ?? people
    sessions = try seated.map {
      try OpenSeat(store: store)(Session(user: $0), at: Bench.environment.workstation)
    }
  }

  /// - Parameter saving: whether each claim is followed by a status.
  func run(_ count: Int, saving: Bool) throws {
    let claim = ClaimNextContact(store: store)
    let setStatus = SetStatus(store: store)
    for index in 0..<count {
      let session = sessions[index % sessions.count]
      try Bench.measure(kind: saving ? 2 : 1) {
        guard let pick = try claim(session) else { throw Bench.Failure.queueIsEmpty }
        guard saving else { return }
        try setStatus(
          SetStatus.Choice(statusCode: "interested"), of: pick.contactID, by: session)
      }
    }
    Bench.markEnd()
  }

  /// Writes all the time, as one of many processes.
  func write(for seconds: Int) throws {
    let session = sessions[0]
    guard let pick = try ClaimNextContact(store: store)(session) else {
      throw Bench.Failure.queueIsEmpty
    }
    let setStatus = SetStatus(store: store)
    let codes = ["interested", "in_discussion"]
    let until = Bench.now() + Int64(seconds) * 1_000_000_000
    var round = 0
    while Bench.now() < until {
      round += 1
      let code = codes[round % codes.count]
      try Bench.measure(kind: 3) {
        do {
          try setStatus(SetStatus.Choice(statusCode: code), of: pick.contactID, by: session)
        } catch DomainError.anotherSeatIsSaving {
          print("refused")
        }
      }
    }
  }
}
