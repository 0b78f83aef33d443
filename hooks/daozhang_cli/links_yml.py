"""Read a project's own rules from the disk."""

from pathlib import Path

from daozhang.links.model import Settings
from daozhang.report import Problem, Spot


def read_links_yml(path: Path, *, needed: bool = False) -> tuple[Settings, list[Problem]]:
    """Read links.yml; without such a file there are no rules, unless it is `needed`.

    Raises OSError where it cannot be opened.
    """
    if not needed and not path.is_file():
        return Settings(), []
    from daozhang.links.settings import read_settings  # here: most runs name no such file

    try:
        return read_settings(path.name, path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        what = "this is not UTF-8"
        return Settings(), [Problem(Spot(path.name), "unusable-setting", what, "save it as UTF-8")]
