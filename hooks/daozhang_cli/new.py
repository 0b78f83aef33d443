"""`daozhang new page|question|fact|language`: begin one, with all that a build asks of it."""

import re
import shutil
from argparse import Namespace
from pathlib import Path

from daozhang.pages import TO_WRITE
from daozhang.report import did_you_mean
from daozhang.writing.language import begun_page, begun_words, in_data, in_folders, in_settings
from daozhang.writing.new import (
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
from daozhang_cli.utf8 import read, write


def new(asked: Namespace) -> tuple[str, int]:
    """Write what is asked for; return which files were changed, and what is left to do."""
    begin = {"page": _page, "question": _question, "fact": _fact, "language": _language}[asked.kind]
    names = write(asked.project, begin(asked, asked.project))
    flows = "`make flows` lists every path. " if asked.kind in ("page", "question") else ""
    left = f"`make build` lists what is still to be written: each `{TO_WRITE}`."
    return f"Written:\n{names}{left} {flows}\n", SOUND


def _titles(asked: Namespace, root: Path) -> list[Title]:
    """Return what is new in each language; a third one begins with the English words."""
    if not asked.zh or not asked.en:
        raise ValueError(f"`new {asked.kind}` needs its words: --zh TEXT --en TEXT")
    languages = {"zh", "en"} | {path.stem for path in root.glob("docs/words/*.yml")}
    return [Title(one, asked.zh if one == "zh" else asked.en) for one in sorted(languages)[::-1]]


def _page(asked: Namespace, root: Path) -> dict[Path, str]:
    path = f"{asked.name.removesuffix('.md')}.md"
    today = china_today()
    written = {root / "mkdocs.yml": in_navigation(read(root / "mkdocs.yml"), path)}
    for title in _titles(asked, root):
        docs = root / "docs" / title.language
        if (docs / path).exists():
            raise FileExistsError(f"{docs / path} is there already")
        beside = next(map(read, sorted((docs / path).parent.glob("*.md"))), "")
        written[docs / path] = new_page(path, title, today, beside)
        if path.startswith("causes/"):
            written[docs / "find.md"] = found_by(read(docs / "find.md"), path, title)
            flow, _, question = str(asked.answer).partition("#")
            written[docs / flow] = answered_by(read(docs / flow), path, title, question)
        if path.startswith("steps/"):
            written[docs / "contacts.md"] = found_by(read(docs / "contacts.md"), path, title)
    return written


def _question(asked: Namespace, root: Path) -> dict[Path, str]:
    flow, _, name = asked.name.partition("#")
    written = {}
    for title in _titles(asked, root):
        path = root / "docs" / title.language / flow
        text = answered_by(read(path), f"#{name}", title, str(asked.answer).partition("#")[2])
        written[path] = new_question(text, name, title, asked.outcome)
    return written


def _fact(asked: Namespace, root: Path) -> dict[Path, str]:
    table, _, name = asked.name.partition(".")
    path = root / "docs/data" / f"{table}.yml"
    words = {title.language: title.text for title in _titles(asked, root)}
    today = china_today()
    sources = re.findall(r"^(\w+):", read(root / "docs/data/sources.yml"), re.MULTILINE)
    if asked.source not in sources:
        message = f"`{asked.source}` is not in sources.yml. {did_you_mean(asked.source, sources)}"
        raise LookupError(message.strip())
    source = read(path) if path.is_file() else ""
    return {path: new_fact(source, name, words, asked.source, today)}


def _language(asked: Namespace, root: Path) -> dict[Path, str]:
    """Copy what English has; its data, settings and folder stand beside English ones."""
    code, name, docs = asked.name, asked.own, root / "docs"
    if not name or not re.fullmatch("[a-z]{2}", code):
        raise ValueError("name a language as in `new language de --own Deutsch`")
    written = {root / "mkdocs.yml": in_settings(read(root / "mkdocs.yml"), code, name)}
    written[root / "links.yml"] = in_folders(read(root / "links.yml"), code)
    written[docs / f"words/{code}.yml"] = begun_words(read(docs / "words/en.yml"), code, name)
    for path in sorted((docs / "data").glob("*.yml")):
        written[path] = in_data(path.name, read(path), code)
    for path in sorted((docs / "en").rglob("*.md")):
        written[docs / code / path.relative_to(docs / "en")] = begun_page(read(path), name)
    cards = root / "overrides/assets/site"
    shutil.copy(cards / "card-en.png", cards / f"card-{code}.png")
    return written
