"""The texts of features, read from docs/words/ once a build: a section a feature."""

from functools import lru_cache
from pathlib import Path
from typing import Final, TypeVar

from mkdocs.config.defaults import MkDocsConfig

import daozhang
from daozhang.data.facts import Facts
from daozhang.data.read_facts import read_facts
from daozhang.features import modules
from daozhang.report import Problem, Spot
from daozhang.words.read import read_words
from daozhang_mkdocs import build, sources, written

T = TypeVar("T")
_CODE: Final = frozenset({".html", ".js", ".py"})
"""What may ask for a text by its name."""


def all_words(config: MkDocsConfig, kind: type[T]) -> dict[str, T]:
    """Return the texts of a feature, by language, the default language first.

    `kind` is its class `Words`, whose fields are the keys of its section. Ends the build
    where anything in docs/words/ is wrong, once all of it is reported.
    """
    languages = sorted(build.folders(config), key=lambda one: one != build.default_language(config))
    names = {f"{written.docs_name(config)}/words/{one}.yml": one for one in languages}
    files = sources.data(config, dict[str, str], folder="words")
    problems = [_no_file(name, files) for name in names if name not in files]
    read, faults = _read(
        tuple((name, files[name]) for name in names if name in files),
        sources.shared(config, read_facts)[0],
        config.theme.custom_dir,
    )
    build.stop(config, [*problems, *faults])
    section = kind.__module__.split(".")[1]
    found = {names[name]: sections[section] for name, sections in read.items()}
    return {language: words for language, words in found.items() if isinstance(words, kind)}


def words(config: MkDocsConfig, kind: type[T]) -> T:
    """Return the texts of a feature in the language that is being built."""
    return all_words(config, kind)[build.language(config)]


def _no_file(name: str, files: dict[str, str]) -> Problem:
    model = next(iter(files), "docs/words/zh.yml of this project")
    return Problem(Spot(name), "missing-word", "no such file", f"copy {model}, and translate it")


@lru_cache(maxsize=1)
def _read(
    files: tuple[tuple[str, str], ...], facts: Facts, theme: str | None
) -> tuple[dict[str, dict[str, object]], list[Problem]]:
    kinds = {name: room.Words for name, room in modules("words").items()}
    whole = theme and Path(theme, "assets").is_dir()  # another site may take templates alone
    homes = [Path(home) for home in (theme, *daozhang.__path__) if whole and home]
    paths = [path for home in homes for path in home.rglob("*.*") if path.suffix in _CODE]
    code = {str(path): path.read_text(encoding="utf-8") for path in paths}
    return read_words(dict(files), kinds, facts, code)
