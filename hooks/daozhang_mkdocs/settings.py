"""mkdocs.yml, read by MkDocs, with every fault of it worded and placed as all others are."""

import logging
import pkgutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pymdownx
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import get_plugins
from mkdocs.utils import get_theme_names

from daozhang.data.said_by_mkdocs import said_by_mkdocs
from daozhang.data.site_settings import Known, faults_of_settings
from daozhang.report import Problem, Spot, summary

FILE = "mkdocs.yml"


class UnusableError(Abort):
    """The settings cannot be used."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(summary(problems))
        self.problems = problems


def load(config_file: Any = None, **options: Any) -> MkDocsConfig:
    """Do what MkDocs' `load_config` does; raise UnusableError with all faults that are found.

    `config_file` is a path, an open file, or None for mkdocs.yml.
    """
    path = Path(getattr(config_file, "name", None) or config_file or FILE)
    if not path.is_file():
        what = "no such file"
        help = "run this in the folder of the project, or `git checkout mkdocs.yml`"
        raise UnusableError([Problem(Spot(str(path)), "settings-unreadable", what, help)])
    data = path.read_bytes()
    if problems := faults_of_settings(path.name, data, _known(path.parent)):
        raise UnusableError(problems)
    with _heard() as said:
        try:
            config: MkDocsConfig | None = load_config(config_file, **options)
        except Abort:
            config = None
        except ConfigurationError as error:
            config = None
            said.append(("", str(error)))
    problems = [said_by_mkdocs(path.name, data, key, what) for key, what in said]
    if problems or config is None:
        raise UnusableError(problems)
    return config


def _known(root: Path) -> Known:
    named = entry_points(group="markdown.extensions")
    modules = (f"pymdownx.{one.name}" for one in pkgutil.iter_modules(pymdownx.__path__))
    plugins = get_plugins()
    hooks = (path.relative_to(root).as_posix() for path in root.glob("hooks/*.py"))
    return Known(
        {key for key, _ in MkDocsConfig._schema} | {"INHERIT"},
        {
            "plugin": {*plugins, *(name.rpartition("/")[2] for name in plugins)},
            "theme": [*get_theme_names()],
            "extension": {*(one.name for one in named), *modules},
            "hook": [*hooks],
        },
        lambda name: (root / name).exists(),
    )


@contextmanager
def _heard() -> Iterator[list[tuple[str, str]]]:
    """Return what MkDocs says of each key while this lasts; it is not logged."""
    said: list[tuple[str, str]] = []

    def hear(record: logging.LogRecord) -> bool:
        words = record.getMessage()
        if record.levelno < logging.WARNING or not words.startswith("Config value '"):
            return True
        key, _, what = words.removeprefix("Config value '").partition("': ")
        said.append((key, what))
        return False

    log = logging.getLogger("mkdocs.config")
    log.addFilter(hear)
    try:
        yield said
    finally:
        log.removeFilter(hear)
