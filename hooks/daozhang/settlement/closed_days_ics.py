"""Calendar → the days on which nothing settles, as a calendar to subscribe to."""

from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar as Entries
from icalendar import Event

from daozhang.settlement.model import DAY, Calendar, runs
from daozhang.settlement.words import Words


def closed_days(calendar: Calendar, words: Words) -> bytes:
    """Write each run of days off in the published years as one all-day entry, by RFC 5545.

    The bytes are UTF-8; `DTEND` is the day after the last, as the standard has it.
    """
    checked = max(year.notice.checked for year in calendar.years if year.notice)
    entries = Entries()
    entries.add("version", "2.0")
    entries.add("prodid", "-//daozhang//settlement//ZH")
    entries.add("x-wr-calname", words.closed.name)
    entries.add("refresh-interval", timedelta(days=7), parameters={"VALUE": "DURATION"})
    span = (calendar.published - calendar.first).days + 1
    days = (calendar.first + timedelta(days=number) for number in range(span))
    for run in runs(day for day in days if not calendar.is_working(day)):
        entries.add_component(_entry(run, calendar, words, checked))
    written: bytes = entries.to_ical()
    return written


def _entry(run: list[date], calendar: Calendar, words: Words, checked: date) -> Event:
    festivals = dict.fromkeys(calendar.off[day] for day in run if day in calendar.off)
    reason = words.comma.join(map(words.festival, festivals)) or words.weekend
    entry = Event()
    entry.add("uid", f"closed-{run[0]}@daozhang")
    entry.add("dtstamp", datetime.combine(checked, time(), UTC))
    entry.add("dtstart", run[0])
    entry.add("dtend", run[-1] + DAY)
    entry.add("summary", words.closed.summary.format(reason))
    entry.add("description", words.closed.description)
    entry.add("transp", "TRANSPARENT")
    return entry
