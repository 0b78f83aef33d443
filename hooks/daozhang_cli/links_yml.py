"""Read a project's own rules from the disk."""

from pathlib import Path

from daozhang.links.model import Settings, SettingsError
from daozhang.report import render


def read_links_yml(path: Path, *, needed: bool = False) -> Settings:
    """Read links.yml; without such a file there are no rules, unless it is `needed`.

    Raises OSError, or SettingsError where it cannot be understood.
    """
    if not needed and not path.is_file():
        return Settings()
    from daozhang.links.settings import read_settings  # here: most runs name no such file

    try:
        settings, problems = read_settings(path.name, path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path.name} is not UTF-8: save the file as UTF-8") from error
    if problems:
        raise SettingsError("\n".join(map(render, problems)))
    return settings
