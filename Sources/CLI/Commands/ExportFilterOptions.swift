import ArgumentParser
import Domain
import Phrasebook

/// Which contacts an export holds.
struct ExportFilterOptions: ParsableArguments {
  @Option(name: .customLong("status"), help: .help(.status)) var statuses: [String] = []
  @Option(help: .help(.assignedTo)) var assignedTo: String?
  @Option(help: .exchange(.search)) var search: String?
  @Flag(help: .exchange(.deleted)) var deleted = false

  /// - Throws: ``DomainError/unknownStatus(_:known:)``, ``DomainError/unknownUser(_:)``.
  func filter(on floor: Floor) throws(DomainError) -> ContactFilter {
    let all = try floor.store.statuses()
    var filter = ContactFilter(isDeleted: deleted, search: search ?? "")
    for code in statuses {
      guard let status = all.first(where: { $0.code == code }) else {
        throw .unknownStatus(code, known: all.map(\.code))
      }
      filter.statuses.insert(status.id)
    }
    switch assignedTo {
    case nil: break
    case "nobody": filter.assignment = .nobody
    case .some(let email):
      guard let user = try floor.store.credentials(email: email.lowercased())?.user else {
        throw .unknownUser(email)
      }
      filter.assignment = .user(user.id)
    }
    return filter
  }
}
