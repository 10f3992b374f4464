"""Reads a calendar file with Debian's python3-icalendar, a parser that knows nothing of ours, and prints its events as JSON.

Before that it holds the bytes against RFC 5545 3.1: lines end in CRLF and nothing else, none is longer than 75 bytes, and
none is cut within a character.
"""

import json
import re
import sys

from icalendar import Calendar


def lines(raw):
    assert raw.endswith(b"\r\n"), "the last line does not end"
    for line in raw[:-2].split(b"\r\n"):
        assert b"\r" not in line and b"\n" not in line, f"a bare line end in {line!r}"
        assert len(line) <= 75, f"{len(line)} bytes: {line!r}"
        line.decode("utf-8")


def moment(value):
    dt = value.dt
    return {"at": dt.isoformat(), "whole_day": not hasattr(dt, "hour"), "zone": str(getattr(dt, "tzinfo", None))}


def titles(raw):
    """UID -> SUMMARY with its escapes undone once, as 3.3.11 has it: python3-icalendar 4.0 undoes two backslashes twice."""
    found, uid = {}, None
    for line in raw.decode("utf-8").replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if name == "UID":
            uid = value
        elif name == "SUMMARY":
            found[uid] = re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)
    return found


def event(found):
    text = lambda name: str(found.get(name, ""))
    return {
        "uid": text("UID"),
        "sequence": int(found["SEQUENCE"]),
        "stamp": moment(found["DTSTAMP"]),
        "modified": moment(found["LAST-MODIFIED"]),
        "from": moment(found["DTSTART"]),
        "to": moment(found["DTEND"]) if "DTEND" in found else None,
        "title": text("SUMMARY"),
        "about": text("DESCRIPTION"),
        "place": text("LOCATION"),
        "part_of": text("RELATED-TO"),
        "status": text("STATUS"),
        "alarms": [alarm["TRIGGER"].dt.total_seconds() / 3600 for alarm in found.walk("VALARM")],
    }


raw = open(sys.argv[1], "rb").read()
lines(raw)
calendar = Calendar.from_ical(raw)
assert not calendar.errors, calendar.errors
for part in calendar.walk("VEVENT"):
    assert not part.errors, part.errors
print(json.dumps({
    "name": str(calendar["X-WR-CALNAME"]),
    "version": str(calendar["VERSION"]),
    "product": str(calendar["PRODID"]),
    "events": [event(found) for found in calendar.walk("VEVENT")],
    "titles": titles(raw),
}))
