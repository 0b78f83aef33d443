"""All-day entries → a calendar to subscribe to, by RFC 5545."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event


def feed(product: str, name: str, entries: Iterable[Event]) -> bytes:
    """Write entries as one calendar, UTF-8; `product` is as in `facts//EN`."""
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//daozhang//{product}")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(days=7), parameters={"VALUE": "DURATION"})
    for entry in entries:
        calendar.add_component(entry)
    written: bytes = calendar.to_ical()
    return written


def entry(name: str, first: date, last: date, checked: date, summary: str, text: str) -> Event:
    """Return the entry of some days in a row; the standard ends it on the day after the last."""
    event = Event()
    event.add("uid", f"{name}-{first}@daozhang")
    event.add("dtstamp", datetime.combine(checked, time(), UTC))
    event.add("dtstart", first)
    event.add("dtend", last + timedelta(days=1))
    event.add("summary", summary)
    event.add("description", text)
    event.add("transp", "TRANSPARENT")
    return event
