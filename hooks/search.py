"""Hook: each language has an index of its own, so that a Chinese reader finds Chinese pages.

Runs after the last language's build, on the finished pages: only then are all of them there.
"""

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
    made = finished.made(config, "index.html").items()
    pages = {name.removesuffix("index.html"): html for name, html in made}
    indexes = read_index(pages, [*build.folders(config).values()]).items()
    files = {
        f"{folder}search/search_index.json": as_json({"docs": docs}) for folder, docs in indexes
    }
    finished.publish(config, files)
