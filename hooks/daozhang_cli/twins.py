"""Find by git the pages changed in one language alone since both were last changed together."""

import shutil
import subprocess
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from daozhang.report import Problem, Spot, count
from daozhang.writing import twins
from daozhang.writing.twins import Pair
from daozhang_cli import SOUND

LANGUAGES = ("zh", "en")
_ALIKE = "Twins: alike"
"""A line of a commit's message: what it touches in one language is as good as translated."""
_DOCS = [f"docs/{language}" for language in LANGUAGES]


def stale_twins(root: Path) -> list[Problem]:
    """Return the pages that are being changed and whose twin did not follow, and count the others.

    None where git knows no history.
    """
    problems = list(twins.stale(read_pairs(root)))
    touched = set(_lines(root, "diff", "--name-only", "HEAD", "--", *_DOCS).splitlines())
    own = [problem for problem in problems if any(file in problem.what for file in touched)]
    if others := len(problems) - len(own):
        what = f"{count(others, 'page')} did not follow an earlier change of the other language"
        own.append(Problem(Spot("docs"), "stale-twin", what, "see `.venv/bin/daozhang twins`"))
    return own


def show(asked: Namespace) -> tuple[str, int]:
    """Show what changed in each language, side by side; of one page, or of all."""
    pairs = read_pairs(Path(asked.project))
    width = asked.width or shutil.get_terminal_size((120, 24)).columns
    wanted = {path: pair for path, pair in pairs.items() if asked.page in ("", path)}
    shown = [twins.side_by_side(pair, width) for pair in wanted.values() if any(pair.changed())]
    return "\n".join(shown) or "every page is as its twin\n", SOUND


def read_pairs(root: Path) -> dict[str, Pair]:
    """Return each page of which a language has changed since the commit that touched both."""
    alike = {
        (path, language): f"{commit}:docs/{language}/{path}"
        for path, commit in _last_alike(root).items()
        for language in LANGUAGES
    }
    before = dict(zip(alike, _contents(root, list(alike.values())), strict=True))
    found = {}
    for path in dict.fromkeys(path for path, _ in alike):
        files = (f"docs/zh/{path}", f"docs/en/{path}")
        old = (before[path, "zh"], before[path, "en"])
        if all(old) and all((root / file).is_file() for file in files):
            now = (_read(root / files[0]), _read(root / files[1]))
            found[path] = Pair(path, files, old, now)
    return found


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n")


def _contents(root: Path, names: list[str]) -> list[str]:
    """Return what git has under each name, as in `COMMIT:docs/zh/a.md`; empty where nothing."""
    answer = _git(root, "cat-file", "--batch", asked="".join(f"{name}\n" for name in names))
    found: list[str] = []
    while len(found) < len(names):
        head, _, answer = answer.partition(b"\n")
        size = head.rsplit(b" ", 1)[-1]
        length = int(size) if size.isdigit() else 0
        found.append(answer[:length].decode("utf-8", "replace"))
        answer = answer[length + 1 :] if size.isdigit() else answer
    return found


def _last_alike(root: Path) -> dict[str, str]:
    """Return each page that changed in one language alone, and the commit when both were alike."""
    alike: dict[str, str] = {}
    alone = set(_lines(root, "diff", "--name-only", "HEAD", "--", *_DOCS).splitlines())
    for commit, vouched, files in _commits(root):
        for path in {file.split("/", 2)[2] for file in files} - alike.keys():
            own = {f"docs/{language}/{path}" for language in LANGUAGES}
            if vouched or own <= files:
                alike[path] = commit
            else:
                alone |= own & files
    changed = {file.split("/", 2)[2] for file in alone}
    return {path: commit for path, commit in sorted(alike.items()) if path in changed}


def _commits(root: Path) -> Iterator[tuple[str, bool, set[str]]]:
    """Return each commit, the newest first, with whether it vouches and the pages it touched."""
    form = "--format=%x00%H%n%B%x01"
    log = _lines(root, "log", form, "--name-only", "--no-renames", "--", *_DOCS)
    for entry in log.split("\0")[1:]:
        head, _, names = entry.partition("\x01")
        commit, _, message = head.partition("\n")
        files = {name for name in names.split("\n") if name.endswith(".md") and name.count("/") > 1}
        yield commit, _ALIKE in message.splitlines(), files


def _lines(root: Path, *arguments: str) -> str:
    return _git(root, *arguments).decode("utf-8", "replace")


def _git(root: Path, *arguments: str, asked: str = "") -> bytes:
    """Return git's output; nothing without git, or outside a checkout."""
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        ran = subprocess.run(
            command, cwd=root, capture_output=True, input=asked.encode(), check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return b""
    return ran.stdout
