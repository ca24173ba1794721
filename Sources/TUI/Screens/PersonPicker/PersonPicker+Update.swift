import Domain
import Kit
import Phrasebook
import Shell

extension PersonPicker {
  public static func input(_ event: InputEvent, _ state: State) -> Message? {
    switch event {
    case .paste(let text): return .pasted(text)
    case .key("Up"), .key("Down"), .key("PageUp"), .key("PageDown"):
      guard case .key(let press) = event else { return nil }
      return .moved(press)
    case .key(let press): return TextField.takes(press) ? .typed(press) : nil
    }
  }

  public static func resized(_ size: Size) -> Message? { .resized(size) }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Never>] {
    switch message {
    case .typed(let press): state.change { $0.handle(press) }
    case .pasted(let text): state.change { $0.insert(text) }
    case .moved(let press): state.list.handle(press)
    case .choosePressed: return [.close(state.answer)]
    case .leavePressed: return [.close]
    case .resized(let size): state.list.resize(height: rows(size.height))
    }
    return []
  }

  /// Rows of the list where the screen has so many between header and footer.
  static func rows(_ height: Int) -> Int { min(14, max(1, height - 6)) }
}

extension PersonPicker.State {
  var answer: PersonChosen? {
    switch list.selected {
    case nil: return nil
    case .nobody?: return PersonChosen(tag: destination.tag, userID: nil)
    case .person(let id)?: return PersonChosen(tag: destination.tag, userID: id)
    }
  }

  mutating func change(_ edit: (inout TextField) -> Void) {
    let before = field.text
    edit(&field)
    guard field.text != before else { return }
    list = ListBox(found, height: list.height)
  }

  /// Who has every word that was typed; whose name begins so comes first.
  private var found: [PersonPicker.Pick] {
    let words = Folding.fold(field.text).split(whereSeparator: \.isWhitespace).map(String.init)
    var near: [PersonPicker.Pick] = []
    var others: [PersonPicker.Pick] = []
    for (person, text) in zip(destination.people, texts)
    where words.allSatisfy({ text.contains($0) }) {
      let begins = words.isEmpty || words.contains { text.hasPrefix($0) }
      if begins { near.append(.person(person.id)) } else { others.append(.person(person.id)) }
    }
    return (isNobodyFound(words) ? [.nobody] : []) + near + others
  }

  /// The pool is found by its name in either language.
  private func isNobodyFound(_ words: [String]) -> Bool {
    guard destination.allowsNobody else { return false }
    return Language.allCases.contains { language in
      let name = Folding.fold(destination.nobodyName(language.phrases))
      return words.allSatisfy { name.contains($0) }
    }
  }
}
