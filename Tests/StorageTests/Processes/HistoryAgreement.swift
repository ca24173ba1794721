/// Whether the rows and the history tell the same story: each statement lists the
/// contacts about which they do not.
enum HistoryAgreement {
  static let checks = [
    lists("contact_note", "notes", initially: 0),
    lists("contact_status_change", "statusHistory", initially: 1),
    lists("call", "callHistory", initially: 0),
    endedCalls, field("status_id", "statusId"), field("assigned_to", "assignedToTelephonisteId"),
    callCounts,
  ]

  private static let changes = """
    SELECT CAST(h.document AS INTEGER) AS contact, h.seq,
      json_extract(c.value, '$.field') AS field, json_extract(c.value, '$.old') AS old,
      json_extract(c.value, '$.new') AS new
    FROM history AS h JOIN history_payload AS p ON p.seq = h.seq,
      json_each(p.json, '$.changes') AS c
    WHERE h.collection = 'contact' AND h.action = 'update'
    """

  /// As many rows of a list as the history says were added.
  private static func lists(_ table: String, _ field: String, initially: Int) -> String {
    """
    WITH changes AS (\(changes)),
      told AS (
        SELECT contact, count(*) AS rows FROM changes
        WHERE field = '\(field)' AND old IS NULL GROUP BY contact),
      kept AS (SELECT contact_id AS contact, count(*) AS rows FROM \(table) GROUP BY contact_id)
    SELECT contact.id, kept.rows, told.rows FROM contact
    LEFT JOIN kept ON kept.contact = contact.id LEFT JOIN told ON told.contact = contact.id
    WHERE ifnull(kept.rows, 0) <> ifnull(told.rows, 0) + \(initially)
    """
  }

  private static let endedCalls = """
    WITH changes AS (\(changes))
    SELECT call.id FROM call WHERE (ended_at IS NOT NULL) <> EXISTS (
      SELECT 1 FROM changes WHERE field = 'callHistory' AND contact = call.contact_id
        AND json_extract(new, '$.id') = call.id AND json_extract(new, '$.endedAt') IS NOT NULL)
    """

  /// The row has the value that the history says was set last.
  private static func field(_ column: String, _ field: String) -> String {
    """
    WITH changes AS (\(changes)),
      last AS (SELECT contact, max(seq) AS seq FROM changes WHERE field = '\(field)' GROUP BY contact)
    SELECT contact.id, contact.\(column), changes.new FROM last
    JOIN changes ON changes.contact = last.contact AND changes.seq = last.seq
      AND changes.field = '\(field)'
    JOIN contact ON contact.id = last.contact WHERE contact.\(column) IS NOT changes.new
    """
  }

  private static let callCounts = """
    SELECT id FROM contact
    WHERE call_count <> (SELECT count(*) FROM call WHERE contact_id = contact.id)
    """
}
