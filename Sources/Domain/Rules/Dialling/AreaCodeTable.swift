/// One line of the tables below: area codes that mean the same region and the
/// same zones. A zone without a slash lies in `America/`.
struct AreaCodeLine {
  let region: String
  let zones: String
  let codes: String

  init(_ region: String, _ zones: String, _ codes: String) {
    self.region = region
    self.zones = zones
    self.codes = codes
  }
}

/// The geographic area codes of country code 1, each with every zone in which
/// its phones may ring (docs/decisions.md, Zones as sets). A zone is listed where
/// tzdata's `zone.tab` has it for a place that the code serves; of places that
/// have shared one clock for decades inside one province or state, the larger.
enum AreaCodeTable {
  static let lines = canada + unitedStates + others

  static let canada: [AreaCodeLine] = [
    AreaCodeLine("CA", "St_Johns Goose_Bay", "709 879"),
    AreaCodeLine("CA", "Halifax", "902 782"),
    AreaCodeLine("CA", "Moncton", "506 428"),
    // Eastern Québec: the Îles-de-la-Madeleine and Listuguj keep Atlantic time, the
    // Basse-Côte-Nord Atlantic standard time all year (Act respecting legal time, T-5.1).
    AreaCodeLine("CA", "Toronto Halifax Blanc-Sablon", "418 581 367 273"),
    AreaCodeLine("CA", "Toronto", "514 438 263 450 579 354 819 873 468"),
    AreaCodeLine("CA", "Toronto", "416 647 437 942 905 289 365 742 519 226 548 382"),
    AreaCodeLine("CA", "Toronto", "613 343 753 705 249 683"),
    // Kenora and Rainy River; Atikokan and Pickle Lake keep standard time.
    AreaCodeLine("CA", "Toronto Winnipeg Atikokan", "807"),
    AreaCodeLine("CA", "Winnipeg", "204 431 584"),
    // Lloydminster keeps Alberta's clock, Creighton Manitoba's.
    AreaCodeLine("CA", "Regina Edmonton Winnipeg", "306 639 474"),
    AreaCodeLine("CA", "Edmonton", "403 587 780 825 368"),
    AreaCodeLine("CA", "Vancouver", "604"),
    // The East Kootenay, Creston, the Peace, Fort Nelson; Atlin keeps Yukon's clock.
    AreaCodeLine(
      "CA", "Vancouver Edmonton Creston Dawson_Creek Fort_Nelson Whitehorse",
      "250 778 236 672 257"),
    // Yukon, the Northwest Territories (Edmonton's clock), Nunavut's three zones,
    // and Coral Harbour on standard time.
    AreaCodeLine(
      "CA", "Whitehorse Edmonton Cambridge_Bay Rankin_Inlet Resolute Iqaluit Atikokan", "867"),
  ]

  /// Islands of the Caribbean, the Atlantic and the Pacific: calls there are
  /// international, by ISO 3166 code.
  static let others: [AreaCodeLine] = [
    AreaCodeLine("AG", "Antigua", "268"), AreaCodeLine("AI", "Anguilla", "264"),
    AreaCodeLine("AS", "Pacific/Pago_Pago", "684"), AreaCodeLine("BB", "Barbados", "246"),
    AreaCodeLine("BM", "Atlantic/Bermuda", "441"), AreaCodeLine("BS", "Nassau", "242"),
    AreaCodeLine("DM", "Dominica", "767"), AreaCodeLine("DO", "Santo_Domingo", "809 829 849"),
    AreaCodeLine("GD", "Grenada", "473"), AreaCodeLine("GU", "Pacific/Guam", "671"),
    AreaCodeLine("JM", "Jamaica", "658 876"), AreaCodeLine("KN", "St_Kitts", "869"),
    AreaCodeLine("KY", "Cayman", "345"), AreaCodeLine("LC", "St_Lucia", "758"),
    AreaCodeLine("MP", "Pacific/Saipan", "670"), AreaCodeLine("MS", "Montserrat", "664"),
    AreaCodeLine("PR", "Puerto_Rico", "787 939"), AreaCodeLine("SX", "Lower_Princes", "721"),
    AreaCodeLine("TC", "Grand_Turk", "649"), AreaCodeLine("TT", "Port_of_Spain", "868"),
    AreaCodeLine("VC", "St_Vincent", "784"), AreaCodeLine("VG", "Tortola", "284"),
    AreaCodeLine("VI", "St_Thomas", "340"),
  ]

  // MARK: Codes of no place

  static let tollFree = "800 833 844 855 866 877 888"
  static let premium = "900"
  /// Canada's 6YY and the American 5XX, 700 and 710: they follow a subscriber or
  /// a service, not a place.
  static let nonGeographic = """
    600 622 633 644 655 677 688 700 710 500 521 522 523 524 525 526 527 528 529 532 533 535 538 \
    542 543 544 545 546 547 549 550 552 553 554 556 558 566 569 577 578 588 589
    """
  /// What begins like these, somebody may route to an emergency service.
  static let emergency = "911 933 988 112"
}
