"""Hook: authored questions and answer tabs become an accessible decision flow.

Runs at `on_env`, the first moment when every page of a language has been rendered, so that nothing
need be remembered from page to page. A page is a flow when its front matter says `flow: true`.
"""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from daozhang.flows.draw import draw_all
from daozhang.flows.read import read_flow
from daozhang.flows.words import Words
from daozhang_mkdocs import build, theme, written
from daozhang_mkdocs.words import words


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Check and draw the flows of the language that is being built."""
    pages = written.drawn_pages(config, files)
    flows = [flow for page in pages.values() if (flow := read_flow(page)).enabled]
    if not flows:
        return
    others = written.twin_pages(config, files)
    twins = {flow.path: read_flow(others[flow.path]) for flow in flows if flow.path in others}
    drawn, problems = draw_all(flows, twins, pages, words(config, Words), theme.templates(config))
    written.redraw(drawn, config, files)
    build.report(config, problems)
