"""Every path of the guide's flows, in a table that a reviewer reads: routing shows as a diff."""

import pytest
from tests.flows.paths import PATHS, flows

from daozhang.flows.graph import paths
from daozhang.flows.model import Flow
from daozhang.flows.review import review

FLOWS = [pytest.param(flow, id=flow.path) for flow in flows()]


@pytest.mark.parametrize("flow", FLOWS)
def test_the_table_of_paths_is_up_to_date(flow: Flow) -> None:
    written = (PATHS / flow.path.replace("/", "-")).read_text()
    assert written == review(flow), "run `make flows`, and read what has changed"


@pytest.mark.parametrize("flow", FLOWS)
def test_nobody_is_asked_more_than_seven_questions(flow: Flow) -> None:
    assert max(len(path) for path in paths(flow)) <= 7
