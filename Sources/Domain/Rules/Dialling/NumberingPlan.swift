/// What a number of country code 1 is for, by the North American Numbering Plan.
public enum NumberKind: String, Hashable, Sendable, CaseIterable {
  /// A phone of some place.
  case geographic
  case tollFree = "toll-free"
  /// 900, or the exchange 976: whoever calls pays by the minute.
  case premium
  /// It follows a subscriber or a service wherever they are.
  case nonGeographic = "non-geographic"
  /// An N11 code, such as 411, as area code or exchange.
  case service
  /// 911, 933, 988 or 112.
  case emergency
  /// No area code that this program knows.
  case unassigned
}

/// What an area code tells.
public struct AreaCode: Hashable, Sendable {
  public var kind: NumberKind
  /// ISO 3166 code of the country or territory; nil unless geographic.
  public var region: String?
  /// IANA names of every zone in which its phones may ring, sorted; empty unless
  /// geographic.
  public var zones: [String]
}

/// The area codes, by table (docs/decisions.md, Zones as sets).
public enum NumberingPlan {
  /// Every region that some area code belongs to, by ISO 3166 code, sorted.
  public static let regions = Set(AreaCodeTable.lines.map(\.region)).sorted()

  /// Every geographic area code, ascending.
  public static let geographicCodes = codes.indices.filter { codes[$0].kind == .geographic }

  /// Every code of the tables, as often as it stands there.
  public static var tableCodes: [Int] {
    AreaCodeTable.lines.flatMap { numbers($0.codes) } + others.flatMap { numbers($0.codes) }
  }

  /// - Parameter code: 0 to 999.
  public static func areaCode(_ code: Int) -> AreaCode {
    codes.indices.contains(code) ? codes[code] : unassigned
  }

  /// What the whole number tells: the exchange may make it a service's.
  public static func areaCode(of phone: PhoneNumber) -> AreaCode {
    let found = areaCode(Int(phone.areaCode) ?? 0)
    guard found.kind != .emergency else { return found }
    if phone.exchange.hasSuffix("11") { return AreaCode(kind: .service, zones: []) }
    if phone.exchange == "976" { return AreaCode(kind: .premium, zones: []) }
    return found
  }

  private static let unassigned = AreaCode(kind: .unassigned, zones: [])

  private static let codes: [AreaCode] = {
    var codes = [AreaCode](repeating: unassigned, count: 1000)
    for line in AreaCodeTable.lines {
      let zones = ZoneNames.list(line.zones)
      for code in numbers(line.codes) {
        codes[code] = AreaCode(kind: .geographic, region: line.region, zones: zones)
      }
    }
    for (kind, list) in others {
      for code in numbers(list) { codes[code] = AreaCode(kind: kind, zones: []) }
    }
    return codes
  }()

  private static let others: [(kind: NumberKind, codes: String)] = [
    (.tollFree, AreaCodeTable.tollFree), (.premium, AreaCodeTable.premium),
    (.nonGeographic, AreaCodeTable.nonGeographic), (.service, "211 311 411 511 611 711 811"),
    (.emergency, AreaCodeTable.emergency),
  ]

  private static func numbers(_ list: String) -> [Int] {
    list.split(separator: " ").compactMap { Int($0) }
  }
}

/// Zone names as the tables of this folder abbreviate them.
enum ZoneNames {
  /// Full IANA names, sorted.
  static func list(_ words: String) -> [String] { words.split(separator: " ").map(full).sorted() }

  private static let elsewhere = ["Atlantic/", "Pacific/"]

  private static func full(_ word: Substring) -> String {
    elsewhere.contains { word.hasPrefix($0) } ? String(word) : "America/" + word
  }
}
