import Domain
import Store

/// Fills a new demo floor with fictional people and contacts, all through the
/// use cases that a real floor is filled by, so that its history is real
/// (docs/decisions.md, The demo floor).
struct DemoFloor {
  let store: Store
  let passwords: any PasswordHashing
  let zones: any TimeZones
  let pacer: any Pacer
  /// The operating system's account, named in the history.
  let account: String

  /// - Parameter password: everybody's who gets none of their own.
  /// - Returns: what opens the floor.
  func fill(password: String) throws -> DemoSecrets {
    try InitialiseFloor(store: store, floor: store, passwords: passwords)(
      admin: DemoPeople.admin.newUser, password: password, account: account)
    let door = Doorstep(workstation: ThisWorkstation.current(), account: account)
    let admin = try SignIn(store: store, passwords: passwords, clock: store.clock, at: door)(
      email: DemoPeople.admin.email, password: password
    ).session
    var secrets = DemoSecrets(password: password, oneTimeSecret: "")
    for person in DemoPeople.all where person.email != DemoPeople.admin.email {
      let added = try AddUser(store: store, people: store, passwords: passwords)(
        person.newUser, password: person.isNew ? nil : password, by: admin)
      secrets.oneTimeSecret = added.oneTimeSecret ?? secrets.oneTimeSecret
    }
    try importContacts(by: admin)
    try DemoBooking(store: store, zones: zones, admin: admin).fill()
    return secrets
  }

  private func importContacts(by admin: Session) throws {
    var rows = DemoContacts.rows(at: store.clock.now())[...]
    var report = ImportReport()
    let importContacts = ImportContacts(
      store: store, people: store, contacts: store, known: store, zones: zones,
      clock: store.clock, pacer: pacer)
    try importContacts(
      by: admin, isTrial: false, into: &report, next: { rows.popFirst() }, progress: { _ in true })
    guard report.created == DemoContacts.count else {
      let created = report.created
      throw Refusal { $0.demoContactsMissing(created, of: DemoContacts.count) }
    }
  }

  /// Real phones do not ring for fictional people: numbers like theirs exist.
  ///
  /// - Throws: ``Refusal`` where `phone` would call from a demo floor.
  static func check(_ phone: any Telephony, on store: Store) throws {
    guard store.isDemo, phone.callsRealPhones else { return }
    let adapter = phone.adapter
    throw Refusal { $0.demoRefusesPhone(adapter) }
  }
}
