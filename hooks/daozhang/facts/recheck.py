"""Facts that grow old: a list, a page to work through, and a calendar of the days."""

from collections.abc import Iterator
from datetime import date, timedelta
from html import escape
from itertools import groupby

from icalendar import Event

from daozhang.data.facts import Fact, Facts
from daozhang.ics import entry, feed

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "article{border-top:1px solid #bbb;padding:.5rem 0}code{background:#eee}"
    ".due{color:#b3261e;font-weight:600}"
)


def recheck_list(data: Facts) -> str:
    """List the facts by the day on which each is to be checked again, the oldest first.

    A line a source: `2027-05-23  deadlines.bank_reply  <title>  <official address>`.
    """
    lines = [
        f"{day}  {fact.table}.{fact.name}  {title}  {source.fields.get('url', '-')}"
        for day, fact in data.by_recheck
        for source in (data.sources[citation.source] for citation in fact.citations)
        for title in [*source.words.values()][:1]
    ]
    return "".join(f"{line}\n" for line in lines)


def recheck_page(data: Facts, today: date) -> str:
    """Draw each fact that has a day, the oldest first: what to compare, and what to enter."""
    facts = data.by_recheck
    due = sum(day <= today for day, _ in facts)
    drawn = "".join(_article(day, fact, data, today) for day, fact in facts)
    title = f"{due} of {len(facts)} facts are due"
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style><h1>{title}</h1>"
        "<p>Open the source, compare the words and the figures, then enter the two days."
        f"</p>{drawn}</html>\n"
    )


def recheck_feed(data: Facts) -> bytes:
    """Write a day's facts as one all-day entry of a calendar, in UTF-8."""
    days = groupby(data.by_recheck, key=lambda one: one[0])
    entries = (_entry(day, [fact for _, fact in dated]) for day, dated in days)
    return feed("facts//EN", "Daozhang: facts to be checked again", entries)


def _entry(day: date, facts: list[Fact]) -> Event:
    checked = max(fact.checked for fact in facts if fact.checked)
    names = "\n".join(f"{fact.table}.{fact.name}" for fact in facts)
    return entry("recheck", day, day, checked, f"Check {len(facts)} facts again", names)


def _article(day: date, fact: Fact, data: Facts, today: date) -> str:
    again = today + timedelta(days=182)
    words = "".join(f"<li>{escape(text)}</li>" for text in (*fact.words.values(), *_fields(fact)))
    sources = "".join(
        f"<li>{_source(data, one.source, one.article)}</li>" for one in fact.citations
    )
    place = escape(fact.at("checked").where)
    mark = ' class="due"' if day <= today else ""
    return (
        f"<article><h2>{fact.table}.{fact.name}</h2><p{mark}>due {day}, confidence "
        f"{escape(fact.confidence)}</p><p>Compare:</p><ul>{words}</ul><p>with:</p><ul>{sources}</ul>"
        f"<p>Still true? In <code>{place}</code> write "
        f"<code>checked: {today}</code> and <code>recheck: {again}</code>.</p></article>"
    )


def _fields(fact: Fact) -> Iterator[str]:
    for name, text in fact.fields.items():
        yield f"{name}: {text if isinstance(text, str) else ' / '.join(text.values())}"


def _source(data: Facts, name: str, article: str) -> str:
    source = data.sources.get(name)
    title = escape(next(iter(source.words.values()), name) if source else name)
    url = str(source.fields.get("url", "")) if source else ""
    linked = f'<a href="{escape(url)}">{title}</a>' if url else title
    return f"{linked}, {escape(article)}" if article else linked
