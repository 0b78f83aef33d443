"""The project's templates, and a page from which addresses lead."""

from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from tests.conftest import ROOT

from daozhang.pages import Place

TEMPLATES: Final = Environment(
    loader=FileSystemLoader(ROOT / "overrides"), autoescape=True, undefined=StrictUndefined
)


def place(feature: str, root: str = "../") -> Place:
    """Return a Chinese page that lies as deep as `root` says."""
    return Place("zh", f"{root}assets/{feature}", lambda path: root + path[:-3] + "/", TEMPLATES)
