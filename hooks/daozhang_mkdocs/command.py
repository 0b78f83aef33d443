"""The command `mkdocs`: MkDocs' own, but for what it says of a fault in mkdocs.yml."""

import os
from typing import Any

import mkdocs.config
from mkdocs.__main__ import cli
from mkdocs.config.defaults import MkDocsConfig

from daozhang.report import render
from daozhang_mkdocs import build
from daozhang_mkdocs.settings import UnusableError, load


def main() -> None:
    """Run it, with the settings read as all other files are."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # ten lines of the theme's, about its end
    mkdocs.config.load_config = _loaded
    cli(prog_name="mkdocs")


def _loaded(config_file: Any = None, **options: Any) -> MkDocsConfig:
    try:
        return load(config_file, **options)
    except UnusableError as error:
        for problem in error.problems:
            build.log.error("%s", render(problem))
        raise


if __name__ == "__main__":
    main()
