import Domain
import Phrasebook

/// A filter as one line of words, each part by itself.
struct FilterWords {
  let parts: [String]

  init(_ filter: ContactFilter, _ ground: Contacts.Ground, _ phrases: any Phrases, _ zone: any Zone)
  {
    var parts: [String] = []
    if !filter.statuses.isEmpty {
      let names = ground.statuses.filter { filter.statuses.contains($0.id) }
        .map { DisplayText(phrases.statusName($0), limit: 40).string }
      parts.append(phrases.filterStatuses(names))
    }
    switch filter.assignment {
    case .any: break
    case .nobody: parts.append(phrases.filterUnassigned)
    case .somebody: parts.append(phrases.filterAssigned)
    case .user(let id):
      let name = ground.person(id).map { DisplayText($0.name, limit: 40).string } ?? "?"
      parts.append(phrases.filterAssigned(to: name))
    }
    let from = filter.createdFrom.map { zone.day(of: $0) }
    // The day before the first that is left out.
    let until = filter.createdBefore.map { zone.day(of: $0).adding(days: -1) }
    if from != nil || until != nil { parts.append(phrases.filterCreated(from: from, until: until)) }
    if let isConverted = filter.isConverted { parts.append(phrases.filterConverted(isConverted)) }
    if filter.callbackIsDue { parts.append(phrases.filterCallbackDue) }
    switch filter.heldBack {
    case nil: break
    case .anyRule?: parts.append(phrases.filterHeldBack)
    case .rule(let rule)?: parts.append(phrases.filterHeldBack(by: rule))
    }
    if filter.isDeleted { parts.append(phrases.filterDeleted) }
    if !filter.search.isEmpty { parts.append("/ " + DisplayText(filter.search, limit: 60).string) }
    self.parts = parts
  }
}
