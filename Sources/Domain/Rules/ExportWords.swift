/// Says in the history's language, which is nobody's, which contacts an export held:
/// the names of the command line's options, codes and addresses.
struct ExportWords {
  let contacts: any ContactReading
  let people: any PeopleReading

  /// `status: new, attempted; assigned to: nobody`.
  func words(for wanted: TargetQuery) throws(DomainError) -> String {
    switch wanted {
    case .chosen(let ids): return "chosen: \(ids.count)"
    case .filter(let filter, let except):
      var parts = try parts(of: filter)
      if !except.isEmpty { parts.append("except: \(except.count)") }
      return parts.isEmpty ? "everything" : parts.joined(separator: "; ")
    }
  }

  private func parts(of filter: ContactFilter) throws(DomainError) -> [String] {
    var parts: [String] = []
    if !filter.statuses.isEmpty {
      let codes = try contacts.statuses().filter { filter.statuses.contains($0.id) }.map(\.code)
      parts.append("status: " + codes.joined(separator: ", "))
    }
    switch filter.assignment {
    case .any: break
    case .nobody: parts.append("assigned to: nobody")
    case .somebody: parts.append("assigned to: somebody")
    case .user(let id):
      parts.append("assigned to: " + (try people.user(id)?.email ?? String(id.rawValue)))
    }
    if let from = filter.createdFrom { parts.append("created from: " + from.iso8601) }
    if let before = filter.createdBefore { parts.append("created before: " + before.iso8601) }
    if let isConverted = filter.isConverted {
      parts.append("converted: " + (isConverted ? "yes" : "no"))
    }
    if filter.callbackIsDue { parts.append("callback: due") }
    switch filter.heldBack {
    case nil: break
    case .anyRule?: parts.append("held back: any")
    case .rule(let rule)?: parts.append("held back: \(rule.rawValue)")
    }
    if filter.isDeleted { parts.append("deleted: yes") }
    if !filter.search.isEmpty { parts.append("search: " + filter.search) }
    return parts
  }
}
