"""What a check is asked: a project's own rules, and the options above them."""

from argparse import Namespace
from pathlib import Path

from daozhang.links.model import Settings, Suppression
from daozhang.report import render


def settings_of(asked: Namespace) -> Settings:
    """Return what a configuration asks, and the options above it.

    Raises ValueError with all that is wrong with it.
    """
    settings = configured(asked.config) if asked.config else Settings()
    ignored = tuple(Suppression("--ignore", target=pattern) for pattern in asked.ignore)
    return settings._replace(
        site_url=asked.site_url or settings.site_url,
        host=asked.host or settings.host,
        policies=settings.policies.union(asked.policy),
        strict=settings.strict or asked.strict,
        exceptions=settings.exceptions + ignored,
    )


def configured(path: Path) -> Settings:
    """Return what a links.yml asks; raises ValueError with all that is wrong with it."""
    from daozhang.links.settings import read_settings  # here: most runs name no such file
    from daozhang_cli.utf8 import read

    settings, problems = read_settings(path.name, read(path))
    if problems:
        raise ValueError("\n".join(map(render, problems)))
    return settings
