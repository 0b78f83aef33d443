"""A flow × its twin → the first place where they lead differently."""

from collections.abc import Iterator

from daozhang.flows.model import Flow, Question
from daozhang.report import Problem, Spot


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
            what = f"question `{question.id}` stands where {other.spot.where} asks `{other.id}`"
            yield _differs(question.spot, what, "ask the same questions in the same order")
            return
        if found := list(_answers_differ(question, other)):
            yield found[0]
            return
    if extra := twin.questions[len(flow.questions) :]:
        what = f"question `{extra[0].id}`, asked in {extra[0].spot.where}, is not asked here"
        yield _differs(Spot(flow.file), what, "ask it here too, or nowhere")


def _answers_differ(question: Question, other: Question) -> Iterator[Problem]:
    for answer, twin in zip(question.answers, other.answers, strict=False):
        if answer.leads_to != twin.leads_to:
            what = (
                f"answer `{answer.label}` leads to `{answer.leads_to}`,"
                f" its twin at {twin.spot.where} to `{twin.leads_to}`"
            )
            yield _differs(answer.spot, what, "let both lead to the same place")
    if len(question.answers) != len(other.answers):
        what = (
            f"question `{question.id}` has {len(question.answers)} answers,"
            f" its twin at {other.spot.where} has {len(other.answers)}"
        )
        yield _differs(question.spot, what, "give both the same answers in the same order")


def _differs(spot: Spot, what: str, help: str) -> Problem:
    return Problem(spot, "twin-differs", what, help)
