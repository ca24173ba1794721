import Domain
import Kit
import Phrasebook
import Shell

extension CardEditor {
  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .typed(let press): state.handle(press)
    case .pasted(let text): state.change { $0.insert(text) }
    case .fieldMoved(let step): state.moveFocus(by: step)
    case .savePressed: return state.conflict == nil ? state.save() : state.settleConflict()
    case .leavePressed: return state.leave()
    case .leaveConfirmed: return [.close]
    case .whosePressed: state.changeWhose()
    case .saved(nil): return [.close(CardEdited(contactID: state.contactID))]
    case .saved(let error?): state.refuse(error)
    case .foundChanged(.failure(let error)): state.refuse(error)
    case .foundChanged(.success(nil)): state.refuse(.unknownContact)
    case .foundChanged(.success(let theirs?)): return state.meet(theirs)
    }
    return []
  }
}

extension CardEditor.State {
  typealias Steps = [Step<CardEditor.Effect>]

  // MARK: Typing

  mutating func handle(_ press: KeyPress) {
    guard focus.isChoice else { return change { $0.handle(press) } }
    switch press {
    case "Left", "-": choose(by: -1)
    case "Backspace", "Delete": choose(by: nil)
    default: choose(by: 1)
    }
  }

  mutating func change(_ edit: (inout TextField) -> Void) {
    guard var field = typed[focus] else { return }
    edit(&field)
    typed[focus] = field
    problems[focus] = nil
    trouble = nil
  }

  /// The next choice, or for nil the first: not known, none.
  private mutating func choose(by step: Int?) {
    let choices = focus.choices
    let index = choices.firstIndex(of: text(focus)) ?? 0
    let next = step.map { (index + $0 + choices.count) % choices.count } ?? 0
    change { $0.set(choices[next]) }
    if focus == .consent { dateConsent() }
  }

  /// A consent that is just being given is of today; without one there is no day.
  private mutating func dateConsent() {
    let isNone = text(.consent) == Consent.none.rawValue
    if isNone {
      typed[.consentAt]?.set("")
    } else if text(.consentAt).isEmpty {
      let before = seen[.consentAt] ?? ""
      typed[.consentAt]?.set(before.isEmpty ? today.iso8601 : before)
    }
    problems[.consentAt] = nil
  }

  mutating func moveFocus(by step: Int) {
    if var conflict {
      conflict.selected = CardEditor.State.next(conflict.selected, in: conflict.fields, by: step)
      self.conflict = conflict
      return
    }
    problems[focus] = problem(of: focus)
    focus = CardEditor.State.next(focus, in: ContactField.allCases, by: step)
  }

  private static func next(
    _ field: ContactField, in fields: [ContactField], by step: Int
  ) -> ContactField {
    let index = (fields.firstIndex(of: field) ?? 0) + step + fields.count
    return fields[index % fields.count]
  }

  // MARK: Saving

  /// What stands as it stood is right, whatever it is.
  func problem(of field: ContactField) -> FieldRefusal? {
    guard isChanged(field) else { return nil }
    do throws(FieldRefusal) {
      _ = try field.read(text(field), today: today)
    } catch {
      return error
    }
    let isNone = text(.consent) == Consent.none.rawValue
    return field == .consentAt && !isNone && text(field).isEmpty ? .missing : nil
  }

  /// Goes to the first field that is wrong, or saves.
  mutating func save() -> Steps {
    trouble = nil
    problems = [:]
    for field in ContactField.allCases { problems[field] = problem(of: field) }
    if let wrong = ContactField.allCases.first(where: { problems[$0] != nil }) {
      focus = wrong
      return []
    }
    guard !edit.isEmpty else { return [.close] }
    isSaving = true
    return [.effect(.save(edit, contactID))]
  }

  mutating func refuse(_ error: DomainError) {
    isSaving = false
    guard case .fieldRefused(let field, let refusal) = error else {
      trouble = error
      return
    }
    problems[field] = refusal
    focus = field
  }

  /// Asks only where something would be lost.
  mutating func leave() -> Steps {
    if conflict != nil {
      conflict = nil
      return []
    }
    guard !edit.isEmpty else { return [.close] }
    return [.push(Confirmation(Phrase { $0.cardLeaveQuestion }, tag: CardEditor.leaveTag))]
  }

  // MARK: Two people, one card

  /// Shows what somebody else wrote. What she left alone is theirs at once.
  mutating func meet(_ theirs: [ContactField: String]) -> Steps {
    isSaving = false
    let differing = ContactField.allCases.filter { theirs[$0] ?? "" != seen[$0] ?? "" }
    let both = differing.filter { isChanged($0) && text($0) != theirs[$0] ?? "" }
    for field in differing where !both.contains(field) { take(theirs, field) }
    guard let first = both.first else { return save() }
    conflict = CardEditor.Conflict(fields: both, theirs: theirs, selected: first)
    return []
  }

  private mutating func take(_ theirs: [ContactField: String], _ field: ContactField) {
    seen[field] = theirs[field] ?? ""
    typed[field]?.set(theirs[field] ?? "")
  }

  mutating func changeWhose() {
    guard var conflict else { return }
    let field = conflict.selected
    if conflict.takesTheirs.remove(field) == nil { conflict.takesTheirs.insert(field) }
    self.conflict = conflict
  }

  /// What was chosen stands in the fields, and is saved.
  mutating func settleConflict() -> Steps {
    guard let settled = conflict else { return [] }
    conflict = nil
    for field in settled.fields {
      if settled.takesTheirs.contains(field) {
        take(settled.theirs, field)
      } else {
        seen[field] = settled.theirs[field] ?? ""
      }
    }
    let steps = save()
    // Everything is theirs: nothing is left to save, and the card is fresh.
    return steps == [.close] ? [.close(CardEdited(contactID: contactID))] : steps
  }
}
