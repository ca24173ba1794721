import Domain
import Store

extension Store {
  /// Every contact that is not deleted, in the order of the keys.
  public func everyContact() throws -> [ContactLine] {
    var ids: [ContactID] = []
    let all = TargetQuery.filter(.everything, except: [])
    try table().targets(all, in: .everything, for: nil) { ids.append($0.id) }
    return try lines(ids, in: .everything)
  }
}
