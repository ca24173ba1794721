import Domain

/// Who works on a demo floor: somebody of each kind.
struct DemoPerson: Sendable {
  let name: String
  let email: String
  var actors: Set<ActorRole>
  var role: String?
  var language: Language = .english
  /// Whether they get a one-time secret instead of the floor's password.
  var isNew = false
  /// Of a hundred contacts, how many are theirs.
  var share = 0

  /// As the use case takes them.
  var newUser: NewUser {
    var user = NewUser(name: name, email: email)
    user.isTelephoniste = actors.contains(.telephoniste)
    user.isAdmin = actors.contains(.admin)
    user.isAgent = actors.contains(.agent)
    user.roles = role.map { [$0] } ?? []
    user.language = language
    return user
  }
}

enum DemoPeople {
  static let admin = DemoPerson(name: "Ada Roy", email: "ada@example.com", actors: [.admin])
  static let supervisor = DemoPerson(
    name: "Simon Gagné", email: "simon@example.com", actors: [.admin],
    role: Role.supervisorCode, language: .french)
  static let anna = DemoPerson(
    name: "Anna Tremblay", email: "anna@example.com", actors: [.telephoniste], share: 26)
  static let luc = DemoPerson(
    name: "Luc Bélanger", email: "luc@example.com", actors: [.telephoniste], language: .french,
    share: 24)
  /// Begins today: a one-time secret, and two roles.
  static let zoe = DemoPerson(
    name: "Zoé Caron", email: "zoe@example.com", actors: [.telephoniste, .agent], isNew: true,
    share: 18)
  static let agent = DemoPerson(
    name: "Marc Ouellet", email: "marc@example.com", actors: [.agent], language: .french)

  static let all = [admin, supervisor, anna, luc, zoe, agent]
  static let telephonistes = [anna, luc, zoe]
}
