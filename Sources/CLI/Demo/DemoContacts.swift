import Domain

/// The fictional contacts of a demo floor, as rows of an import. Their numbers
/// are 555-0100 to 555-0199, which the North American plan keeps free for that.
struct DemoContacts {
  static let count = 500
  static let seed: UInt64 = 1878

  private var dice = DemoDice(seed: DemoContacts.seed)
  private let now: Instant

  /// - Parameter now: the floor's first moment, from which callbacks count.
  /// - Returns: the rows in the order of the file, numbered from 1.
  static func rows(at now: Instant) -> [ImportRow] {
    var contacts = DemoContacts(now: now)
    let drafts = contacts.drafts()
    return drafts.enumerated().map { ImportRow(number: $0 + 1, values: $1) }
  }

  private init(now: Instant) { self.now = now }

  private typealias Draft = [ContactColumn: String]

  private mutating func drafts() -> [Draft] {
    var drafts: [Draft] = []
    for area in DemoPlaces.areas {
      let ends = Array(100...199).shuffled(using: &dice).prefix(area.contacts)
      for end in ends { drafts.append(draft("\(area.code)5550\(end)", in: area)) }
    }
    drafts.shuffle(using: &dice)
    for person in DemoPeople.telephonistes { promise(to: person, in: &drafts) }
    return drafts
  }

  // MARK: One contact

  private mutating func draft(_ phone: String, in area: DemoArea) -> Draft {
    let isFrench = dice.chance(area.isFrench ? 85 : 12)
    let town = dice.pick(area.towns)
    var draft: Draft = [.phone: phone, .city: town.name]
    draft[.language] = isFrench ? "fr" : "en"
    if dice.chance(93) {
      let name = name(isFrench: isFrench)
      draft[.name] = name
      if dice.chance(60) { draft[.email] = email(of: name) }
    }
    if dice.chance(80) { draft[.postalCode] = postalCode(dice.pick(town.sorting)) }
    if dice.chance(65) { draft[.address] = address(isFrench: area.isFrench) }
    draft[.status] = dice.pick(DemoContacts.statuses)
    draft[.assignTo] = owner()
    if draft[.status] == ContactStatus.Code.callbackRequested {
      draft[.callbackAt] = (now + later()).iso8601
    }
    if draft[.status] != ContactStatus.Code.new, dice.chance(45) {
      draft[.note] = dice.pick(isFrench ? DemoNames.frenchNotes : DemoNames.englishNotes)
    }
    return draft
  }

  /// As they stand on a floor that has worked for some weeks. Booking alone
  /// makes somebody converted.
  private static let statuses: [(String, weight: Int)] = [
    (ContactStatus.Code.new, 46), (ContactStatus.Code.attempted, 20),
    (ContactStatus.Code.callbackRequested, 7), ("in_discussion", 8), ("interested", 7),
    ("not_interested", 9), (ContactStatus.Code.doNotCall, 3),
  ]

  private mutating func name(isFrench: Bool) -> String {
    if dice.chance(16) {
      return dice.pick(DemoNames.otherFirst) + " " + dice.pick(DemoNames.otherLast)
    }
    return isFrench
      ? dice.pick(DemoNames.frenchFirst) + " " + dice.pick(DemoNames.frenchLast)
      : dice.pick(DemoNames.englishFirst) + " " + dice.pick(DemoNames.englishLast)
  }

  private mutating func email(of name: String) -> String {
    let plain = Folding.fold(name).map { $0 == " " ? "." : $0 }
      .filter { $0 == "." || $0 == "-" || ($0.isASCII && $0.isLetter) }
    return String(plain) + "@" + dice.pick(["example.com", "example.org", "example.net"])
  }

  /// Letters that Canada Post uses in the second half.
  private static let letters = Array("ABCEGHJKLMNPRSTVWXYZ")

  private mutating func postalCode(_ sorting: String) -> String {
    let first = Int.random(in: 0...9, using: &dice)
    let last = Int.random(in: 0...9, using: &dice)
    return "\(sorting) \(first)\(dice.pick(DemoContacts.letters))\(last)"
  }

  private mutating func address(isFrench: Bool) -> String {
    let number = Int.random(in: 1...4200, using: &dice)
    return isFrench
      ? "\(number), \(dice.pick(DemoPlaces.frenchStreets))"
      : "\(number) \(dice.pick(DemoPlaces.englishStreets))"
  }

  /// A telephoniste's address; nil for the pool.
  private mutating func owner() -> String? {
    let owned = DemoPeople.telephonistes.map { (Optional($0.email), weight: $0.share) }
    let rest = 100 - owned.reduce(0) { $0 + $1.weight }
    return dice.pick(owned + [(nil, weight: rest)])
  }

  // MARK: Promises

  /// When a callback is promised for: a few are just due, most are to come.
  private mutating func later() -> Span {
    if dice.chance(15) { return .minutes(-5) }
    let days = Int64.random(in: 0...5, using: &dice)
    return .hours(24 * days + Int64.random(in: 1...6, using: &dice))
      + .minutes(15 * Int64.random(in: 0...3, using: &dice))
  }

  /// The two contacts that a telephoniste is offered first: her oldest promises,
  /// of which the first answers and the second does not (docs/decisions.md, Calls).
  private mutating func promise(to person: DemoPerson, in drafts: inout [Draft]) {
    for (digit, minutes) in [("1", 25), ("6", 15)] {
      let index = drafts.firstIndex {
        $0[.assignTo] == person.email && $0[.name] != nil && $0[.phone]?.hasSuffix(digit) ?? false
          && $0[.status] == ContactStatus.Code.new
          && DemoPlaces.openAtTen.contains(String($0[.phone]?.prefix(3) ?? ""))
      }
      guard let index else { continue }
      drafts[index][.status] = ContactStatus.Code.callbackRequested
      drafts[index][.callbackAt] = (now - .minutes(Int64(minutes))).iso8601
      let isFrench = drafts[index][.language] == "fr"
      drafts[index][.note] = (isFrench ? DemoNames.frenchNotes : DemoNames.englishNotes)[0]
    }
  }
}

extension Span {
  fileprivate static func + (one: Span, other: Span) -> Span {
    Span(milliseconds: one.milliseconds + other.milliseconds)
  }
}
