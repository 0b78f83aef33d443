"""Hook: each page says what may run in it: what was built, and nothing that was slipped in.

Runs on the pages as they are sent, and only for `mkdocs build`: a live reload is slipped in.
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
