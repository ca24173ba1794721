"""Long work beside a floor at work: how long seats wait to save while contacts are imported or
assigned, and how fast an import is alone. Used by Scripts/bench."""
import csv
import json
import os
import sqlite3
import statistics
import subprocess
import time

SEATS = 20
PACE = 1000  # milliseconds between two contacts of a seat: far faster than any person
PASSWORD = "bench-password-for-nobody"


def share(values, fraction):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * fraction))]


class Floor:
    """A floor at a path, with the programs that work on it."""

    def __init__(self, program, floor_bench, path):
        self.program, self.floor_bench, self.path = program, floor_bench, path
        self.config = path + ".toml"
        with open(self.config, "w", encoding="utf-8") as file:
            file.write(f'[storage]\npath = "{path}"\n')
        self.environment = {**os.environ, "CORDBOARD_CONFIG": self.config,
                            "CORDBOARD_PASSWORD": PASSWORD, "LANG": "C.UTF-8"}

    def make(self, contacts, people):
        for name in ("", "-wal", "-shm", ".turnstile"):
            if os.path.exists(self.path + name):
                os.remove(self.path + name)
        self.command("init", "--name", "Ada Roy", "--email", "ada@example.com")
        subprocess.run([self.floor_bench, "fill", self.path, str(contacts), str(people)], check=True)

    def command(self, *arguments):
        done = subprocess.run([self.program, *arguments], env=self.environment, text=True,
                              stdout=subprocess.PIPE, check=True)
        return done.stdout

    def reported(self, *arguments):
        return json.loads(self.command(*arguments, "--as", "ada@example.com", "--json"))

    def rows(self, sql, *values):
        with sqlite3.connect(f"file:{self.path}?mode=ro", uri=True) as database:
            return database.execute(sql, values).fetchall()


class Seats:
    """Telephonistes at work for as long as the block lasts."""

    def __init__(self, floor):
        self.floor, self.stop = floor, floor.path + ".stop"

    def __enter__(self):
        if os.path.exists(self.stop):
            os.remove(self.stop)
        self.running = [
            subprocess.Popen([self.floor.floor_bench, "seat", self.floor.path, self.stop,
                              str(person), str(PACE)], stdout=subprocess.PIPE, text=True)
            for person in range(SEATS)]
        time.sleep(3)  # until all have sat down; what they do before is not counted
        return self

    def __exit__(self, *_):
        with open(self.stop, "w", encoding="ascii"):
            pass
        self.waits = []
        for seat in self.running:
            for line in seat.communicate()[0].splitlines():
                words = line.split()
                if words[0] == "4":
                    self.waits.append((int(words[2]), int(words[1]) / 1e6))
            if seat.returncode:
                raise RuntimeError("a seat failed")

    def between(self, began, ended):
        """Milliseconds of what was due in that time."""
        return [wait for due, wait in self.waits if began <= due <= ended]


def contacts_file(path, count):
    """Contacts that are on no floor yet."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["phone", "name", "email", "postalCode"])
        for index in range(count):
            area = 450 if index % 2 else 819
            writer.writerow([f"{area}{3_120_000 + index // 2}", f"Zoé Gagnier {index}",
                             f"zoe{index}@example.com", "H3A 1B2"])


def plain_import(path, work):
    """Seconds of the sqlite3 shell's .import of the same rows, numbers unique."""
    target = os.path.join(work, "plain.db")
    if os.path.exists(target):
        os.remove(target)
    script = (f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;\n"
              "CREATE TABLE contact (phone TEXT UNIQUE, name TEXT, email TEXT, postal_code TEXT);\n"
              f".mode csv\n.import --skip 1 {path} contact\n")
    began = time.monotonic()
    subprocess.run(["sqlite3", target], input=script, text=True, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - began


def measured(floor, *arguments):
    """What a long command does to the seats beside it: (report, seconds, their waits)."""
    with Seats(floor) as seats:
        began = time.monotonic_ns()
        report = floor.reported(*arguments)
        ended = time.monotonic_ns()
    return report, (ended - began) / 1e9, seats.between(began, ended)


def long_work(program, floor_bench, work, settings, table, say):
    count = settings.long_rows
    file = os.path.join(work, "contacts.csv")
    contacts_file(file, count)
    floor = Floor(program, floor_bench, os.path.join(work, "live.db"))
    say(f"making a floor of {settings.seat_contacts:,} contacts")
    floor.make(settings.seat_contacts, 100)

    say(f"{SEATS} seats at work alone")
    with Seats(floor) as seats:
        began = time.monotonic_ns()
        time.sleep(settings.quiet_seconds)
        ended = time.monotonic_ns()
    quiet = share(seats.between(began, ended), 0.99)

    def add(what, report, seconds, waits, rows):
        table.add(f"{what} of {rows:,} beside {SEATS} seats: rows a second", f"{rows / seconds:,.0f}")
        p99 = share(waits, 0.99)
        table.add(f"the seats' p99 of claim and save meanwhile", f"{p99:.1f} ms", "without it",
                  f"{quiet:.1f} ms", f"{p99 / quiet:.2f}", "2")

    say(f"an import of {count:,} rows beside them")
    report, seconds, waits = measured(floor, "import", file)
    assert report["created"] == count, report
    add("import", report, seconds, waits, count)

    say(f"an assignment of {count:,} contacts beside them")
    report, seconds, waits = measured(
        floor, "contacts", "assign", "--search", "gagnier", "--all", "--to", "person0@example.com", "--yes")
    changed = report["changed"]
    written, contacts = floor.rows(
        "SELECT count(*), count(DISTINCT document) FROM history WHERE request = ?", report["request"])[0]
    if (written, contacts) != (changed, changed):
        raise RuntimeError(f"{changed} were assigned, the history has {written} of {contacts}")
    add("assignment", report, seconds, waits, changed)

    say("an import with nobody signed in")
    alone = Floor(program, floor_bench, os.path.join(work, "alone.db"))
    alone.make(10_000, 10)
    times, plain = [], []
    for round_ in range(settings.rounds):
        if round_:
            alone.make(10_000, 10)
        began = time.monotonic()
        alone.reported("import", file)
        times.append(time.monotonic() - began)
        plain.append(plain_import(file, work))
    ours, theirs = statistics.median(times), statistics.median(plain)
    table.add(f"import of {count:,} rows, nobody signed in: rows a second", f"{count / ours:,.0f}",
              "sqlite3 .import", f"{count / theirs:,.0f}", f"{ours / theirs:.1f}")
