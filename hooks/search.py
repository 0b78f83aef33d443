"""Hook: each language has an index of its own, so that a Chinese reader finds Chinese pages.

Runs after the last language's build: only then does the index hold all languages.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from daozhang.search.draw import draw_indexes
from daozhang.search.read import read_entries
from daozhang_mkdocs import build
from daozhang_mkdocs.order import in_order

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@in_order("search")
def on_post_build(config: MkDocsConfig) -> None:
    """Part the finished index, with rows and terms of its pages in it."""
    if not build.is_finished(config):
        return
    path = Path(config.site_dir, "search", "search_index.json")
    build.need(path.is_file(), "hooks/search.py needs the plugin `search` in mkdocs.yml")
    index = json.loads(path.read_text(encoding="utf-8"))
    for page in sorted(Path(config.site_dir).rglob("index.html")):
        location = page.relative_to(config.site_dir).as_posix().removesuffix("index.html")
        index["docs"] += read_entries(page.read_text(encoding="utf-8"), location)
    for folder, drawn in draw_indexes(index, [*build.folders(config).values()]).items():
        text = json.dumps(drawn, ensure_ascii=False, separators=(",", ":"))
        build.publish(config, f"{folder}search/search_index.json", text)
