"""Flow × the HTML of its page → questions as native radio groups that read well without script."""

from collections.abc import Set

from turbohtml import Element, parse_fragment

from daozhang.flows.model import Answer, Flow, ToOutcome
from daozhang.flows.read_html import Html, html_of
from daozhang.flows.words import Words
from daozhang.pages import Place


def draw_flow(
    flow: Flow, page: Html, words: Words, place: Place, asking: Set[str] = frozenset()
) -> str:
    """Draw a sound flow; what stands before and after its questions stays as it was.

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
        link.attrs["data-leads-to"] = answer.leads_to.name
        if isinstance(answer.leads_to, ToOutcome) and answer.leads_to.path in asking:
            link.attrs["data-second-flow"] = ""
