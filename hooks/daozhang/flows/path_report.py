"""Flow → what a reviewer reads: a picture of it, and a table of every path."""

from collections.abc import Iterator

from daozhang.flows.graph import paths
from daozhang.flows.model import Flow, ToOutcome


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
            match answer.leads_to:
                case ToOutcome() as outcome:
                    yield f'  {question.id} --> to-{outcome.name}(["{outcome.name}"])'
                case place if place:
                    arrow = "-.->" if place.id == question.id else "-->"
                    yield f"  {question.id} {arrow} {place.id}"
