"""docs/data/blanks.yml → blanks; a page → the places where it writes one."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

import yaml

from daozhang.case.blank import KINDS, Blank
from daozhang.markdown import read_markdown
from daozhang.report import Problem, Spot, spot_at

WRITTEN: Final = re.compile(r"〔(?P<text>[^〔〕\n]*)〕")
_NO_BLANK: Final = re.compile(r"\s*|\d{4}")
"""〔 〕 means blanks in general; 〔2020〕 is the year in the number of a document."""


def read_shared(
    files: Mapping[str, str], languages: tuple[str, ...]
) -> tuple[dict[str, Blank], list[Problem]]:
    """Read the blanks among the data that pages share; none where there is no such file."""
    found = [(file, text) for file, text in files.items() if file.endswith("/blanks.yml")]
    return read_blanks(*found[0], languages) if found else ({}, [])


def read_blanks(
    file: str, source: str, languages: tuple[str, ...]
) -> tuple[dict[str, Blank], list[Problem]]:
    """Read the data; what is no blank, or says less than all of them do, is a fault."""
    try:
        tree = yaml.compose(source, Loader=yaml.CSafeLoader)
        entries = yaml.load(source, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark.index if error.problem_mark else 0
        what = error.problem or "not YAML"
        return {}, [Problem(spot_at(file, source, at, at + 1), "incomplete-blank", what)]
    spots = {
        key.value: spot_at(file, source, key.start_mark.index, key.end_mark.index)
        for key, _ in (tree.value if isinstance(tree, yaml.MappingNode) else [])
    }
    read = [_blank(name, entries[name], languages, spot) for name, spot in spots.items()]
    blanks = {blank.name: blank for blank in read if isinstance(blank, Blank)}
    return blanks, [item for item in read if isinstance(item, Problem)]


def written_blanks(file: str, source: str) -> Iterator[tuple[str, Spot]]:
    """Find every blank that a page writes outside of code and comments."""
    if "〔" not in source:
        return
    document = read_markdown(file, source)
    for found in WRITTEN.finditer(document.plain):
        if not _NO_BLANK.fullmatch(found["text"]):
            yield found["text"], document.spot(*found.span())


def _blank(name: str, entry: object, languages: tuple[str, ...], spot: Spot) -> Blank | Problem:
    parts: Mapping[str, object] = entry if isinstance(entry, dict) else {}
    missing = [part for part in (*languages, "kind", "example") if not parts.get(part)]
    if missing or parts["kind"] not in KINDS:
        what = f"`{name}` lacks {', '.join(f'`{part}`' for part in missing or ['kind'])}"
        texts = ", ".join(f"`{language}`" for language in languages)
        help = f"give it {texts}, `example`, and a `kind`: {', '.join(KINDS)}"
        return Problem(spot, "incomplete-blank", what, help, name)
    text = {language: str(parts[language]) for language in languages}
    return Blank(
        name,
        text,
        label=_texts(parts.get("label")) or text,
        hint=_texts(parts.get("hint")),
        kind=str(parts["kind"]),
        slip=str(parts.get("slip", "")),
        derived="derived" in parts,
    )


def _texts(entry: object) -> Mapping[str, str]:
    return {str(key): str(value) for key, value in entry.items()} if isinstance(entry, dict) else {}
