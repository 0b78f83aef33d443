"""The settings in publish.yml: who publishes this copy, and where."""

from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils.yaml import yaml_load


def settings(config: MkDocsConfig) -> dict[str, str]:
    """Return the settings of publish.yml but the address, as text."""
    return {str(name): str(value) for name, value in config.extra.get("publisher", {}).items()}


def contact_hosts(config: MkDocsConfig) -> list[str]:
    """Return the host of the page on which the publisher hears of mistakes, if it has one."""
    return [*filter(None, [urlsplit(settings(config).get("contact", "")).hostname])]


def addresses(config: MkDocsConfig) -> list[str]:
    """Return the site's address as a person wrote it, and as MkDocs reads it: with a last slash."""
    with Path(config.config_file_path).open("rb") as file:
        settings = yaml_load(file)
    return [*dict.fromkeys(str(one or "") for one in (settings.get("site_url"), config.site_url))]
