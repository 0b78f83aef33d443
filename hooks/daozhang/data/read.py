"""A tree × a type → its value, or all that is wrong with it, each fault at its line."""

from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from typing import Generic, NamedTuple, TypeVar

from pydantic import TypeAdapter, ValidationError

from daozhang.data.faults import Faults, faults_by_place
from daozhang.data.kinds import Rules
from daozhang.data.parse import read_tree
from daozhang.data.tree import Path, Plain, Tree
from daozhang.encodings import decode
from daozhang.report import Problem, Spot

T = TypeVar("T")


class Read(NamedTuple, Generic[T]):
    """What is sound of a file, None where nothing is, and what is wrong with it."""

    value: T | None
    problems: list[Problem]


def read(
    tree: Tree,
    kind: TypeAdapter[T],
    rules: Rules,
    *,
    entries: int = 1,
    spare: Collection[str] = (),
    like: Tree | None = None,
    context: Mapping[str, object] = {},
    change: Callable[[str], str] = str,
) -> Read[T]:
    """Read a file as a type asks.

    An entry at fault is left out; `entries` is how deep entries lie: 1 for `name:` at the top.
    One that lacks no more than a `spare` key stays, with an empty text. `like` is a sound file,
    from which a help takes examples; `context` is for checks of the type's own. `change` turns each
    text into what it stands for.
    """
    if tree.broken:
        return Read(None, [tree.problem(tree.broken[0], rules.broken, tree.broken[1])])
    problems, plain = tree.doubled(rules.twice or rules.broken), tree.root.plain(change)
    try:
        return Read(kind.validate_python(plain, context=context), problems)
    except ValidationError as error:
        places = faults_by_place(error, tree)
        problems += Faults(tree, rules, kind.json_schema(), like).worded(places)
        _leave_out(places, plain, tree, entries, spare)
    value = None
    with suppress(ValidationError):
        value = kind.validate_python(plain, context=context)
    return Read(value, sorted(problems))


def read_settings(file: str, data: bytes) -> tuple[Tree, list[Problem]]:
    """Return the tree of a file that MkDocs reads, without its own tags, and the first fault."""
    text, problem = decode(file, data)
    tree = read_tree(file, text, tags=True)
    if problem:
        return tree, [problem]
    if tree.broken:
        return tree, [tree.problem(tree.broken[0], "settings-unreadable", tree.broken[1])]
    if isinstance(tree.root.value, dict):
        return tree, []
    what, help = "these are no settings", f"restore it: `git checkout {file}`"
    return tree, [Problem(Spot(file), "settings-unreadable", what, help)]


def _leave_out(
    faults: Iterable[Path], plain: Plain, tree: Tree, entries: int, spare: Collection[str]
) -> None:
    for path in faults:
        lacks = not tree.find(path) and path[-1:] and path[-1] in spare
        *above, last = path if lacks else path[:entries] or ("",)
        here = plain
        for step in above:
            here = here.get(str(step)) if isinstance(here, dict) else None
        if isinstance(here, dict) and lacks:
            here[str(last)] = ""
        elif isinstance(here, dict):
            here.pop(str(last), None)
