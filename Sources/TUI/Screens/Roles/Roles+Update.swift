import Domain
import Kit
import Phrasebook
import Shell

extension Roles {
  static let deleteTag = "roles.delete"

  public static func opened(_ state: inout State, at now: Instant) -> [Step<Effect>] {
    state.read()
  }

  public static func update(
    _ state: inout State, _ message: Message, at now: Instant
  ) -> [Step<Effect>] {
    switch message {
    case .reloadPressed, .changed: return state.read()
    case .read(let result): return state.take(result)
    case .moved(let press): state.move(press)
    case .resized(let size):
      let places = RolesPlaces(size)
      state.list.resize(height: places.rows)
      state.permissions.resize(height: places.permissionRows)
    case .acceptPressed: return state.accept()
    case .addPressed: state.begin(nil)
    case .renamePressed: if let chosen = state.chosen { state.begin(chosen) }
    case .deletePressed: return state.askDelete()
    case .deleteConfirmed: return state.delete()
    case .leavePressed:
      guard state.dialog != nil else { return [.close] }
      state.dialog = nil
    case .togglePressed: state.toggle()
    case .historyPressed:
      guard let chosen = state.chosen else { return [] }
      return [
        .push(
          HistoryDestination(
            session: state.session, scope: .record(.role, key: chosen.code)))
      ]
    case .typed(let press): state.edit { $0.handle(press) }
    case .pasted(let text): state.edit { $0.insert(text) }
    case .fieldMoved(let step): state.edit { $0.moveFocus(by: step) }
    case .added, .edited, .deleted: return state.answer(message)
    }
    return []
  }
}

extension Roles.State {
  typealias Steps = [Step<Roles.Effect>]

  mutating func read() -> Steps { turn.ask() ? [.effect(.read)] : [] }

  mutating func take(_ result: Result<[ListRoles.Line], DomainError>) -> Steps {
    page.take(result)
    list.refresh(lines.map(\.role.id))
    if case .success = result, let code = awaited {
      awaited = nil
      if let line = lines.first(where: { $0.role.code == code }) { list.select(line.role.id) }
    }
    return turn.end() ? [.effect(.read)] : []
  }

  mutating func move(_ press: KeyPress) {
    saying = nil
    if case .permissions? = dialog { permissions.handle(press) } else { list.handle(press) }
  }

  // MARK: Permissions

  mutating func toggle() {
    guard case .permissions(let role, var wanted, false)? = dialog,
      let permission = permissions.selected
    else { return }
    if wanted.remove(permission) == nil { wanted.insert(permission) }
    dialog = .permissions(of: role, wanted, isSaving: false)
    saying = nil
  }

  // MARK: The form

  mutating func begin(_ role: Domain.Role?) {
    saying = nil
    dialog = .form(code: role?.fullCode, RoleForm.form(of: role))
  }

  mutating func edit(_ change: (inout RecordForm) -> Void) {
    guard case .form(let code, var form)? = dialog else { return }
    change(&form)
    dialog = .form(code: code, form)
  }

  mutating func accept() -> Steps {
    saying = nil
    switch dialog {
    case nil:
      guard let chosen else { return [] }
      dialog = .permissions(of: chosen, chosen.permissions, isSaving: false)
      return []
    case .permissions(let role, let wanted, let isSaving)?:
      guard !isSaving else { return [] }
      guard wanted != role.permissions else {
        dialog = nil
        return []
      }
      dialog = .permissions(of: role, wanted, isSaving: true)
      return [.effect(.permit(role.fullCode, wanted))]
    case .form(let code, var form)?:
      guard !form.isSaving else { return [] }
      form.forgive()
      form.isSaving = true
      dialog = .form(code: code, form)
      let name = form.text(RoleForm.Field.name)
      return [.effect(code.map { .rename($0, to: name) } ?? .add(RoleForm.new(form)))]
    }
  }

  mutating func askDelete() -> Steps {
    guard dialog == nil, let chosen else { return [] }
    pending = chosen
    let name = DisplayText(chosen.name, limit: 60).string
    return [
      .push(Confirmation(Phrase { $0.roleDeleteQuestion(name) }, tag: Roles.deleteTag))
    ]
  }

  mutating func delete() -> Steps {
    guard let role = pending else { return [] }
    pending = nil
    return [.effect(.delete(role))]
  }

  // MARK: Answers

  mutating func answer(_ message: Roles.Message) -> Steps {
    switch message {
    case .added(.success(let role)):
      let name = DisplayText(role.name, limit: 60).string
      return done(Phrase { $0.roleAdded(name) })
    case .edited(.success): return done(Phrase { $0.roleSaved })
    case .deleted(let role, nil):
      let name = DisplayText(role.name, limit: 60).string
      return done(Phrase { $0.roleDeleted(name) })
    case .added(.failure(let error)), .edited(.failure(let error)), .deleted(_, let error?):
      refuse(error)
    default: break
    }
    return []
  }

  private mutating func done(_ phrase: Phrase) -> Steps {
    dialog = nil
    saying = .done(phrase)
    return read()
  }

  private mutating func refuse(_ error: DomainError) {
    switch dialog {
    case .form(let code, var form)?:
      form.refuse(error, at: RoleForm.row(of: error))
      dialog = .form(code: code, form)
    case .permissions(let role, let wanted, _)?:
      dialog = .permissions(of: role, wanted, isSaving: false)
      saying = .refused(error)
    case nil: saying = .refused(error)
    }
  }
}

/// The form of a role: its name; of a new one its code and whose it is, too.
enum RoleForm {
  enum Field {
    static let name = "name"
    static let code = "code"
    static let actor = "actor"
  }

  static func form(of role: Domain.Role?) -> RecordForm {
    let locked = role == nil ? nil : Phrase { $0.roleCodeFixed }
    let actors: [ActorRole] = [.admin, .agent]
    return RecordForm([
      RecordForm.Row(
        Field.name, Phrase { $0.roleName },
        .text(TextField(role?.name ?? "", limit: Domain.Role.nameLimit))),
      RecordForm.Row(
        Field.code, Phrase { $0.roleCode },
        .text(TextField(role?.code ?? "", limit: Domain.Role.codeLimit)),
        hint: Phrase { $0.roleCodeHint }, locked: locked),
      RecordForm.Row(
        Field.actor, Phrase { $0.roleActor },
        .choice(
          actors.map { actor in RecordForm.Choice(actor.rawValue, Phrase { $0.actor(actor) }) },
          role?.actor == .agent ? 1 : 0),
        hint: Phrase { $0.roleActorHint }, locked: locked),
    ])
  }

  static func new(_ form: RecordForm) -> NewRole {
    NewRole(
      actor: ActorRole(rawValue: form.choice(Field.actor)) ?? .admin,
      name: form.text(Field.name), code: form.text(Field.code))
  }

  static func row(of error: DomainError) -> String? {
    switch error {
    case .nameMissing, .nameTooLong: return Field.name
    case .role(.code), .role(.codeTaken): return Field.code
    default: return nil
    }
  }
}
