"""Hook: the facts that pages share, as tables for other programs, with sources and dates."""

from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from daozhang.data.draw import draw_table
from daozhang.facts.entries import entries_of
from daozhang.facts.read import read_data
from daozhang_mkdocs import build, finished, written

TABLES: Final = ("codes", "contacts", "deadlines", "glossary")


def on_post_build(config: MkDocsConfig) -> None:
    """Write the tables, once."""
    if build.is_first(config):
        data, _ = written.data(config, read_data, build.languages(config))
        for table in TABLES:
            finished.publish(config, dict(draw_table(table, entries_of(data, table))))
