"""Flows × their twins × the pages they lead to → problems."""

from collections.abc import Iterable, Iterator, Mapping

from daozhang.flows.graph import circles, reachable
from daozhang.flows.model import Answer, Flow, Question, ToOutcome, ToQuestion
from daozhang.flows.read import read_headings
from daozhang.flows.words import Words
from daozhang.pages import Page
from daozhang.report import Problem, Spot, did_you_mean

PARTS = ("what", "sure", "today", "say", "have", "next")
"""What an outcome says: its headings' ids."""


def check_flow(flow: Flow, pages: Mapping[str, Page], words: Words) -> Iterator[Problem]:
    """Find what is wrong with one flow; `pages` are those of its language, by path."""
    yield from flow.malformed
    for answer in flow.preface.answers:
        what = f"the answer `{answer.label}` stands before the first question"
        help = "put a heading above its tabs: `## … { #an-id }`"
        yield Problem(answer.spot, "tabs-without-question", what, help)
    if not flow.questions:
        what = "this page says `flow: true` and asks no question"
        help = "add one, `## … { #an-id }` with a tab for each answer, or take `flow: true` out"
        yield Problem(Spot(flow.file), "no-tabs", what, help)
    first: dict[str, Question] = {}
    for question in flow.questions:
        yield from _same_id(question, first.setdefault(question.id, question))
        if not question.malformed:
            yield from _check_question(flow, question, pages)
            yield from _check_way_out(question, words)
    if not flow.malformed:
        yield from _check_paths(flow)


