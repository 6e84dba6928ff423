"""A daemon to be measured."""

import json
import pathlib
import socket
import subprocess
import time

from bench import Failure, wait_until

WHO = {"method": "org.preside.Presiding.At", "parameters": {}}
STATUS = {"method": "org.preside.Service.Status", "parameters": {}}
TODAY = {"method": "org.preside.Presiding.Today", "parameters": {}}
ROSTER = {"method": "org.preside.Roster.Show", "parameters": {}}


class Daemon:
    """A `presided` on a state folder; `answered` is the seconds from its start to an answer."""

    def __init__(self, bench, state, *, pinned=False, under=(), config=None):
        self.bench = bench
        self.state = state
        self.socket = bench.sockets / state.name
        with (bench.folder / f"{state.name}.log").open("ab") as log:
            begun = time.monotonic()
            self.process = bench.start(
                [*under, bench.binaries / "presided", "--config", config or bench.config,
                 "--socket", self.socket, "--state-directory", state],
                pinned=pinned, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        wait_until(self.answers, self.process)
        self.answered = time.monotonic() - begun

    def answers(self):
        try:
            return self.ask(WHO) is not None
        except (ConnectionRefusedError, FileNotFoundError):
            return False

    def ask(self, call):
        """The bytes of one reply, with their NUL."""
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(str(self.socket))
            connection.sendall(json.dumps(call).encode() + b"\0")
            reply = b""
            while not reply.endswith(b"\0"):
                piece = connection.recv(1 << 16)
                if not piece:
                    raise Failure("the daemon closed the connection")
                reply += piece
        if reply.startswith(b'{"error"'):
            raise Failure(reply.decode())
        return reply

    def parameters(self, call):
        return json.loads(self.ask(call)[:-1])["parameters"]

    def status(self):
        return self.parameters(STATUS)

    def memory(self):
        """Resident memory in MiB."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise Failure("the daemon has ended")

    def stop(self, *, kill=False):
        self.bench.stop(self.process, kill=kill)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
