/// The second schema: what a call by a real provider needs.
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

  static let all = calls
}
