"""Hook: each page says what may run in it: what was built, and nothing that was slipped in.

Runs last, on the pages as they are sent, and only for `mkdocs build`: a live reload is slipped in.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from daozhang.policy.draw import draw_page
from daozhang_mkdocs.order import in_order

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

started = ["build"]


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether a writer is only looking."""
    started[:] = [command]


@in_order("policy")
def on_post_build(config: MkDocsConfig) -> None:
    """Write its policy into each finished page."""
    if config.plugins["i18n"].building or started == ["serve"]:  # type: ignore[attr-defined]
        return
    for path in Path(config.site_dir).rglob("*.html"):
        path.write_text(draw_page(path.read_text()))
