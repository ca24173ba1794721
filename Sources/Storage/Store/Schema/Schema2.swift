/// The second schema: the dial gate. What a verdict knew stands with its call;
/// a number that leaves the internal list leaves its row there.
enum Schema2 {
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

  static let all = [verdicts, zoneSets, internalList].joined(separator: "\n")
}
