"""What those who plan ask for."""

import datetime

from daemon import ROSTER, TODAY

WEEK = {"method": "org.preside.Weeks.Show", "parameters": {}}


def boards():
    """The boards of the three weeks around today: who presides, who is away, what is on."""
    today = datetime.date.today()
    return [
        {**TODAY, "parameters": {"day": (today + datetime.timedelta(days=days)).isoformat()}}
        for days in range(-10, 11)]


def slots(daemon):
    """For a meeting of the first eleven leaders in the month to come."""
    first = (datetime.date.today().replace(day=1) + datetime.timedelta(days=32)).replace(day=1)
    after = (first + datetime.timedelta(days=32)).replace(day=1)
    last = after - datetime.timedelta(days=1)
    leaders = [person["id"] for person in daemon.parameters(ROSTER)["people"][:11]]
    return {"method": "org.preside.Meetings.Slots", "parameters": {
        "kind": "special", "chair": leaders[0], "with": leaders[1:], "from": first.isoformat(),
        "to": last.isoformat(), "minutes": 120}}
