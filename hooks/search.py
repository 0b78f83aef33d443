"""Hook: each language has an index of its own, so that a Chinese reader finds Chinese pages.

Runs after the last language's build: only then does the index contain all languages.
"""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from daozhang.scripts import as_json
from daozhang.search.draw import draw_indexes
from daozhang.search.read import read_entries
from daozhang_mkdocs import build, finished
from daozhang_mkdocs.order import in_order


@in_order("search")
def on_post_build(config: MkDocsConfig) -> None:
    """Split the finished index by language, and add the rows and terms of its pages."""
    if not build.is_finished(config):
        return
    path = Path(config.site_dir, "search", "search_index.json")
    build.need(path.is_file(), "hooks/search.py needs the plugin `search` in mkdocs.yml")
    index = json.loads(path.read_text(encoding="utf-8"))
    for page in sorted(Path(config.site_dir).rglob("index.html")):
        location = page.relative_to(config.site_dir).as_posix().removesuffix("index.html")
        index["docs"] += read_entries(page.read_text(encoding="utf-8"), location)
    drawn = draw_indexes(index, [*build.folders(config).values()]).items()
    files = {f"{folder}search/search_index.json": as_json(entries) for folder, entries in drawn}
    finished.publish(config, files)
