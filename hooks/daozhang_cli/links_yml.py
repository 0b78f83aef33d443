"""Read a project's own rules from the disk."""

from pathlib import Path

from daozhang.links.model import Settings


def read_links_yml(path: Path, *, needed: bool = False) -> Settings:
    """Read links.yml; without such a file there are no rules, unless it is `needed`.

    Raises OSError, or SettingsError where it cannot be understood.
    """
    if not needed and not path.is_file():
        return Settings()
    import yaml  # here: most runs name no such file, and start a tenth faster without it

    from daozhang.links.settings import SettingsError, read_settings

    try:
        loaded = yaml.safe_load(path.read_bytes())
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a day that no month has
        raise SettingsError(f"{path.name} is no YAML: {error}") from error
    return read_settings(loaded)
