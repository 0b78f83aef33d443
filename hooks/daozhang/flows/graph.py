"""A flow as a graph: which questions can be reached, and where answers go round."""

from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter

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
        if answer.leads_to.startswith("#") and answer.leads_to != f"#{question.id}":
            yield answer, answer.leads_to[1:]


def longest_way(flow: Flow, flows: Mapping[str, Flow]) -> list[str]:
    """Return the questions of the longest way through a flow without circles, by their ids.

    It goes on through the flow that an answer leads to, which is one of `flows`, by path.
    """
    questions = {question.id: question for question in flow.questions}
    others = {path: other for path, other in flows.items() if path != flow.path}

    onward = {question.id: [id for _, id in _onward(question)] for question in flow.questions}
    ways: dict[str, list[str]] = {}
    for id in TopologicalSorter(onward).static_order():
        led_to = (others.get(answer.leads_to) for answer in questions[id].answers)
        further = [ways[other] for other in onward[id]]
        further += [longest_way(other, others) for other in led_to if other]
        ways[id] = [id, *max(further, key=len, default=[])]
    return ways[flow.questions[0].id]
