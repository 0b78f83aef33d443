"""Facts that grow old: a page to work through, and a calendar of their days."""

from datetime import date

from icalendar import Calendar
from tests.facts.world import DATA

from daozhang.facts.recheck import recheck_feed, recheck_page

DAYS = sorted({fact.recheck for fact in DATA if fact.recheck})


def test_a_page_says_what_to_compare_and_what_to_enter() -> None:
    fact = next(fact for fact in DATA if fact.recheck)
    page = recheck_page(DATA, DAYS[0])
    assert f"{fact.table}.{fact.name}" in page
    assert all(text in page for text in fact.words.values())
    assert f"{fact.at('checked').where}</code> write <code>checked: {DAYS[0]}" in page
    assert 'class="due"' in page
    assert 'class="due"' not in recheck_page(DATA, date(2020, 1, 1))


def test_each_day_is_one_entry_of_the_calendar() -> None:
    feed = Calendar.from_ical(recheck_feed(DATA))
    assert sorted(entry.decoded("dtstart") for entry in feed.walk("VEVENT")) == DAYS
