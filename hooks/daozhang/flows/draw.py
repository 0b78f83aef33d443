"""All flows of one language × their HTML → what is wrong, and what readers get."""

from collections.abc import Iterable, Mapping, Set
from functools import partial

from jinja2 import Environment
from turbohtml import Element, parse_fragment

from daozhang.flows.check import check_flow, check_lengths
from daozhang.flows.model import Answer, Flow, name_of
from daozhang.flows.outcomes import check_orphans, check_outcomes
from daozhang.flows.read_html import PageHtml, html_of, read_html
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
    by_path = {flow.path: flow for flow in flows}
    drawn: dict[str, str] = {}
    problems = list(check_outcomes(by_path.values(), pages))
    place = partial(_place, pages, templates)
    for flow in by_path.values():
        html = read_html(pages[flow.path].html, {one.id for one in flow.questions})
        own = list(check_flow(flow, pages, words)) or html.broken_questions(flow)
        if not own and flow.questions:
            drawn[flow.path] = draw_flow(flow, html, words, place(flow.path), by_path.keys())
            for path in flow.outcomes().keys() - by_path.keys():
                outcome = drawn.get(path, pages[path].html)
                drawn[path] = draw_answers(outcome, flow.path, words, place(path))
            own = list(check_twin(flow, twins[flow.path])) if flow.path in twins else []
        problems += own
    more = [] if problems else [*check_orphans(by_path.values(), pages), *check_lengths(by_path)]
    return drawn, sorted(problems + more)


def _place(pages: Mapping[str, Page], templates: Environment, path: str) -> Place:
    """Return a page as the place where flows are drawn; addresses lead to `pages`."""
    page = pages[path]
    root = "../" * page.url.count("/") or "./"
    return Place(page.language, f"{root}assets/flows", lambda to: root + pages[to].url, templates)


def draw_flow(
    flow: Flow, page: PageHtml, words: Words, place: Place, asking: Set[str] = frozenset()
) -> str:
    """Draw a sound flow; the page before and after its questions is not changed.

    `asking` are the paths of all flows.
    """
    questions = []
    for question in flow.questions:
        section = page.sections[question.id]
        answers = list(zip(question.answers, section.tab_sets[0], strict=True))
        for answer, tab in answers:
            _mark(tab.link, answer, asking)
        questions.append((question, section, answers))
    values = {"questions": questions, "html_of": html_of, "words": words, "copy": False}
    drawn = place.render("flows/flow", **values)
    return f"{html_of(page.before)}{drawn}\n{html_of(section.rest)}"


def draw_answers(html: str, flow: str, words: Words, place: Place) -> str:
    """Draw on an outcome a place where a reader's answers are summed up, before its sources.

    `flow` is the path of the flow, as in `check.md`.
    """
    page = parse_fragment(html)
    first = page.select_one("flow-answers") is None
    values = {"flow": place.address(flow), "first": first, "words": words, "copy": True}
    drawn = place.render("flows/answers", **values) + "\n"
    if sources := page.select_one(":scope > #sources"):
        sources.insert_adjacent_html("beforebegin", drawn)
        return page.inner_html
    return html + "\n" + drawn


def _mark(link: Element | None, answer: Answer, asking: Set[str]) -> None:
    """Mark the link that leads on; a second flow begins without answers."""
    if link and answer.leads_to:
        link.attrs["data-leads-to"] = name_of(answer.leads_to)
        if answer.leads_to in asking:
            link.attrs["data-second-flow"] = ""
