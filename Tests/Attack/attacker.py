#!/usr/bin/env python3
"""One hostile client: attacker.py KIND SOCKET SECONDS [USER]

It becomes that user, does what it does for so long and then prints what it saw, as JSON.
"""

import json
import os
import pwd
import select
import socket
import sys
import time

WHO = b'{"method":"org.preside.Presiding.At","parameters":{}}\0'
ROSTER = b'{"method":"org.preside.Roster.Show","parameters":{}}\0'
MIB = 1 << 20
TRICKLES = 120
PEOPLE = ["wang-hai", "li-si", "zhao-wu", "he-liu", "sun-qi", "luo-dan"]
WATCH = b'{"method":"org.preside.Presiding.Watch","more":true}\0'
ALMOST_A_MIB = b'{"method":"org.preside.Presiding.At","org.example.x":"' + b"a" * (MIB - 100)
A_MIB = WHO[:-2] + b" " * (MIB - 100) + b"}\0"
HOARDS, HITS = 10, 40


def connect(path):
    """Waits for its turn among others who connect."""
    connection = socket.socket(socket.AF_UNIX)
    while True:
        try:
            connection.connect(path)
            connection.settimeout(1)
            return connection
        except BlockingIOError:
            time.sleep(0.001)


def said(connection):
    """All that the daemon says before it closes, or for a second."""
    text = b""
    try:
        while piece := connection.recv(1 << 16):
            text += piece
    except OSError:
        pass
    return text


def nonsense(path, until):
    """A MiB of what is no message, as fast as it is taken: deep, not UTF-8, without an end."""
    kinds = [b"[" * (MIB - 1) + b"\0", os.urandom(MIB).replace(b"\0", b"x") + b"\0",
             b'{"method":"' + b"x" * (MIB + 1), b"\0" * MIB]
    sent = refused = 0
    while time.monotonic() < until:
        try:
            connection = connect(path)
            try:
                connection.sendall(kinds[sent % len(kinds)])
            except OSError:
                pass
            refused += b'"error"' in said(connection)
            connection.close()
            sent += 1
        except OSError:
            time.sleep(0.01)
    return {"sent": sent, "refused": refused}


def flood(path, until):
    """As many calls as the socket takes, without waiting for a reply."""
    connection = connect(path)
    connection.setblocking(False)
    calls, rest, replies = WHO * 1_000, b"", 0
    while time.monotonic() < until:
        readable, writable, _ = select.select([connection], [connection], [], 0.1)
        if readable:
            piece = connection.recv(1 << 20)
            if not piece:
                break
            replies += piece.count(0)
        if writable:
            rest = rest or calls
            rest = rest[connection.send(rest):]
    return {"answered": replies, "closed": time.monotonic() < until}


def deaf(path, until):
    """Asks for the roster again and again and never reads; comes again when it is closed."""
    asked = closed = 0
    connection, begun = connect(path), time.monotonic()
    longest = 0.0
    while time.monotonic() < until:
        try:
            connection.settimeout(0.2)
            asked += connection.send(ROSTER * 100) // len(ROSTER)
        except TimeoutError:
            continue
        except OSError:
            closed += 1
            longest = max(longest, time.monotonic() - begun)
            connection.close()
            connection, begun = connect(path), time.monotonic()
    return {"asked": asked, "closed": closed, "longest": round(longest, 1)}


def trickle(path, until, beginning=b"", connections=TRICKLES):
    """A byte at a time on many connections, of a message that never ends."""
    lives, closed, refused = {}, [], 0
    while (now := time.monotonic()) < until:
        while len(lives) < connections:
            try:
                connection = connect(path)
                lives[connection] = time.monotonic()
                connection.setblocking(False)
                send(connection, beginning)
            except OSError:
                break
        for connection, begun in list(lives.items()):
            try:
                send(connection, b" ")
                if select.select([connection], [], [], 0)[0]:
                    raise ConnectionResetError
            except OSError:
                closed.append(time.monotonic() - begun)
                connection.settimeout(1)
                refused += b"TooManyConnections" in said(connection)
                connection.close()
                del lives[connection]
        time.sleep(0.25)
    open_for = [time.monotonic() - begun for begun in lives.values()]
    return {"connections": connections, "closed": len(closed), "refused": refused,
            "longest": round(max(closed + open_for, default=0), 1)}


def swell(path, until):
    """The same with messages that begin with almost a MiB."""
    return trickle(path, until, ALMOST_A_MIB, TRICKLES // 2)


def send(connection, text):
    """As much of it as is taken at once."""
    try:
        while text:
            text = text[connection.send(text):]
    except BlockingIOError:
        pass


def hoard(path, until):
    """A stream that never ends on some connections, and behind it calls of a MiB each."""
    ones = []
    for _ in range(HOARDS):
        connection = connect(path)
        connection.sendall(WATCH)
        connection.recv(1 << 16)
        connection.setblocking(False)
        ones.append([connection, b""])
    taken = 0
    while time.monotonic() < until:
        for one in ones:
            one[1] = one[1] or A_MIB
            try:
                sent = one[0].send(one[1])
                taken += sent
                one[1] = one[1][sent:]
            except BlockingIOError:
                pass
        time.sleep(0.05)
    return {"connections": HOARDS, "taken": taken}


def hit(path, until):
    """Calls without end on many connections, closed at once, and again."""
    calls = ROSTER * 400
    opened = refused = 0
    while time.monotonic() < until:
        ones = []
        for _ in range(HITS):
            try:
                connection = connect(path)
                connection.setblocking(False)
                ones.append(connection)
                opened += 1
                send(connection, calls)
            except OSError:
                refused += 1
        for connection in ones:
            connection.close()
    return {"opened": opened, "refused": refused}


def dear(path, until):
    """Long questions without waiting for the answers, which are read: free time and slots of a
    year."""
    year = {"from": "2027-01-01", "to": "2027-12-31", "minutes": 30}
    free = {"method": "org.preside.Engagements.Free",
            "parameters": {"with": PEOPLE, "atLeast": 1, **year}}
    slots = {"method": "org.preside.Meetings.Slots",
             "parameters": {"kind": "plenary", "limit": 1000, **year}}
    calls = b"".join(json.dumps(call).encode() + b"\0" for call in (free, slots)) * 20
    ones = [[connect(path), b""] for _ in range(4)]
    answered = errors = 0
    for connection, _ in ones:
        connection.setblocking(False)
    while time.monotonic() < until:
        for one in ones:
            one[1] = one[1] or calls
            try:
                one[1] = one[1][one[0].send(one[1]):]
            except BlockingIOError:
                pass
        for connection in select.select([one[0] for one in ones], [], [], 0.05)[0]:
            piece = connection.recv(1 << 20)
            answered += piece.count(0)
            errors += piece.count(b'{"error"')
    return {"answered": answered, "errors": errors}


if __name__ == "__main__":
    kind, path, seconds, *user = sys.argv[1:]
    for name in user:
        account = pwd.getpwnam(name)
        os.setgroups([])
        os.setgid(account.pw_gid)
        os.setuid(account.pw_uid)
    action = {"nonsense": nonsense, "flood": flood, "deaf": deaf, "trickle": trickle,
              "swell": swell, "hoard": hoard, "hit": hit, "dear": dear}[kind]
    print(json.dumps(action(path, time.monotonic() + float(seconds))))
