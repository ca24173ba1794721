"""Seats at pseudo-terminals: start them, sign in, wait for what they show, and read from /proc
what they cost. Used by Scripts/bench; alone:

    python3 Benchmarks/seats.py PROGRAM [ARGUMENT...]      one seat, not signed in, idle for 30 s
"""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

ESCAPES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()*+][\w]|.)", re.S)
FIRST_PAINT_LIMIT = 60.0  # seconds; a limit, not a measure


class Seat:
    """One program at a pseudo-terminal of its own."""

    def __init__(self, command, environment=None, columns=80, rows=24):
        self.began = time.monotonic()
        self.first_paint = None  # seconds after the start
        self.raw = b""
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            try:
                size = struct.pack("HHHH", rows, columns, 0, 0)
                fcntl.ioctl(0, termios.TIOCSWINSZ, size)
                variables = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8",
                             **(environment or {})}
                os.execvpe(command[0], command, variables)
            finally:
                os._exit(127)

    def shown(self):
        """What came from the program so far, without escape sequences."""
        return ESCAPES.sub(b"", self.raw).decode("utf-8", "replace")

    def read(self, seconds):
        """Takes what the program writes until it is still for `seconds`."""
        while select.select([self.terminal], [], [], seconds)[0]:
            try:
                data = os.read(self.terminal, 65536)
            except OSError:
                return
            if not data:
                return
            self.raw += data
            if self.first_paint is None and len(ESCAPES.sub(b"", self.raw).strip()) > 10:
                self.first_paint = time.monotonic() - self.began

    def wait_for(self, text, seconds=FIRST_PAINT_LIMIT):
        """Waits until `text` (an expression) is in what came since the last wait."""
        until = time.monotonic() + seconds
        while not re.search(text, self.shown()):
            if time.monotonic() > until:
                raise TimeoutError(f"{text!r} did not show; shown: {self.shown()[-2000:]!r}")
            self.read(0.02)
        self.raw = b""

    def type(self, keys):
        os.write(self.terminal, keys.encode())

    def end(self):
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def private_kib(pid):
    """Memory that this process alone holds."""
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        return sum(int(line.split()[1]) for line in file if line.startswith("Private_"))


def where_memory_goes(pid):
    """Private kibibytes by kind of mapping."""
    kinds, name = {}, ""
    with open(f"/proc/{pid}/smaps", encoding="utf-8", errors="replace") as file:
        for line in file:
            words = line.split()
            if re.match(r"^[0-9a-f]+-[0-9a-f]+$", words[0]):
                path = words[5] if len(words) > 5 else "anonymous"
                name = os.path.basename(path) if path.startswith("/") else path
            elif words[0] in ("Private_Clean:", "Private_Dirty:"):
                kinds[name] = kinds.get(name, 0) + int(words[1])
    return dict(sorted(((k, v) for k, v in kinds.items() if v), key=lambda kv: -kv[1]))


TICKS = os.sysconf("SC_CLK_TCK")
# Threads that signing in needed end by themselves within this many seconds.
SETTLING = 12


def processor_seconds(pid):
    """Of the whole process, its ended threads included."""
    with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def switches(pid):
    """Context switches of each thread that lives now, so far."""
    counts = {}
    for thread in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{thread}/status", encoding="ascii") as file:
                counts[thread] = sum(int(l.split()[1]) for l in file if "ctxt_switches" in l)
        except FileNotFoundError:
            continue
    return counts


def leave_alone(seats, seconds):
    """Lets the seats be for so long, and takes what they paint."""
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        ready = select.select([s.terminal for s in seats], [], [], left)[0]
        for descriptor in ready:
            os.read(descriptor, 65536)


def idle(seats, seconds):
    """Mean processor share and wake-ups a second of seats that nobody touches.

    A thread that begins meanwhile counts with all that it did; of one that ends, what it did
    since the beginning is lost to the count of wake-ups, not to that of the processor.
    """
    leave_alone(seats, SETTLING)
    before = [(processor_seconds(s.pid), switches(s.pid)) for s in seats]
    leave_alone(seats, seconds)
    share = wakes = 0.0
    for seat, (processor, counts) in zip(seats, before):
        share += processor_seconds(seat.pid) - processor
        wakes += sum(count - counts.get(thread, 0) for thread, count in switches(seat.pid).items())
    return share / len(seats) / seconds, wakes / len(seats) / seconds


def main():
    seat = Seat(sys.argv[1:])
    try:
        while seat.first_paint is None:
            seat.read(0.02)
        seat.read(1.0)
        share, wakes = idle([seat], 30)
        print(f"first paint {seat.first_paint * 1000:.0f} ms, private {private_kib(seat.pid)} KiB, "
              f"idle {share * 100:.4f} % of a core, {wakes:.2f} wake-ups a second")
        print(where_memory_goes(seat.pid))
    finally:
        seat.end()


if __name__ == "__main__":
    main()
