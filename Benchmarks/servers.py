"""Calendar servers with the same data, to be asked the same: Radicale and Xandikos.

Each holds one calendar, an event for each entry of the leaders' calendar and for each leave, and
gets it as files before it starts; what it answers is checked by whoever asks.
"""

import base64
import http.client
import json
import os
import pathlib
import socket
import subprocess

from bench import Failure, wait_until

REPORT = """<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><D:getetag/><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
<C:time-range start="{start}" end="{end}"/>
<C:prop-filter name="CATEGORIES"><C:text-match>leave</C:text-match></C:prop-filter>
</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>"""


def event(uid, start, end, summary, category):
    """A calendar object with one event, as RFC 5545 writes it; times in UTC."""
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//presided//benchmarks//EN", "BEGIN:VEVENT",
        f"UID:{uid}", "DTSTAMP:20260101T000000Z", f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
        f"DTEND:{end:%Y%m%dT%H%M%SZ}", f"SUMMARY:{summary}", f"CATEGORIES:{category}",
        "END:VEVENT", "END:VCALENDAR", ""]
    return "\r\n".join(lines).encode()


class Server:
    """A calendar server on a port of the loopback, pinned as everything that takes turns is."""

    headers = {}

    def __init__(self, bench, name):
        self.bench = bench
        self.folder = pathlib.Path(bench.folder) / name
        self.folder.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def fill(self, events):
        for uid, text in events:
            (self.calendar / f"{uid}.ics").write_bytes(text)

    def start(self):
        with (self.folder / "log").open("ab") as log:
            self.process = self.bench.start(
                self.command, pinned=True, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                env=os.environ | {"HOME": str(self.folder)})
        wait_until(self.listens, self.process)
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=1_800)

    def listens(self):
        with socket.socket() as connection:
            return connection.connect_ex(("127.0.0.1", self.port)) == 0

    def request(self, method, path, body, status, **headers):
        self.connection.request(method, path, body, headers=self.headers | headers)
        response = self.connection.getresponse()
        text = response.read()
        if response.status != status:
            raise Failure(f"{self.name} answers {method} with {response.status}: {text[:200]}")
        return text

    def away(self, start, end):
        """How many are away between two moments of UTC, by the server's own search."""
        body = REPORT.format(start=f"{start:%Y%m%dT%H%M%SZ}", end=f"{end:%Y%m%dT%H%M%SZ}")
        text = self.request(
            "REPORT", self.path, body, 207, Depth="1",
            **{"Content-Type": "application/xml; charset=utf-8"})
        return text.count(b"BEGIN:VEVENT")

    def put(self, uid, text):
        self.request(
            "PUT", f"{self.path}{uid}.ics", text, 201, **{"Content-Type": "text/calendar"})

    def stop(self):
        self.connection.close()
        self.bench.stop(self.process)

    def memory(self):
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise Failure(f"{self.name} has ended")


class Radicale(Server):
    name = "Radicale"
    path = "/office/calendar/"
    headers = {"Authorization": "Basic " + base64.b64encode(b"office:").decode()}

    def __init__(self, bench):
        super().__init__(bench, "radicale")
        self.calendar = self.folder / "collection-root" / "office" / "calendar"
        self.calendar.mkdir(parents=True)
        (self.calendar / ".Radicale.props").write_text(json.dumps({"tag": "VCALENDAR"}))
        self.command = [
            bench.servers, "-m", "radicale", "--config", "", "--hosts", f"127.0.0.1:{self.port}",
            "--auth-type", "none", "--storage-filesystem-folder", self.folder,
            "--logging-level", "error"]


class Xandikos(Server):
    name = "Xandikos"
    path = "/office/calendars/calendar/"

    def __init__(self, bench):
        super().__init__(bench, "xandikos")
        self.calendar = self.folder / "office" / "calendars" / "calendar"
        self.command = [
            bench.servers, "-m", "xandikos", "serve", "--directory", self.folder, "--defaults",
            "--current-user-principal", "/office/", "--no-detect-systemd",
            "--state-dir", self.folder / "state", "--listen-address", "127.0.0.1",
            "--port", self.port]
        self.start()
        self.stop()

    def fill(self, events):
        """Its calendars are Git repositories."""
        super().fill(events)
        for command in (["add", "."], ["commit", "--quiet", "--message", "the office's calendar"]):
            subprocess.run(
                ["git", "-c", "user.name=office", "-c", "user.email=office@localhost", "-c",
                 "gc.auto=0", *command], cwd=self.calendar, check=True)
