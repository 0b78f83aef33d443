"""Hook: a page can be read aloud, on a narrow screen, and on paper.

Runs last of those that draw into pages, so that what they drew can be read as well.
"""

from functools import partial

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from daozhang.reading.draw import draw_reading, draw_spoken
from daozhang.reading.words import Words
from daozhang_mkdocs.order import in_order
from daozhang_mkdocs.words import words


@in_order("reading")
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Draw each page of the language that is being built, and let templates draw words."""
    own = words(config, Words)
    env.filters["spoken"] = partial(draw_spoken, words=own)
    for file in files.documentation_pages():
        if file.page and file.page.content:
            file.page.content = draw_reading(file.page.content, own, file.url)
