import Domain

/// A letter for each choice: the first free one of its name, so that hands learn
/// it; then of the alphabet.
enum Letters {
  /// - Parameter except: letters that are keys of something else.
  static func assign(
    _ names: [(id: String, name: String)], except: Set<Character> = []
  ) -> [String: Character] {
    var letters: [String: Character] = [:]
    var taken = except
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
