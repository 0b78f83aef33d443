"""`daozhang holidays add --notice notice.txt`: a year's notice into the data and its pages."""

import re
import sys
from argparse import Namespace
from pathlib import Path

from daozhang.encodings import decode
from daozhang.settlement.notice import publish, read_notice, year_of
from daozhang_cli import SOUND
from daozhang_cli.clock import china_today
from daozhang_cli.utf8 import read, write


def add(asked: Namespace) -> tuple[str, int]:
    """Write the year into holidays.yml, its pages and the navigation; return what was done."""
    root = asked.project
    text = _notice(asked.notice)
    year = year_of(text, asked.year)
    today = china_today()
    data = root / "docs/data/holidays.yml"
    notice = read_notice(text, year, asked.address)
    written = {data: publish(read(data), year, notice, today)}
    for folder in sorted((root / "docs").glob("??/calendar")):
        written |= _pages(folder, year, str(today))
    settings = root / "mkdocs.yml"
    written[settings] = _in_navigation(read(settings), year)
    return (
        f"{year} is published by {notice.number}. Written:\n{write(root, written)}"
        "Read the diff against the notice, then `make build`. The two calendars that the tests "
        "compare follow within days: `make lock` brings them.\n",
        SOUND,
    )


def _pages(folder: Path, year: int, today: str) -> dict[Path, str]:
    """Rewrite the year's page as a published one, and add the next year's as unconfirmed."""
    own, before, after = (folder / f"{one}.md" for one in (year, year - 1, year + 1))
    written = {own: _moved(read(before), year - 1, year, today)}
    if own.is_file() and not after.is_file():
        written[after] = _moved(read(own), year, year + 1, today)
    return written


def _moved(page: str, old: int, new: int, today: str) -> str:
    page = page.replace(str(old), str(new))
    return re.sub(r"^checked: .*$", f"checked: {today}", page, count=1, flags=re.MULTILINE)


def _in_navigation(settings: str, year: int) -> str:
    """Name the year after, and the year itself, where they are not named yet."""
    for one in (year, year + 1):
        if f"calendar/{one}.md" not in settings:
            line = re.compile(rf"^( *- )calendar/{one - 1}\.md\n", re.MULTILINE)
            settings = line.sub(rf"\g<0>\g<1>calendar/{one}.md\n", settings, count=1)
    return settings


def _notice(file: Path) -> str:
    """Return a notice as it was pasted or saved, by whatever editor."""
    if str(file) != "-":
        return decode(str(file), file.read_bytes())[0]
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return decode("the notice", sys.stdin.buffer.read())[0]
