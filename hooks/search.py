"""Hook: search finds Chinese words in the middle of a sentence.

Runs after the last language's build: only then does the index hold both languages.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from daozhang.search.draw import draw_index

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Write the finished index once more, its words broken."""
    if config.plugins["i18n"].building:  # type: ignore[attr-defined]
        return
    path = Path(config.site_dir, "search", "search_index.json")
    index = draw_index(json.loads(path.read_text()))
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")))
