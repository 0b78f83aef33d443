"""What tests share: the real site, small worlds built like it, and a reader in a real browser."""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import copytree
from typing import Any, Protocol
from urllib.parse import urlsplit

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.utils.yaml import yaml_load
from playwright.sync_api import Browser, ConsoleMessage, Page, Request
from tools.browsers import chromium
from tools.server import Below, served

from daozhang.writing.rules import RULES as WRITERS

ROOT = Path(__file__).parent.parent
SITE_URL = str(yaml_load((ROOT / "publish.yml").read_text(encoding="utf-8"))["site_url"])
"""Where the site is built for: what its publisher says, as in `https://guide.example/`."""
PHONE = {"width": 390, "height": 844}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark as slow what looks at a built site or opens a browser: `make quick` leaves it out."""
    for item in items:
        assert isinstance(item, pytest.Function)
        if hasattr(item.module, "build_site") or {"site", "world", "browser"} & {
            *item.fixturenames
        }:
            item.add_marker(pytest.mark.slow)


@dataclass(frozen=True)
class Built:
    """A built site: its folder, and what the build warned of, in order."""

    folder: Path
    warnings: list[str]

    def html(self, url: str) -> str:
        """Return the page at `url`, as in `en/check/`."""
        return (self.folder / url / "index.html").read_text()


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def build_site(
    target: Path, file: Path = ROOT / "mkdocs.yml", *, dirty: bool = False, **settings: Any
) -> Built:
    """Build by the real mkdocs.yml in this process; where strict fails, the warnings say why."""
    handler = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        config = load_config(str(file), site_dir=str(target), strict=True, **settings)
        config.plugins.run_event("startup", command="build", dirty=dirty)
        build(config, dirty=dirty)
    except Abort:
        assert handler.messages, "the build stopped without a word"
    finally:
        logger.removeHandler(handler)
    return Built(target, handler.messages)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The real site, built strictly, once for all tests that look at it.

    What it warned of fails one test, in tests/site/test_build.py; what stopped it fails them all.
    """
    built = build_site(tmp_path_factory.mktemp("site"))
    assert (built.folder / "index.html").exists(), "\n".join(built.warnings)
    return built


class World(Protocol):
    """Builds a small world; `typed`: with what its pages lack by the rules for writers."""

    def __call__(self, files: Mapping[str, str], *, typed: bool = False) -> Built: ...


def but_for_typing(warnings: list[str]) -> list[str]:
    """Leave out what is said of front matter, headings and the like, which small worlds lack."""
    return [one for one in warnings if not {*one.split(": ", 2)[1:2]} & {*WRITERS, "typed-number"}]


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Build a small world by the real settings: `{"zh/a.md": "…"}` in, warnings and pages out.

    Its navigation is all its pages. A page that is not given in both languages is faulty by rule,
    and so is every link that leads nowhere.
    """

    def build_world(files: Mapping[str, str], *, typed: bool = False) -> Built:
        for name, text in files.items():
            path = tmp_path / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        copytree(ROOT / "docs/words", tmp_path / "docs/words", dirs_exist_ok=True)
        pages = sorted({name.partition("/")[2] for name in files if name.endswith(".md")})
        built = build_site(tmp_path / "site", docs_dir=str(tmp_path / "docs"), nav=pages)
        # The 404 page offers pages that a small world does not have.
        said = [warning for warning in built.warnings if "404.html" not in warning]
        return Built(built.folder, said if typed else but_for_typing(said))

    return build_world


@pytest.fixture(scope="session")
def origin(site: Built) -> Iterator[str]:
    """The real site on this machine, as in `http://127.0.0.1:40001`."""
    with served(site.folder, partial(Below, below=urlsplit(SITE_URL).path)) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window; a machine without one fails here, and says what to install."""
    with chromium.launched("--disable-quic", "--disable-background-networking") as launched:
        yield launched


OpenReader = Callable[..., Page]


def _watch(page: Page, origin: str, faults: list[str]) -> None:
    """Note each console error, failed request, and request to another host than `origin`."""

    def hear(message: ConsoleMessage) -> None:
        url = message.location.get("url", "")
        # Chromium may look for the icon of a page that is left by the address of the next one.
        if message.type == "error" and not url.endswith("/favicon.svg"):
            faults.append(f"{message.text} {url}")

    def see(request: Request) -> None:
        if not request.url.startswith((origin, "data:", "blob:")):
            faults.append(f"left the host: {request.url}")

    def lose(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the reader went on before it came
            faults.append(f"failed: {request.url}")

    page.on("console", hear)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", see)
    page.on("requestfailed", lose)


@pytest.fixture
def open_reader(browser: Browser, origin: str) -> Iterator[OpenReader]:
    """Open pages as a reader at 390 px; `open_reader(java_script_enabled=False)` and the like.

    Ends with: no console error, no failed request, and no request to another host.
    """
    faults: list[str] = []
    contexts = []

    def open_page(**settings: Any) -> Page:
        usual = {
            "viewport": PHONE,
            "base_url": origin,
            "timezone_id": "Asia/Shanghai",
            "service_workers": "block",  # tests/browser/test_offline.py lets it work
        }
        context = browser.new_context(**(usual | settings))
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        _watch(page, origin, faults)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []
