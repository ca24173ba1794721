import Domain

/// The contacts of a measured floor: made of their number alone, and as uneven as those of
/// a real one.
struct SamplePeople {
  let count: Int
  let team: [UserID]
  let statuses: [String: StatusID]

  /// Of a hundred contacts.
  private static let shares: [(code: String, contacts: Int)] = [
    ("new", 55), ("attempted", 22), ("callback_requested", 3), ("in_discussion", 6),
    ("interested", 4), ("not_interested", 8), ("converted", 2),
  ]

  /// Contact `index`, as it is when it comes in; `now` is when it is called.
  func contact(_ index: Int, now: Instant) -> NewContact? {
    var dice = Dice(UInt64(index))
    guard let phone = phone(index), let status = statuses[code(&dice)] else { return nil }
    let name = name(&dice)
    let owner = dice.chance(30) ? nil : team[dice.below(team.count)]
    var new = NewContact(
      phone: phone,
      details: ContactDetails(name: name, email: dice.chance(30) ? nil : email(name, &dice)),
      statusID: status, assignedTo: owner)
    if status == statuses["callback_requested"], dice.chance(40) {
      // Most are promised for the days to come, so that the queue is not one of callbacks.
      let minutes = dice.chance(2) ? -dice.below(600) : 600 + dice.below(20_000)
      new.callback = Callback(at: now + .minutes(Int64(minutes)), promisedBy: owner)
    }
    return new
  }

  /// What becomes of a contact after it came in.
  enum Fate {
    case none, deleted, converted, called
  }

  func fate(_ index: Int, _ new: NewContact) -> Fate {
    if new.statusID == statuses["converted"] { return .converted }
    if index % 100 == 17 { return .deleted }
    return index % 10 == 3 && new.assignedTo != nil ? .called : .none
  }

  private func code(_ dice: inout Dice) -> String {
    var left = dice.below(100)
    for share in SamplePeople.shares {
      left -= share.contacts
      if left < 0 { return share.code }
    }
    return ContactStatus.Code.new
  }

  /// Two area codes of one zone, in exchanges that are nobody's service, in no order.
  private func phone(_ index: Int) -> PhoneNumber? {
    let scattered = index * 7919 % count
    let first = scattered % 2 == 0 ? 5_143_120_000 : 4_383_120_000
    return PhoneNumber(digits: String(first + scattered / 2))
  }

  private func name(_ dice: inout Dice) -> String? {
    if dice.chance(10) { return nil }
    let first = SamplePeople.first[dice.uneven(SamplePeople.first.count)]
    let second =
      dice.chance(8) ? "-" + SamplePeople.first[dice.below(SamplePeople.first.count)] : ""
    let last = SamplePeople.last[dice.uneven(SamplePeople.last.count)]
    let other = dice.chance(12) ? "-" + SamplePeople.last[dice.below(SamplePeople.last.count)] : ""
    return first + second + " " + last + other
  }

  private func email(_ name: String?, _ dice: inout Dice) -> String {
    let words = Folding.fold(name ?? "someone").split { !$0.isLetter }.map(String.init)
    let box = dice.chance(50) ? words.joined(separator: ".") : words.last ?? "info"
    return "\(box)\(dice.below(9000))@\(SamplePeople.hosts[dice.below(SamplePeople.hosts.count)])"
  }

  private static let first = [
    "Marie", "Jean", "Louise", "Pierre", "Michel", "Sylvie", "André", "Nathalie", "François",
    "Hélène", "Luc", "Zoé", "Éric", "Chloé", "Benoît", "Josée", "René", "Anaïs", "Noël", "Gaëlle",
    "Gabriel", "Geneviève", "Ghislaine", "Gilles", "Olivia", "William", "Emma", "Liam", "Jacob",
    "Alice", "Thomas", "Rosalie", "Félix", "Xavier", "Yves", "Ibrahim", "Wei", "Priya", "Mohamed",
    "Oksana",
  ]

  private static let last = [
    "Tremblay", "Gagnon", "Roy", "Côté", "Bouchard", "Gauthier", "Morin", "Lavoie", "Fortin",
    "Gagné", "Ouellet", "Pelletier", "Bélanger", "Lévesque", "Bergeron", "Leblanc", "Paquette",
    "Girard", "Simard", "Boucher", "Caron", "Beaulieu", "Cloutier", "Dubé", "Poirier", "Fournier",
    "Lapointe", "Leclerc", "Lefebvre", "Poulin", "Thibault", "St-Pierre", "Nadeau", "Martin",
    "Landry", "Martel", "Bédard", "Grenier", "Lessard", "Bernier", "Richard", "Michaud", "Hébert",
    "Desjardins", "Couture", "Turcotte", "Lachance", "Parent", "Blais", "Gosselin", "Savard",
    "Proulx", "Beaudoin", "Demers", "Perreault", "Boudreau", "Lemieux", "Cyr", "Perron", "Dufour",
    "Dion", "Mercier", "Bolduc", "Bérubé", "Boisvert", "Langlois", "Ménard", "Therrien", "Plante",
    "Bilodeau", "Blanchette", "Dubois", "Champagne", "Paradis", "Fortier", "Arsenault", "Dupuis",
    "Gaudreault", "Hamel", "Houle", "Smith", "Nguyen", "Wang", "O’Brien", "Kowalczyk", "Singh",
    "Zhao", "Œuvrard", "D’Amours", "Quirion",
  ]

  private static let hosts = [
    "example.com", "example.org", "example.net", "mail.example.com", "courriel.example.org",
  ]
}

/// The same numbers for the same start (SplitMix64).
struct Dice {
  private var state: UInt64

  init(_ start: UInt64) { state = start &* 0xD134_2543_DE82_EF95 }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// The first far more often than the last.
  mutating func uneven(_ limit: Int) -> Int { below(below(limit) + 1) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
