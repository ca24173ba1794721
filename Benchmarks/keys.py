"""From a key to the screen: an admin's table of contacts at a pseudo-terminal, with a terminal
emulator (python3-pyte) that knows what stands where. A key counts as answered when the rows on the
screen are those that the same order has in the file. Used by Scripts/bench."""
import os
import re
import select
import sqlite3
import statistics
import time

import pyte

import seats

COLUMNS, ROWS = 80, 24
NUMBER = re.compile(r"\((\d{3})\) (\d{3})-(\d{4})")
LIMIT = 60.0  # seconds; a limit, not a measure
REST = 0.3  # seconds without a byte, after which the next key may come
SILENCE = 0.05  # seconds without a byte, after which the emulator may take its time
HERE = "deleted_at IS NULL"
# One or two letters find what begins with them.
BEGINS = ("(name_folded LIKE '{0}%' OR name_folded LIKE '% {0}%' OR email_folded LIKE '{0}%'"
          " OR phone LIKE '{0}%')")
LIKE = "(name_folded LIKE '%{0}%' OR email_folded LIKE '%{0}%' OR phone LIKE '%{0}%')"


class Terminal:
    """A seat, and the screen that it draws."""

    def __init__(self, command, environment):
        self.seat = seats.Seat(command, environment, COLUMNS, ROWS)
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)

    @property
    def text(self):
        return "\n".join(self.screen.display)

    @property
    def numbers(self):
        """The numbers of the rows shown, from the top."""
        return ["".join(found.groups()) for found in map(NUMBER.search, self.screen.display) if found]

    def take(self, seconds):
        if select.select([self.seat.terminal], [], [], seconds)[0]:
            self.stream.feed(os.read(self.seat.terminal, 65536))

    def wait(self, answered, what):
        until = time.monotonic() + LIMIT
        while not answered():
            if time.monotonic() > until:
                raise TimeoutError(f"{what} never came:\n{self.text}")
            self.take(0.05)

    def rest(self):
        """Until nothing has come for a while: what is counted behind the rows is over."""
        while select.select([self.seat.terminal], [], [], REST)[0]:
            self.stream.feed(os.read(self.seat.terminal, 65536))

    def arrivals(self):
        """What comes until nothing has come for a while: when each piece came, and the piece."""
        pieces = []
        while select.select([self.seat.terminal], [], [], SILENCE)[0]:
            piece = os.read(self.seat.terminal, 65536)
            pieces.append((time.monotonic(), piece))
        return pieces

    def measure(self, keys, answered, what):
        """Milliseconds until the bytes have come that make the screen show the answer. They are
        only stamped as they come and read by the emulator later, so that its own time, which is
        Python's, is in no figure."""
        began = time.monotonic()
        self.seat.type(keys)
        while time.monotonic() - began < LIMIT:
            pieces = self.arrivals()
            for index, (when, piece) in enumerate(pieces):
                self.stream.feed(piece)
                if answered():
                    for _, later in pieces[index + 1:]:
                        self.stream.feed(later)
                    return (when - began) * 1000
        raise TimeoutError(f"{what} never came:\n{self.text}")


def expected(database, order, condition=HERE, limit=1000):
    """The numbers of that order, as the file has them."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        rows = connection.execute(
            f"SELECT phone FROM contact WHERE {condition} ORDER BY {order} LIMIT {limit}")
        return [row[0] for row in rows]


NEWEST = "created_at DESC, id DESC"
# What is asked (as Scripts/bench calls it), the keys before it, its key, the order, the condition.
QUESTIONS = [
    ("sorted by phone", "\x1b[D", "o", "phone, id", HERE),
    ("sorted by name", "\x1b[C", "o", "name_folded IS NULL, name_folded, id", HERE),
    ("sorted by name, descending", "", "o", "name_folded IS NULL, name_folded DESC, id DESC", HERE),
    ("sorted by status (no index)", "\x1b[C", "o",
     "(SELECT sort_order FROM contact_status AS s WHERE s.id = status_id), id", HERE),
    ("sorted by calls (no index)", "\x1b[C\x1b[C", "o", "call_count DESC, id DESC", HERE),
    ("sorted by last call (no index)", "\x1b[C", "o",
     "last_call_at IS NULL, last_call_at DESC, id DESC", HERE),
]


def again(terminal):
    """Back to a fresh table."""
    for _ in range(3):
        terminal.seat.type("\x1b")
        terminal.rest()
        if "Overview" in terminal.screen.display[0]:
            break
    else:
        raise RuntimeError(f"no way back:\n{terminal.text}")


def key_to_screen(program, environment, database, rounds, email, password):
    """Milliseconds of each question by name, and of drawing a screen that was read before."""
    found = {}

    def note(name, milliseconds):
        found.setdefault(name, []).append(milliseconds)

    terminal = Terminal([program], environment)
    try:
        terminal.wait(lambda: "assword" in terminal.text, "the sign-in")
        terminal.seat.type(email + "\t" + password + "\r")
        terminal.wait(lambda: "Overview" in terminal.screen.display[0], "the overview")
        terminal.rest()
        newest = expected(database, NEWEST)

        def shows(numbers):
            return lambda: len(terminal.numbers) > 3 and terminal.numbers == numbers[:len(terminal.numbers)]

        for _ in range(rounds):
            note("first page, newest first", terminal.measure("c", shows(newest), "the table"))
            terminal.rest()
            height = len(terminal.numbers)
            note("drawing", terminal.measure(
                "\x1b[6~", lambda: terminal.numbers[:1] != newest[:1], "the next page"))
            terminal.rest()
            oldest = expected(database, "created_at, id", limit=height)[::-1]
            note("the end, newest first", terminal.measure("G", shows(oldest), "the end"))
            terminal.rest()
            for name, before, key, order, condition in QUESTIONS:
                terminal.seat.type(before)
                terminal.rest()
                note(name, terminal.measure(key, shows(expected(database, order, condition, height)), name))
                terminal.rest()
            again(terminal)
            terminal.seat.type("c")
            terminal.wait(shows(newest), "the table")
            terminal.seat.type("/")
            terminal.rest()
            typed, shown = "", newest[:height]
            for letter in "gagn":
                typed += letter
                fits = LIKE if len(typed) > 2 else BEGINS
                numbers = expected(database, NEWEST, f"{HERE} AND {fits.format(typed)}", height)
                if numbers == shown:  # nothing on the screen would tell
                    terminal.seat.type(letter)
                    terminal.rest()
                    continue
                note(f"search {typed}", terminal.measure(letter, shows(numbers), f"search {typed}"))
                terminal.rest()
                shown = numbers
            again(terminal)
    finally:
        terminal.seat.end()
    return {name: statistics.median(values) for name, values in found.items()}
