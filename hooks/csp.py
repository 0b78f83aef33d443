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
    for path in finished.made_files(config):
        if path.suffix == ".html":
            path.write_text(draw_page(path.read_text(encoding="utf-8")), encoding="utf-8")
