"""Hook: each page is published as Markdown too, for machines that answer people.

Runs on the finished pages, and only for `mkdocs build`: a writer's `serve` stays quick.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from daozhang.publish.texts import FILE, draw_text, link_text
from daozhang_mkdocs import build
from daozhang_mkdocs.order import in_order


@in_order("texts")
def on_post_build(config: MkDocsConfig) -> None:
    """Write each page's text, and name it in the page."""
    if build.is_serving() or not build.is_finished(config):
        return
    for page in Path(config.site_dir).rglob("index.html"):
        html = page.read_text(encoding="utf-8")
        if text := draw_text(html):
            page.write_text(link_text(html), encoding="utf-8")
            page.with_name(FILE).write_text(text, encoding="utf-8")
