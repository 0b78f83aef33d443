"""Each type of page beside the same Markdown in a default Material site, on a slow line.

    .venv/bin/python -m bench.pages

Builds both, serves both with gzip -9, and opens each page in Chromium with an empty cache: 150 ms
there and back, 1.6 Mbit/s, a processor four times slower. Prints bytes and requests with their
ratio, first and largest paint, and how far the page shifts: medians of three. Hosts that are not
ours fail at once, which flatters the default: where they hang, it shows nothing for half a minute.
"""

import gzip
import logging
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, Response
from tools.browsers import chromium
from tools.server import served

ROOT = Path(__file__).parent.parent
PAGES = {
    "home": "",
    "questions": "check/",
    "outcome": "causes/overdue/",
    "calculator": "calculator/",
    "contacts": "contacts/",
    "codes": "reference/codes/",
    "home, English": "en/",
}
PLAIN = {"theme": {"name": "material"}, "hooks": ["hooks/facts.py"], "extra_css": [], "extra": {}}
"""Material as it comes; facts are filled in, so that both sites say the same."""

RUNS = 3
LINE = {"offline": False, "latency": 150, "downloadThroughput": 2e5, "uploadThroughput": 9.4e4}
WATCH = """
  window.seen = { paint: 0, shift: 0 };
  const watch = (type, record) => new PerformanceObserver(
    (list) => list.getEntries().forEach(record)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => { seen.paint = entry.startTime; });
  watch("layout-shift", (entry) => { seen.shift += entry.value; });
"""
FIRST = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
SEEN = f"[{FIRST}, seen.paint, seen.shift]"


@dataclass
class View:
    """One page as it was opened: what came, and when it was seen (ms)."""

    size: int = 0
    requests: int = 0
    elsewhere: int = 0
    seen: list[float] = field(default_factory=list)


class Server(SimpleHTTPRequestHandler):
    """Sends files compressed, as a real server does."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, or with nothing."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        body = compressed(path) if path.is_file() else b""
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Print nothing: the table is read."""


@cache
def compressed(path: Path) -> bytes:
    """Compress a file once for all readers."""
    return gzip.compress(path.read_bytes(), 9)


@contextmanager
def built(**settings: Any) -> Iterator[str]:
    """Build the guide with other settings, and serve it."""
    with tempfile.TemporaryDirectory() as folder:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=folder, strict=False, **settings)
        config.plugins.run_event("startup", command="build", dirty=False)
        build(config)
        with served(folder, Server) as origin:
            yield f"{origin}/"


def view(browser: Browser, origin: str, url: str) -> View:
    """Open a page for the first time."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page, found = context.new_page(), View()
    _count(page, found, origin)
    page.add_init_script(WATCH)
    slow = context.new_cdp_session(page)
    slow.send("Network.enable")
    slow.send("Network.emulateNetworkConditions", LINE)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(origin + url, wait_until="load")
    page.wait_for_timeout(2000)
    found.seen = page.evaluate(SEEN)
    context.close()
    return found


def _count(page: Page, found: View, origin: str) -> None:
    def came(response: Response) -> None:
        found.size += int(response.headers.get("content-length", 0))
        found.requests += 1

    def asked(url: str) -> None:
        found.elsewhere += not url.startswith((origin, "data:", "blob:"))

    page.on("response", came)
    page.on("request", lambda request: asked(request.url))


def row(name: str, ours: list[View], theirs: list[View]) -> str:
    """Write one page's line: ours, theirs, and how many times lighter ours is."""
    cells = [f"{theirs[-1].size / ours[-1].size:5.1f}×"]
    for views in (ours, theirs):
        last = views[-1]
        first, largest, shift = (
            statistics.median(view.seen[n] for view in views) for n in range(3)
        )
        asked = f"{last.requests}+{last.elsewhere}"
        cells.append(f"{last.size:7} {asked:>5} {first:6.0f} {largest:6.0f} {shift:6.3f}")
    return f"{name:14} {' | '.join(cells)}"


def main() -> None:
    """Print the table, a line a page."""
    logging.disable(logging.WARNING)
    offline = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
    with built() as ours, built(**PLAIN) as theirs, chromium.launched(offline) as browser:
        view(browser, ours, "")  # the browser's own start
        columns = "  bytes  asks  first largest shift"
        print(f"{'':14} {'':6} | {'the guide':34}| default Material, same Markdown")
        print(f"{'':14} {'':6} | {columns} | {columns}")
        for name, url in PAGES.items():
            sites = ([view(browser, site, url) for _ in range(RUNS)] for site in (ours, theirs))
            print(row(name, *sites), flush=True)
    print("bytes after gzip -9; asks: requests answered + requests to other hosts; paints in ms")


if __name__ == "__main__":
    main()
