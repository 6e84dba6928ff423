"""How many instructions the daemon takes to answer: the one figure that does not wobble."""

import json
import re
import socket
import subprocess

from bench import Failure
from daemon import WHO, Daemon

WARM, COUNT = 300, 1_000


def instructions(bench, table, small, large):
    """Instructions of who presides, from the socket to the socket, counted by callgrind."""
    counted = [count(bench, state) for state in (small, large)]
    for name, number in zip(("1,000", "200,000"), counted):
        table.value(f"who, {name} records: instructions", number, "", limit=MOST)
    table.row(
        "who, 200,000 / 1,000 records: instructions", f"{counted[1]:.0f}", "", f"{counted[0]:.0f}",
        "", counted[1] / counted[0], limit=1.05)


# 35,700 since bytes are counted and turns end by the clock (29,500 before), and a tenth: a change
# that costs more is to be a decision.
MOST = 39_000


def count(bench, state):
    out = bench.folder / f"{state.name}.callgrind"
    daemon = Daemon(bench, state, under=[
        "valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={out}",
        "--quiet"])
    with daemon, socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(daemon.socket))
        ask(connection, WARM)
        control(daemon, "on")
        ask(connection, COUNT)
        control(daemon, "off")
    total = re.search(r"^totals: (\d+)", out.read_text(), re.MULTILINE)
    if total is None:
        raise Failure("callgrind has written no totals")
    return int(total[1]) / COUNT


def ask(connection, times):
    for _ in range(times):
        connection.sendall(json.dumps(WHO).encode() + b"\0")
        reply = b""
        while not reply.endswith(b"\0"):
            reply += connection.recv(1 << 16)


def control(daemon, instrumentation):
    subprocess.run(
        ["callgrind_control", "-i", instrumentation, str(daemon.process.pid)], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
