/// The sixth schema: agents, when they work, and appointments. Availability is wall time of
/// the floor's zone: a day as days since 1970-01-01, a time as seconds after its midnight;
/// a key of theirs is never used again, since the past names it.
enum Schema6 {
  static let agents = """
    CREATE TABLE agent_profile (
      user_id INTEGER PRIMARY KEY REFERENCES user(id),
      appointment_minutes INTEGER,
      travel_minutes INTEGER,
      created_by INTEGER REFERENCES user(id),
      updated_by INTEGER REFERENCES user(id),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE availability_slot (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id INTEGER NOT NULL REFERENCES agent_profile(user_id),
      kind TEXT NOT NULL CHECK (kind IN ('available', 'away')),
      start_day INTEGER NOT NULL,
      start_second INTEGER NOT NULL CHECK (start_second BETWEEN 0 AND 86399),
      end_day INTEGER NOT NULL,
      end_second INTEGER NOT NULL CHECK (end_second BETWEEN 0 AND 86399),
      frequency TEXT CHECK (frequency IN ('daily', 'weekly')),
      days_of_week INTEGER NOT NULL DEFAULT 0 CHECK (days_of_week BETWEEN 0 AND 127),
      last_day INTEGER,
      created_by INTEGER REFERENCES user(id),
      updated_by INTEGER REFERENCES user(id),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      CHECK (end_day * 86400 + end_second > start_day * 86400 + start_second)
    ) STRICT;
    CREATE INDEX availability_slot_user ON availability_slot (user_id, id);
    """

  /// What an agent has to keep is found by agent and time; a visit takes at most eight
  /// hours, so that its beginning says where to look.
  static let reservations = """
    CREATE TABLE reservation (
      id INTEGER PRIMARY KEY,
      contact_id INTEGER NOT NULL REFERENCES contact(id),
      date INTEGER NOT NULL,
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 480),
      agent_id INTEGER NOT NULL REFERENCES user(id),
      status TEXT NOT NULL
        CHECK (status IN ('scheduled', 'confirmed', 'done', 'no-show', 'cancelled')),
      customer_name TEXT NOT NULL,
      customer_phone TEXT NOT NULL CHECK (length(customer_phone) = 10),
      customer_email TEXT, customer_address TEXT NOT NULL,
      customer_postal_code TEXT, customer_city TEXT,
      cancel_reason TEXT,
      created_by INTEGER REFERENCES user(id),
      updated_by INTEGER REFERENCES user(id),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      version INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX reservation_agent ON reservation (agent_id, date);
    CREATE INDEX reservation_date ON reservation (date);
    CREATE INDEX reservation_contact ON reservation (contact_id, id);
    CREATE INDEX reservation_booker ON reservation (created_by, created_at);
    CREATE UNIQUE INDEX reservation_open ON reservation (contact_id)
      WHERE status IN ('scheduled', 'confirmed');
    CREATE TABLE reservation_note (
      id INTEGER PRIMARY KEY,
      reservation_id INTEGER NOT NULL REFERENCES reservation(id),
      content TEXT NOT NULL,
      created_by INTEGER REFERENCES user(id),
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX reservation_note_reservation ON reservation_note (reservation_id, id);
    """

  static let conversions = """
    ALTER TABLE contact ADD COLUMN reservation_id INTEGER REFERENCES reservation(id);
    ALTER TABLE contact ADD COLUMN converted_by INTEGER REFERENCES user(id);
    ALTER TABLE contact ADD COLUMN converted_at INTEGER;
    """

  static let all = [agents, reservations, conversions].joined(separator: "\n")
}
