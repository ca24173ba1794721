import Domain
import Logging
import Shell
import TOMLKit

/// Reads TOML into a ``Configuration`` and refuses what it does not know.
struct ConfigurationReader {
  let root: TOMLTable
  let places: KeyPlaces

  /// - Throws: ``ConfigurationError`` with file, line and key.
  static func read(_ text: String, from path: String) throws -> Configuration {
    let reader = try ConfigurationReader(text, path)
    return try reader.configuration(path)
  }

  private init(_ text: String, _ path: String) throws {
    places = KeyPlaces(text, file: path)
    do {
      root = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ConfigurationError.syntax(
        .init(file: path, line: error.source.begin.line), error.description)
    }
  }

  static let known: [String: [String]] = [
    "storage": ["path", "backup_directory", "backups_kept"],
    "telephony": ["provider", "simulated_speed"],
    twilioTable: twilioKeys,
    "seat": ["language", "hints", "plain"],
    "keys": [],
    "log": ["file", "level"],
  ]

  private func configuration(_ path: String) throws -> Configuration {
    try refuseUnknown()
    var result = Configuration(storagePath: ConfigurationSearch.defaultFloor)
    result.source = path
    try readStorage(into: &result)
    try readTelephony(into: &result)
    try readSeat(into: &result)
    result.keymap = try keymap()
    result.log = try log()
    return result
  }

  private func refuseUnknown() throws {
    for table in root.keys {
      guard let keys = ConfigurationReader.known[table], !table.contains(".") else {
        throw unknown(table, in: nil, among: ConfigurationReader.known.keys.sorted())
      }
      guard let contents = root[table]?.table else {
        throw ConfigurationError.wrongType(places.of(nil, table), key: table, wanted: "[\(table)]")
      }
      guard table != "keys" else { continue }
      try refuseUnknown(in: contents, table, among: keys)
    }
  }

  private func refuseUnknown(in contents: TOMLTable, _ table: String, among keys: [String]) throws {
    for key in contents.keys where !keys.contains(key) {
      let name = "\(table).\(key)"
      guard let inner = ConfigurationReader.known[name] else {
        throw unknown(key, in: table, among: keys)
      }
      if let contents = contents[key]?.table {
        try refuseUnknown(in: contents, name, among: inner)
      }
    }
  }

  private func unknown(
    _ key: String, in table: String?, among keys: [String]
  ) -> ConfigurationError {
    let name = table.map { "\($0).\(key)" } ?? key
    let nearest = Nearest.word(to: key, among: keys)
    return .unknownKey(places.of(table, key), key: name, nearest: nearest)
  }

  // MARK: Tables

  private func readStorage(into result: inout Configuration) throws {
    if let path = try text("storage", "path") { result.storagePath = path }
    result.backupDirectory = try text("storage", "backup_directory")
    if let value = value("storage", "backups_kept") {
      let place = places.of("storage", "backups_kept")
      guard let kept = value.int else {
        throw ConfigurationError.wrongType(place, key: "storage.backups_kept", wanted: "14")
      }
      guard Configuration.backupCounts.contains(kept) else {
        throw ConfigurationError.wrongValue(
          place, key: "storage.backups_kept", value: "\(kept)", wanted: "1–10000")
      }
      result.backupsKept = kept
    }
  }

  private func readTelephony(into result: inout Configuration) throws {
    if let name = try text("telephony", "provider") {
      guard let provider = CallAdapter(rawValue: name) else {
        throw ConfigurationError.wrongValue(
          places.of("telephony", "provider"), key: "telephony.provider", value: name,
          wanted: CallAdapter.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
      }
      result.provider = provider
    }
    result.twilio = try twilio(isUsed: result.provider == .twilio)
    if let value = root["telephony"]?.table?["simulated_speed"] {
      let place = places.of("telephony", "simulated_speed")
      let key = "telephony.simulated_speed"
      guard let speed = value.double ?? value.int.map(Double.init) else {
        throw ConfigurationError.wrongType(place, key: key, wanted: "1")
      }
      guard Configuration.speeds.contains(speed) else {
        throw ConfigurationError.wrongValue(
          place, key: key, value: "\(speed)", wanted: "0.01–1000")
      }
      result.simulatedSpeed = speed
    }
  }

  private func readSeat(into result: inout Configuration) throws {
    result.language = try choice("seat", "language", Language.self)
    if let hints = try choice("seat", "hints", HintAmount.self) { result.hints = hints }
    if let value = root["seat"]?.table?["plain"] {
      guard let plain = value.bool else {
        throw ConfigurationError.wrongType(
          places.of("seat", "plain"), key: "seat.plain", wanted: "true, false")
      }
      result.isPlain = plain
    }
  }

  private func log() throws -> Configuration.Log? {
    let level = try choice("log", "level", Logger.Level.self)
    guard let file = try text("log", "file") else { return nil }
    return Configuration.Log(file: file, level: level ?? Configuration.defaultLevel)
  }

  private func keymap() throws -> Keymap {
    guard let screens = root["keys"]?.table else { return .defaults }
    var overrides: [String: [String: String]] = [:]
    for screen in screens.keys {
      guard let commands = screens[screen]?.table else {
        throw ConfigurationError.wrongType(
          places.of("keys", screen), key: "keys.\(screen)", wanted: "[keys.\(screen)]")
      }
      for command in commands.keys {
        guard let keys = commands[command]?.string else {
          throw ConfigurationError.wrongType(
            places.of("keys.\(screen)", command), key: "keys.\(screen).\(command)",
            wanted: "\"Ctrl-X\"")
        }
        overrides[screen, default: [:]][command] = keys
      }
    }
    let (keymap, problems) = Keymap.reading(overrides, for: SeatScreens.tables)
    if let problem = problems.first {
      throw ConfigurationError.keys(place(of: problem), problem)
    }
    return keymap
  }

  private func place(of problem: Keymap.Problem) -> ConfigurationError.Place {
    switch problem {
    case .unknownScreen(let screen, _): return places.of(nil, "keys.\(screen)")
    case .unknownCommand(let command, let screen, _), .unknownKey(_, let command, let screen):
      return places.of("keys.\(screen)", command)
    case .conflict(_, _, let command, let screen): return places.of("keys.\(screen)", command)
    }
  }

  // MARK: Values

  /// - Parameter table: names with dots between them.
  private func value(_ table: String, _ key: String) -> (any TOMLValueConvertible)? {
    var found: TOMLTable? = root
    for name in table.split(separator: ".") { found = found?[String(name)]?.table }
    return found?[key]
  }

  func text(_ table: String, _ key: String) throws -> String? {
    guard let value = value(table, key) else { return nil }
    guard let text = value.string, !text.isEmpty else {
      throw ConfigurationError.wrongType(
        places.of(table, key), key: "\(table).\(key)", wanted: "\"…\"")
    }
    return text
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ table: String, _ key: String, _ type: Value.Type
  ) throws -> Value? where Value.RawValue == String {
    guard let text = try text(table, key) else { return nil }
    guard let value = Value(rawValue: text) else {
      let all = Value.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw ConfigurationError.wrongValue(
        places.of(table, key), key: "\(table).\(key)", value: text, wanted: all)
    }
    return value
  }
}
