"""What pydantic finds wrong with a file → problems, in words that its writer understands."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from daozhang.data.kinds import Rules, WrongError
from daozhang.data.tree import Path, Tree
from daozhang.report import Problem, did_you_mean, nearest

_Schema: TypeAlias = Mapping[str, Any]
_UNKNOWN: Final = ("extra_forbidden", "unexpected_keyword_argument")
_PARTS: Final = ("has parts of its own", "write each on a line below it, as `name: value`")
_LIST: Final = ("is a list", "write `[one, another]`, or each on a line of its own behind `- `")
_WORDS: Final = {
    "string_type": ("is one text", "write it in one line, in quotation marks"),
    "dict_type": _PARTS,
    "dataclass_type": _PARTS,
    "model_type": _PARTS,
    "typed_dict_type": _PARTS,
    "list_type": _LIST,
    "tuple_type": _LIST,
    "frozen_set_type": _LIST,
    "missing": ("is too short a list", ""),
    "too_short": ("is too short a list", ""),
    "too_long": ("is too long a list", ""),
    "int_parsing": ("is a whole number", ""),
    "bool_parsing": ("is `true` or `false`", "write one of them"),
    "string_pattern_mismatch": ("says nothing", "write it"),
    "pattern_regex": ("is no regular expression", ""),
}
"""What a part should be, by pydantic's name of the fault, and a help."""


@dataclass(frozen=True)
class Faults:
    """How faults of a file are worded: by its rules, its type as a JSON schema, and a like file."""

    tree: Tree
    rules: Rules
    schema: _Schema
    like: Tree | None = None

    def worded(self, places: Mapping[Path, ErrorDetails]) -> Iterator[Problem]:
        """Word each fault once: what misses a key by a letter does not lack it as well."""
        lacking, refused = defaultdict[Path, set[str]](set), defaultdict[Path, set[str]](set)
        for path, found in places.items():
            if found["type"] == "missing" and not self.tree.find(path):
                lacking[path[:-1]].add(str(path[-1]))
            elif found["type"] in _UNKNOWN:
                refused[path[:-1]].add(str(path[-1]))
            else:
                yield self._wrong(path, found)
        for path in lacking | refused:
            yield from self._of_keys(path, lacking[path], refused[path])

    def _of_keys(self, path: Path, lacking: set[str], refused: set[str]) -> Iterator[Problem]:
        known, there = self._keys(path), self.tree.keys(path)
        free = {*known} - {*there}
        for key in there:
            if key in known:
                continue
            low = key.lower()
            close = nearest(low, lacking) or (nearest(low, free) if key in refused else [])
            if path and len(lacking) == len(refused) == 1:
                close = close or [*lacking]  # the one stands where the other is asked for
            if close or key in refused:
                lacking -= {*close}
                what = f"nothing asks for `{self._name((*path, key))}`"
                help = f"did you mean `{close[0]}`?" if close else "take it out"
                spot = self.tree.spot((*path, key), of_key=True)
                yield Problem(spot, self.rules.unknown, what, help, key)
        if lacking:
            wanted = [key for key in known if key in lacking]
            what = f"`{self._name(path)}` lacks {', '.join(f'`{key}`' for key in wanted)}"
            help = self._help(path, wanted)
            yield Problem(self.tree.spot(path), self.rules.missing, what, help)

    def _wrong(self, path: Path, found: ErrorDetails) -> Problem:
        rule, spot = self.rules.wrong or self.rules.broken, self.tree.spot(path)
        name, text = self._name(path), self.tree.text(path)
        if found["input"] is None:
            keys = [step for step in path[-1:] if isinstance(step, str)]
            help = self._help(path[:-1], keys) if keys else "write it, or take it out"
            return Problem(spot, self.rules.missing, f"`{name}` says nothing", help, name)
        error = found.get("ctx", {}).get("error")
        if isinstance(error, WrongError):
            spot = self.tree.spot(path, of_key=found["loc"][-1:] == ("[key]",))
            return Problem(spot, error.rule or rule, str(error), error.help, text)
        if found["type"] == "literal_error":
            expected = found["ctx"]["expected"].replace("'", "`")
            help = did_you_mean(text, re.findall("`(.*?)`", expected)) or "write one of them"
            return Problem(spot, rule, f"`{name}` is {expected}", help, text)
        what, help = _WORDS.get(found["type"], (f": {found['msg']}", ""))
        if not path:
            what, restore = "holds no parts by name", f"`git checkout {self.tree.file}`"
            help = f"write each on a line, as `name: value`, or restore it: {restore}"
        return Problem(spot, rule, f"`{name}` {what}", help, text)

    def _help(self, path: Path, keys: Collection[str]) -> str:
        found = [self.like.text((*path, key)) for key in keys] if self.like else []
        examples = ", ".join(f"`{text}`" for text in found if text)
        lines = ", ".join(f"`{key}: …`" for key in keys)
        return f"write {lines}" + (f"; the default language says {examples}" if examples else "")

    def _name(self, path: Path) -> str:
        return ".".join(map(str, path)) or self.tree.file

    def _keys(self, path: Path) -> list[str]:
        """Return the keys that the type knows at a place."""
        here = self._object(self.schema)
        for step in path:
            parts = (here.get("properties", {}).get(step), here.get("additionalProperties"))
            here = self._object(next(filter(None, (*parts, here.get("items"))), {}))
        return list(here.get("properties", ()))

    def _object(self, schema: _Schema) -> _Schema:
        """Return what a schema refers to; of several, what has keys."""
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return self._object(self.schema["$defs"][name])
        kinds = [self._object(one) for one in schema.get("anyOf", ())]
        return next((one for one in kinds if "properties" in one), schema)


def faults_by_place(error: ValidationError, tree: Tree) -> dict[Path, ErrorDetails]:
    """Return the faults by their place; of a type that may be one of two, the deeper one."""
    found: dict[Path, ErrorDetails] = {}
    for fault in error.errors(include_url=False):
        path = tuple(step for step, _ in tree.follow(fault["loc"]))
        key = fault["loc"][-1] if fault["type"] == "missing" else None
        found.setdefault((*path, key) if isinstance(key, str) else path, fault)
    above = {path[:end] for path in found for end in range(len(path))}
    return {path: fault for path, fault in found.items() if path not in above}
