/// The first schema. Instants are UTC milliseconds, days are days since
/// 1970-01-01 of the floor's zone. The history tables bear the names of
/// docs/history-format.md.
enum Schema1 {
  static let people = """
    CREATE TABLE user (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      email TEXT NOT NULL UNIQUE,
      password TEXT NOT NULL,
      must_change_password INTEGER NOT NULL,
      is_telephoniste INTEGER NOT NULL,
      is_admin INTEGER NOT NULL,
      is_agent INTEGER NOT NULL,
      admin_direct_permissions TEXT NOT NULL,
      phone_endpoint TEXT,
      language TEXT NOT NULL,
      is_active INTEGER NOT NULL,
      created_by INTEGER REFERENCES user(id),
      updated_by INTEGER REFERENCES user(id),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE role (
      id INTEGER PRIMARY KEY,
      actor TEXT NOT NULL CHECK (actor IN ('admin', 'agent')),
      name TEXT NOT NULL,
      code TEXT NOT NULL,
      permissions TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      UNIQUE (actor, code)
    ) STRICT;
    CREATE TABLE user_role (
      user_id INTEGER NOT NULL REFERENCES user(id),
      role_id INTEGER NOT NULL REFERENCES role(id),
      PRIMARY KEY (user_id, role_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE contact_status (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name_english TEXT NOT NULL UNIQUE,
      name_french TEXT NOT NULL UNIQUE,
      color TEXT NOT NULL,
      sort_order INTEGER NOT NULL CHECK (sort_order >= 0),
      exclude_from_call_list INTEGER NOT NULL,
      is_system_status INTEGER NOT NULL,
      is_deletable INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT;
    """

  static let contacts = """
    CREATE TABLE contact (
      id INTEGER PRIMARY KEY,
      phone TEXT NOT NULL UNIQUE CHECK (length(phone) = 10),
      name TEXT, email TEXT, address TEXT, city TEXT, postal_code TEXT,
      language TEXT, time_zone TEXT,
      consent TEXT NOT NULL, consent_at INTEGER,
      status_id INTEGER NOT NULL REFERENCES contact_status(id),
      assigned_to INTEGER REFERENCES user(id),
      callback_at INTEGER,
      callback_for INTEGER REFERENCES user(id),
      number_problem INTEGER NOT NULL DEFAULT 0,
      is_converted INTEGER NOT NULL DEFAULT 0,
      deleted_at INTEGER,
      created_by INTEGER REFERENCES user(id),
      updated_by INTEGER REFERENCES user(id),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      version INTEGER NOT NULL DEFAULT 1,
      call_count INTEGER NOT NULL DEFAULT 0,
      last_call_at INTEGER,
      leased_by INTEGER REFERENCES seat(id),
      rank INTEGER,
      zone_set INTEGER NOT NULL DEFAULT 0,
      queue_key REAL,
      wake_at INTEGER,
      snoozed_until INTEGER,
      parked_on INTEGER
    ) STRICT;
    CREATE INDEX contact_queue ON contact (assigned_to, rank, zone_set, queue_key)
      WHERE rank IS NOT NULL;
    CREATE INDEX contact_shared_callback ON contact (rank, zone_set, queue_key)
      WHERE rank IN (-2, -1);
    CREATE INDEX contact_wake ON contact (wake_at) WHERE wake_at IS NOT NULL;
    CREATE INDEX contact_parked ON contact (assigned_to, parked_on) WHERE parked_on IS NOT NULL;
    CREATE INDEX contact_lease ON contact (leased_by) WHERE leased_by IS NOT NULL;

    CREATE TABLE queue_clock (
      owner INTEGER NOT NULL, rank INTEGER NOT NULL, zone_set INTEGER NOT NULL,
      clock REAL NOT NULL,
      PRIMARY KEY (owner, rank, zone_set)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE contact_note (
      id INTEGER PRIMARY KEY,
      contact_id INTEGER NOT NULL REFERENCES contact(id),
      content TEXT NOT NULL,
      created_by INTEGER REFERENCES user(id),
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX contact_note_contact ON contact_note (contact_id, id);
    CREATE TABLE contact_status_change (
      id INTEGER PRIMARY KEY,
      contact_id INTEGER NOT NULL REFERENCES contact(id),
      status_id INTEGER NOT NULL REFERENCES contact_status(id),
      note TEXT,
      updated_by INTEGER REFERENCES user(id),
      updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX contact_status_change_contact ON contact_status_change (contact_id, id);
    CREATE TABLE contact_assignment_change (
      id INTEGER PRIMARY KEY,
      contact_id INTEGER NOT NULL REFERENCES contact(id),
      action TEXT NOT NULL CHECK (action IN ('assigned', 'unassigned', 'moved')),
      from_user_id INTEGER REFERENCES user(id),
      to_user_id INTEGER REFERENCES user(id),
      assigned_by INTEGER REFERENCES user(id),
      assigned_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX contact_assignment_change_contact ON contact_assignment_change (contact_id, id);
    CREATE TABLE call (
      id INTEGER PRIMARY KEY,
      contact_id INTEGER NOT NULL REFERENCES contact(id),
      seat_id INTEGER NOT NULL REFERENCES seat(id),
      adapter TEXT NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
      call_sid TEXT UNIQUE,
      child_sid TEXT,
      status TEXT NOT NULL,
      outcome TEXT,
      called_by INTEGER NOT NULL REFERENCES user(id),
      called_at INTEGER NOT NULL,
      answered_at INTEGER,
      ended_at INTEGER,
      duration INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX call_contact ON call (contact_id, id);
    CREATE INDEX call_caller ON call (called_by, called_at);
    CREATE UNIQUE INDEX call_live_caller ON call (called_by) WHERE ended_at IS NULL;
    CREATE UNIQUE INDEX call_live_contact ON call (contact_id) WHERE ended_at IS NULL;
    CREATE TABLE do_not_call (
      id INTEGER PRIMARY KEY,
      phone TEXT NOT NULL UNIQUE,
      added_by INTEGER REFERENCES user(id),
      added_at INTEGER NOT NULL
    ) STRICT;
    """

