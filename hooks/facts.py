"""Hook: `{{ … }}` in a page becomes the one true number, name or source of docs/data/.

Positions are those of the file as written: MkDocs hands over the text without its front matter.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.facts.check import check_data
from daozhang.facts.draw import draw_page
from daozhang.facts.read import read_data
from daozhang.facts.words import Words
from daozhang_mkdocs import build, written
from daozhang_mkdocs.words import all_words


def on_pre_build(config: MkDocsConfig) -> None:
    """Check the data once, before the first language is built."""
    data, problems = written.data(config, read_data, build.languages(config))
    if build.is_first(config):
        build.report(config, [*problems, *check_data(data)])
        if stale := data.stale(build.today()):
            build.log.info(
                "%d facts are past their recheck date: `make facts` lists them", len(stale)
            )


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Print the facts that a page names, and end it with its sources."""
    data, _ = written.data(config, read_data, build.languages(config))
    checked = str(page.meta.get("checked", ""))
    own = written.page_of(page, config)
    text, problems = draw_page(own, markdown, data, all_words(config, Words), checked)
    build.report(config, problems)
    return text
