"""Walk through the guide in each engine, and print what works in which: `make engines`.

    .venv/bin/python -m tools.engines

On the site that `make build` wrote. `make test` walks in the oldest engine, and in one between.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tools.browsers import chromium, devtools, firefox, old_chromium, webkit
from tools.browsers.window import Window
from tools.server import served

ROOT = Path(__file__).parent.parent
PATH = (("approved", "type"), ("type", "arrived"), ("arrived", "wrong-place"))
SALE = "at=2026-02-12T23:01&channel=card&cycle=T%2B1&cutoff=23:00"
SEEN = """(() => {
  const found = document.querySelector(%s);
  const shows = found && found.getClientRects().length > 0;
  return Boolean(shows) && getComputedStyle(found).visibility === "visible";
})()"""
TYPE = """((field) => {
  field.value = %s;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
})(document.querySelector(%s))"""
LEFT = "[...each.querySelectorAll('tr:not([hidden]) [id^=code-]')].length"
KEEP_BLOB = """(() => {
  const address = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => { window.kept = blob; return address(blob); };
})()"""
KEPT = "window.kept && new Response(window.kept).text().then((text) => text.includes(%s))"


@dataclass(frozen=True)
class Reader:
    """Somebody with one window, in one language: what is pressed or typed is seen first."""

    window: Window
    home: str
    """The address of the language's home, as in `http://127.0.0.1:40001/en/`."""
    patience: float = 10
    """How many seconds it waits to see something."""

    def open(self, page: str) -> None:
        """Go to a page, as in `check/?approved=type`."""
        self.window.open(self.home + page)

    def see(self, selector: str) -> None:
        """Wait until an element shows."""
        self.window.wait_for(SEEN % json.dumps(selector), self.patience)

    def press(self, selector: str) -> None:
        """Press what shows."""
        self.see(selector)
        self.window.evaluate(f"document.querySelector({json.dumps(selector)}).click()")

    def type(self, selector: str, text: str) -> None:
        """Write into a field that shows."""
        self.see(selector)
        self.window.evaluate(TYPE % (json.dumps(text), json.dumps(selector)))

    def read(self, selector: str, expression: str, expected: str) -> None:
        """Wait until a property of an element, as `each.textContent`, contains what is expected."""
        self.see(selector)
        said = f"((each) => String({expression}))(document.querySelector({json.dumps(selector)}))"
        self.window.wait_for(f"{said}.includes({json.dumps(expected)})", self.patience)


def home(reader: Reader) -> None:
    """See the doors, and open the menu."""
    reader.open("")
    reader.see(".doors a")
    reader.press(".menu summary")
    reader.see(".menu nav a")


def questions(reader: Reader) -> None:
    """Answer from the first question to an outcome."""
    reader.open("check/")
    for question, answer in PATH:
        reader.press(f"[name={question}][value={answer}]")
        reader.read(f"[name={question}]:checked + span", "getComputedStyle(each).fontWeight", "700")
        reader.press(f"[data-question={question}] .panel:not([hidden]) [data-leads-to]")
    reader.see("flow-answers")


def answers(reader: Reader) -> None:
    """Copy what was answered, as the outcome sums it up."""
    questions(reader)
    reader.see("flow-answers li:nth-child(3)")
    reader.press(".answers button")
    reader.read("flow-answers [data-copied]", "each.textContent.length > 3", "true")


def by_form(reader: Reader) -> None:
    """Type into the calculator."""
    reader.open("calculator/")
    reader.type("[name=date]", "2026/02/12 23:01")
    reader.press(".settlement-submit")
    reader.read("output [data-result=due]", "each.dateTime", "2026-02-14")
    weekday = "Saturday" if reader.home.endswith("/en/") else "星期六"
    reader.read("output [data-result=due]", "each.textContent", weekday)


def by_address(reader: Reader) -> None:
    """Open the calculator by an address that was shared."""
    reader.open(f"calculator/?{SALE}")
    reader.read("output [data-result=due]", "each.dateTime", "2026-02-14")


