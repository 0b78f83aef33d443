"""Sales against the statement: how long it takes, with and without a page, and how true it is.

    .venv/bin/python -m bench.reconcile [MONTHS]

Prints what bench/reconcile.mjs measures; then the time in Chromium from the button to the answer on
the screen, as processor time of the page's thread and on the clock; then, of made-up months whose
truth is known, what was wrongly said and how much stays unclear.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from bench.pages import built
from playwright.sync_api import Browser, CDPSession
from tests.reconcile.months import make_month
from tools import node
from tools.browsers import chromium

ROOT = Path(__file__).parent.parent
TIMES = ROOT / "bench/reconcile.mjs"
SOLVE = ROOT / "tests/reconcile/solve.mjs"
AT_ONCE = 500
SIZES = ((10_000, 1_000), (100_000, 10_000))
RUNS = 5
PUT = """lists => ["sales", "statement"].forEach((name, at) => {
  document.querySelector(`textarea[name=${name}]`).value = lists[at];
})"""
PRESS = """() => new Promise((done) => {
  const [start, long] = [performance.now(), [0]];
  const watchLong = (list) => list.getEntries().forEach(({ duration }) => long.push(duration));
  new PerformanceObserver(watchLong).observe({ type: "longtask" });
  new MutationObserver((_, watch) => {
    if (!document.querySelector("tr[data-day]")) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => {
      const shown = performance.now() - start;
      setTimeout(() => done([shown, Math.max(...long)]), 100);
    }));
  }).observe(document.querySelector("output"), { childList: true });
  document.querySelector(".reconcile-submit").click();
})"""


def lists(sales: int, credits: int) -> list[str]:
    """Return a list of sales and a statement as texts."""
    command = [node.find(), str(TIMES), "lists", str(sales), str(credits)]
    made: list[str] = json.loads(subprocess.check_output(command, text=True))
    return made


def thread_time(devtools: CDPSession) -> float:
    """Return what the page's thread has worked, in ms of the processor."""
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return 1000 * next(float(one["value"]) for one in metrics if one["name"] == "TaskDuration")


def press(browser: Browser, origin: str, texts: list[str]) -> tuple[float, float, float]:
    """Return ms of the thread, ms on the clock, and the longest task."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{origin}reconcile/")
    page.locator(".reconcile-form").wait_for()
    page.evaluate(PUT, texts)
    page.wait_for_timeout(1000)
    devtools = context.new_cdp_session(page)
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    before = thread_time(devtools)
    clock, longest = page.evaluate(PRESS)
    worked = thread_time(devtools) - before
    context.close()
    return worked, clock, longest


def in_chromium() -> Iterator[str]:
    """Measure the real page, the first time it is used."""
    with built() as origin, chromium.launched() as browser:
        for sales, credits in SIZES:
            texts = lists(sales, credits)
            runs = [press(browser, origin, texts) for _ in range(RUNS)]
            worked, clock, longest = (min(column) for column in zip(*runs, strict=True))
            yield (
                f"Chromium, {sales} sales, {credits} credits: {worked:.0f} ms of the thread, "
                f"{clock:.0f} ms on the clock, longest task {longest:.0f} ms"
            )


def truths(count: int) -> Iterator[str]:
    """Compare each truth with what was reported of it."""
    found: Counter[tuple[str, str]] = Counter()
    for start in range(0, count, AT_ONCE):
        months = [make_month(seed) for seed in range(start, min(start + AT_ONCE, count))]
        said = json.loads(node.run(SOLVE, situations=[asdict(one) for one in months]))
        for month, answer in zip(months, said, strict=True):
            found.update((month.truth[day], state) for day, state in answer["days"].items())
    for (truth, state), days in sorted(found.items()):
        yield f"{days:8} days {truth:8} said {state}"
    arrived = sum(
        days
        for (truth, said), days in found.items()
        if said == "arrived" and truth not in ("paid", "late")
    )
    missing = sum(
        days for (truth, said), days in found.items() if said == "missing" and truth != "unpaid"
    )
    unclear = sum(days for (_, said), days in found.items() if said == "ambiguous")
    wrong = f"wrongly arrived {arrived}, wrongly missing {missing}"
    yield f"{count} months: {wrong}, ambiguous {unclear}"


def main(count: int) -> None:
    """Print everything."""
    subprocess.run([node.find(), str(TIMES)], check=True)
    for line in (*in_chromium(), *truths(count)):
        print(line, flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
