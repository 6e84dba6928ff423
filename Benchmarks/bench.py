"""One run of the benchmarks: its folders, its processes, and the C programs that measure."""

import datetime
import getpass
import itertools
import json
import os
import pathlib
import subprocess
import time

CHECKOUT = pathlib.Path(__file__).resolve().parent.parent

CONFIGURATION = """\
office: {{name: 金雁市人民政府, timeZone: Asia/Shanghai}}
roster: "{config}/roster.example.yaml"
workdays: "{config}/workdays"
rulebook: "{config}/rulebook.yaml"
limits: {{connectionsPerUser: 400}}
accounts:
  - {{user: "{user}", {account}}}
"""


class Failure(Exception):
    """What was to be measured did not do what it should."""


class Bench:
    """The folders of one run, and the processes that it has started."""

    def __init__(self, binaries, baselines, folder, sockets, servers, calendars):
        self.binaries = pathlib.Path(binaries)
        self.baselines = pathlib.Path(baselines)
        self.folder = pathlib.Path(folder)
        self.sockets = pathlib.Path(sockets)
        # A Python with Radicale and Xandikos; nothing where there is none.
        self.servers = servers
        # The lengths of the calendars that are compared with calendar servers.
        self.calendars = calendars
        self.core = max(os.sched_getaffinity(0))
        self.config = self.configuration("presided", "role: clerk")
        self.running = []
        self.files = itertools.count()

    def configuration(self, name, account):
        """The path of a configuration in which the caller is one account, as YAML says it."""
        path = self.folder / f"{name}.yaml"
        path.write_text(
            CONFIGURATION.format(
                config=CHECKOUT / "Config", user=getpass.getuser(), account=account),
            encoding="utf-8")
        return path

    def start(self, command, *, pinned=False, **options):
        """A process that `stop_all` ends."""
        command = [str(word) for word in command]
        if pinned:
            command = ["taskset", "-c", str(self.core)] + command
        process = subprocess.Popen(command, **options)
        self.running.append(process)
        return process

    def stop(self, process, *, kill=False):
        if process.poll() is None:
            process.kill() if kill else process.terminate()
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        if process in self.running:
            self.running.remove(process)

    def stop_all(self):
        for process in list(self.running):
            self.stop(process, kill=True)

    def generate(self, name, records, entries, *, weeks_ahead=0, seed=1):
        """A state folder with the journal of an office that has lived until now; so many of the
        records are entries in its leaders' calendar, which is full for some weeks ahead."""
        state = self.folder / name
        state.mkdir()
        now = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
        subprocess.run(
            [self.binaries / "presided-generate", state, str(records), "--config", self.config,
             "--entries", str(entries), "--weeks-ahead", str(weeks_ahead), "--until", now,
             "--seed", str(seed)], check=True, stdout=subprocess.DEVNULL)
        return state

    def database(self):
        """The path of a database that is not there yet."""
        return self.folder / f"raw-{next(self.files)}.sqlite"

    def messages(self, calls):
        """A file with these calls, for the C programs."""
        path = self.folder / f"messages-{next(self.files)}"
        with path.open("wb") as file:
            for call in calls:
                file.write(json.dumps(call, ensure_ascii=False).encode() + b"\0")
        return path

    def worker(self, program, *arguments, pinned=False, **options):
        return Worker(self, self.baselines / program, arguments, pinned, **options)

    def flood(self, daemon, messages, *, connections, at_once, count):
        """What `flood` says, run to its end."""
        result = subprocess.run(
            [self.baselines / "flood", daemon.socket, messages, str(connections), str(at_once),
             str(count)], check=True, capture_output=True, text=True, timeout=120)
        return checked(json.loads(result.stdout), result.stderr)

    def echo(self, replies):
        """The path of a socket on which each call is answered with so many bytes."""
        path = self.sockets / "echo"
        self.start([self.baselines / "echo", path, replies], pinned=True)
        wait_until(path.exists)
        return path


class Worker:
    """One of the C programs that take turns: it does so much at a word."""

    def __init__(self, bench, program, arguments, pinned, **options):
        self.bench = bench
        self.process = bench.start(
            [program, *arguments], pinned=pinned, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True, **options)

    def begin(self, count):
        self.process.stdin.write(f"{count}\n")
        self.process.stdin.flush()

    def end(self):
        if self.process.stdout.readline() != "done\n":
            raise Failure(f"{self.process.args} has ended")

    def work(self, count):
        self.begin(count)
        self.end()

    def finish(self, *, refused=False):
        """What it says; every call has to be answered, or every one refused."""
        self.process.stdin.close()
        summary = json.loads(self.process.stdout.readline() or "{}")
        self.process.wait(30)
        self.bench.stop(self.process)
        if refused:
            if not summary or summary["errors"] != summary["count"]:
                raise Failure(f"calls were not refused: {self.process.args}")
            return summary
        return checked(summary, str(self.process.args))


def checked(summary, what):
    """A summary without errors: a refused request costs nothing and must not count."""
    if not summary or summary["errors"]:
        raise Failure(f"calls were refused: {what}")
    return summary


def wait_until(holds, process=None):
    """Looks every half millisecond, for half a minute."""
    for _ in range(60_000):
        if holds():
            return
        if process is not None and process.poll() is not None:
            raise Failure(f"{process.args} has ended with {process.returncode}")
        time.sleep(0.0005)
    raise Failure("nothing happened for half a minute")
