/// The fifth schema: failed sign-ins, and why a seat was ended.
enum Schema5 {
  /// `subject` is the SHA-256 of what failures are counted for: what was typed as an
  /// address may have been a password. `user_id` stands where the account is somebody's.
  static let signIns = """
    CREATE TABLE sign_in (
      subject BLOB PRIMARY KEY CHECK (length(subject) = 32),
      user_id INTEGER REFERENCES user(id),
      failures INTEGER NOT NULL,
      first_at INTEGER NOT NULL,
      last_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sign_in_last ON sign_in (last_at) WHERE user_id IS NULL;
    """

  /// A seat with a cause was ended for good; one that only lapsed has none.
  static let seats = """
    ALTER TABLE seat ADD COLUMN end_cause TEXT
      CHECK (end_cause IN ('person', 'password', 'disabled', 'hours'));
    ALTER TABLE seat ADD COLUMN ended_by INTEGER REFERENCES user(id);
    """

  static let all = [signIns, seats].joined(separator: "\n")
}
