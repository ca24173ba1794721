import Domain

/// The seventh schema: the roll-ups behind the figures (docs/figures.md). Triggers keep them, in
/// the write that changes what they count, so that no way to change it forgets them; what they
/// come to from the rows alone is ``FigureCount``'s.
enum Schema7 {
  /// The changes of the floor's clock, so that SQL knows on which of its days an instant lies.
  static let clock = """
    CREATE TABLE floor_clock (began_at INTEGER PRIMARY KEY, east INTEGER NOT NULL) STRICT;
    """

  /// One row for each person and day. Its hours are columns, so that one event of a call is one
  /// change of one row; what is read most stands first. Talk in seconds, spells in milliseconds.
  static let days = """
    CREATE TABLE figure_day (
      user_id INTEGER NOT NULL,
      day INTEGER NOT NULL,
      \(FigureColumn.all.map { "\($0) INTEGER NOT NULL DEFAULT 0" }.joined(separator: ",\n  ")),
      PRIMARY KEY (user_id, day)
    ) STRICT, WITHOUT ROWID;
    """

  static let contacts = """
    CREATE TABLE figure_zone (
      zone_set INTEGER NOT NULL,
      status_id INTEGER NOT NULL,
      is_pool INTEGER NOT NULL,
      contacts INTEGER NOT NULL,
      PRIMARY KEY (zone_set, status_id, is_pool)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE figure_added (day INTEGER PRIMARY KEY, contacts INTEGER NOT NULL) STRICT;
    ALTER TABLE contact ADD COLUMN is_barred INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX contact_barred ON contact (assigned_to, status_id)
      WHERE is_barred = 1 AND deleted_at IS NULL;
    CREATE INDEX contact_converted ON contact (is_converted) WHERE is_converted = 1;

    """

  // MARK: Calls

  private static let begun = ["calls"] + FigureColumn.hours("calls")
  private static let ended =
    ["answered", "talk"] + FigureColumn.outcomes + FigureColumn.lengths
    + FigureColumn.hours("answered")

  /// Adds to one person's day: `values` by column, `from` what gives them, one row.
  static func adding(_ columns: [String], user: String, day: String, values: [String], from: String)
    -> String
  {
    """
    INSERT INTO figure_day (user_id, day, \(columns.joined(separator: ", ")))
    SELECT \(user), \(day), \(values.joined(separator: ", ")) \(from)
    ON CONFLICT (user_id, day) DO UPDATE SET
      \(columns.map { "\($0) = \($0) + excluded.\($0)" }.joined(separator: ", "));
    """
  }

  /// The clock that shows an instant, as the source of one row; `east` is its column.
  static func clock(at instant: String) -> String {
    "FROM floor_clock WHERE began_at <= \(instant) ORDER BY began_at DESC LIMIT 1"
  }

  /// What the triggers add for a column of a call.
  private static func value(_ column: String) -> String {
    let hour = "(new.called_at + east) / 3600000 % 24"
    if let number = FigureColumn.hour(of: column, "calls") { return "\(hour) = \(number)" }
    let isAnswered = "ifnull(new.ended_at IS NOT NULL AND new.outcome = 'answered', 0)"
    if let number = FigureColumn.hour(of: column, "answered") {
      return "\(isAnswered) AND \(hour) = \(number)"
    }
    if let length = FigureColumn.length(of: column) {
      let end = length.until.map { " AND new.duration < \($0)" } ?? ""
      return "\(isAnswered) AND new.duration >= \(length.from)\(end)"
    }
    switch column {
    case "calls": return "1"
    case "answered": return isAnswered
    case "talk": return "iif(new.ended_at IS NOT NULL, new.duration, 0)"
    default:
      let outcome = column.replacing("_", with: "-")
      return "ifnull(new.ended_at IS NOT NULL AND new.outcome = '\(outcome)', 0)"
    }
  }

  private static func adding(_ columns: [String]) -> String {
    adding(
      columns, user: "new.called_by", day: "(new.called_at + east) / 86400000",
      values: columns.map(value), from: clock(at: "new.called_at"))
  }

  static let calls = """
    CREATE TRIGGER call_figured_begun AFTER INSERT ON call WHEN new.ended_at IS NULL
    BEGIN \(adding(begun)) END;
    CREATE TRIGGER call_figured_entered AFTER INSERT ON call WHEN new.ended_at IS NOT NULL
    BEGIN \(adding(begun + ended)) END;
    CREATE TRIGGER call_figured_ended AFTER UPDATE OF ended_at ON call
    WHEN old.ended_at IS NULL AND new.ended_at IS NOT NULL
    BEGIN \(adding(ended)) END;
    """

  // MARK: Spells, work, appointments

  static let work = """
    CREATE TRIGGER seat_spell_figured AFTER UPDATE OF ended_at ON seat_spell
    WHEN old.ended_at IS NULL AND new.ended_at IS NOT NULL AND new.state IN ('wrap_up', 'paused')
    BEGIN
      \(adding(
        ["wrap_up", "pause"], user: "(SELECT user_id FROM seat WHERE id = new.seat_id)",
        day: "(new.began_at + east) / 86400000",
        values: ["wrap_up", "paused"].map {
          "iif(new.state = '\($0)', max(0, new.ended_at - new.began_at), 0)"
        }, from: clock(at: "new.began_at")))
    END;
    CREATE TRIGGER worked_today_figured AFTER INSERT ON worked_today
    BEGIN
      \(adding(["worked"], user: "new.user_id", day: "new.day", values: ["1"], from: "WHERE 1"))
    END;
    """

