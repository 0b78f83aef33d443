"""The settings in publish.yml: who publishes this copy, and where."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load

from daozhang.data.read import read_settings
from daozhang.report import Problem
from daozhang_mkdocs import build

Check = Callable[[str, Mapping[str, Any]], Iterator[Problem]]
"""The file's text, and what it says → what cannot be used."""


def load(config: MkDocsConfig, file: str, check: Check) -> tuple[str, list[Problem]]:
    """Set what publish.yml says, but for what is set already, as by `serve`.

    Return its address as a person wrote it, and why the file cannot be used. It is not inherited:
    MkDocs would fall over one that holds no settings.
    """
    given, problems = read(build.root(config) / file, check)
    if problems:
        return "", problems
    for name, value in (given.get("extra") or {}).items():
        config.extra.setdefault(name, value)
    address = str(given.get("site_url") or "")
    config.site_url = config.site_url or (f"{address.rstrip('/')}/" if address else None)
    return address, []


def read(path: Path, check: Check) -> tuple[dict[str, Any], list[Problem]]:
    """Return what the file says, with the environment's values, and why it cannot be used."""
    if not path.is_file():
        return {}, []
    tree, problems = read_settings(path.name, path.read_bytes())
    if problems:
        return {}, problems
    text = path.read_text(encoding="utf-8-sig")
    if problems := [*check(text, {})]:  # or MkDocs would run what it is told to
        return {}, problems
    given = yaml_load(text)
    return given, [*tree.doubled("unusable-setting"), *check(text, given)]


def settings(config: MkDocsConfig) -> dict[str, str]:
    """Return the settings of publish.yml but the address, as text."""
    given = config.extra.get("publisher") or {}
    return {str(name): str(value or "") for name, value in given.items()}


def contact_hosts(config: MkDocsConfig) -> list[str]:
    """Return the host of the page on which the publisher hears of mistakes, if it has one."""
    return [*filter(None, [urlsplit(settings(config).get("contact", "")).hostname])]
