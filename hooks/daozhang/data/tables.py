"""The facts by name, for features that print a few of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from daozhang.data.parse import read_tree
from daozhang.data.tree import Tree
from daozhang.report import Problem, Spot


@dataclass(frozen=True, eq=False)
class Tables:
    """The files of docs/data/ by their names, without `.yml`; faults are reported elsewhere."""

    files: Mapping[str, Tree]

    def text(self, name: str, language: str) -> str:
        """Return the text of `times.card_cutoff`, `contacts.psbc.phone`; nothing if it has none."""
        table, *path = name.split(".")
        if table not in self.files:
            return ""
        return self.files[table].text((*path, language)) or self.files[table].text(path)

    def names(self, table: str) -> list[str]:
        """Return the names of a table's facts, as in `contacts.psbc`."""
        facts = self.files[table].keys() if table in self.files else []
        return [f"{table}.{fact}" for fact in facts]

    def has(self, name: str) -> bool:
        """Return whether there is such a fact or part; a file that cannot be read has all."""
        table, *path = name.split(".")
        tree = self.files.get(table)
        return tree is not None and (tree.root.value is None or tree.find(path) is not None)

    def missing(self, names: Iterable[str], who: str) -> Iterator[Problem]:
        """Find what is not there; of a file that cannot be read nothing is missing."""
        for name in names:
            if not self.has(name):
                spot = Spot(f"docs/data/{name.partition('.')[0]}.yml")
                what = f"{who} prints `{name}`, and it is not there"
                help = "add it again, as CONTRIBUTING.md says"
                yield Problem(spot, "unknown-fact", what, help, name)


def read_tables(files: Mapping[str, str]) -> Tables:
    """Read files as in `{"docs/data/times.yml": "…"}`; the facts' own room reports their faults."""
    return Tables({PurePosixPath(file).stem: read_tree(file, text) for file, text in files.items()})
