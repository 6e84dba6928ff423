"""What those who plan ask for."""

import datetime

WEEK = {"method": "org.preside.Weeks.Show", "parameters": {}}


def slots(daemon):
    """For an executive meeting in the month to come."""
    first = (datetime.date.today().replace(day=1) + datetime.timedelta(days=32)).replace(day=1)
    after = (first + datetime.timedelta(days=32)).replace(day=1)
    last = after - datetime.timedelta(days=1)
    call = {"method": "org.preside.Meetings.Slots", "parameters": {
        "kind": "executive", "from": first.isoformat(), "to": last.isoformat(), "minutes": 120}}
    best = daemon.parameters(call)["slots"][0]
    return call, len(best["present"]) + len(best["absent"])
