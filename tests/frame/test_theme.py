"""The theme's stylesheet is found by what the theme itself says."""

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.exceptions import PluginError

from daozhang_mkdocs.theme import stylesheet


def test_a_release_of_the_theme_may_call_its_stylesheet_otherwise() -> None:
    frame = (
        """<link rel="stylesheet" href="{{ 'assets/stylesheets/main.0a1b2c3d.min.css' | url }}">"""
    )
    assert stylesheet(of(frame)) == "assets/stylesheets/main.0a1b2c3d.min.css"


@pytest.mark.parametrize(
    "frame",
    [
        pytest.param(None, id="no frame"),
        pytest.param(
            "<link href=\"{{ 'assets/stylesheets/palette.css' | url }}\">", id="another one"
        ),
    ],
)
def test_a_theme_without_it_is_reported(frame: str | None) -> None:
    with pytest.raises(PluginError, match=r"^the theme's base\.html names no stylesheet"):
        stylesheet(of(frame))


def of(frame: str | None) -> Environment:
    return Environment(loader=DictLoader({"base.html": frame} if frame is not None else {}))