def codes(reader: Reader) -> None:
    """Find codes by an address, and by typing."""
    reader.open("reference/codes/?code=51")
    reader.read("table", f"{LEFT} === 1", "true")
    reader.type("#code-filter", "")
    reader.read("table", f"{LEFT} > 20", "true")


def search(reader: Reader) -> None:
    """Open the search, close it, ask, and follow what was found."""
    reader.open("")
    reader.press("site-search > button")
    reader.press("site-search form button")
    reader.press("site-search > button")
    reader.type("#search-words", "51")
    reader.press("site-search li a")
    reader.window.wait_for("location.hash === '#code-51'", 10)


def case(reader: Reader) -> None:
    """Enter a case, up to the words of its rung."""
    reader.open("case/")
    reader.type("[name=date]", "2026-11-09")
    reader.type("[name=time]", "15:20")
    reader.press("#case-fold-numbers")
    reader.type("[name=merchant]", "898110058120017")
    reader.read(".case-reading", "each.textContent", "5812")
    reader.press(".case-submit")
    reader.read("sale-case [data-result=due]", "each.dateTime", "2026-11-10")
    reader.read("[data-letter]", "each.textContent.length > 40", "true")


def reconcile(reader: Reader) -> None:
    """Compare a made-up month, and save it."""
    reader.open("reconcile/")
    reader.press("[data-press=try]")
    reader.read(".reconcile-sentence", "each.textContent", "377.85")
    reader.window.evaluate(KEEP_BLOB)
    reader.press("[data-press=save]")
    reader.window.wait_for(KEPT % "'377.85'", 10)


def entry(reader: Reader) -> None:
    """Put the due day into a calendar."""
    by_address(reader)
    reader.window.evaluate(KEEP_BLOB)
    reader.press(".settlement-take [value=entry]")
    reader.window.wait_for(KEPT % "'20260214'", 10)


WALKS: dict[str, Callable[[Reader], None]] = {
    "home": home,
    "questions": questions,
    "answers": answers,
    "by form": by_form,
    "by address": by_address,
    "codes": codes,
    "search": search,
    "case": case,
    "reconcile": reconcile,
    "entry": entry,
}
LANGUAGES = {"zh": "/", "en": "/en/"}
OLDEST, MIDDLE = 67, 83


def walked(window: Window, origin: str) -> Iterator[tuple[str, str, str]]:
    """Walk all ways in both languages: way, language, and what failed, "" where nothing did."""
    for language, folder in LANGUAGES.items():
        for name, walk in WALKS.items():
            try:
                walk(Reader(window, origin + folder))
            except AssertionError as failed:
                yield name, language, str(failed)
            else:
                yield name, language, ""


def old(version: int) -> AbstractContextManager[devtools.DevTools]:
    """Open a window of an old Chromium."""
    return devtools.driven(old_chromium.find(version), devtools.OLD)


def current() -> AbstractContextManager[devtools.DevTools]:
    """Open a window of this machine's Chromium."""
    return devtools.driven(chromium.find())


ENGINES: dict[str, Callable[[], AbstractContextManager[Window]]] = {
    **{f"Chromium {version}": partial(old, version) for version in old_chromium.PACKAGED},
    "Chromium, current": current,
    "Firefox": firefox.driven,
    "WebKitGTK": webkit.window,
}


def row(engine: str, found: list[tuple[str, str, str]]) -> str:
    """Write an engine's line: a cell a way, which names the languages in which it fails."""
    cells = list[str]()
    for walk in WALKS:
        bad = [language for name, language, failed in found if name == walk and failed]
        cells.append(" ".join(["fails", *bad]) if bad else "works")
    return f"{engine:18}" + "".join(f"{cell:>12}" for cell in cells)


def main() -> int:
    """Print a row for each engine; return 1 where something does not work."""
    failures = list[str]()
    print(f"{'':18}" + "".join(f"{name:>12}" for name in WALKS))
    with served(ROOT / "site") as origin:
        for engine, opened in ENGINES.items():
            with opened() as window:
                found = list(walked(window, origin))
            print(row(engine, found), flush=True)
            failures += [f"{engine}, {' '.join(each)}" for each in found if each[-1]]
            failures += [f"{engine}: {fault}" for fault in window.faults]
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
