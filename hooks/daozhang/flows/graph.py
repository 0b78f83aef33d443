"""A flow as a graph: which questions can be reached, and where answers go round."""

from collections.abc import Iterator, Mapping
from functools import cache

from daozhang.flows.model import Answer, Flow, Question, ToOutcome, ToQuestion


def reachable(flow: Flow) -> set[str]:
    """Return the ids of all questions to which some path from the first leads."""
    questions = {question.id: question for question in flow.questions}
    waiting = [question.id for question in flow.questions[:1]]
    found = set(waiting)
    while waiting:
        for _, id in _onward(questions[waiting.pop()]):
            if id not in found:
                found.add(id)
                waiting.append(id)
    return found


def circles(flow: Flow) -> Iterator[tuple[Answer, list[str]]]:
    """Find each answer that closes a cycle, with its questions; leading back to itself is none."""
    questions = {question.id: question for question in flow.questions}
    done: set[str] = set()
    for start in flow.questions:
        way = {start.id: _onward(start)}  # the questions from `start` to here, in order
        while way:
            here, answers = next(reversed(way.items()))
            for answer, id in answers:
                if id in way:
                    ids = list(way)
                    yield answer, [*ids[ids.index(id) :], id]
                elif id not in done:
                    way[id] = _onward(questions[id])
                    break
            else:
                done.add(here)
                del way[here]


def _onward(question: Question) -> Iterator[tuple[Answer, str]]:
    """Return the questions to which this one leads on; leading back to itself is not on."""
    for answer in question.answers:
        if isinstance(answer.leads_to, ToQuestion) and answer.leads_to.id != question.id:
            yield answer, answer.leads_to.id


def longest_way(flow: Flow, flows: Mapping[str, Flow]) -> list[str]:
    """Return the questions of the longest way through a flow without circles, by their ids.

    It goes on through the flow that an answer leads to, which is one of `flows`, by path.
    """
    questions = {question.id: question for question in flow.questions}
    others = {path: other for path, other in flows.items() if path != flow.path}

    @cache
    def onward(id: str) -> list[str]:
        ways: list[list[str]] = [[]]
        for answer in questions[id].answers:
            match answer.leads_to:
                case ToQuestion(other) if other != id:
                    ways.append(onward(other))
                case ToOutcome(path) if path in others:
                    ways.append(longest_way(others[path], others))
        return [id, *max(ways, key=len)]

    return onward(flow.questions[0].id)
