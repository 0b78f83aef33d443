"""Hook: a page that was read can be read offline; one press keeps the whole guide.

Only for `mkdocs build`. `extra: offline: false` in mkdocs.yml withdraws it from every phone.
"""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from daozhang.offline.draw import WORKER, draw_worker, last_day
from daozhang.offline.words import Words
from daozhang_mkdocs import build, finished, sources
from daozhang_mkdocs.order import in_order
from daozhang_mkdocs.words import all_words

WITHDRAWN = "assets/offline/withdrawn.js"


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Set whether the frame offers it."""
    env.globals["offline"] = config.extra.get("offline") and not build.is_serving()


@in_order("offline")
def on_post_build(config: MkDocsConfig) -> None:
    """Write the worker of what was built, or the one that removes itself."""
    if build.is_serving() or not build.is_finished(config):
        return
    withdrawn = Path(str(config.theme.custom_dir), WITHDRAWN)
    if config.extra.get("offline"):
        folders, texts = build.folders(config), all_words(config, Words)
        words = {folders[language]: own for language, own in texts.items()}
        worker = draw_worker(finished.site(config), words, sources.data(config, last_day))
        finished.publish(config, {WORKER: worker})
    elif withdrawn.is_file():
        finished.publish(config, {WORKER: withdrawn.read_text(encoding="utf-8")})
