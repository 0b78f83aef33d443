"""Facts that grow old: a list, a page to work through, and a calendar of the days."""

from datetime import date, timedelta
from itertools import groupby
from typing import Final

from icalendar import Event
from jinja2 import ChainableUndefined, Environment

from daozhang.data.facts import Fact, Facts
from daozhang.ics import entry, feed

_PAGE: Final = """\
<!doctype html><html lang="en"><meta charset="utf-8">
<title>{{ due }} of {{ facts | length }} facts are due</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
article { border-top: 1px solid #bbb; padding: .5rem 0 }
code { background: #eee }
.due { color: #b3261e; font-weight: 600 }
</style>
<h1>{{ due }} of {{ facts | length }} facts are due</h1>
<p>Open the source, compare the words and the figures, then enter the two days.</p>
{% for day, fact in facts %}
<article><h2>{{ fact.table }}.{{ fact.name }}</h2>
<p{% if day <= today %} class="due"{% endif %}>due {{ day }}, confidence {{ fact.confidence }}</p>
<p>Compare:</p><ul>
{% for path, text in fact.texts() %}<li>{{ path | join(".") }}: {{ text }}</li>{% endfor %}
</ul><p>with:</p><ul>
{% for one in fact.citations %}
{% set source = sources[one.source] %}{% set url = source.fields.url %}
<li>{% if url %}<a href="{{ url }}">{% endif %}{{ source.words.zh }}{% if url %}</a>{% endif %}
{{ one.article }}</li>
{% endfor %}
</ul><p>Still true?
In <code>{{ fact.at("checked").where }}</code> write <code>checked: {{ today }}</code>
and <code>recheck: {{ again }}</code>.</p></article>
{% endfor %}
"""


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
    due, again = sum(day <= today for day, _ in facts), today + timedelta(days=182)
    page = Environment(autoescape=True, undefined=ChainableUndefined).from_string(_PAGE)
    return page.render(facts=facts, due=due, today=today, again=again, sources=data.sources)


def recheck_feed(data: Facts) -> bytes:
    """Write a day's facts as one all-day entry of a calendar, in UTF-8."""
    days = groupby(data.by_recheck, key=lambda one: one[0])
    entries = (_entry(day, [fact for _, fact in dated]) for day, dated in days)
    return feed("facts//EN", "Daozhang: facts to be checked again", entries)


def _entry(day: date, facts: list[Fact]) -> Event:
    checked = max(fact.checked for fact in facts if fact.checked)
    names = "\n".join(f"{fact.table}.{fact.name}" for fact in facts)
    return entry("recheck", day, day, checked, f"Check {len(facts)} facts again", names)
