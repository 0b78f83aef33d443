"""The theme's stylesheet is found by what the theme itself says; a word that is missing is named."""

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from daozhang_mkdocs.theme import stylesheet, templates


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


@pytest.mark.parametrize("words", [{}, {"form": {}}], ids=["a group", "a text"])
def test_a_word_that_only_a_template_asks_for_ends_the_build_in_one_line(
    words: dict[str, object],
) -> None:
    config = MkDocsConfig()
    config.load_dict({"site_name": "a"})
    config.validate()
    template = templates(config).from_string("{{ words.form.title }}")
    with pytest.raises(PluginError, match=r"^a template prints `(form|title)`, which docs/words/"):
        template.render(words=words)


def of(frame: str | None) -> Environment:
    return Environment(loader=DictLoader({"base.html": frame} if frame is not None else {}))
