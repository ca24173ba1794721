/// The zones in which the addresses of a Canadian postal code lie. The longest
/// prefix of the table decides; where a prefix does not settle the zone, it has
/// every one that is possible (docs/decisions.md, Zones as sets).
public enum PostalZones {
  /// - Parameter code: `A1A 1A1`, in upper case.
  /// - Returns: IANA names, sorted; empty where no such code is known.
  public static func zones(of code: String) -> [String] {
    let letters = code.filter { $0 != " " }
    guard letters.count == 6 else { return [] }
    for length in [6, 3, 2, 1] {
      if let zones = known[String(letters.prefix(length))] { return zones }
    }
    return []
  }

  /// Every zone of the table.
  public static var everyZone: [String] { Set(known.values.joined()).sorted() }

  private static let known: [String: [String]] = {
    var known: [String: [String]] = [:]
    for (prefixes, zones) in table {
      for prefix in prefixes.split(separator: " ") {
        known[String(prefix)] = ZoneNames.list(zones)
      }
    }
    return known
  }()

  static let table: [(prefixes: String, zones: String)] = [
    // Newfoundland; Labrador keeps Atlantic time but for its south-east.
    ("A", "St_Johns"), ("A2V", "Goose_Bay"), ("A0K A0P A0R", "St_Johns Goose_Bay"),
    ("B C", "Halifax"), ("E", "Moncton"),
    // Québec. G4T, and G0B before it, are the Îles-de-la-Madeleine; G0C 2R0 is
    // Listuguj, beside Pointe-à-la-Croix (G0C 1L0); east of 63° W the rural codes
    // of G0G keep Atlantic standard time all year.
    ("G H J", "Toronto"), ("G4T G0B G0C2R0", "Halifax"), ("G0C1L0", "Toronto Halifax"),
    ("G0G", "Toronto Blanc-Sablon"), ("G0G1C0 G0G1W0", "Blanc-Sablon"),
    ("G0G1J0 G0G1P0 G0G2T0", "Toronto"),
    // Ontario: Kenora, Rainy River, Dryden and Sioux Lookout keep Manitoba's clock.
    ("K L M N P", "Toronto"), ("P0T P0V", "Toronto Winnipeg Atikokan"),
    ("P0W P0X P0Y P8 P9", "Winnipeg"),
    ("R", "Winnipeg"),
    // Saskatchewan: Lloydminster and its surroundings, Creighton in the north.
    ("S", "Regina"), ("S9V", "Edmonton"), ("S0M", "Regina Edmonton"), ("S0P", "Regina Winnipeg"),
    ("T", "Edmonton"),
    // British Columbia: the East Kootenay, Creston, the Peace, the north.
    ("V", "Vancouver"), ("V1A V1C", "Edmonton"), ("V0A", "Vancouver Edmonton"),
    ("V0B V0G", "Vancouver Edmonton Creston"), ("V1G V1J", "Dawson_Creek"),
    ("V0C V0J", "Vancouver Dawson_Creek Fort_Nelson"), ("V0W", "Vancouver Whitehorse"),
    // Nunavut, and the Northwest Territories on Edmonton's clock.
    ("X", "Edmonton Cambridge_Bay Rankin_Inlet Resolute Iqaluit Atikokan"),
    ("X0A", "Iqaluit Resolute"), ("X0B", "Cambridge_Bay"), ("X0C", "Rankin_Inlet Atikokan"),
    ("X0E X0G X1A", "Edmonton"), ("Y", "Whitehorse"),
  ]
}
