"""Hooks run in the order of one table."""

import pytest
from mkdocs.config import load_config
from tests.conftest import ROOT

from daozhang_mkdocs.order import ORDER, in_order


@pytest.mark.parametrize("event", ORDER)
def test_mkdocs_runs_the_hooks_of_the_table_last_and_in_its_order(event: str) -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    methods = config.plugins.events[event.removeprefix("on_")]
    known = {getattr(hook, event, None): name for name, hook in config["hooks"].items()}
    ran = [known[method].split("/")[-1] for method in methods if method in known]
    assert ran[-len(ORDER[event]) :] == [f"{name}.py" for name in ORDER[event]]


def test_a_hook_that_the_table_does_not_name_is_refused() -> None:
    def on_post_build() -> None: ...

    with pytest.raises(ValueError, match="not in tuple"):
        in_order("unheard-of")(on_post_build)
