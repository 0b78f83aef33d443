"""Hook: `{{ … }}` in a page becomes the one true number, name or source of docs/data/."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.data.read_facts import read_facts
from daozhang.facts import asked, check, draw, twins
from daozhang.facts.words import Words
from daozhang_mkdocs import build, written
from daozhang_mkdocs.words import all_words


def on_pre_build(config: MkDocsConfig) -> None:
    """Check the data once, before the first language is built."""
    data, problems = written.shared(config, read_facts)
    if build.is_first(config):
        build.report(config, [*problems, *check.check_data(data, build.today())])
        if due := sum(day < build.today() for day, _ in data.by_recheck):
            build.log.info("%d facts are due: `make facts` lists them", due)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Print the facts that a page names, and end it with its sources."""
    data, _ = written.shared(config, read_facts)
    own, words = written.page_of(page, config), all_words(config, Words)
    drawn = draw.draw_page(own, markdown, data, words, str(page.meta.get("checked", "")))
    return build.report_and_return(config, *drawn)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Hold the pages to what is asked of them; once, compare twins, and find what nobody names."""
    rows, problems = written.data(config, asked.read_asked)
    pages = written.drawn_pages(config, files)
    build.report(config, asked.unanswered(rows, pages))
    if build.is_first(config):
        data, others = written.shared(config, read_facts)[0], written.twin_pages(config, files)
        build.report(config, [*problems, *twins.other_facts(pages, others, data)])
        build.announce(check.unused(pages.values(), data))
