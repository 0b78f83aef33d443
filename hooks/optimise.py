"""Hook: a page loads one small stylesheet, and one file a script.

Runs when all else is drawn, and only for `mkdocs build`: a writer's `serve` stays quick.
"""

from mkdocs.config.defaults import MkDocsConfig

from daozhang.optimise.pages import draw_pages
from daozhang.optimise.weight import too_heavy
from daozhang_mkdocs import build, finished, written
from daozhang_mkdocs.order import in_order


@in_order("optimise")
def on_post_build(config: MkDocsConfig) -> None:
    """Rewrite the finished pages, with the files that they load."""
    if build.is_serving() or not build.is_finished(config):
        return
    texts = finished.made(config, ".css", ".html", ".js")
    drawn = draw_pages(texts, config.site_url or "/")
    finished.publish(config, drawn)
    sources = {name: page.file for name, page in written.written_pages(config).items()}
    build.report(config, too_heavy(drawn, sources, config.site_url or "/"))
