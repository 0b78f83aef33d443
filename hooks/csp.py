"""Hook: each page has a content security policy: it runs what was built, and nothing injected.

Runs on the pages as they are sent, and only for `mkdocs build`: live reload injects a script.
"""

from mkdocs.config.defaults import MkDocsConfig

from daozhang.csp.draw import draw_page
from daozhang_mkdocs import build, finished
from daozhang_mkdocs.order import in_order


@in_order("csp")
def on_post_build(config: MkDocsConfig) -> None:
    """Write its policy into each finished page."""
    if build.is_serving() or not build.is_finished(config):
        return
    pages = finished.made(config, ".html")
    finished.publish(config, {name: draw_page(html) for name, html in pages.items()})
