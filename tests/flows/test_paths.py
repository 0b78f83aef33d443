"""Every path of the guide's flows, in a table that a reviewer reads: routing shows as a diff."""

import pytest
from tools.flows import PATHS, flows, path_report, paths

from daozhang.flows.model import Flow

ALL = {flow.path: flow for flow in flows()}
FLOWS = [pytest.param(flow, id=path) for path, flow in ALL.items()]


def asked(flow: Flow) -> int:
    """Count the questions on the longest way through a flow, and on through the one it leads to."""
    ways = ((len(path), ALL.get(str(path[-1][1].leads_to))) for path in paths(flow))
    return max(count + (asked(second) if second else 0) for count, second in ways)


@pytest.mark.parametrize("flow", FLOWS)
def test_the_table_of_paths_is_up_to_date(flow: Flow) -> None:
    written = (PATHS / flow.path.replace("/", "-")).read_text()
    assert written == path_report(flow), "run `make flows`, and read what has changed"


@pytest.mark.parametrize("flow", FLOWS)
def test_nobody_is_asked_more_than_seven_questions(flow: Flow) -> None:
    assert asked(flow) <= 7


@pytest.mark.parametrize("flow", FLOWS)
def test_no_question_offers_more_than_eight_answers(flow: Flow) -> None:
    assert max(len(question.answers) for question in flow.questions) <= 8
