"""A small finished site on which every kind of link is tried."""

from collections.abc import Mapping
from pathlib import Path

from daozhang.links.check import check
from daozhang.links.locate.locate_html import BuiltFile, locate
from daozhang.links.model import POLICIES, Settings
from daozhang.links.read.built import read_site
from daozhang.links.resolve.site import Site
from daozhang.report import Problem, one_a_line

FILES: Mapping[str, str] = {
    "index.html": "<h1 id=home>x</h1><a href='fees/'>f</a><a href='fees/deep/'>d</a>",
    "fees/index.html": "<h2 id='cut-off'>x</h2><h2 id='über uns'>x</h2><a name=old></a>",
    "fees/deep/index.html": "<p id=here>x</p>",
    "plain.html": "<p id=Here>x</p>",
    "assets/pic.png": "",
    "assets/pic 2.png": "",
    "assets/a,b.png": "",
    "assets/ä.txt": "",
    "assets/c++;v=1.txt": "",
    "assets/100%.txt": "",
    "assets/style.css": "a{background:url(pic.png)}",
    "assets/icons.svg": "<svg><symbol id=ok></symbol></svg>",
    "files/only.txt": "",
}
"""What every case may link to; the page that links is `fees/page/index.html`."""
PAGE = "fees/page/index.html"
URL = "https://guide.example/"
ASKED = Settings(policies=POLICIES - {"orphans"})
"""What most of these small sites keep to; they do not link all their pages."""


def site_of(files: Mapping[str, str], site_url: str = URL, host: str = "") -> Site:
    return read_site(files, files.__getitem__, site_url, {}, host)


def problems_of(
    files: Mapping[str, str], settings: Settings | None = None, site_url: str = URL
) -> list[Problem]:
    """Check a site given as a table, and place what is found."""
    settings = settings or ASKED
    found = check(site_of(files, site_url, settings.serving), settings)
    return one_a_line(p for f in found for p in locate([f], BuiltFile(files.get(f.file, ""))))


def problems_on_page(body: str, **files: str) -> list[Problem]:
    """Check one page beside the usual files."""
    return problems_of({**FILES, PAGE: body, **files})


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a site to the disk."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder
