"""Requests for leave, and what they write."""

import contextlib
import datetime
import itertools
import sqlite3

from bench import Failure
from daemon import ROSTER


class Requests:
    """Requests for leave that stand in nobody's way: one day each, no two of a person adjoining.

    They are made for heads of departments, on Wednesdays from next year on; so who presides does
    not depend on them, and no two are summed.
    """

    def __init__(self, daemon):
        people = daemon.parameters(ROSTER)["people"]
        self.people = [
            person["id"] for person in people
            if [seat["post"] for seat in person["seats"]] == ["departmentHead"]]
        if len(self.people) < 20:
            raise Failure("the roster has too few heads of departments")
        begin = datetime.date.today() + datetime.timedelta(days=366)
        self.begin = begin + datetime.timedelta(days=(2 - begin.weekday()) % 7)
        self.next = itertools.count()

    def take(self, count, *, command_ids=False):
        """That many, each different from all that were taken before."""
        calls = []
        for number in itertools.islice(self.next, count):
            week, person = divmod(number, len(self.people))
            day = (self.begin + datetime.timedelta(weeks=week)).isoformat()
            parameters = {
                "person": self.people[person], "from": day, "to": day, "kind": "official",
                "reason": "赴省城参加全省工作会议", "place": "省城"}
            if command_ids:
                parameters["commandID"] = f"bench-{number}-4f0c1d52-9f5e-4a38"
            calls.append({"method": "org.preside.Leave.Request", "parameters": parameters})
        return calls


def bytes_of_request(state, after):
    """The mean bytes that a request after this record has written: all columns of its rows."""
    path = f"file:{state}/journal.sqlite?mode=ro"
    with contextlib.closing(sqlite3.connect(path, uri=True)) as database:
        record = mean_bytes(database, "record", f"number > {after}")
        return round(record + mean_bytes(database, "entry", f"first_record > {after}"))


def mean_bytes(database, table, condition):
    """Texts and blobs as long as they are, whole numbers with eight bytes."""
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
    size = " + ".join(
        f"CASE typeof({name}) WHEN 'integer' THEN 8 WHEN 'null' THEN 0 "
        f"ELSE length(CAST({name} AS BLOB)) END" for name in columns)
    return database.execute(f"SELECT avg({size}) FROM {table} WHERE {condition}").fetchone()[0]
