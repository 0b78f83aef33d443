"""`make flows`: write each flow of the guide as a picture and as a table of its paths."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from daozhang.flows.model import Answer, Flow, Question, name_of
from daozhang.flows.read import read_flow
from daozhang.pages import Page

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PATHS = ROOT / ".cache" / "flows"
Way: TypeAlias = tuple[tuple[Question, Answer], ...]
"""From the first question to an outcome: the answer given to each question on the way."""


def flows(language: str = "zh") -> Iterator[Flow]:
    """Read every flow of the guide in one language; its twin has the same graph, by rule."""
    for file in sorted((DOCS / language).rglob("*.md")):
        path = file.relative_to(DOCS / language).as_posix()
        name = file.relative_to(ROOT).as_posix()
        flow = read_flow(Page(name, language, path, url="", source=file.read_text()))
        if flow.enabled:
            yield flow


def paths(flow: Flow) -> Iterator[Way]:
    """Walk every path of a sound flow from the first question to an outcome, in reading order."""
    questions = {question.id: question for question in flow.questions}

    def walk(id: str, way: Way) -> Iterator[Way]:
        for answer in questions[id].answers:
            step = (*way, (questions[id], answer))
            if not answer.leads_to.startswith("#"):
                yield step
            elif answer.leads_to != f"#{id}":
                yield from walk(answer.leads_to[1:], step)

    if flow.questions:
        yield from walk(flow.questions[0].id, ())


def path_report(flow: Flow) -> str:
    """Write a flow as a page of Markdown: a picture in Mermaid's words, and a table of its paths.

    Only names stand here, no wording: the page changes when the routing does.
    """
    ways = list(paths(flow))
    answers = sum(len(question.answers) for question in flow.questions)
    longest = max((len(way) for way in ways), default=0)
    return "\n".join(
        [
            f"# Every path of `{flow.path}`",
            "",
            f"{len(flow.questions)} questions, {answers} answers, {len(flow.outcomes())} outcomes,"
            f" {len(ways)} paths; the longest has {longest} answers. Written by `make flows`.",
            "",
            "```mermaid",
            *_picture(flow),
            "```",
            "",
            "| path | outcome |",
            "|---|---|",
            *(
                f"| {' → '.join(f'{one.id}={answer.name}' for one, answer in way)}"
                f" | {way[-1][1].leads_to} |"
                for way in ways
            ),
            "",
        ]
    )


def _picture(flow: Flow) -> Iterator[str]:
    yield "flowchart LR"
    for question in flow.questions:
        yield f'  {question.id}["{question.id}?"]'
        for answer in question.answers:
            name = name_of(answer.leads_to)
            if answer.leads_to.startswith("#"):
                arrow = "-.->" if name == question.id else "-->"
                yield f"  {question.id} {arrow} {name}"
            else:
                yield f'  {question.id} --> to-{name}(["{name}"])'


def main() -> None:
    """Write the report of each flow into PATHS."""
    PATHS.mkdir(parents=True, exist_ok=True)
    for flow in flows():
        file = PATHS / flow.path.replace("/", "-")
        file.write_text(path_report(flow))
        print(f"flows: {file.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
