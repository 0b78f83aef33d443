"""The panel on a page of the preview with its own faults, and all others: only under `serve`."""

from collections.abc import Mapping, Sequence
from html import escape

from daozhang.report import Problem, count, render

_STYLE = """
#faults{position:fixed;inset:auto 0 0 0;max-height:45vh;overflow:auto;z-index:9999;
background:#fff;color:#1a1a1a;border-top:.25rem solid #b3261e;padding:.5rem 1rem;
font:14px/1.5 system-ui,sans-serif}
#faults summary{cursor:pointer;font-weight:600}
#faults pre{font:13px/1.4 ui-monospace,monospace;white-space:pre-wrap;margin:.5rem 0;
background:#f5f5f5;padding:.5rem;overflow-wrap:anywhere}
#faults a{color:#0b57d0;text-decoration:underline}
@media print{#faults{display:none}}
"""


def draw_panel(own: Sequence[Problem], others: Sequence[Problem], pages: Mapping[str, str]) -> str:
    """Draw the faults of a page whole, and a line for each other; nothing where there is none.

    `pages` has the address of each page's file, as in `{"docs/zh/fees.md": "/fees/"}`.
    """
    if not own and not others:
        return ""
    parts = [f"<pre>{escape(render(problem))}</pre>" for problem in own]
    here = f"<details open><summary>{count(len(own), 'fault')} on this page</summary>"
    drawn = f"{here}{''.join(parts)}</details>" if own else ""
    if others:
        lines = "".join(f"<li>{_line(problem, pages)}</li>" for problem in others)
        shown = "" if own else " open"
        title = f"{count(len(others), 'fault')} elsewhere"
        drawn += f"<details{shown}><summary>{title}</summary><ul>{lines}</ul></details>"
    return f'<aside id="faults" lang="en"><style>{_STYLE}</style>{drawn}</aside>'


def _line(problem: Problem, pages: Mapping[str, str]) -> str:
    first = escape(render(problem).partition("\n")[0])
    address = pages.get(problem.spot.file)
    named = f'<a href="{escape(address)}">{first}</a>' if address else first
    return f"{named}<br>{escape(problem.help)}" if problem.help else named
