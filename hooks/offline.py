"""Hook: what was read can be read again without a line; the whole guide can be kept by one press.

Only for `mkdocs build`. `extra: offline: false` in mkdocs.yml withdraws it from every phone.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from daozhang.offline.draw import WORKER, draw_worker, last_day
from daozhang.offline.words import Words
from daozhang_mkdocs import build, written
from daozhang_mkdocs.order import in_order
from daozhang_mkdocs.words import all_words

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

WITHDRAWN = "assets/offline/withdrawn.js"


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let the frame offer it."""
    env.globals["offline"] = config.extra.get("offline") and not build.is_serving()


@in_order("offline")
def on_post_build(config: MkDocsConfig) -> None:
    """Write the worker of what was built, or the one that removes itself."""
    if build.is_serving() or not build.is_finished(config):
        return
    offered = config.extra.get("offline")
    build.publish(config, WORKER, _worker(config) if offered else _withdrawn(config))


def _withdrawn(config: MkDocsConfig) -> str:
    return Path(str(config.theme.custom_dir), WITHDRAWN).read_text(encoding="utf-8")


def _worker(config: MkDocsConfig) -> str:
    folder, paths = Path(config.site_dir), build.folders(config)
    names = [path for path in folder.rglob("*.*") if path.is_file()]
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in names}
    said = {paths[one]: words for one, words in all_words(config, Words).items()}
    return draw_worker(files, said, written.data(config, last_day))
