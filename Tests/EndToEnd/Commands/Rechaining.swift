import Foundation

extension CommandFloor {
  /// Makes the history say of the floor's hours what the settings' rows say by now, and
  /// hashes every entry anew: what whoever holds the file can do, and what only a head that
  /// is kept elsewhere tells.
  func rechainHours() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", CommandFloor.rechaining, path]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed("the history was not hashed anew") }
  }

  private static let rechaining = """
    import hashlib, sqlite3, struct, sys
    def field(value):
        if value is None:
            return struct.pack(">Q", 2**64 - 1)
        text = (value.hex() if isinstance(value, bytes) else str(value)).encode()
        return struct.pack(">Q", len(text)) + text
    db = sqlite3.connect(sys.argv[1])
    guards = db.execute("SELECT name, sql FROM sqlite_schema WHERE name LIKE 'history%_no_update'").fetchall()
    for name, _ in guards:
        db.execute("DROP TRIGGER " + name)
    db.execute(\"""UPDATE history_payload SET json = (
        SELECT '{"initialDocument":{"value":"' || s.value || '"}}'
        FROM history AS h JOIN setting AS s ON s.key = h.document WHERE h.seq = history_payload.seq)
        WHERE seq IN (SELECT seq FROM history WHERE collection = 'setting' AND document LIKE 'hours%')\""")
    before = None
    for row in db.execute(\"""SELECT h.seq, at, actorKind, actor, seatSession, request, action, collection,
        document, snapshotDigest, requestDigest, salt, json FROM history AS h
        JOIN history_payload AS p ON p.seq = h.seq ORDER BY h.seq\""").fetchall():
        payload = hashlib.sha256(row[11] + row[12].encode()).digest()
        text = b"".join(map(field, row[:11] + (payload, before)))
        this = hashlib.sha256(b"cordboard-history-1" + text).digest()
        db.execute("UPDATE history SET payloadDigest = ?, previousHash = ?, hash = ? WHERE seq = ?",
            (payload, before, this, row[0]))
        before = this
    for _, sql in guards:
        db.execute(sql)
    db.commit()
    """
}