def check_outcomes(flows: Iterable[Flow], pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Find outcomes that lack a part which every outcome has; a second flow is none."""
    flows = list(flows)
    asking = {flow.path for flow in flows}
    for path, answer in _led_to(flows).items():
        if path not in pages or path in asking:
            continue
        headings = read_headings(pages[path])
        if missing := [part for part in PARTS if part not in headings]:
            parts = ", ".join(f"`#{part}`" for part in missing)
            what = f"the outcome of {_place(answer.spot)} has no part {parts}"
            help = f"add `## … {{ #{missing[0]} }}`, or let that answer lead elsewhere"
            yield Problem(_top(pages[path]), "missing-part", what, help, missing[0])


def check_orphans(flows: Iterable[Flow], pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Find pages of an outcome's shape to which no answer leads."""
    led_to = _led_to(flows)
    for path, page in pages.items():
        if led_to and path not in led_to and set(PARTS) <= read_headings(page).keys():
            what = "this page has every part of an outcome, and no answer leads to it"
            yield Problem(_top(page), "orphan-outcome", what, "end an answer with a link to it")


def check_twin(flow: Flow, twin: Flow) -> Iterator[Problem]:
    """Find the first place where a flow and its twin lead differently."""
    if not twin.enabled:
        what = f"its twin `{twin.file}` is not drawn as a flow"
        yield _differs(Spot(flow.file), what, "add `flow: true` to the twin's front matter")
        return
    if not all(answer.leads_to for question in twin.questions for answer in question.answers):
        return  # the twin's own fault, reported there
    for question, other in zip(flow.questions, twin.questions, strict=False):
        if question.id != other.id:
            what = f"question `{question.id}` stands where {_place(other.spot)} asks `{other.id}`"
            yield _differs(question.spot, what, "ask the same questions in the same order")
            return
        if found := list(_answers_differ(question, other)):
            yield found[0]
            return
    if extra := twin.questions[len(flow.questions) :]:
        what = f"question `{extra[0].id}`, asked in {_place(extra[0].spot)}, is not asked here"
        yield _differs(Spot(flow.file), what, "ask it here too, or nowhere")


def _check_question(flow: Flow, question: Question, pages: Mapping[str, Page]) -> Iterator[Problem]:
    name = f"`{question.id or question.title}`"
    if not question.id:
        what = f"question {name} has no id of its own"
        yield Problem(
            question.spot, "no-id", what, f"add one behind it: `{question.title} {{ #an-id }}`"
        )
    if not question.tab_sets:
        what = f"question {name} has no answers"
        yield Problem(question.spot, "no-tabs", what, 'add a tab for each: `=== "the answer"`')
    for tabs in question.tab_sets[1:]:
        what = f"question {name} has a second set of tabs"
        help = "put all its answers one under the other, or a heading with an id above this set"
        yield Problem(tabs[0].spot, "second-tabs", what, help)
    labels: dict[str, Answer] = {}
    for answer in question.answers:
        if labels.setdefault(answer.label, answer) is not answer:
            what = f"question {name} offers the answer `{answer.label}` twice"
            yield Problem(answer.spot, "same-label", what, "word one of them differently")
        yield from _check_answer(flow, answer, pages)


def _check_answer(flow: Flow, answer: Answer, pages: Mapping[str, Page]) -> Iterator[Problem]:
    if not answer.link:
        what = f"answer `{answer.label}` has no link that leads on"
        help = "end it with a link to a question, `[…](#its-id)`, or to an outcome, `[…](page.md)`"
        yield Problem(answer.spot, "dead-end", what, help)
        return
    if isinstance(answer.leads_to, ToQuestion):
        return
    if isinstance(answer.leads_to, ToOutcome) and answer.leads_to.path in pages:
        return
    href = answer.link.href
    ids = [f"#{question.id}" for question in flow.questions if question.id]
    what = f"answer `{answer.label}` ends with `{href}`, which is no question here and no page"
    help = did_you_mean(href, ids if href.startswith("#") else pages) or (
        "let its last link lead to a question, `#its-id`, or to an outcome, `page.md`"
    )
    yield Problem(answer.link.spot, "leads-nowhere", what, help, href)


def _check_way_out(question: Question, words: Words) -> Iterator[Problem]:
    """Who is not sure must have an answer: one that says so, or one that leads back here."""
    back = ToQuestion(question.id)
    if not question.answers:
        return
    if not any(
        words.unsure.search(answer.label) or answer.leads_to == back for answer in question.answers
    ):
        what = f"question `{question.id or question.title}` has no answer for who is not sure"
        help = (
            f'add `=== "{words.unsure_example}"`: how to find out, and a link back to the question'
        )
        yield Problem(question.spot, "left-out", what, help)
    if all(answer.leads_to == back for answer in question.answers):
        what = f"every answer of `{question.id}` leads back to it"
        yield Problem(question.spot, "loop", what, "let one of them lead on")


def _check_paths(flow: Flow) -> Iterator[Problem]:
    found = reachable(flow)
    for question in flow.questions:
        if question.id and question.id not in found:
            what = f"no path from `{flow.questions[0].id}` leads to `{question.id}`"
            help = f"let an answer end with a link to `#{question.id}`, or take the question out"
            yield Problem(question.spot, "unreachable", what, help)
    for answer, ids in circles(flow):
        what = f"this answer leads round in a circle: {' → '.join(f'`{id}`' for id in ids)}"
        help = "let it lead on; only back to its own question may an answer lead"
        yield Problem(answer.link.spot if answer.link else answer.spot, "loop", what, help)


def _same_id(question: Question, first: Question) -> Iterator[Problem]:
    if question.id and question is not first:
        what = f"`{question.id}` is the id of an earlier question too, at {_place(first.spot)}"
        yield Problem(question.spot, "same-id", what, "give it an id of its own")


def _answers_differ(question: Question, other: Question) -> Iterator[Problem]:
    for answer, twin in zip(question.answers, other.answers, strict=False):
        if answer.leads_to != twin.leads_to:
            what = (
                f"answer `{answer.label}` leads to `{answer.leads_to}`,"
                f" its twin at {_place(twin.spot)} to `{twin.leads_to}`"
            )
            yield _differs(answer.spot, what, "let both lead to the same place")
    if len(question.answers) != len(other.answers):
        what = (
            f"question `{question.id}` has {len(question.answers)} answers,"
            f" its twin at {_place(other.spot)} has {len(other.answers)}"
        )
        yield _differs(question.spot, what, "give both the same answers in the same order")


def _differs(spot: Spot, what: str, help: str) -> Problem:
    return Problem(spot, "twin-differs", what, help)


def _place(spot: Spot) -> str:
    return f"{spot.file}:{spot.line}"


def _led_to(flows: Iterable[Flow]) -> dict[str, Answer]:
    """Return the path of every outcome, with an answer that leads to it."""
    return {path: answer for flow in flows for path, answer in flow.outcomes().items()}


def _top(page: Page) -> Spot:
    return next(iter(read_headings(page, level=1).values()), Spot(page.file))
