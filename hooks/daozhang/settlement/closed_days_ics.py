"""Calendar → the days on which nothing settles, as a calendar to subscribe to."""

from datetime import timedelta

from daozhang.ics import entry, feed
from daozhang.settlement.model import Calendar, runs
from daozhang.settlement.words import Words


def closed_days(calendar: Calendar, words: Words) -> bytes:
    """Write each run of days off in the published years as one all-day entry, in UTF-8."""
    said = words.closed
    checked = max(year.notice.checked for year in calendar.years if year.notice)
    span = (calendar.published - calendar.first).days + 1
    days = (calendar.first + timedelta(days=number) for number in range(span))
    entries = []
    for run in runs(day for day in days if not calendar.is_working(day)):
        festivals = dict.fromkeys(calendar.off[day] for day in run if day in calendar.off)
        reason = said.summary.format(
            words.comma.join(map(words.festival, festivals)) or words.weekend
        )
        entries.append(entry("closed", run[0], run[-1], checked, reason, said.description))
    return feed("settlement//ZH", said.name, entries)
