"""The guide's pages in both languages, and where each is published."""

from pathlib import Path

from tests.conftest import ROOT

PAGES = sorted(ROOT.glob("docs/??/**/*.md"))


def url_of(page: Path) -> str:
    language, *folders = page.relative_to(ROOT / "docs").with_suffix("").parts
    inner = [part for part in folders if part != "index"]
    return "/".join([*(["en"] if language == "en" else []), *inner])
