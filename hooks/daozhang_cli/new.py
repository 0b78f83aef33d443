"""`daozhang new page|question|fact`: begin one, with all that a build asks of it."""

import re
from argparse import Namespace
from pathlib import Path

from daozhang.report import did_you_mean
from daozhang.writing.new import (
    TO_WRITE,
    Title,
    answered_by,
    found_by,
    in_navigation,
    new_fact,
    new_page,
    new_question,
)
from daozhang_cli import SOUND
from daozhang_cli.clock import china_today


def new(asked: Namespace) -> tuple[str, int]:
    """Write what is asked for; return which files were changed, and what is left to do."""
    root = Path(asked.project)
    titles = [Title("zh", asked.zh), Title("en", asked.en)]
    written = {"page": _page, "question": _question, "fact": _fact}[asked.kind](asked, root, titles)
    encoded = {
        path: text.encode("utf-8") for path, text in written.items()
    }  # or nothing is written
    for path, data in encoded.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    names = "".join(f"  {path.relative_to(root).as_posix()}\n" for path in written)
    flows = "`make flows` lists the paths again. " if asked.kind != "fact" else ""
    left = f"`make build` lists what is still to be written: each `{TO_WRITE}`."
    return f"Written:\n{names}{left} {flows}\n", SOUND


def _page(asked: Namespace, root: Path, titles: list[Title]) -> dict[Path, str]:
    path = f"{asked.name.removesuffix('.md')}.md"
    today = china_today()
    written = {root / "mkdocs.yml": in_navigation(_read(root / "mkdocs.yml"), path)}
    for title in titles:
        docs = root / "docs" / title.language
        if (docs / path).exists():
            raise FileExistsError(f"{docs / path} is there already")
        written[docs / path] = new_page(path, title, today)
        if path.startswith("causes/"):
            written[docs / "find.md"] = found_by(_read(docs / "find.md"), path, title)
            flow, _, question = str(asked.answer).partition("#")
            written[docs / flow] = answered_by(_read(docs / flow), path, title, question)
        if path.startswith("steps/"):
            written[docs / "contacts.md"] = found_by(_read(docs / "contacts.md"), path, title)
    return written


def _question(asked: Namespace, root: Path, titles: list[Title]) -> dict[Path, str]:
    flow, _, name = asked.name.partition("#")
    written = {}
    for title in titles:
        path = root / "docs" / title.language / flow
        text = answered_by(_read(path), f"#{name}", title, str(asked.answer).partition("#")[2])
        written[path] = new_question(text, name, title, asked.outcome)
    return written


def _fact(asked: Namespace, root: Path, titles: list[Title]) -> dict[Path, str]:
    table, _, name = asked.name.partition(".")
    path = root / "docs/data" / f"{table}.yml"
    words = {title.language: title.text for title in titles}
    today = china_today()
    sources = re.findall(r"^(\w+):", _read(root / "docs/data/sources.yml"), re.MULTILINE)
    if asked.source not in sources:
        message = f"`{asked.source}` is not in sources.yml. {did_you_mean(asked.source, sources)}"
        raise LookupError(message.strip())
    source = _read(path) if path.is_file() else ""
    return {path: new_fact(source, name, words, asked.source, today)}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig")
