"""What those who plan ask for."""

import datetime

from daemon import ROSTER, TODAY

WEEK = {"method": "org.preside.Weeks.Show", "parameters": {}}


def same_day(short, long):
    """The board of a day on which both offices have as much to tell (within a fiftieth); None where
    there is none. On others more people happen to be away in the one than in the other, which says
    nothing of the length of a journal."""
    today = datetime.date.today()
    calls = [
        {**TODAY, "parameters": {"day": (today + datetime.timedelta(days=days)).isoformat()}}
        for days in range(-10, 11)]

    def difference(call):
        few, many = sorted(len(daemon.ask(call)) for daemon in (short, long))
        return (many - few) / many

    best = min(calls, key=difference)
    return best if difference(best) <= 0.02 else None


def slots(daemon):
    """For a meeting of the first eleven leaders in the month to come."""
    first = (datetime.date.today().replace(day=1) + datetime.timedelta(days=32)).replace(day=1)
    after = (first + datetime.timedelta(days=32)).replace(day=1)
    last = after - datetime.timedelta(days=1)
    leaders = [person["id"] for person in daemon.parameters(ROSTER)["people"][:11]]
    return {"method": "org.preside.Meetings.Slots", "parameters": {
        "kind": "special", "chair": leaders[0], "with": leaders[1:], "from": first.isoformat(),
        "to": last.isoformat(), "minutes": 120}}
