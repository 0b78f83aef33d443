"""The state of a build, asked of MkDocs and i18n when it is needed: nothing is kept."""

import logging
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta, timezone
from pathlib import Path
from typing import Final

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.utils import CountHandler, get_build_datetime

from daozhang.follows import follows
from daozhang.report import Problem, annotation, render, summary

log: Final = logging.getLogger("mkdocs.hooks.daozhang")
_REPORTED: list[tuple[MkDocsConfig, list[Problem]]] = []
_RECORDS: list[list[Problem]] = []
CHINA: Final = timezone(timedelta(hours=8))


def root(config: MkDocsConfig) -> Path:
    """Return the project's folder."""
    return Path(config.config_file_path).parent


def is_serving() -> bool:
    """Return whether a writer is only looking: `mkdocs serve`."""
    command = click.get_current_context(silent=True)
    return command is not None and command.info_name == "serve"


def is_finished(config: MkDocsConfig) -> bool:
    """Return whether the last language has been built, so that the whole site is there."""
    return not getattr(config.plugins.get("i18n"), "building", False)


def is_last_chance(config: MkDocsConfig) -> bool:
    """Return whether nothing runs after this: a strict build that has warned ends within i18n's."""
    if is_finished(config):
        return True
    i18n = config.plugins["i18n"]
    languages: Iterable[str] = getattr(i18n, "build_languages", ())
    counts = [h for h in logging.getLogger("mkdocs").handlers if isinstance(h, CountHandler)]
    last = [*languages][-1] == language(config)
    return last and config.strict and bool(counts and counts[-1].get_counts())


def is_first(config: MkDocsConfig) -> bool:
    """Return whether this is the build of the default language, which is the first."""
    return bool(getattr(config.plugins.get("i18n"), "is_default_language_build", True))


def language(config: MkDocsConfig) -> str:
    """Return the language that is being built; without i18n the theme's, or else English."""
    built = getattr(config.plugins.get("i18n"), "current_language", None)
    return str(built or config.theme.get("language") or "en")


def default_language(config: MkDocsConfig) -> str:
    """Return the language at the site's root."""
    return str(getattr(config.plugins.get("i18n"), "default_language", "") or language(config))


def folders(config: MkDocsConfig) -> dict[str, str]:
    """Return the site's folder of each language, as in `{"zh": "", "en": "en/"}`."""
    default = default_language(config)
    languages = getattr(config.plugins.get("i18n"), "build_languages", [default])
    return {one: "" if one == default else f"{one}/" for one in languages}


def languages(config: MkDocsConfig) -> tuple[str, ...]:
    """Return the languages of the site, as mkdocs.yml lists them."""
    return tuple(folders(config))


def today() -> date:
    """Return the day of the build in China; SOURCE_DATE_EPOCH sets another."""
    return get_build_datetime().astimezone(CHINA).date()


def stop(config: MkDocsConfig, problems: Iterable[Problem]) -> None:
    """End the build where anything is wrong that no page can be made with, once it is reported."""
    if found := [*problems]:
        report(config, found)
        raise Abort(summary(reported(config)))


def report(config: MkDocsConfig, problems: Iterable[Problem]) -> None:
    """Log each problem, in order, with `-q` too: a strict build fails.

    Of a file with a fault that causes others nothing more is reported.
    """
    found = sorted(problems)
    for record in _RECORDS:
        record += found
    for problem in found:
        if problem.spot.file not in spoilt(config) and not follows(problem, reported(config)):
            reported(config).append(problem)
            log.error("%s", render(problem))


@contextmanager
def recorded() -> Iterator[list[Problem]]:
    """Return a list of the problems that are reported while this lasts, known ones too."""
    _RECORDS.append([])
    try:
        yield _RECORDS[-1]
    finally:
        _RECORDS.pop()


def finish(config: MkDocsConfig, problems: Iterable[Problem]) -> None:
    """Report the last problems; a strict build ends here, with the count of all of them.

    MkDocs' own count is of one language. In GitHub's CI each problem stands beside its line.
    """
    report(config, problems)
    if os.environ.get("GITHUB_ACTIONS"):
        click.echo("\n".join(annotation("error", one) for one in reported(config)))
    if config.strict and reported(config):
        raise Abort(summary(reported(config)))


def announce(problems: Iterable[Problem], *, loud: bool = False) -> None:
    """Log what is to be done, and is no fault of what is built."""
    around = "!" * 100 if loud else ""
    for problem in sorted(problems):
        log.info("%s", "\n".join(filter(None, (around, render(problem), around))))


def report_and_return(config: MkDocsConfig, html: str, problems: Iterable[Problem]) -> str:
    """Report what is wrong with a page that was drawn, and return it."""
    report(config, problems)
    return html


def reported(config: MkDocsConfig) -> list[Problem]:
    """Return what this build has reported; a build has a config of its own."""
    _REPORTED[:] = [one for one in _REPORTED if one[0] is config] or [(config, [])]
    return _REPORTED[0][1]


def spoilt(config: MkDocsConfig) -> set[str]:
    """Return the files of which one problem is reported and no other."""
    return {problem.spot.file for problem in reported(config) if problem.spoils}
