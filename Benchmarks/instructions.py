"""How many instructions the daemon takes to answer: the one figure that does not wobble."""

import json
import re
import socket
import subprocess

from bench import Failure
from daemon import WHO, Daemon
from planning import boards

WARM, COUNT = 300, 1_000


def instructions(bench, table, small, large):
    """Instructions of who presides and of a day's board, from the socket to the socket, counted by
    callgrind."""
    short, long = [
        count(bench, state, [WHO], warm=WARM, times=COUNT)[0] for state in (small, large)]
    for name, number in (("1,000", short), ("200,000", long)):
        table.value(f"who, {name} records: instructions", number, "", limit=MOST)
    compare(table, "who, 200,000 / 1,000 records: instructions", long, short, limit=1.05)

    # What one office has to tell of its days is by chance more than what another has.
    short, long = [
        answered / told
        for answered, told in (
            count(bench, state, boards(), warm=1, times=4) for state in (small, large))]
    compare(
        table, "today, 200,000 / 1,000 records: instructions, a byte told", long, short, limit=1.1)


def compare(table, what, long, short, *, limit):
    table.row(what, f"{long:,.0f}", "", f"{short:,.0f}", "", long / short, limit=limit)


# 35,700 since bytes are counted and turns end by the clock (29,500 before), and a tenth: a change
# that costs more is to be a decision.
MOST = 39_000


def count(bench, state, calls, *, warm, times):
    """Instructions and bytes of an answer, of these calls asked so many times."""
    out = bench.folder / f"{state.name}.callgrind"
    daemon = Daemon(bench, state, under=[
        "valgrind", "--tool=callgrind", "--instr-atstart=no", f"--callgrind-out-file={out}",
        "--quiet"])
    with daemon, socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(daemon.socket))
        ask(connection, calls, warm)
        control(daemon, "on")
        told = ask(connection, calls, times)
        control(daemon, "off")
    total = re.search(r"^totals: (\d+)", out.read_text(), re.MULTILINE)
    if total is None:
        raise Failure("callgrind has written no totals")
    answers = times * len(calls)
    return int(total[1]) / answers, told / answers


def ask(connection, calls, times):
    """The bytes of all answers together."""
    told = 0
    for call in calls * times:
        connection.sendall(json.dumps(call).encode() + b"\0")
        reply = b""
        while not reply.endswith(b"\0"):
            reply += connection.recv(1 << 16)
        told += len(reply)
    return told


def control(daemon, instrumentation):
    subprocess.run(
        ["callgrind_control", "-i", instrumentation, str(daemon.process.pid)], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
