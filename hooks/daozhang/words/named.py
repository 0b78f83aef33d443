"""Texts that code asks for by name; one that no script, template or module names is of no use."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import PurePosixPath
from typing import Annotated, Final, TypeAlias

from daozhang.data.tree import Tree
from daozhang.report import Problem

Named: TypeAlias = Annotated[Mapping[str, str], "by the names in code"]
_SHARED: Final = {"common", "late.html"}
"""A folder and a template that serve several features."""
_WHOLE: Final = re.compile(r"""["'`.]([\w-]+)""")
_KEY: Final = re.compile(r"""(?<![\w"'-])([\w-]+):""")
_MADE: Final = re.compile(r"`([\w-]*\$\{[^`]*)`")
_PLACE: Final = re.compile(r"\$\{[^}]*\}")


def unused(tree: Tree, kinds: Mapping[str, type], code: Mapping[str, str]) -> Iterator[Problem]:
    """Find the keys below a field `Named` that nothing asks for; `code` is by path."""
    for section, kind in kinds.items():
        groups = [one.name for one in fields(kind) if one.type == Named]
        own = {section, *_SHARED}
        texts = (text for path, text in code.items() if own & {*PurePosixPath(path).parts})
        names = _names("\n".join(texts) if groups else "")
        for path in (
            (section, group, key) for group in groups for key in tree.keys((section, group))
        ):
            if not names(path[-1]):
                what = f"nothing asks for `{'.'.join(path)}`"
                yield Problem(tree.spot(path, of_key=True), "unknown-word", what, "take it out")


def _names(code: str) -> Callable[[str], bool]:
    """Return a test of whether code has a name whole, or makes it of parts: `sum-${state}`."""
    whole = {*_WHOLE.findall(code), *_KEY.findall(code)}
    made = {tuple(map(re.escape, _PLACE.split(one))) for one in _MADE.findall(code)}
    shapes = [re.compile("(.+)".join(parts)) for parts in made if any(parts)]

    def names(key: str) -> bool:
        found = filter(None, (shape.fullmatch(key) for shape in shapes))
        return key in whole or any(all(map(names, one.groups())) for one in found)

    return names
