import Domain
import Manual
import Kit
import Phrasebook
import Screens
import Secrets
import Shell
import Simulated
import Store

/// A telephoniste's first morning and an admin's look at it, by keys.
final class DemoDay {
  let stage: DemoStage
  private let store: Store
  private let secrets: DemoSecrets
  private let keeper: SeatKeeper
  private let phrases: any Phrases
  private let other: any Phrases
  private let statuses: [ContactStatus]
  /// Who answers and who does not: the telephoniste's two oldest promises.
  let answering: PhoneNumber
  let silent: PhoneNumber

  init(_ store: Store, _ secrets: DemoSecrets, on ground: DemoGround) throws {
    self.store = store
    self.secrets = secrets
    phrases = ground.language.phrases
    other = (ground.language == .french ? Language.english : .french).phrases
    statuses = try store.statuses()
    let promised = try DemoDay.promises(store)
    (answering, silent) = (promised.0, promised.1)
    keeper = SeatKeeper(store: store, workstation: ground.environment.workstation)
    let setup = SeatSetup(
      store: store, passwords: ground.passwords, zones: ground.zones,
      workstation: ground.environment.workstation,
      phones: Phones(usual: SimulatedPhone(clock: store.clock), byHand: ManualPhone()),
      language: ground.language, environment: [:])
    let zone = try ground.zones.zone(named: store.settings().timeZone)
    let clock = store.clock
    let floor = SeatFloor(
      store: store, phones: setup.phones, clock: clock, zone: zone, zones: ground.zones,
      workstation: setup.workstation)
    let player = AppPlayer(
      seatRegistry(setup, keeper, on: floor),
      on: VirtualTerminal(width: DemoStage.size.width, height: DemoStage.size.height),
      settings: ShellSettings(language: ground.language, zone: zone, now: { clock.now() }))
    stage = DemoStage(player, keeper, ground.hand, phrases, tell: ground.tell)
    player.open(SignInDestination())
  }

  /// The telephoniste's callbacks that are due, the oldest first.
  private static func promises(_ store: Store) throws -> (PhoneNumber, PhoneNumber) {
    let user = try store.credentials(email: DemoPeople.zoe.email)?.user.id ?? UserID(0)
    let query = TableQuery(
      filter: ContactFilter(assignment: .user(user)), limit: DemoContacts.count)
    let now = store.clock.now()
    let rows = try store.table().page(query, in: .everything, for: nil).rows
    let due = try store.lines(rows.map(\.id), in: .everything).map(\.contact)
      .filter { $0.callback.map { $0.at <= now } ?? false }
      .sorted { $0.callback?.at ?? now < $1.callback?.at ?? now }
    guard due.count >= 2 else {
      throw Refusal { $0.demoWent(wrong: "callbacks \(due.count)") }
    }
    return (due[0].phone, due[1].phone)
  }

  func play() throws {
    defer { keeper.end() }
    try arrive()
    try talk()
    try ringOut()
    try promiseAndExclude()
    try lookBack()
    try oversee()
  }

  // MARK: Scenes

  private func arrive() throws {
    try stage.show(.signIn, phrases.signInPassword, phrases.signInDemoMark)
    stage.type(DemoPeople.zoe.email)
    stage.press("Enter")
    stage.type(secrets.oneTimeSecret, secret: true)
    stage.press("Enter")
    try stage.show(.oneTimeSecret, phrases.passwordAgain)
    let own = OneTimeSecret.make()
    stage.type(own, secret: true)
    stage.press("Enter")
    stage.type(own, secret: true)
    stage.press("Enter")
    try stage.show(.chooseRole, phrases.actor(.agent))
    stage.press("t")
    try stage.show(.desk, phrases.deskIdle)
  }

  private func talk() throws {
    stage.press("Space")
    try stage.show(.firstContact, answering.display)
    stage.press("c")
    stage.wait(seconds: 4)
    try stage.show(.ringing, phrases.deskPhase(.ringing))
    stage.wait(seconds: 70)
    try stage.show(.talking, phrases.deskPhase(.talking))
    stage.press("h")
    stage.wait(seconds: 1)
    try stage.show(.hungUp, phrases.deskOutcome(.answered))
    stage.wait(seconds: 1)
    try stage.show(.picker, status("interested"))
    try stage.choose(status("interested"), in: .picker)
    try stage.show(.status, phrases.deskStatusSet(status("interested")))
    stage.press("n")
    stage.type(phrases.demoNote)
    stage.wait(seconds: 20)
    try stage.show(.noteTyped, phrases.noteTitle)
    stage.press("Enter")
    try stage.show(.noteSaved, phrases.noteSaved)
  }

  private func ringOut() throws {
    stage.press("Space")
    try stage.show(.secondContact, silent.display)
    stage.press("c")
    stage.wait(seconds: 30)
    let suggested = status(ContactStatus.Code.attempted)
    try stage.show(.noAnswer, phrases.deskOutcome(.noAnswer), suggested)
    stage.press("Enter", "Space")
    try stage.show(.threeKeys)
  }

  private func promiseAndExclude() throws {
    stage.press("k")
    try stage.show(.callback, phrases.callbackTitle)
    stage.press("Enter")
    try stage.show(.promised, status(ContactStatus.Code.callbackRequested))
    stage.press("Space", "s")
    try stage.choose(status(ContactStatus.Code.doNotCall), in: .doNotCallAsked)
    try stage.show(.doNotCallAsked, phrases.yes)
    try stage.choose(phrases.yes, in: .doNotCallAsked)
    try stage.show(.doNotCall, phrases.deskStatusSet(status(ContactStatus.Code.doNotCall)))
    stage.press("c")
    try stage.show(.callRefused, phrases.numberIsListed)
  }

  private func lookBack() throws {
    stage.press("Left")
    try stage.show(.back, status(ContactStatus.Code.callbackRequested))
    stage.press("t")
    try stage.show(.today, phrases.todayTitle, answering.display, silent.display)
    stage.press("Esc", "F9")
    try stage.show(.otherLanguage, other.deskNotes)
  }

  private func oversee() throws {
    stage.press("F9", "F8")
    try stage.show(.signedOut, phrases.signInSignedOut)
    stage.press("Shift-Tab", "Ctrl-U")
    stage.type(DemoPeople.admin.email)
    stage.press("Enter")
    stage.type(secrets.password, secret: true)
    stage.press("Enter")
    try stage.show(.overview, DemoPeople.admin.name)
    stage.press("Ctrl-X")
    guard stage.hasEnded else { throw Refusal { $0.demoWent(wrong: "Ctrl-X") } }
  }

  private func status(_ code: String) -> String {
    statuses.first { $0.code == code }?.name(in: phrases.language) ?? code
  }
}
