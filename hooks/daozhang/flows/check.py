"""Flows × their twins × the pages they lead to → problems."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from posixpath import dirname, relpath

from daozhang.flows.graph import circles, longest_way, reachable
from daozhang.flows.model import Answer, Flow, Question
from daozhang.flows.words import Words
from daozhang.pages import Page
from daozhang.report import OF_PAGES, Problem, Spot, did_you_mean, nearest

MOST_QUESTIONS, MOST_ANSWERS = 7, 8
"""On the longest way, and of a question: what a reader without patience walks through."""


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
        earlier = first.setdefault(question.id, question)
        if question.id and question is not earlier:
            what = f"`{question.id}` is the id of an earlier question too, at {earlier.spot.where}"
            yield Problem(question.spot, "same-id", what, "give it an id of its own")
        if not question.malformed:
            yield from _check_question(flow, question, pages)
            yield from _check_way_out(question, words)
    if not flow.malformed:
        yield from _check_paths(flow)


def check_lengths(flows: Mapping[str, Flow]) -> Iterator[Problem]:
    """Find sound flows, by path, on whose longest way a tired reader is asked too much."""
    own = {path: longest_way(flow, {}) for path, flow in flows.items()}
    short = {path: flow for path, flow in flows.items() if len(own[path]) <= MOST_QUESTIONS}
    for flow in flows.values():
        way = longest_way(flow, short)
        if len(way) > MOST_QUESTIONS:
            what = f"a way through asks {len(way)} questions; the most are {MOST_QUESTIONS}"
            help = f"ask one less on it: {' → '.join(f'`{id}`' for id in way)}"
            yield Problem(flow.questions[0].spot, "too-many-questions", what, help)


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
    if len(question.answers) > MOST_ANSWERS:
        what = f"question {name} has {len(question.answers)} answers; the most are {MOST_ANSWERS}"
        help = "join two that lead to one place, or ask a question before it"
        yield Problem(question.spot, "too-many-answers", what, help)
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
    if answer.leads_to.startswith("#") or answer.leads_to in pages:
        return
    href = answer.link.href
    ids = [f"#{question.id}" for question in flow.questions if question.id]
    what = f"answer `{answer.label}` ends with `{href}`, which is no question here and no page"
    help = did_you_mean(href, ids) if href.startswith("#") else _page_like(href, flow, pages)
    help = help or "let its last link lead to a question, `#its-id`, or to an outcome, `page.md`"
    yield Problem(answer.link.spot, "leads-nowhere", what, help, href)


def _page_like(href: str, flow: Flow, pages: Mapping[str, Page]) -> str:
    """Suggest the page of the nearest name: all begin and end alike, in `causes/` and in `.md`."""
    stems = {PurePosixPath(path).stem: path for path in pages}
    for stem in nearest(PurePosixPath(href).stem, stems, OF_PAGES):
        return f"did you mean `{relpath(stems[stem], dirname(flow.path))}`?"
    return ""


def _check_way_out(question: Question, words: Words) -> Iterator[Problem]:
    """Find a question without an answer for who is not sure: worded so, or leading back here."""
    back = f"#{question.id}"
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
