import Domain
import Store

/// Calls from a floor as a seat does, by the use cases, in the floor's own time.
public struct CallRun {
  public let floor: TestFloor
  public let session: Session
  public let phone: any Telephony
  public let contact: ContactID
  /// What each answer said.
  public private(set) var reports: [CallReport] = []
  /// Why the phone refused the order.
  public private(set) var refusal: TelephonyError?

  /// - Parameter number: the contact's, as ``TestFloor/phone(_:)`` counts.
  public init(
    _ phone: any Telephony, on floor: TestFloor, number: Int = 1001,
    endpoint: String = TwilioDouble.endpoint
  ) throws {
    self.floor = floor
    self.phone = phone
    session = try floor.telephoniste("Anna", endpoint: endpoint)
    contact = try floor.addContacts(1, from: number, assignedTo: session.user.id)[0]
  }

  private static let longest = 500

  /// Places the call, unless the phone refuses it; nil then.
  public mutating func place() throws -> Call? {
    let placed = try PlaceCall(store: floor.store, phone: phone)(contact, by: session)
    if placed.dialAt > floor.clock.now() { floor.clock.advance(placed.dialAt - floor.clock.now()) }
    do throws(DomainError) {
      return try DialCall(store: floor.store, phone: phone, clock: floor.clock)(
        placed, by: session)
    } catch {
      guard case .telephony(let refusal) = error else { throw error }
      self.refusal = refusal
      return nil
    }
  }

  /// Asks once, takes an id that was found, and moves the clock as far as the
  /// phone asks for.
  public mutating func ask(_ call: inout Call) throws -> CallReport {
    let follow = FollowCall(store: floor.store, calls: floor.store, phone: phone)
    let report = try follow(call, since: reports.last?.phase ?? .placing, by: session)
    call.sid = call.sid ?? report.sid
    reports.append(report)
    _ = try RenewSeat(store: floor.store)(session)
    floor.clock.advance(report.pause)
    return report
  }

  /// Follows the call to its end, or until it cannot be found.
  public mutating func follow(
    _ call: inout Call, until done: (CallReport) -> Bool = { _ in false }
  ) throws {
    for _ in 0..<CallRun.longest {
      let report = try ask(&call)
      if report.end != nil || done(report) { return }
      guard report.phase == .unsure, report.trouble == .notFound else { continue }
      _ = try GiveUpCall(store: floor.store, clock: floor.clock)(
        call, wasAsked: true, by: session)
      return
    }
  }

  /// The whole call.
  public mutating func play() throws {
    guard var call = try place() else { return }
    try follow(&call)
  }

  public func rows() throws -> [Call] { try floor.callRows(session) }

  public func row() throws -> TwilioBehaviour.Row? { try rows().last.flatMap { .init($0) } }
}

extension TestFloor {
  /// The calls as their rows stand, the oldest first.
  public func callRows(_ session: Session) throws -> [Call] {
    try store.write(as: session.actor, because: .recordCall) { (tx) throws(DomainError) in
      var found: [Call] = []
      while let call = try tx.calls.find(CallID(Int64(found.count + 1))) { found.append(call) }
      return found
    }
  }
}
