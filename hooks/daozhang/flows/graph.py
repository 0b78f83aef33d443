"""A flow as a graph: which questions can be reached, and where answers go round."""

from collections.abc import Iterator, Mapping
from functools import cache

from daozhang.flows.model import Answer, Flow, Question


def reachable(flow: Flow) -> set[str]:
    """Return the ids of all questions to which some path from the first leads."""
    onward = {question.id: {id for _, id in _onward(question)} for question in flow.questions}
    found: set[str] = set()
    new = {question.id for question in flow.questions[:1]}
    while new:
        found |= new
        new = {id for one in new for id in onward[one]} - found
    return found


def circles(flow: Flow) -> Iterator[tuple[Answer, list[str]]]:
    """Find each answer that closes a cycle, with its questions; leading back to itself is none."""
    questions = {question.id: question for question in flow.questions}
    done: set[str] = set()

    def walk(way: list[str]) -> Iterator[tuple[Answer, list[str]]]:
        for answer, id in _onward(questions[way[-1]]):
            if id in way:
                yield answer, [*way[way.index(id) :], id]
            elif id not in done:
                yield from walk([*way, id])
        done.add(way[-1])

    for id in questions:
        if id not in done:
            yield from walk([id])


def _onward(question: Question) -> Iterator[tuple[Answer, str]]:
    """Return the questions to which this one leads on; leading back to itself is not on."""
    for answer in question.answers:
        if answer.leads_to.startswith("#") and answer.leads_to != f"#{question.id}":
            yield answer, answer.leads_to[1:]


def longest_way(flow: Flow, flows: Mapping[str, Flow]) -> list[str]:
    """Return the questions of the longest way through a flow without circles, by their ids.

    It goes on through the flow that an answer leads to, which is one of `flows`, by path.
    """
    questions = {question.id: question for question in flow.questions}
    others = {path: other for path, other in flows.items() if path != flow.path}

    @cache
    def onward(id: str) -> list[str]:
        ways = [onward(other) for _, other in _onward(questions[id])]
        led_to = (others.get(answer.leads_to) for answer in questions[id].answers)
        ways += [longest_way(other, others) for other in led_to if other]
        return [id, *max(ways, key=len, default=[])]

    return onward(flow.questions[0].id)