  static let bookings = """
    CREATE TRIGGER reservation_figured AFTER INSERT ON reservation WHEN new.created_by IS NOT NULL
    BEGIN
      \(adding(
        ["booked", "kept"], user: "new.created_by", day: "(new.created_at + east) / 86400000",
        values: ["1", "new.status = 'done'"], from: clock(at: "new.created_at")))
    END;
    CREATE TRIGGER reservation_figured_kept AFTER UPDATE OF status ON reservation
    WHEN new.created_by IS NOT NULL AND (new.status = 'done') <> (old.status = 'done')
    BEGIN
      \(adding(
        ["kept"], user: "new.created_by", day: "(new.created_at + east) / 86400000",
        values: ["iif(new.status = 'done', 1, -1)"], from: clock(at: "new.created_at")))
    END;
    """

  // MARK: Contacts

  private static func addingZone(_ row: String, _ count: Int) -> String {
    """
    INSERT INTO figure_zone
    SELECT \(row).zone_set, \(row).status_id, \(row).assigned_to IS NULL, \(count)
    WHERE \(row).deleted_at IS NULL
    ON CONFLICT DO UPDATE SET contacts = contacts + excluded.contacts;
    """
  }

  private static func addingContact(_ count: String) -> String {
    """
    INSERT INTO figure_added SELECT (new.created_at + east) / 86400000, \(count)
    \(clock(at: "new.created_at"))
    ON CONFLICT DO UPDATE SET contacts = contacts + excluded.contacts;
    """
  }

  /// A save names the columns of the counters whether they change or not: only a change counts.
  static let contactCounts = """
    DROP TRIGGER contact_counted_over;
    CREATE TRIGGER contact_counted_over
    AFTER UPDATE OF status_id, assigned_to, is_converted, deleted_at ON contact
    WHEN new.status_id <> old.status_id OR new.assigned_to IS NOT old.assigned_to
      OR new.is_converted <> old.is_converted
      OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL)
    BEGIN
      UPDATE contact_counter SET contacts = contacts - 1
      WHERE old.deleted_at IS NULL AND status_id = old.status_id
        AND assigned_to = ifnull(old.assigned_to, 0) AND is_converted = old.is_converted;
      INSERT INTO contact_counter
      SELECT new.status_id, ifnull(new.assigned_to, 0), new.is_converted, 1
      WHERE new.deleted_at IS NULL
      ON CONFLICT DO UPDATE SET contacts = contacts + 1;
    END;
    CREATE TRIGGER contact_zoned_in AFTER INSERT ON contact WHEN new.deleted_at IS NULL
    BEGIN
      \(addingZone("new", 1))
      \(addingContact("1"))
    END;
    CREATE TRIGGER contact_zoned_over
    AFTER UPDATE OF status_id, assigned_to, zone_set, deleted_at ON contact
    WHEN new.status_id <> old.status_id OR new.zone_set <> old.zone_set
      OR (new.assigned_to IS NULL) <> (old.assigned_to IS NULL)
      OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL)
    BEGIN
      \(addingZone("old", -1))
      \(addingZone("new", 1))
    END;
    CREATE TRIGGER contact_added_over AFTER UPDATE OF deleted_at ON contact
    WHEN (new.deleted_at IS NULL) <> (old.deleted_at IS NULL)
    BEGIN \(addingContact("iif(new.deleted_at IS NULL, 1, -1)")) END;
    """

  /// Whether a contact is barred, for the row that `contact` names.
  static let isBarred = """
    (number_problem OR EXISTS (SELECT 1 FROM do_not_call AS d
      WHERE d.phone = contact.phone AND d.removed_at IS NULL))
    """

  /// A contact is barred while its number is on the internal list or was refused by the phone.
  static let barring = """
    CREATE TRIGGER contact_barred_in AFTER INSERT ON contact
    WHEN new.number_problem OR EXISTS (
      SELECT 1 FROM do_not_call WHERE phone = new.phone AND removed_at IS NULL)
    BEGIN UPDATE contact SET is_barred = 1 WHERE id = new.id; END;
    CREATE TRIGGER contact_barred_over AFTER UPDATE OF phone, number_problem ON contact
    WHEN new.phone <> old.phone OR new.number_problem <> old.number_problem
    BEGIN UPDATE contact SET is_barred = \(isBarred) WHERE id = new.id; END;
    CREATE TRIGGER do_not_call_bars AFTER INSERT ON do_not_call WHEN new.removed_at IS NULL
    BEGIN UPDATE contact SET is_barred = 1 WHERE phone = new.phone; END;
    CREATE TRIGGER do_not_call_bars_over AFTER UPDATE OF phone, removed_at ON do_not_call
    BEGIN
      UPDATE contact SET is_barred = \(isBarred) WHERE phone IN (old.phone, new.phone);
    END;
    CREATE TRIGGER do_not_call_bars_no_more AFTER DELETE ON do_not_call
    BEGIN UPDATE contact SET is_barred = \(isBarred) WHERE phone = old.phone; END;
    """

  static let all = [
    clock, days, contacts, calls, work, bookings, contactCounts, barring,
  ].joined(separator: "\n")
}
