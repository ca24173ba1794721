import Domain

/// A letter for each choice: the first free one of its name, so that hands learn
/// it; then of the alphabet.
enum Letters {
  static func assign(_ names: [(id: String, name: String)]) -> [String: Character] {
    var letters: [String: Character] = [:]
    var taken: Set<Character> = []
    for (id, name) in names {
      let wanted = Folding.fold(name).filter { $0.isLetter && $0.isASCII }
      let free = (wanted + "abcdefghijklmnopqrstuvwxyz").first { !taken.contains($0) }
      guard let free else { continue }
      letters[id] = free
      taken.insert(free)
    }
    return letters
  }
}

extension Folding {
  /// A typed letter without its accent and in lower case.
  static func letter(_ character: Character) -> Character {
    fold(String(character)).first ?? character
  }
}
