"""Hook: a file that nothing leads to is not published, unless a writer put it into the docs.

Only for `mkdocs build`. No page of ours uses most of the theme's files.
"""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from daozhang.links.read.built import read_mentions
from daozhang.links.read.decode import text_of
from daozhang.links.resolve.reachable import reachable
from daozhang_mkdocs import build, finished
from daozhang_mkdocs.order import in_order


@in_order("leftovers")
def on_post_build(config: MkDocsConfig) -> None:
    """Delete what cannot be reached, and the folders that are empty then."""
    if build.is_serving() or not build.is_finished(config):
        return
    folder = Path(config.site_dir)
    names, text = finished.names(config), finished.read_as(config, text_of)
    site = read_mentions(names, text, config.site_url or "")
    for name in site.files - reachable(site, finished.written_files(config)):
        (folder / name).unlink()
    for path in sorted(folder.rglob("*/"), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
