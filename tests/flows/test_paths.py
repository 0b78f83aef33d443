"""Every path of the guide's flows, in a table that a reviewer reads: routing shows as a diff."""

import pytest
from tools.flows import PATHS, flows, path_report

from daozhang.flows.model import Flow

FLOWS = [pytest.param(flow, id=flow.path) for flow in flows()]


@pytest.mark.parametrize("flow", FLOWS)
def test_the_table_of_paths_is_up_to_date(flow: Flow) -> None:
    written = (PATHS / flow.path.replace("/", "-")).read_text()
    assert written == path_report(flow), "run `make flows`, and read what has changed"
