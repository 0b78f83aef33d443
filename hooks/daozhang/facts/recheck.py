"""Facts that grow old: a page to work through, and a calendar of the days on which they do."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from html import escape
from itertools import groupby

from icalendar import Calendar, Event

from daozhang.facts.model import Data, Fact

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "article{border-top:1px solid #bbb;padding:.5rem 0}code{background:#eee}"
    ".due{color:#b3261e;font-weight:600}"
)


def recheck_page(data: Data, today: date) -> str:
    """Draw each fact that has a day, the oldest first: what to compare, and what to enter."""
    facts = _dated(data)
    due = sum(day <= today for day, _ in facts)
    drawn = "".join(_article(day, fact, data, today) for day, fact in facts)
    title = f"{due} of {len(facts)} facts are due"
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style><h1>{title}</h1>"
        "<p>Open the source, compare the words and the figures, then enter the two days."
        f"</p>{drawn}</html>\n"
    )


def recheck_feed(data: Data) -> bytes:
    """Write a day's facts as one all-day entry, by RFC 5545; the bytes are UTF-8."""
    feed = Calendar()
    feed.add("version", "2.0")
    feed.add("prodid", "-//daozhang//facts//EN")
    feed.add("x-wr-calname", "Daozhang: facts to be checked again")
    for day, group in groupby(_dated(data), key=lambda one: one[0]):
        facts = [fact for _, fact in group]
        entry = Event()
        entry.add("uid", f"recheck-{day}@daozhang")
        checked = max(fact.checked for fact in facts if fact.checked)
        entry.add("dtstamp", datetime.combine(checked, time(), UTC))
        entry.add("dtstart", day)
        entry.add("dtend", day + timedelta(days=1))
        entry.add("summary", f"Check {len(facts)} facts again")
        entry.add("description", "\n".join(f"{fact.table}.{fact.name}" for fact in facts))
        entry.add("transp", "TRANSPARENT")
        feed.add_component(entry)
    return bytes(feed.to_ical())


def _dated(data: Data) -> list[tuple[date, Fact]]:
    dated = [(fact.recheck, fact) for fact in data if fact.recheck]
    return sorted(dated, key=lambda one: (one[0], one[1].table, one[1].name))


def _article(day: date, fact: Fact, data: Data, today: date) -> str:
    again = today + timedelta(days=182)
    words = "".join(f"<li>{escape(text)}</li>" for text in (*fact.words.values(), *_fields(fact)))
    sources = "".join(
        f"<li>{_source(data, one.source, one.article)}</li>" for one in fact.citations
    )
    mark = ' class="due"' if day <= today else ""
    return (
        f"<article><h2>{fact.table}.{fact.name}</h2><p{mark}>due {day}, confidence "
        f"{escape(fact.confidence)}</p><p>Compare:</p><ul>{words}</ul><p>with:</p><ul>{sources}</ul>"
        f"<p>Still true? In <code>{escape(fact.spot.file)}:{fact.spot.line}</code> write "
        f"<code>checked: {today}</code> and <code>recheck: {again}</code>.</p></article>"
    )


def _fields(fact: Fact) -> Iterator[str]:
    for name, text in fact.fields.items():
        yield f"{name}: {text if isinstance(text, str) else ' / '.join(text.values())}"


def _source(data: Data, name: str, article: str) -> str:
    source = data.sources.get(name)
    title = escape(next(iter(source.words.values()), name) if source else name)
    url = str(source.fields.get("url", "")) if source else ""
    linked = f'<a href="{escape(url)}">{title}</a>' if url else title
    return f"{linked}, {escape(article)}" if article else linked
