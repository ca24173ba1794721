/// Changes one floor setting.
public struct ChangeSetting: Sendable {
  let store: any UnitOfWork
  let floor: any FloorReading
  let zones: any TimeZones

  public init(store: any UnitOfWork, floor: any FloorReading, zones: any TimeZones) {
    self.store = store
    self.floor = floor
    self.zones = zones
  }

  /// - Throws: ``DomainError/notPermitted(_:)``, ``DomainError/unknownSetting(_:nearest:)``,
  ///   ``DomainError/settingValue(_:_:)``, ``DomainError/unknownTimeZone(_:)``,
  ///   ``DomainError/figuresNeedAnEmptyFloor(others:)`` for the time zone.
  public func callAsFunction(
    _ name: String, to text: String, by session: Session
  ) throws(DomainError) {
    guard let setting = FloorSetting(rawValue: name) else {
      throw .unknownSetting(
        name, nearest: Nearest.of(name, among: FloorSetting.allCases.map(\.rawValue)))
    }
    let zones = zones
    try store.write(as: session.actor, because: .changeSetting) { (tx) throws(DomainError) in
      try tx.require(.permission(.manageSettings))
      var settings = try tx.floor
      try setting.set(text, in: &settings, zones: zones)
      if setting == .timeZone { try tx.requireTimeToCountAnew(for: session) }
      try tx.settings.set(setting, to: settings)
    }
  }
}

/// The floor settings, for somebody who may see them.
public struct ReadSettings: Sendable {
  let people: any PeopleReading
  let floor: any FloorReading

  public init(people: any PeopleReading, floor: any FloorReading) {
    self.people = people
    self.floor = floor
  }

  /// - Throws: ``DomainError/notPermitted(_:)``.
  public func callAsFunction(by session: Session) throws(DomainError) -> FloorSettings {
    try people.require(.permission(.viewSettings), of: session.user.id)
    return try floor.settings()
  }
}
