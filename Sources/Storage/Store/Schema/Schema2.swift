/// The second schema: what a call by a real provider needs, the dial gate, and how
/// long the states of a seat last. What a verdict knew stands with its call; a
/// number that leaves the internal list leaves its row there.
enum Schema2 {
  static let calls = """
    ALTER TABLE call ADD COLUMN endpoint TEXT;
    ALTER TABLE call ADD COLUMN dial_at INTEGER;
    ALTER TABLE call ADD COLUMN reached INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE call ADD COLUMN problem TEXT;
    ALTER TABLE call ADD COLUMN error_code INTEGER;
    ALTER TABLE call ADD COLUMN provider_request TEXT;
    UPDATE call SET dial_at = called_at,
      reached = outcome IS NOT NULL AND outcome NOT IN ('own-phone', 'canceled', 'failed');
    CREATE INDEX call_turn ON call (adapter, dial_at);
    CREATE INDEX call_caller_id ON call (called_by, id);
    CREATE UNIQUE INDEX call_live_endpoint ON call (endpoint)
      WHERE ended_at IS NULL AND endpoint IS NOT NULL;
    """

  /// How long each state of each seat lasted: talk, wrap-up, pauses with their
  /// reason. Written by triggers, so that no way to change a seat forgets it.
  static let spells = """
    ALTER TABLE seat ADD COLUMN pause_reason TEXT;
    CREATE TABLE seat_spell (
      id INTEGER PRIMARY KEY,
      seat_id INTEGER NOT NULL REFERENCES seat(id),
      state TEXT NOT NULL,
      reason TEXT,
      began_at INTEGER NOT NULL,
      ended_at INTEGER
    ) STRICT;
    CREATE INDEX seat_spell_seat ON seat_spell (seat_id, id);
    CREATE UNIQUE INDEX seat_spell_open ON seat_spell (seat_id) WHERE ended_at IS NULL;
    CREATE TRIGGER seat_sat_down AFTER INSERT ON seat
    BEGIN
      INSERT INTO seat_spell (seat_id, state, began_at) VALUES (new.id, new.state, new.state_since);
    END;
    CREATE TRIGGER seat_changed_state AFTER UPDATE OF state ON seat
    WHEN new.state <> old.state AND new.ended_at IS NULL
    BEGIN
      UPDATE seat_spell SET ended_at = new.state_since
      WHERE seat_id = new.id AND ended_at IS NULL;
      INSERT INTO seat_spell (seat_id, state, reason, began_at)
      VALUES (new.id, new.state, new.pause_reason, new.state_since);
    END;
    CREATE TRIGGER seat_left AFTER UPDATE OF ended_at ON seat
    WHEN new.ended_at IS NOT NULL AND old.ended_at IS NULL
    BEGIN
      UPDATE seat_spell SET ended_at = new.ended_at WHERE seat_id = new.id AND ended_at IS NULL;
    END;
    CREATE TRIGGER seat_came_back AFTER UPDATE OF ended_at ON seat
    WHEN new.ended_at IS NULL AND old.ended_at IS NOT NULL
    BEGIN
      INSERT INTO seat_spell (seat_id, state, reason, began_at)
      VALUES (new.id, new.state, new.pause_reason, new.heartbeat_at);
    END;
    """

  static let verdicts = """
    ALTER TABLE call ADD COLUMN verdict TEXT;
    CREATE INDEX call_day ON call (called_at);
    """

  /// The zones of contacts, each distinct set once: what the queue groups them by.
  static let zoneSets = """
    CREATE TABLE zone_set (
      id INTEGER PRIMARY KEY,
      region TEXT NOT NULL,
      zones TEXT NOT NULL,
      UNIQUE (region, zones)
    ) STRICT;
    """

  static let internalList = """
    ALTER TABLE do_not_call ADD COLUMN source TEXT NOT NULL DEFAULT 'status';
    ALTER TABLE do_not_call ADD COLUMN reason TEXT;
    ALTER TABLE do_not_call ADD COLUMN removed_at INTEGER;
    ALTER TABLE do_not_call ADD COLUMN removed_by INTEGER REFERENCES user(id);
    ALTER TABLE do_not_call ADD COLUMN removal_reason TEXT;
    """

  /// One telephoniste's contacts are found without looking at the others'.
  static let assignments = """
    CREATE INDEX contact_assigned ON contact (assigned_to) WHERE assigned_to IS NOT NULL;
    """

  static let all = [calls, spells, verdicts, zoneSets, internalList, assignments]
    .joined(separator: "\n")
}
