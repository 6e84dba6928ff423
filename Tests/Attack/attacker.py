#!/usr/bin/env python3
"""One hostile client: attacker.py nonsense|flood|deaf|trickle SOCKET SECONDS [USER]

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


def connect(path):
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(1)
    connection.connect(path)
    return connection


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


def trickle(path, until):
    """A byte at a time on many connections, of a message that never ends."""
    lives, closed, refused = {}, [], 0
    while (now := time.monotonic()) < until:
        while len(lives) < TRICKLES:
            try:
                connection = connect(path)
                lives[connection] = now
            except OSError:
                break
        for connection, begun in list(lives.items()):
            try:
                connection.setblocking(True)
                connection.send(b" ")
                if select.select([connection], [], [], 0)[0]:
                    raise ConnectionResetError
            except OSError:
                closed.append(now - begun)
                refused += b"TooManyConnections" in said(connection)
                connection.close()
                del lives[connection]
        time.sleep(0.25)
    return {"connections": TRICKLES, "closed": len(closed), "refused": refused,
            "longest": round(max(closed, default=0), 1)}


if __name__ == "__main__":
    kind, path, seconds, *user = sys.argv[1:]
    for name in user:
        account = pwd.getpwnam(name)
        os.setgroups([])
        os.setgid(account.pw_gid)
        os.setuid(account.pw_uid)
    action = {"nonsense": nonsense, "flood": flood, "deaf": deaf, "trickle": trickle}[kind]
    print(json.dumps(action(path, time.monotonic() + float(seconds))))
