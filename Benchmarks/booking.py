"""The search for free times beside one that looks at every minute, over the same agents.

FloorBench does both in one process, and ends with an error where they find different times.
"""
import statistics


def booking(floor_bench, settings, table, say):
    agents, days = settings.agents, settings.days
    say(f"free times of {agents} agents over {days} days")
    taken = {}
    for line in floor_bench("booking", agents, days, settings.booking_rounds).splitlines():
        kind, nanoseconds, _ = map(int, line.split())
        taken.setdefault(kind, []).append(nanoseconds / 1e6)
    every, soonest, naive = (statistics.median(taken[kind]) for kind in (1, 2, 3))
    what = f"{agents} agents, {days} days"
    table.add(f"every free time, {what}", f"{every:.2f} ms", "minute by minute",
              f"{naive:.0f} ms", f"{every / naive:.5f}", "0.01")
    table.add(f"the next five, {what}", f"{soonest:.2f} ms", "minute by minute",
              f"{naive:.0f} ms", f"{soonest / naive:.5f}", "0.01")
