import Domain
import Kit
import Shell
import TestSupport

@testable import Screens

/// People, roles and statuses of the tests' floor.
enum RightsSamples {
  static let session = People.session("Ada Roy", [.admin], seat: SeatID(1))

  static let roles: [Domain.Role] = [
    role(1, "Administrator", Domain.Role.administratorCode, [.all]),
    role(2, "Supervisor", Domain.Role.supervisorCode, Permission.watching),
    role(3, "Imports", "importer", [.importContacts, .viewContacts]),
    Domain.Role(
      id: RoleID(4), actor: .agent, name: "Senior agent", code: "senior", permissions: []),
  ]

  private static func role(
    _ id: Int64, _ name: String, _ code: String, _ permissions: Set<Permission>
  ) -> Domain.Role {
    Domain.Role(id: RoleID(id), actor: .admin, name: name, code: code, permissions: permissions)
  }

  static func user(
    _ id: Int64, _ name: String, _ actors: [ActorRole], roles: [RoleID] = [],
    isActive: Bool = true, mustChange: Bool = false
  ) -> User {
    let first = name.split(separator: " ").first.map(String.init) ?? name
    return User(
      id: UserID(id), name: name, email: first.lowercased() + "@example.com",
      isTelephoniste: actors.contains(.telephoniste), isAdmin: actors.contains(.admin),
      isAgent: actors.contains(.agent), adminRoles: roles, adminDirectPermissions: [],
      agentRoles: [], phoneEndpoint: nil, language: .english, isActive: isActive,
      mustChangePassword: mustChange, createdAt: People.now)
  }

  static func people(_ held: Set<Permission> = [.all]) -> SeePeople.Page {
    SeePeople.Page(
      lines: [
        line(user(7, "Ada Roy", [.admin], roles: [RoleID(1)]), [roles[0]], state: .ready),
        line(user(8, "Anna Tremblay", [.telephoniste]), contacts: 1204, state: .talking),
        line(user(9, "Luc Roy", [.telephoniste, .agent]), contacts: 87, state: .paused),
        line(user(10, "Sam Watcher", [.admin], roles: [RoleID(2)]), [roles[1]]),
        line(user(11, "Zoé Caron", [.telephoniste], mustChange: true)),
        line(user(12, "Yves Gone", [.telephoniste], isActive: false)),
      ], roles: roles, held: held)
  }

  static func line(
    _ user: User, _ roles: [Domain.Role] = [], contacts: Int = 0, state: SeatState? = nil
  ) -> SeePeople.Line {
    SeePeople.Line(user: user, roles: roles, contacts: contacts, state: state)
  }

  static let roleLines = zip(roles, [1, 1, 0, 2]).map { ListRoles.Line(role: $0, holders: $1) }

  static let statuses = ContactStatus.defaults.enumerated().map { index, status in
    ListStatuses.Line(
      status: ContactStatus(
        id: StatusID(Int64(index + 1)), code: status.code, nameEnglish: status.nameEnglish,
        nameFrench: status.nameFrench, color: status.color, order: status.order,
        excludeFromCallList: status.excludeFromCallList, isSystemStatus: status.isSystemStatus,
        isDeletable: status.isDeletable),
      contacts: index * 311)
  }
}
