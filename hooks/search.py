"""Hook: each language has an index of its own, so that a Chinese reader finds Chinese pages.

Runs after the last language's build, on the finished pages: only then are all of them there.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from daozhang.scripts import as_json
from daozhang.search.read import read_index
from daozhang_mkdocs import build, finished
from daozhang_mkdocs.order import in_order


@in_order("search")
def on_post_build(config: MkDocsConfig) -> None:
    """Write what each language's search looks through."""
    if not build.is_finished(config):
        return
    site, folders = Path(config.site_dir), [*build.folders(config).values()]
    pages = {
        path.relative_to(site).as_posix().removesuffix("index.html"): path.read_text(
            encoding="utf-8"
        )
        for path in sorted(site.rglob("index.html"))
    }
    indexes = read_index(pages, folders).items()
    files = {
        f"{folder}search/search_index.json": as_json({"docs": docs}) for folder, docs in indexes
    }
    finished.publish(config, files)
