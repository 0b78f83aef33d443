"""What publish.yml, or the environment, says of this copy."""

from pathlib import Path

from mkdocs.utils.yaml import yaml_load

FILE = Path(__file__).parent.parent / "publish.yml"


def address() -> str:
    """Return where the site is built for, as in `https://example.org/help/`."""
    return str(_settings()["site_url"])


def version() -> str:
    """Return what this copy is called; nothing where nobody has said."""
    return str(_settings()["extra"]["publisher"]["version"])


def _settings() -> dict[str, dict[str, dict[str, object]]]:
    return dict(yaml_load(FILE.read_text(encoding="utf-8")))
