"""Hook: the facts that pages share, as tables for other programs, with sources and dates."""

from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from daozhang.data.draw import draw_table, entries_of
from daozhang.data.read_facts import read_facts
from daozhang_mkdocs import build, finished, sources

TABLES: Final = ("codes", "contacts", "deadlines", "glossary")
"""One more is described in data/v1/schema.json and datapackage.json too; a name there stays."""


def on_post_build(config: MkDocsConfig) -> None:
    """Write the tables, once."""
    if build.is_first(config):
        data, _ = sources.shared(config, read_facts)
        for table in TABLES:
            finished.publish(config, dict(draw_table(table, entries_of(data, table))))
