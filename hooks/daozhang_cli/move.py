"""`daozhang move OLD NEW`: rename a page in every language; what leads there follows."""

import re
from argparse import Namespace

from daozhang.writing.moving import followed, redirected, renamed
from daozhang_cli import SOUND
from daozhang_cli.settings import configured
from daozhang_cli.utf8 import read, write


def move(asked: Namespace) -> tuple[str, int]:
    """Move it; raises ValueError or OSError before a file is changed."""
    root = asked.project
    old, new = (f"{one.removesuffix('.md')}.md" for one in (asked.old, asked.new))
    languages = configured(root / "links.yml").languages
    docs = [root / "docs" / language for language in languages]
    if not re.fullmatch(r"([a-z0-9-]+/)*[a-z0-9-]+\.md", new):
        raise ValueError("name a page as in `move causes/old causes/new`")
    for folder in docs:
        if not (folder / old).is_file():
            raise FileNotFoundError(f"there is no page {folder / old}")
        if (folder / new).exists():
            raise FileExistsError(f"{folder / new} is there already")
    written = {
        path: followed(read(path), path.relative_to(folder).as_posix(), old, new)
        for folder in docs
        for path in folder.rglob("*.md")
    }
    settings = [root / "mkdocs.yml", *(root / "docs/data").glob("*.yml")]
    written |= {path: renamed(path.name, read(path), old, new) for path in settings}
    redirects = root / "deploy/redirects.yml"
    written[redirects] = redirected(read(redirects), old, new, [*languages.values()])
    names = write(root, {path: text for path, text in written.items() if read(path) != text})
    for folder in docs:
        (folder / new).parent.mkdir(parents=True, exist_ok=True)
        (folder / old).rename(folder / new)
    return f"Moved {old} to {new}. Changed:\n{names}Now run `make build`.\n", SOUND
