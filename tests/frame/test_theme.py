"""A word that is missing is named."""

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from daozhang_mkdocs.theme import templates


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