  static let operational = """
    CREATE TABLE seat (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES user(id),
      state TEXT NOT NULL,
      state_since INTEGER NOT NULL,
      contact_id INTEGER REFERENCES contact(id),
      served_at INTEGER,
      opened_at INTEGER NOT NULL,
      heartbeat_at INTEGER NOT NULL,
      expires_at INTEGER,
      ended_at INTEGER,
      lapsed INTEGER NOT NULL DEFAULT 0,
      host TEXT NOT NULL, terminal TEXT, peer TEXT, program TEXT NOT NULL,
      process_id INTEGER NOT NULL, process_start INTEGER NOT NULL, boot TEXT NOT NULL
    ) STRICT;
    CREATE INDEX seat_live ON seat (heartbeat_at) WHERE ended_at IS NULL;
    CREATE INDEX seat_user ON seat (user_id, id);
    CREATE TABLE draft (
      user_id INTEGER NOT NULL REFERENCES user(id),
      contact_id INTEGER NOT NULL REFERENCES contact(id),
      body TEXT NOT NULL,
      updated_at INTEGER NOT NULL,
      PRIMARY KEY (user_id, contact_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE worked_today (
      user_id INTEGER NOT NULL REFERENCES user(id),
      day INTEGER NOT NULL,
      contact_id INTEGER NOT NULL REFERENCES contact(id),
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (user_id, day, contact_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE demo_clock (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      ahead INTEGER NOT NULL,
      last INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE contact_counter (
      status_id INTEGER NOT NULL,
      assigned_to INTEGER NOT NULL,
      is_converted INTEGER NOT NULL,
      contacts INTEGER NOT NULL,
      PRIMARY KEY (status_id, assigned_to, is_converted)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER contact_counted_in AFTER INSERT ON contact WHEN new.deleted_at IS NULL
    BEGIN
      INSERT INTO contact_counter VALUES
        (new.status_id, ifnull(new.assigned_to, 0), new.is_converted, 1)
      ON CONFLICT DO UPDATE SET contacts = contacts + 1;
    END;
    CREATE TRIGGER contact_counted_over
    AFTER UPDATE OF status_id, assigned_to, is_converted, deleted_at ON contact
    BEGIN
      UPDATE contact_counter SET contacts = contacts - 1
      WHERE old.deleted_at IS NULL AND status_id = old.status_id
        AND assigned_to = ifnull(old.assigned_to, 0) AND is_converted = old.is_converted;
      INSERT INTO contact_counter
      SELECT new.status_id, ifnull(new.assigned_to, 0), new.is_converted, 1
      WHERE new.deleted_at IS NULL
      ON CONFLICT DO UPDATE SET contacts = contacts + 1;
    END;
    """

  static let history = """
    CREATE TABLE user_snapshot (digest BLOB PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE request (
      id INTEGER PRIMARY KEY,
      because TEXT NOT NULL, at INTEGER NOT NULL, host TEXT NOT NULL,
      terminal TEXT, peer TEXT, version TEXT NOT NULL, digest BLOB NOT NULL
    ) STRICT;
    CREATE TABLE history (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      actorKind TEXT NOT NULL,
      actor TEXT NOT NULL,
      seatSession INTEGER,
      request INTEGER NOT NULL REFERENCES request(id),
      action TEXT NOT NULL,
      collection TEXT NOT NULL,
      document TEXT NOT NULL,
      snapshotDigest BLOB NOT NULL REFERENCES user_snapshot(digest),
      requestDigest BLOB NOT NULL,
      payloadDigest BLOB NOT NULL,
      previousHash BLOB,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX history_document ON history (collection, document, seq);
    CREATE INDEX history_actor ON history (actorKind, actor, seq);
    CREATE INDEX history_request ON history (request);
    CREATE TABLE history_payload (
      seq INTEGER PRIMARY KEY REFERENCES history(seq),
      salt BLOB NOT NULL,
      json TEXT NOT NULL
    ) STRICT;
    """

  /// Refuses what would rewrite the past: a guard against accidents; the chain
  /// is the guard against intent.
  static let appendOnly = ["history", "history_payload", "user_snapshot", "request"].flatMap {
    table in
    ["UPDATE", "DELETE"].map { verb in
      """
      CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END;
      """
    }
  }.joined(separator: "\n")

  static let all = [people, contacts, operational, history, appendOnly].joined(separator: "\n")
}
