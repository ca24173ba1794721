import Domain
import Foundation
import Store
import TestSupport

/// The roles that a driven process can play.
struct Driver {
  let store: Store

  enum Failure: Error {
    case unknownRole
  }

  /// Telephonistes are named by their e-mail addresses.
  func run(_ role: String, _ words: [String]) throws {
    switch (role, words.first) {
    case ("open", _): break
    case ("draw", let email?): try draw(try sit(email))
    case ("work", let email?): try work(try sit(email))
    case ("drafts", let email?): try saveDrafts(Int(words.last ?? "") ?? 1, try sit(email))
    case ("book", let email?): try book(words.dropFirst().compactMap { Int64($0) }, try sit(email))
    case ("stop", let email?): try stop(try sit(email))
    default: throw Failure.unknownRole
    }
  }

  private func sit(_ email: String) throws -> Session {
    guard let user = try store.credentials(email: email)?.user else {
      throw DomainError.unknownUser(email)
    }
    return try OpenSeat(store: store)(
      Session(user: user), at: HostEnvironment.workstation)
  }

  /// Claims until nobody is left.
  private func draw(_ session: Session) throws {
    let claim = ClaimNextContact(store: store)
    while let pick = try claim(session) { say("claimed \(pick.contactID.rawValue)") }
    try CloseSeat(store: store)(session)
  }

  /// Claims, calls, notes and sets a status, until it is killed.
  private func work(_ session: Session) throws {
    var round = 0
    var current = try ResumeWork(store: store)(session)
    while true {
      round += 1
      if let call = current?.call { try end(call.id, session) }
      current = nil
      guard let id = try ClaimNextContact(store: store)(session)?.contactID else { return }
      try end(place(id, session), session)
      try AddNote(store: store)("Round \(round)", to: id, by: session)
      let code = round % 2 == 0 ? "interested" : "in_discussion"
      try SetStatus(store: store)(.init(statusCode: code, note: "As asked"), of: id, by: session)
      say("worked \(id.rawValue)")
    }
  }

  private func place(_ id: ContactID, _ session: Session) throws -> CallID {
    let seat = session.seat ?? SeatID(0)
    return try store.write(as: session.actor, because: .placeCall) { (tx) throws(DomainError) in
      let new = NewCall(contactID: id, seatID: seat, adapter: .simulated)
      let call = try tx.calls.insert(new)
      try tx.queue.markWorked(id, by: session.user.id, .called)
      return call.id
    }
  }

  private func end(_ call: CallID, _ session: Session) throws {
    try store.write(as: session.actor, because: .endCall) { (tx) throws(DomainError) in
      let end = CallEnd(outcome: .noAnswer, status: "no-answer", at: tx.now, duration: 0)
      try tx.calls.end(call, end, CallReport(phase: .ended, end: end))
    }
  }

  /// Writes as often as it can; says how long the slowest took.
  private func saveDrafts(_ count: Int, _ session: Session) throws {
    guard let id = try ClaimNextContact(store: store)(session)?.contactID else { return }
    let save = SaveDraft(store: store)
    var slowest = Duration.zero
    for index in 0..<count {
      let began = ContinuousClock.now
      try save("Draft \(index)", for: id, by: session)
      slowest = max(slowest, ContinuousClock.now - began)
    }
    say("saved \(count) slowest \(slowest)")
  }

  /// Wants one hour after the other of an agent, as others do: the agent, the first hour,
  /// how many hours, and one's own first contact.
  private func book(_ words: [Int64], _ session: Session) throws {
    guard words.count == 5 else { throw Failure.unknownRole }
    // All meet at the first hour, however long each took to start.
    while try store.seats().count < words[4] { usleep(2000) }
    let convert = ConvertContact(store: store, zones: FixedZones())
    var contact = words[3]
    for hour in 0..<words[2] {
      let start = Instant(milliseconds: words[1]) + .hours(hour)
      do throws(DomainError) {
        try convert(
          ConvertContact.Choice(start: start, agentID: UserID(words[0])), of: ContactID(contact),
          by: session)
        say("booked \(hour)")
        contact += 1
      } catch {
        guard case .booking(.notFree(.reserved, _, let next)) = error else { throw error }
        say("lost \(hour) \(next.count)")
      }
    }
  }

  /// Stops like a suspended program in the middle of a write.
  private func stop(_ session: Session) throws {
    try store.write(as: session.actor, because: .setStatus) { (tx) throws(DomainError) in
      guard let id = try tx.queue.pick(for: session.user.id)?.contactID else { return }
      try tx.contacts.addNote("Half", to: id)
      say("stopping")
      raise(SIGSTOP)
    }
    say("went on")
  }
}
