"""Hook: what is written for the site is what reading needs, and nothing else.

Runs when all else is done and checked, and only for `mkdocs build`: a writer's `serve` stays quick.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from daozhang.light.asked import asked
from daozhang.light.pages import draw_pages
from daozhang_mkdocs.order import in_order

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

TEXTS = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".webmanifest", ".xml"}

started = ["build"]


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    """Remember whether a writer is only looking."""
    started[:] = [command]


@in_order("light")
def on_post_build(config: MkDocsConfig) -> None:
    """Draw the finished pages once more, and take away what none of them asks for."""
    if config.plugins["i18n"].building or started == ["serve"]:  # type: ignore[attr-defined]
        return
    folder, address = Path(config.site_dir), config.site_url or "/"
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.*")}
    texts = {name: path.read_text() for name, path in files.items() if path.suffix in TEXTS}
    drawn = draw_pages(texts, address)
    for name, text in drawn.items():
        files[name] = folder / name
        files[name].parent.mkdir(parents=True, exist_ok=True)
        files[name].write_text(text)
    for name in set(files) - asked(files, texts | drawn, address):
        files[name].unlink()
    for path in sorted(folder.rglob("*/"), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
