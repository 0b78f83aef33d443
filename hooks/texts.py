"""Hook: each page is published as Markdown too, for machines that answer people.

Runs on the finished pages, and only for `mkdocs build`: a writer's `serve` stays quick.
"""

from mkdocs.config.defaults import MkDocsConfig

from daozhang.publish.texts import FILE, draw_text, link_text
from daozhang_mkdocs import build, finished
from daozhang_mkdocs.order import in_order


@in_order("texts")
def on_post_build(config: MkDocsConfig) -> None:
    """Write each page's text, and name it in the page."""
    if build.is_serving() or not build.is_finished(config):
        return
    for name, html in finished.made(config, "index.html").items():
        if text := draw_text(html):
            beside = name.replace("index.html", FILE)
            finished.publish(config, {name: link_text(html), beside: text})
