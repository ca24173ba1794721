"""The panels of figures beside the naive statements that look at every row, and the floor read live
while many seats call. Used by Scripts/bench."""
import datetime
import os
import re
import select
import sqlite3
import statistics
import subprocess
import time
import zoneinfo

import table as table_module

ZONE = zoneinfo.ZoneInfo("America/Toronto")
OUTCOMES = ["answered", "no-answer", "no-answer", "busy", "no-answer", "failed", "answered", "canceled"]


def share(values, fraction):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * fraction))]


def connect(path):
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA trusted_schema = OFF")
    return database


def add_calls(path, calls):
    """Calls of the last eight months, by everybody, in the hours of work: put into the file by SQL
    alone, with their seats and wrap-ups. Nothing of it stands in the history, which figures do not
    read. The triggers are set aside meanwhile; `FloorBench rebuild` counts afterwards."""
    database = connect(path)
    people = [row[0] for row in database.execute(
        "SELECT id FROM user WHERE is_telephoniste ORDER BY id")]
    contacts = database.execute("SELECT max(id) FROM contact").fetchone()[0]
    triggers = database.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN "
        "('call', 'seat', 'seat_spell', 'worked_today')").fetchall()
    database.execute("BEGIN IMMEDIATE")
    for name, _ in triggers:
        database.execute(f"DROP TRIGGER {name}")
    seats = {}
    for person in people:
        cursor = database.execute(
            "INSERT INTO seat (user_id, state, state_since, opened_at, heartbeat_at, ended_at, host,"
            " program, process_id, process_start, boot) VALUES (?, 'ready', 0, 0, 0, 1, 'bench',"
            " 'bench', 1, 1, 'boot')", (person,))
        seats[person] = cursor.lastrowid
    days = working_days(170)
    per_day = -(-calls // (len(days) * len(people)))
    database.executemany(
        "INSERT INTO call (contact_id, seat_id, adapter, direction, status, outcome, called_by,"
        " called_at, dial_at, ended_at, duration, reached)"
        " VALUES (?, ?, 'manual', 'outbound', 'completed', ?, ?, ?, ?, ?, ?, 1)",
        call_rows(calls, days, per_day, people, seats, contacts))
    database.execute(
        "INSERT INTO seat_spell (seat_id, state, began_at, ended_at)"
        " SELECT seat_id, 'wrap_up', ended_at, ended_at + 20000 + id % 40000 FROM call"
        " WHERE adapter = 'manual' AND ended_at IS NOT NULL")
    for _, sql in triggers:
        database.execute(sql)
    database.execute("COMMIT")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()


def working_days(count):
    """Beginnings of the last working days at 9:00, in milliseconds, the oldest first."""
    day, days = datetime.datetime.now(ZONE).date(), []
    while len(days) < count:
        if day.weekday() < 5:
            begin = datetime.datetime(day.year, day.month, day.day, 9, tzinfo=ZONE)
            days.append(int(begin.timestamp() * 1000))
        day -= datetime.timedelta(days=1)
    return days[::-1]


def call_rows(calls, days, per_day, people, seats, contacts):
    """In the order of time, as a floor at work makes them."""
    made, now = 0, int(time.time() * 1000)
    for begin in days:
        for number in range(per_day):
            for index, person in enumerate(people):
                if made >= calls:
                    return
                at = begin + number * 39_600_000 // per_day + index * 97
                if at > now - 3_600_000:
                    continue
                outcome = OUTCOMES[(made * 7 + index) % len(OUTCOMES)]
                talk = 10 + made % 600 if outcome == "answered" else 0
                yield (1 + made * 7919 % contacts, seats[person], outcome, person, at, at,
                       at + 25_000 + talk * 1000, talk)
                made += 1


def month_start():
    today = datetime.datetime.now(ZONE)
    return int(datetime.datetime(today.year, today.month, 1, tzinfo=ZONE).timestamp() * 1000)


def day_start():
    today = datetime.datetime.now(ZONE)
    return int(datetime.datetime(today.year, today.month, today.day, tzinfo=ZONE).timestamp() * 1000)


def before_start():
    """The first of the month before."""
    today = datetime.datetime.now(ZONE)
    year, month = (today.year - 1, 12) if today.month == 1 else (today.year, today.month - 1)
    return int(datetime.datetime(year, month, 1, tzinfo=ZONE).timestamp() * 1000)


def naive(database):
    """The statements that somebody would write first, on the same indexes: each looks at the calls and
    contacts themselves."""
    month, day, before = month_start(), day_start(), before_start()
    person = connect(database).execute(
        "SELECT id FROM user WHERE is_telephoniste ORDER BY id LIMIT 1").fetchone()[0]
    calls = ("SELECT called_by, count(*), sum(outcome = 'answered'), sum(duration) FROM call"
             " WHERE called_at >= {} GROUP BY called_by")
    wrap_up = ("SELECT user_id, sum(s.ended_at - s.began_at) FROM seat_spell AS s JOIN seat"
               " ON seat.id = s.seat_id WHERE s.state = 'wrap_up' AND s.began_at >= {} GROUP BY user_id")
    holding = ("SELECT assigned_to, status_id, count(*) FROM contact WHERE deleted_at IS NULL"
               " GROUP BY assigned_to, status_id")
    called = ("contact.status_id IN (SELECT id FROM contact_status WHERE NOT exclude_from_call_list)"
              " AND NOT number_problem AND NOT EXISTS (SELECT 1 FROM do_not_call AS d"
              " WHERE d.phone = contact.phone AND d.removed_at IS NULL)")
    return {
        "team, this month": [
            calls.format(month), calls.format(before), calls.format(day), wrap_up.format(month), holding,
            f"SELECT assigned_to, count(*) FROM contact WHERE deleted_at IS NULL AND {called} GROUP BY 1"],
        "one person, this month": [
            "SELECT (called_at - 18000000) / 3600000 AS hour, outcome, count(*), sum(duration) FROM call"
            f" WHERE called_by = {person} AND called_at >= {month} GROUP BY 1, 2",
            "SELECT sum(s.ended_at - s.began_at) FROM seat_spell AS s JOIN seat ON seat.id = s.seat_id"
            f" WHERE seat.user_id = {person} AND s.state = 'wrap_up' AND s.began_at >= {month}",
            f"SELECT status_id, count(*) FROM contact WHERE assigned_to = {person} AND deleted_at IS NULL"
            " GROUP BY 1",
            "SELECT count(*) FROM contact WHERE deleted_at IS NULL"
            f" AND assigned_to = {person} AND {called}"],
        "contacts in figures": [
            holding, "SELECT created_at / 86400000, count(*) FROM contact WHERE deleted_at IS NULL GROUP BY 1",
            f"SELECT outcome, count(*) FROM call WHERE called_at >= {month} GROUP BY 1"],
        "floor now": [
            "SELECT (called_at - 18000000) / 3600000, called_by, count(*), sum(outcome = 'answered') FROM call"
            f" WHERE called_at >= {day} GROUP BY 1, 2",
            "SELECT seat.id, state, user.name FROM seat JOIN user ON user.id = user_id"
            " WHERE ended_at IS NULL",
            f"SELECT status_id, count(*) FROM contact WHERE deleted_at IS NULL AND {called} GROUP BY 1"],
        "why contacts wait": [
            f"SELECT status_id, zone_set, assigned_to IS NULL, {called}, leased_by IS NOT NULL,"
            " callback_at > 0, EXISTS (SELECT 1 FROM worked_today AS w WHERE w.user_id ="
            " contact.assigned_to AND w.contact_id = contact.id), count(*) FROM contact"
            " WHERE deleted_at IS NULL GROUP BY 1, 2, 3, 4, 5, 6, 7"],
    }


def panels(program, path, settings, table):
    """Each panel beside its naive statements in the sqlite3 shell on the same file, both warm."""
    names = subprocess.run([program, "panels"], check=True, text=True, capture_output=True).stdout.splitlines()
    rounds = {number: [] for number in range(1, len(names) + 1)}
    asked = subprocess.run([program, "panel", path, str(settings.table_rounds)], check=True, text=True,
                           capture_output=True).stdout
    for line in asked.splitlines():
        number, nanoseconds, _ = map(int, line.split())
        rounds[number].append(nanoseconds / 1e6)
    statements = naive(path)
    for number, name in enumerate(names, 1):
        ours = statistics.median(rounds[number])
        theirs = table_module.shell_milliseconds(path, statements[name], 1)
        goal = "50" if name in ("team, this month", "floor now") else ""
        table.add(f"{name}, p50", f"{ours:.2f} ms", "naive SQL in sqlite3", f"{theirs:.2f} ms",
                  f"{theirs / ours:.0f} times", goal)


class Screen:
    """The floor on the screen of a supervisor's seat at a pseudo-terminal. What it draws is stamped
    as it comes, and read by the emulator when all is over."""

    CALLS = re.compile(r"^\s+(\d[\d,]*)")

    def __init__(self, command, environment, email, password):
        import keys  # what it imports is installed by now
        self.terminal = keys.Terminal(command, environment)
        self.pieces = []
        self.terminal.wait(lambda: "assword" in self.terminal.text, "the sign-in")
        self.terminal.seat.type(email + "\t" + password + "\r")
        self.terminal.wait(lambda: "Overview" in self.terminal.screen.display[0], "the overview")
        self.terminal.seat.type("f")
        self.terminal.wait(lambda: "Answer rate" in self.terminal.text, "the floor")

    def watch(self, seconds):
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if select.select([self.terminal.seat.terminal], [], [], left)[0]:
                piece = os.read(self.terminal.seat.terminal, 65536)
                self.pieces.append((time.monotonic_ns(), piece))

    def readings(self):
        """(when in ns, calls of today shown), for each change that came."""
        found = []
        for when, piece in self.pieces:
            self.terminal.stream.feed(piece)
            shown = self.CALLS.match(self.terminal.screen.display[4])
            if shown:
                found.append((when, int(shown[1].replace(",", ""))))
        return found


class Callers:
    """Many seats that claim, call and save at a pace, with some floors that watch them."""

    def __init__(self, program, path, callers, pace, readers, screen=None):
        self.program, self.path, self.stop = program, path, path + ".stop"
        self.callers, self.pace, self.readers = callers, pace, readers
        self.rest = screen.watch if screen else time.sleep

    def run(self, seconds):
        """(lateness of each unit in ms, commits in ns, [readings of each floor])"""
        if os.path.exists(self.stop):
            os.remove(self.stop)
        calls_before = self.calls_of_today()
        watching = [self.start("watch", self.path, self.stop) for _ in range(self.readers)]
        calling = [self.start("calls", self.path, self.stop, str(person), str(self.pace))
                   for person in range(self.callers)]
        # Until all have sat down; what they do before is not counted.
        while self.calls_of_today() < calls_before + 2 * self.callers:
            self.rest(0.5)
        began = time.monotonic_ns()
        self.rest(seconds)
        ended = time.monotonic_ns()
        self.rest(2)  # the last commits reach the floors
        with open(self.stop, "w", encoding="ascii"):
            pass
        units = [line.split() for process in calling for line in self.lines(process)]
        units = [tuple(map(int, words[1:])) for words in units if words[0] == "7"]
        readings = [[tuple(map(int, line.split()[1:])) for line in self.lines(process)]
                    for process in watching]
        late = [wait / 1e6 for wait, due, _ in units if began <= due <= ended]
        return late, sorted(unit[2] for unit in units), readings, calls_before, (began, ended)

    def calls_of_today(self):
        database = connect(self.path)
        now = int(time.time() * 1000)
        calls = database.execute(
            "SELECT ifnull(sum(calls), 0) FROM figure_day WHERE day = (SELECT (? + east) / 86400000"
            " FROM floor_clock WHERE began_at <= ? ORDER BY began_at DESC LIMIT 1)", (now, now)).fetchone()[0]
        database.close()
        return calls

    def start(self, *words):
        return subprocess.Popen([self.program, *words], stdout=subprocess.PIPE, text=True)

    @staticmethod
    def lines(process):
        text = process.communicate()[0]
        if process.returncode:
            raise RuntimeError("a seat or a floor failed")
        return text.splitlines()


def lags(commits, readings, before, window):
    """Milliseconds from each call's commit to the first reading of each floor that saw it: the k-th call
    to be committed is seen by a reading of at least so many calls."""
    found = []
    for floor in readings:
        place = 0
        for number, committed in enumerate(commits, before + 1):
            while place < len(floor) and (floor[place][1] < number or floor[place][0] < committed):
                place += 1
            if place < len(floor) and window[0] <= committed <= window[1]:
                found.append((floor[place][0] - committed) / 1e6)
    return found


def live(program, path, settings, table, open_floor):
    alone = Callers(program, path, settings.writers, settings.call_pace, 0).run(settings.quiet_seconds)
    screen = open_floor(path)
    watched = Callers(program, path, settings.writers, settings.call_pace, 10, screen).run(
        settings.quiet_seconds)
    screen.terminal.seat.end()
    late, commits, readings, before, window = watched
    for what, floors in (("ten floors' readings", readings), ("a floor's screen", [screen.readings()])):
        waits = lags(commits, floors, before, window)
        table.add(f"{settings.writers} seats call; from a commit to {what}, p50",
                  f"{share(waits, 0.5):.0f} ms", goal="1000 ms")
        table.add("the same, p99", f"{share(waits, 0.99):.0f} ms", goal="1000 ms")
    cost = [reading[2] / 1e6 for floor in readings for reading in floor]
    table.add("one reading of the floor meanwhile, p50", f"{share(cost, 0.5):.2f} ms")
    for fraction, name in ((0.5, "p50"), (0.99, "p99")):
        a, b = share(late, fraction), share(alone[0], fraction)
        table.add(f"their claim, call and save with ten floors, {name}", f"{a:.1f} ms", "without",
                  f"{b:.1f} ms", f"{a / b:.2f}")


def figures(program, path, settings, table, say, copy, open_floor):
    say(f"putting {settings.calls:,} calls into the floor")
    add_calls(path, settings.calls)
    made = subprocess.run([program, "rebuild", path], check=True, text=True, capture_output=True).stdout
    rebuilt, compared = (int(line.split()[1]) / 1e9 for line in made.splitlines())
    table.add(f"roll-ups of {settings.calls:,} calls made anew", f"{rebuilt:.1f} s")
    table.add("the same compared", f"{compared:.1f} s")
    say("panels of figures")
    panels(program, path, settings, table)
    say(f"{settings.writers} seats call, with and without ten floors that watch")
    live(program, copy(path), settings, table, open_floor)
