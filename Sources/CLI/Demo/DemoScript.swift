import Domain
import Foundation
import Phrasebook
import Secrets
import Store
import Synchronization
import Zones

/// Plays the day by script on a floor of its own, which is gone afterwards.
enum DemoScript {
  /// - Throws: ``Refusal`` where anything came out otherwise than expected.
  static func play(in language: Language) throws {
    var template = Array((NSTemporaryDirectory() + "/cordboard-demo-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      let reason = SystemError.words(errno)
      throw Refusal { $0.fileNotWritten(NSTemporaryDirectory(), reason: reason) }
    }
    let name = template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let directory = String(decoding: name, as: UTF8.self)
    defer { try? FileManager.default.removeItem(atPath: directory) }

    let zones = SystemTimeZones()
    let hand = DemoHand(SystemClock().now())
    let environment = Floor.environment(
      zones, clock: hand, random: DemoBits(seed: DemoContacts.seed))
    let passwords = ScryptPasswordHashing(slots: HashSlots(folder: directory))
    let ground = DemoGround(
      directory: directory, environment: environment, passwords: passwords, zones: zones,
      hand: hand, language: language, tell: StandardOutput.line)
    try ground.play()
  }
}

/// What a day by script is played on.
struct DemoGround {
  let directory: String
  let environment: StoreEnvironment
  let passwords: any PasswordHashing
  let zones: any TimeZones
  let hand: DemoHand
  let language: Language
  /// Takes what is printed, a line at a time.
  let tell: (String) -> Void

  private var path: String { directory + "/demo.db" }

  /// The floor, the day, and what it left.
  func play() throws {
    let phrases = language.phrases
    tell(phrases.demoIntroduction)
    let (store, secrets) = try Store.create(path, demo: true, in: environment) { store in
      let floor = DemoFloor(
        store: store, passwords: passwords, zones: zones, pacer: SystemPacer(),
        account: ThisWorkstation.account())
      return (store, try floor.fill(password: DemoSecrets.makePassword()))
    }
    let day = try DemoDay(store, secrets, on: self)
    try day.play()
    try DemoProof(store, on: self).show(day)
    tell(phrases.demoDone(day.stage.scenes))
  }
}

/// A clock that stands until the script moves it.
final class DemoHand: Clock {
  private let instant: Mutex<Instant>

  init(_ start: Instant) { instant = Mutex(start) }

  func now() -> Instant { instant.withLock { $0 } }

  func advance(_ span: Span) { instant.withLock { $0 = $0 + span } }
}
