"""What a table of contacts asks of SQLite, asked again by the sqlite3 shell.

FloorBench runs under C/record.c, which writes down each statement with its values; here they are
put together as text that the shell reads, each question's statements as often as it takes to see
a clock move, between two looks at that clock. The shell's own `.timer` shows whole milliseconds,
which is longer than most of these questions take.
"""
import os
import statistics
import struct
import subprocess
import tempfile
import time

# What every connection of ours has and a bare shell has not.
SETTINGS = "PRAGMA temp_store = MEMORY;\nPRAGMA cache_size = -2048;\n"
CLOCK = "SELECT 'at', (julianday('now') - 2440587.5) * 86400000.0;\n"


class Trace:
    """The statements of each marked unit of work, with their values in them."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = file.read()
        self.place = 0
        self.questions = {}
        self.read()

    def take(self, form):
        values = struct.unpack_from("=" + form, self.bytes, self.place)
        self.place += struct.calcsize("=" + form)
        return values if len(values) > 1 else values[0]

    def text(self):
        length = self.take("I")
        self.place += length
        return self.bytes[self.place - length:self.place].decode("utf-8")

    def value(self):
        kind = self.take("c")
        if kind == b"i":
            return str(self.take("q"))
        if kind == b"d":
            return repr(self.take("d"))
        if kind == b"t":
            return "'" + self.text().replace("'", "''") + "'"
        if kind == b"b":
            return "x'" + self.text().encode().hex() + "'"
        return "NULL"

    def read(self):
        statements, question = {}, 0
        while self.place < len(self.bytes):
            kind = self.take("c")
            if kind == b"O":
                self.take("Hi")
            elif kind == b"Q":
                number = self.take("I")
                statements[number] = self.text()
            elif kind == b"S":
                _, number, _, count = self.take("HIIH")
                values = [self.value() for _ in range(count)]
                sql = statements[number].strip()
                # What the search index asks of its own tables is part of what was asked of it.
                if question and sql.startswith("SELECT") and "contact_search_" not in sql:
                    self.questions.setdefault(question, []).append(filled(sql, values))
            else:
                number = self.take("i")
                if kind == b"M":
                    question = number


def filled(sql, values):
    """The statement with its values where the marks stand, but for marks within texts."""
    values, parts, quoted = iter(values), [], False
    for letter in sql:
        quoted ^= letter == "'"
        parts.append(next(values) if letter == "?" and not quoted else letter)
    return " ".join("".join(parts).split("\n"))


GROUPS = 9


def shell_milliseconds(database, statements, repeats):
    """How long the shell takes for these, after one run to warm up: the median of some groups, in
    each of which they run `repeats` times, so that a moment in which others had the processor does
    not count."""
    work = "".join(statement + ";\n" for statement in statements)
    with tempfile.NamedTemporaryFile("w", suffix=".sql", encoding="utf-8") as script:
        script.write(SETTINGS + ".output /dev/null\n" + work)
        look = ".output stdout\n" + CLOCK + ".output /dev/null\n"
        script.write(look + (work * repeats + look) * GROUPS)
        script.flush()
        result = subprocess.run(
            ["sqlite3", "-readonly", "-batch", database, f".read {script.name}"],
            check=True, text=True, capture_output=True)
    if result.stderr:
        raise SystemExit(f"bench: sqlite3 says: {result.stderr.strip()}\n{work[:2000]}")
    looks = [float(line.split("|")[1]) for line in result.stdout.splitlines()
             if line.startswith("at|")]
    return statistics.median(b - a for a, b in zip(looks, looks[1:])) / repeats


def typed_milliseconds(database, questions, rounds, rest):
    """How long the shell takes for each question's statements where somebody types them: from the
    line to the answer's end, each after `rest` seconds in which nothing was asked, as at a seat. A
    machine that was idle is slower at first, at either. The median of some rounds, by name."""
    shell = subprocess.Popen(
        ["stdbuf", "-oL", "sqlite3", "-readonly", "-batch", database], text=True, bufsize=1,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(statements):
        work = "".join(statement + ";\n" for statement in statements)
        began = time.monotonic()
        shell.stdin.write(".output /dev/null\n" + work + ".output stdout\n.print done\n")
        shell.stdin.flush()
        while (line := shell.stdout.readline()) != "done\n":
            if not line:
                raise SystemExit("bench: sqlite3 ended: " + work[:2000])
        return (time.monotonic() - began) * 1000

    shell.stdin.write(SETTINGS)
    taken = {}
    for name, statements in questions:
        ask(statements)
        for _ in range(rounds):
            time.sleep(rest)
            taken.setdefault(name, []).append(ask(statements))
    shell.stdin.close()
    shell.wait()
    return {name: statistics.median(values) for name, values in taken.items()}


def questions(program, database, recorder):
    """Each question's name and statements, as one run of them asks."""
    names = subprocess.run([program, "questions"], check=True, text=True, capture_output=True).stdout
    with tempfile.NamedTemporaryFile() as trace:
        environment = {**os.environ, "TRACE_FILE": trace.name, "LD_PRELOAD": recorder}
        subprocess.run([program, "table", database, "1"], check=True, env=environment,
                       stdout=subprocess.DEVNULL)
        recorded = Trace(trace.name).questions
    return [(name, recorded[number]) for number, name in enumerate(names.splitlines(), 1)]
