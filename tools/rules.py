"""Write RULES.md: every rule of every feature, with a wrong and a right example (`make rules`)."""

from pathlib import Path

from daozhang.features import modules
from daozhang.rules import explain

REFERENCE = Path(__file__).parent.parent / "RULES.md"
HEAD = """\
# Rules

What the build holds pages and data to. `make rules` writes this file from the features' own tables.
`.venv/bin/daozhang explain RULE` shows one.
"""


def draw_reference() -> str:
    """Return the reference as Markdown."""
    return "\n".join([HEAD, *map(_room, modules("rules"))])


def _room(name: str) -> str:
    table = modules("rules")[name]
    about = (table.__doc__ or "").strip()
    return "\n".join([f"## {name}\n\n{about}\n", *map(explain, table.RULES.values())])


if __name__ == "__main__":
    REFERENCE.write_text(draw_reference())
