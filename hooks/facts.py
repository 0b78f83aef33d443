"""Hook: `{{ … }}` in a page becomes the one true number, name or source of docs/data/."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from daozhang.data.read_facts import read_facts
from daozhang.facts import asked, check, draw
from daozhang.facts.unknown import gone, other_facts
from daozhang.facts.words import Words
from daozhang_mkdocs import build, sources, written
from daozhang_mkdocs.words import all_words


def on_pre_build(config: MkDocsConfig) -> None:
    """Check the data once, before the first language is built."""
    if build.is_first(config):
        (data, problems), pages = sources.shared(config, read_facts), written.paths(config)
        build.report(config, [*problems, *gone(written.sources(config), data)])
        build.report(config, check.check_data(data, build.today(), pages))
        build.report(config, asked.odd_rows(sources.shared(config, asked.read_asked), pages))
        if due := sum(day < build.today() for day, _ in data.by_recheck):
            build.log.info("%d facts are due: `make facts` lists them", due)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Print the facts that a page names, and end it with its sources."""
    data, words = sources.shared(config, read_facts)[0], all_words(config, Words)
    own, checked = written.page_of(page, config), str(page.meta.get("checked", ""))
    return build.report_and_return(config, *draw.draw_page(own, markdown, data, words, checked))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Compare the pages with asked.yml; once, compare twins, and find what no page names."""
    pages, data = written.drawn_pages(config, files), sources.shared(config, read_facts)[0]
    build.report(config, asked.unanswered(sources.shared(config, asked.read_asked), pages))
    if build.is_first(config):
        build.report(config, other_facts(pages, written.twin_pages(config, files), data))
        build.announce(check.unused(pages.values(), data))
