import Domain
import Kit
import Phrasebook
import Shell

extension NewContactForm {
  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    [.effect(.prepare)]
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .prepared(.success(let setup)):
      state.statuses = setup.statuses
      state.people = setup.people
    case .prepared(.failure(let error)): state.card.trouble = error
    case .typed(let press): state.handle(press)
    case .pasted(let text): state.card.change { $0.insert(text) }
    case .fieldMoved(let step): state.moveFocus(by: step)
    case .personAsked(let typed): return [.push(state.picker(typed))]
    case .personCleared, .personChosen(nil): state.telephoniste = nil
    case .personChosen(let id?): state.telephoniste = id
    case .savePressed: return state.save()
    case .leavePressed: return state.leave()
    case .leaveConfirmed: return [.close]
    case .openConfirmed: return state.other.map { [state.open($0.id)] } ?? []
    case .reviveConfirmed:
      guard let phone = state.other?.phone else { return [] }
      state.isSaving = true
      return [.effect(.revive(phone))]
    case .created, .found, .revived: return state.take(message)
    }
    return []
  }
}

extension NewContactForm.State {
  typealias Steps = [Step<NewContactForm.Effect>]

  // MARK: Typing

  mutating func handle(_ press: KeyPress) {
    guard slot == .status else { return card.handle(press) }
    let codes = statuses.map(\.code)
    guard let index = codes.firstIndex(of: statusCode) else { return }
    switch press {
    case "Left", "-": statusCode = codes[(index - 1 + codes.count) % codes.count]
    case "Backspace", "Delete": statusCode = ContactStatus.Code.new
    default: statusCode = codes[(index + 1) % codes.count]
    }
  }

  mutating func moveFocus(by step: Int) {
    if case .field(let field) = slot { card.problems[field] = card.problem(of: field) }
    let all = NewContactForm.Slot.all
    let index = (all.firstIndex(of: slot) ?? 0) + step + all.count
    go(to: all[index % all.count])
  }

  private mutating func go(to slot: NewContactForm.Slot) {
    self.slot = slot
    if case .field(let field) = slot { card.focus = field }
  }

  func picker(_ typed: String) -> PersonPickerDestination {
    PersonPickerDestination(
      tag: NewContactForm.personTag, title: Phrase { $0.newContactTelephoniste },
      people: (people ?? []).map {
        PersonChoice(id: $0.id, name: $0.name, email: $0.email, contacts: $0.contacts)
      }, allowsNobody: true, current: telephoniste, typed: typed)
  }

  // MARK: Saving

  /// Goes to the first field that is wrong, or saves.
  mutating func save() -> Steps {
    card.trouble = nil
    card.problems = [:]
    for field in ContactField.allCases { card.problems[field] = card.problem(of: field) }
    if card.text(.phone).allSatisfy(\.isWhitespace) { card.problems[.phone] = .phone(.empty) }
    if let wrong = ContactField.allCases.first(where: { card.problems[$0] != nil }) {
      go(to: .field(wrong))
      return []
    }
    isSaving = true
    let fields = card.texts.filter { card.isChanged($0.key) }
    return [
      .effect(
        .create(
          NewContactForm.Wanted(fields: fields, statusCode: statusCode, telephoniste: telephoniste))
      )
    ]
  }

  mutating func take(_ message: NewContactForm.Message) -> Steps {
    isSaving = false
    switch message {
    case .created(.success(let id)):
      let phone = typedPhone?.display ?? card.text(.phone)
      return [
        .notice(Notice(.success, Phrase { $0.newContactAdded(phone) })),
        .close(ContactCreated(contactID: id)),
      ]
    case .created(.failure(let error)): return refuse(error)
    case .found(.success(let other?)): return offer(other)
    case .found: return []
    case .revived(.success(let id)):
      let phone = other?.phone.display ?? ""
      return [
        .notice(Notice(.success, Phrase { $0.newContactRevived(phone) })), open(id),
      ]
    case .revived(.failure(let error)): return refuse(error)
    default: return []
    }
  }

  /// Says it at its field. Whoever has the number already is looked for.
  private mutating func refuse(_ error: DomainError) -> Steps {
    card.refuse(error)
    guard case .fieldRefused(let field, let refusal) = error else { return [] }
    go(to: .field(field))
    guard refusal == .taken || refusal == .takenByDeleted, let phone = typedPhone else { return [] }
    isSaving = true
    return [.effect(.find(phone))]
  }

  private var typedPhone: PhoneNumber? { try? PhoneNumber(parsing: card.text(.phone)) }

  private mutating func offer(_ other: Contact) -> Steps {
    self.other = other
    let (phone, name) = (other.phone.display, other.shownName?.string)
    let isDeleted = other.deletedAt != nil
    return [
      .push(
        Confirmation(
          Phrase {
            isDeleted
              ? $0.newContactDeleted(phone, name: name) : $0.newContactTaken(phone, name: name)
          }, tag: isDeleted ? NewContactForm.reviveTag : NewContactForm.openTag))
    ]
  }

  func open(_ id: ContactID) -> Step<NewContactForm.Effect> {
    .replace(ContactSheetDestination(session: session, contactID: id))
  }

  /// Asks only where something would be lost.
  func leave() -> Steps {
    guard isTouched else { return [.close] }
    return [
      .push(Confirmation(Phrase { $0.newContactLeaveQuestion }, tag: NewContactForm.leaveTag))
    ]
  }
}
