"""All flows of one language, and the pages they lead to: what is wrong, and what readers get."""

from collections.abc import Iterable, Mapping

from jinja2 import Environment

from daozhang.flows.check import check_flow
from daozhang.flows.draw import draw_answers, draw_flow
from daozhang.flows.model import Flow
from daozhang.flows.outcomes import check_orphans, check_outcomes
from daozhang.flows.read_html import read_html
from daozhang.flows.twins import check_twin
from daozhang.flows.words import Words
from daozhang.pages import Page, Place
from daozhang.report import Problem


def draw_all(
    flows: Iterable[Flow],
    twins: Mapping[str, Flow],
    pages: Mapping[str, Page],
    words: Words,
    templates: Environment,
) -> tuple[dict[str, str], list[Problem]]:
    """Return the pages that change, by path, and everything that is wrong.

    Each sound flow is drawn, and on each of its outcomes a place where a reader's answers are
    summed up. A faulty flow stays as Markdown made it. `twins` and `pages` are by path.
    """
    flows = list(flows)
    asking = {flow.path for flow in flows}
    drawn: dict[str, str] = {}
    problems = list(check_outcomes(flows, pages))

    def place(path: str) -> Place:
        root = "../" * pages[path].url.count("/") or "./"
        return Place(
            pages[path].language, f"{root}assets/flows", lambda to: root + pages[to].url, templates
        )

    for flow in flows:
        html = read_html(pages[flow.path].html, {one.id for one in flow.questions})
        own = list(check_flow(flow, pages, words)) or html.fallen_apart(flow)
        if not own and flow.questions:
            drawn[flow.path] = draw_flow(flow, html, words, place(flow.path), asking)
            for path in flow.outcomes().keys() - asking:
                outcome = drawn.get(path, pages[path].html)
                drawn[path] = draw_answers(outcome, flow.path, words, place(path))
            own = list(check_twin(flow, twins[flow.path])) if flow.path in twins else []
        problems += own
    return drawn, sorted(problems or check_orphans(flows, pages))
