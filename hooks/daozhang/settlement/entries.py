"""The published years → plain values for other programs, each with its notice."""

from collections.abc import Iterator
from datetime import date

from daozhang.settlement.model import Calendar, Notice, Span, Year


def entries_of(calendar: Calendar) -> list[dict[str, object]]:
    """Return each year that rests on a notice, as overrides/data/v1/schema.json describes it."""
    return [_entry(year, year.notice, calendar) for year in calendar.years if year.notice]


def _entry(year: Year, notice: Notice, calendar: Calendar) -> dict[str, object]:
    whole = Span("", date(year.number, 1, 1), date(year.number, 12, 31), year.spot)
    return {
        "name": str(year.number),
        "zh": f"{year.number} 年",
        "en": str(year.number),
        "first": str(whole.first),
        "last": str(whole.last),
        "workdays": sum(map(calendar.is_working, whole)),
        "days_off": dict(_days(year.off)),
        "make_up_days": dict(_days(year.make_up)),
        "confidence": "H",
        "checked": str(notice.checked),
        "sources": [
            {
                "zh": f"国务院办公厅{notice.number}",
                "en": f"State Council notice {notice.number}",
                "url": notice.address,
            }
        ],
    }


def _days(spans: tuple[Span, ...]) -> Iterator[tuple[str, str]]:
    for span in spans:
        yield from ((str(day), span.festival) for day in span)
