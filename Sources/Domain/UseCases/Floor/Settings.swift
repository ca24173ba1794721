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
  ///   ``DomainError/settingValue(_:_:)``, ``DomainError/unknownTimeZone(_:)``.
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
      try tx.settings.set(setting, to: settings)
    }
  }
}

/// Finds what somebody probably meant.
public enum Nearest {
  /// The name of the smallest edit distance; the first of equals.
  public static func of(_ typed: String, among names: [String]) -> String {
    names.min { distance(typed, $0) < distance(typed, $1) } ?? ""
  }

  static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one), Array(other))
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
