"""A flow read, checked and drawn, beside MkDocs' own rendering of the same page without the hook.

    .venv/bin/python -m bench.flows

Prints two ratios and fails where one is missed: the hook's time over MkDocs' own, below 1, and how
the time grows with ten times as many questions, below 1.5 (1 is in exact proportion). Also the
weight of the browser's part: 5 kB together.
"""

import gzip
import sys
import time
import timeit
from collections.abc import Callable
from functools import partial
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from tests.templates import TEMPLATES
from tests.words import words

from daozhang.flows.draw import draw_all
from daozhang.flows.read import read_flow
from daozhang.flows.words import Words
from daozhang.pages import Page

ROOT = Path(__file__).parent.parent
ASSETS = ROOT / "overrides/assets/flows"
ANSWERS = 4
BYTES = 5_000
PARTS = ("what", "sure", "today", "say", "have", "next")
OUTCOME = "# 结论 { #end }\n" + "".join(f"\n## 标题 {{ #{part} }}\n" for part in PARTS)


def flow_of(questions: int) -> str:
    """Write a flow in which each question leads to the next, to one outcome, and back to itself."""
    parts = ["---\nflow: true\n---\n# 查一查 { #check }\n"]
    for number in range(questions):
        onward = f"#q{number + 1}" if number + 1 < questions else "end.md"
        tabs = [("是", onward), ("否", "end.md"), ("都不是", "end.md"), ("不确定", f"#q{number}")]
        parts.append(f"\n## 第 {number} 问，这笔钱到了吗？ {{ #q{number} }}\n")
        parts += [
            f'\n=== "{label}"\n\n    先看签购单上的“交易类型”，再看账户明细。[下一步]({href})\n'
            for label, href in tabs[:ANSWERS]
        ]
    return "".join(parts)


def rendered_by_mkdocs(source: str) -> str:
    """Render a page as MkDocs does, with the guide's own Markdown settings."""
    config = load_config(str(ROOT / "mkdocs.yml"))
    file, end = (File(name, None, config.site_dir, True) for name in ("check.md", "end.md"))
    file.content_string = source
    page = MkDocsPage(None, file, config)
    page.read_source(config)
    page.render(config, Files([file, end]))
    assert page.content
    return page.content


def drawn_by_us(source: str, html: str) -> str:
    """Read, check and draw a flow, its twin's check included, as the hook does."""
    pages = {
        "check.md": Page("docs/zh/check.md", "zh", "check.md", "check/", source, html),
        "end.md": Page("docs/zh/end.md", "zh", "end.md", "end/", OUTCOME, "<h1>结论</h1>"),
    }
    flow = read_flow(pages["check.md"])
    twin = read_flow(pages["check.md"])
    drawn, problems = draw_all([flow], {"check.md": twin}, pages, words(Words), TEMPLATES)
    assert problems == []
    return drawn["check.md"]


def seconds(work: Callable[[], object], times: int) -> float:
    """Return the processor's time in seconds for some work at its quickest."""
    return min(timeit.repeat(work, timer=time.process_time, number=1, repeat=times))


def main() -> None:
    """Measure, print, and fail where a ratio is missed."""
    times = {}
    for questions in (500, 5_000):
        source = flow_of(questions)
        html = rendered_by_mkdocs(source)
        rendering = seconds(partial(rendered_by_mkdocs, source), 1)
        times[questions] = seconds(partial(drawn_by_us, source, html), 5)
        print(
            f"flows: {questions:5} questions x {ANSWERS}: MkDocs renders in {rendering:6.2f} s,"
            f" the hook reads, checks and draws in {times[questions]:5.2f} s:"
            f" ratio {times[questions] / rendering:.2f}"
        )
        if times[questions] > rendering:
            sys.exit("flows: slower than MkDocs' own rendering")
    weight = sum(len(gzip.compress(file.read_bytes(), 9)) for file in ASSETS.iterdir())
    print(f"flows: script and style weigh {weight:,} bytes, compressed")
    if weight > BYTES:
        sys.exit(f"flows: more than {BYTES:,} bytes")
    growth = times[5_000] / times[500]
    print(f"flows: ten times the questions take {growth:.1f} times as long: {growth / 10:.2f}")
    if growth > 15:
        sys.exit("flows: time grows faster than the flow")


if __name__ == "__main__":
    main()
