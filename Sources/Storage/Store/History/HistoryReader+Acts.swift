import Domain
import GRDB

extension HistoryReader {
  /// The newest acts, each by its first entry. Its entries of that collection are
  /// counted up to a bound, so that an import of a million contacts costs no more than another act.
  func lastActs(_ limit: Int) throws(DomainError) -> [FloorOverview.Act] {
    // The provider's id of a call that was placed says nothing to people.
    let requests = try db.rows(
      "SELECT id FROM request WHERE because <> ? ORDER BY id DESC LIMIT ?",
      [Reason.recordCall.rawValue, limit])
    var acts: [FloorOverview.Act] = []
    for request in requests {
      let id: Int64 = request["id"]
      let first = try db.row(
        "\(HistoryReader.select) WHERE h.request = ? ORDER BY h.seq LIMIT 1", [id])
      guard let first else { continue }
      let collection: String = first["collection"]
      let count = try db.integer(
        "SELECT count(*) FROM (SELECT 1 FROM history WHERE request = ? AND collection = ? LIMIT ?)",
        [id, collection, FloorOverview.Act.mostCounted])
      acts.append(FloorOverview.Act(entry: try entry(first), entries: count ?? 1))
    }
    return acts
  }
}
