import Domain
import HTTP
import Manual
import Phrasebook
import Secrets
import Simulated
import Store
import Twilio
import Zones

/// An open floor with everything that its use cases need: the one place where
/// adapters meet ports.
struct Floor {
  let configuration: Configuration
  let store: Store
  let zones: SystemTimeZones
  let passwords: any PasswordHashing
  let phones: Phones
  let workstation: Workstation

  var phone: any Telephony { phones.usual }

  var clock: any Clock { store.clock }

  /// Opens the floor that the configuration names.
  ///
  /// - Throws: ``FloorFileRefusal``.
  static func open(_ configuration: Configuration) throws -> Floor {
    let zones = SystemTimeZones()
    let environment = environment(zones)
    let store = try Store.open(configuration.storagePath, in: environment)
    return try Floor(configuration, store, zones, environment.workstation).checked()
  }

  /// Makes a floor and fills it; nothing is left behind where `fill` throws.
  static func create<Value>(
    _ configuration: Configuration, demo: Bool, filling fill: (Floor) throws -> Value
  ) throws -> Value {
    let zones = SystemTimeZones()
    let environment = environment(zones)
    return try Store.create(configuration.storagePath, demo: demo, in: environment) { store in
      try fill(Floor(configuration, store, zones, environment.workstation))
    }
  }

  private init(
    _ configuration: Configuration, _ store: Store, _ zones: SystemTimeZones,
    _ workstation: Workstation
  ) {
    self.configuration = configuration
    self.store = store
    self.zones = zones
    self.workstation = workstation
    let folder = store.path.split(separator: "/").dropLast().joined(separator: "/")
    passwords = ScryptPasswordHashing(slots: HashSlots(folder: "/" + folder))
    phones = Phones(usual: Floor.phone(configuration, store.clock), byHand: ManualPhone())
  }

  /// The telephone that the configuration names.
  private static func phone(
    _ configuration: Configuration, _ clock: any Clock
  ) -> any Telephony {
    if configuration.provider == .manual { return ManualPhone() }
    guard var twilio = configuration.twilio else {
      return SimulatedPhone(clock: clock, speed: configuration.simulatedSpeed)
    }
    let phrases = Spoken.phrases
    twilio.greeting = TwilioSettings.Greeting(
      text: phrases.spokenGreeting, language: phrases.spokenLanguage)
    return TwilioPhone(
      twilio, client: client(for: twilio), clock: clock, pacer: SystemPacer(),
      random: SystemRandom())
  }

  static func client(for twilio: TwilioSettings) -> HTTPClient {
    HTTPClient(twilio.address, agent: "cordboard/\(Launch.version)")
  }

  /// - Throws: ``Refusal`` where the phone may not call from this floor.
  private func checked() throws -> Floor {
    try DemoFloor.check(phone, on: store)
    return self
  }

  static func environment(
    _ zones: any TimeZones, clock: any Clock = SystemClock(),
    random: any RandomSource = SystemRandom()
  ) -> StoreEnvironment {
    StoreEnvironment(
      clock: clock, zones: zones, digests: SHA256Digests(), random: random,
      workstation: ThisWorkstation.current(), processes: HostProcesses())
  }

  /// The zone of the floor's wall clock.
  func zone() throws -> any Zone { try zones.zone(named: store.settings().timeZone) }
}
