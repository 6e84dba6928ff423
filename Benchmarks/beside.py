"""The daemon beside what an office would use instead, with the same data: calendar servers, and
the `sqlite3` command line."""

import datetime
import itertools
import json
import shutil
import socket
import statistics
import subprocess
import time

from bench import Failure
from daemon import Daemon
from servers import Radicale, Xandikos, event

UTC = datetime.timezone.utc
REST = 1_000
SECONDS = 6
COUNTED = {"planned", "approved", "filed", "reportedBack"}


class Connection:
    """One connection to the daemon, in Python as those to the others are."""

    def __init__(self, daemon):
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(str(daemon.socket))
        self.leader = self.call("Roster.Show")["people"][0]["id"]

    def call(self, method, **parameters):
        self.socket.sendall(
            json.dumps({"method": f"org.preside.{method}", "parameters": parameters}).encode()
            + b"\0")
        reply = b""
        while not reply.endswith(b"\0"):
            reply += self.socket.recv(1 << 20)
        answer = json.loads(reply[:-1])
        if "error" in answer:
            raise Failure(f"{method}: {answer}")
        return answer["parameters"]

    def away(self):
        return len(self.call("Presiding.Away")["absences"])

    def put(self, uid, start, end):
        self.call(
            "Engagements.Add", title=uid, to=end.isoformat(), **{
                "from": start.isoformat(), "with": [self.leader]})


def moments(row):
    return [
        datetime.datetime.fromisoformat(row[field]).astimezone(UTC) for field in ("from", "until")]


def events(connection):
    """Everything in the daemon that takes somebody's time, as calendar objects by their ids."""
    found = {}
    for year in range(2000, datetime.date.today().year + 2):
        for method, rows in (("Engagements.List", "engagements"), ("Leave.List", "leaves")):
            after = None
            while True:
                page = connection.call(method, limit=1_000, after=after, **{
                    "from": f"{year}-01-01", "to": f"{year}-12-31"})
                for row in page[rows]:
                    if row["state"] in COUNTED:
                        found[row["id"]] = event(
                            row["id"], *moments(row), row.get("title") or row["person"],
                            "leave" if rows == "leaves" else "engagement")
                after = page["next"]
                if after is None:
                    break
    return found


def summary(seconds):
    ordered = sorted(seconds)
    return {
        "median": statistics.median(ordered) * 1e3,
        "p99": ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)] * 1e3}


def timed(action):
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


def beside(bench, table, *_offices):
    """An office's calendar beside calendar servers and sqlite3, in turns on one core."""
    for entries in bench.calendars:
        state = bench.generate(f"calendar-{entries}", entries + REST, entries)
        with Daemon(bench, state, pinned=True) as daemon:
            connection = Connection(daemon)
            all_events = events(connection)
            servers = [Radicale(bench), Xandikos(bench)] if bench.servers else []
            for server in servers:
                server.fill(all_events.items())
                server.start()
            compare(table, connection, servers, entries)
            ours = daemon.memory()
            for server in servers:
                table.value(
                    f"{entries:,} entries: memory of {server.name}, of the daemon {ours:.0f} MiB",
                    server.memory(), "MiB")
                server.stop()
                shutil.rmtree(server.folder)
            command_line(bench, table, daemon, state, entries)


def compare(table, connection, servers, entries):
    zone = datetime.timezone(datetime.timedelta(hours=8))
    midnight = datetime.datetime.now(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    start = midnight.astimezone(UTC)
    end = start + datetime.timedelta(days=1)
    expected = connection.away()
    for server in servers:
        # The first answer is the one for which a server reads everything.
        begun = time.monotonic()
        found = server.away(start, end)
        table.value(
            f"{entries:,} entries: {server.name}'s first answer", time.monotonic() - begun, "s")
        if found != expected:
            raise Failure(f"{server.name} says {found} are away, the daemon {expected}")
    numbers = itertools.count()

    def put(target):
        def action():
            number = next(numbers)
            begin = midnight.astimezone(UTC) + datetime.timedelta(days=10, minutes=30 * number)
            until = begin + datetime.timedelta(minutes=30)
            name = f"put-{number}"
            if target is connection:
                target.put(name, begin, until)
            else:
                target.put(name, event(name, begin, until, name, "engagement"))
        return action

    for what, ask in (
        ("who is away today", lambda one: lambda: one.away(start, end)), ("putting one event", put)
    ):
        ours = connection.away if what.startswith("who") else put(connection)
        asked = turns([ours] + [ask(server) for server in servers])
        for server, measured in zip(servers, asked[1:]):
            table.add(
                f"{entries:,} entries: {what}, {server.name} / daemon", measured, asked[0],
                unit="ms")


def turns(actions):
    """Each in turn, for some seconds and at least five times; nobody is asked above 200 times."""
    measured = [[] for _ in actions]
    until = time.monotonic() + SECONDS
    while len(measured[0]) < 5 or (time.monotonic() < until and len(measured[0]) < 200):
        for action, seconds in zip(actions, measured):
            seconds.append(timed(action))
    return [summary(seconds) for seconds in measured]


def command_line(bench, table, daemon, state, entries):
    """Two programs that are started for one question: ours, and sqlite3 on the journal's view."""
    day = datetime.date.today().isoformat()
    query = (
        "SELECT r.person, r.\"from\", r.until FROM leave_requests r JOIN leave_decisions d "
        "ON d.leave = r.leave AND d.approved "
        f"WHERE substr(r.\"from\", 1, 10) <= '{day}' AND substr(r.until, 1, 10) > '{day}'")
    commands = (
        [bench.binaries / "preside", "--socket", daemon.socket, "away"],
        ["sqlite3", f"file:{state}/journal.sqlite?mode=ro", query])

    def run(command):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    ours, theirs = turns([lambda: run(commands[0]), lambda: run(commands[1])])
    table.add(
        f"{entries:,} entries: a command that says who is away, sqlite3 / preside", theirs, ours,
        unit="ms")
