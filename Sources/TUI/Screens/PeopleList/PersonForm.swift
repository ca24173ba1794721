import Domain
import Kit
import Phrasebook

/// The form of a person: who they are, what they act as, roles and permissions as a
/// checklist. What whoever fills it in may not give is shown and locked.
enum PersonForm {
  enum Field {
    static let name = "name"
    static let email = "email"
    static let telephoniste = "isTelephoniste"
    static let admin = "isAdmin"
    static let agent = "isAgent"
    static let endpoint = "phoneEndpoint"
    static let language = "language"
    static func role(_ role: Domain.Role) -> String { "role:" + role.fullCode }
    static func permission(_ permission: Permission) -> String {
      "permission:" + permission.rawValue
    }
  }

  /// - Parameters:
  ///   - line: nil for a new person.
  ///   - session: whoever fills it in.
  static func form(
    of line: SeePeople.Line?, in page: SeePeople.Page, by session: Session
  ) -> RecordForm {
    let user = line?.user
    let isOwn = user?.id == session.user.id
    let locked = isOwn ? Phrase { $0.personOwnRights } : nil
    let actors: [(String, Bool, Phrase)] = [
      (Field.telephoniste, user?.isTelephoniste ?? true, Phrase { $0.personIsTelephoniste }),
      (Field.admin, user?.isAdmin ?? false, Phrase { $0.personIsAdmin }),
      (Field.agent, user?.isAgent ?? false, Phrase { $0.personIsAgent }),
    ]
    var rows = [
      text(Field.name, user?.name, NewUser.nameLimit, Phrase { $0.personName }),
      text(Field.email, user?.email, 254, Phrase { $0.personEmail }),
    ]
    rows += actors.map { RecordForm.Row($0.0, $0.2, .flag($0.1), locked: locked) }
    rows.append(
      RecordForm.Row(
        Field.endpoint, Phrase { $0.personEndpoint },
        .text(TextField(user?.phoneEndpoint ?? "", limit: 200)),
        hint: Phrase { $0.personEndpointHint }))
    rows.append(language(user?.language ?? session.user.language))
    rows += page.roles.map { role(of: $0, line, page.held, isOwn) }
    if user != nil { rows += permissions(of: user, page.held, isOwn) }
    return RecordForm(rows)
  }

  private static func text(
    _ id: String, _ value: String?, _ limit: Int, _ label: Phrase
  ) -> RecordForm.Row {
    RecordForm.Row(id, label, .text(TextField(value ?? "", limit: limit)))
  }

  private static func language(_ current: Language) -> RecordForm.Row {
    let choices = Language.allCases.map { language in
      RecordForm.Choice(
        language.rawValue, Phrase { _ in language.phrases.profileLanguageName })
    }
    let place = Language.allCases.firstIndex(of: current) ?? 0
    return RecordForm.Row(
      Field.language, Phrase { $0.personLanguage }, .choice(choices, place))
  }

  private static func role(
    of role: Domain.Role, _ line: SeePeople.Line?, _ held: Set<Permission>, _ isOwn: Bool
  ) -> RecordForm.Row {
    let mayGive = RightsRule.covers(held, role.permissions)
    let locked = isOwn ? Phrase { $0.personOwnRights } : Phrase { $0.personBeyondOwn }
    return RecordForm.Row(
      Field.role(role), Phrase { $0.personRole(role.name, role.actor) },
      .flag(line?.roles.contains(role) ?? false),
      locked: isOwn || !mayGive ? locked : nil)
  }

  private static func permissions(
    of user: User?, _ held: Set<Permission>, _ isOwn: Bool
  ) -> [RecordForm.Row] {
    Permission.allCases.map { permission in
      let locked = isOwn ? Phrase { $0.personOwnRights } : Phrase { $0.personBeyondOwn }
      let mayGive = RightsRule.covers(held, [permission])
      return RecordForm.Row(
        Field.permission(permission), Phrase { $0.personPermission(permission) },
        .flag(user?.adminDirectPermissions.contains(permission) ?? false),
        hint: Phrase { $0.meaning(of: permission) }, locked: isOwn || !mayGive ? locked : nil)
    }
  }

  // MARK: What was typed

  private static func roles(_ form: RecordForm) -> [String] {
    form.rows.filter { $0.id.hasPrefix("role:") && $0.value == .flag(true) }
      .map { String($0.id.dropFirst("role:".count)) }
  }

  static func new(_ form: RecordForm) -> NewUser {
    var new = NewUser(name: form.text(Field.name), email: form.text(Field.email))
    new.isTelephoniste = form.flag(Field.telephoniste)
    new.isAdmin = form.flag(Field.admin)
    new.isAgent = form.flag(Field.agent)
    new.roles = roles(form)
    let endpoint = form.text(Field.endpoint)
    new.phoneEndpoint = endpoint.allSatisfy(\.isWhitespace) ? nil : endpoint
    new.language = Language(rawValue: form.choice(Field.language)) ?? .english
    return new
  }

  static func edit(_ form: RecordForm) -> UserEdit {
    var edit = UserEdit()
    func changed(_ id: String) -> String? { form.isChanged(id) ? form.text(id) : nil }
    func flag(_ id: String) -> Bool? { form.isChanged(id) ? form.flag(id) : nil }
    edit.name = changed(Field.name)
    edit.email = changed(Field.email)
    edit.endpoint = changed(Field.endpoint)
    edit.isTelephoniste = flag(Field.telephoniste)
    edit.isAdmin = flag(Field.admin)
    edit.isAgent = flag(Field.agent)
    if form.isChanged(Field.language) {
      edit.language = Language(rawValue: form.choice(Field.language))
    }
    let isChanged = { (prefix: String) in
      form.rows.contains { $0.id.hasPrefix(prefix) && form.isChanged($0.id) }
    }
    if isChanged("role:") { edit.roles = roles(form) }
    if isChanged("permission:") {
      edit.directPermissions = Set(
        Permission.allCases.filter { form.flag(Field.permission($0)) })
    }
    return edit
  }

  /// The row that a refusal is about.
  static func row(of error: DomainError) -> String? {
    switch error {
    case .nameMissing, .nameTooLong: return Field.name
    case .emailTaken, .emailRefused: return Field.email
    case .endpointRefused: return Field.endpoint
    case .actorMissing, .telephonisteHasContacts: return Field.telephoniste
    case .lastAdmin: return Field.admin
    case .booking(.agentHasVisits): return Field.agent
    case .roleOfAnotherActor(let code), .unknownRole(let code, _): return "role:" + code
    default: return nil
    }
  }
}
