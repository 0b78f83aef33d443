"""The command `twins`: what changed in one language alone, side by side."""

import shutil
import subprocess
from argparse import Namespace
from pathlib import Path

from daozhang.encodings import decode
from daozhang.writing import twins
from daozhang.writing.history import read_pairs
from daozhang_cli import SOUND


def show(asked: Namespace) -> tuple[str, int]:
    """Show what changed in each language, side by side; of one page, or of all."""
    root = Path(asked.project)

    def git(*arguments: str) -> str:
        command = ["git", "-c", "core.quotePath=false", *arguments]
        done = subprocess.run(command, cwd=root, capture_output=True)
        return done.stdout.decode("utf-8", "replace")

    def read(file: str) -> str:
        path = root / file
        return decode(file, path.read_bytes())[0] if path.is_file() else ""

    width = asked.width or shutil.get_terminal_size((120, 24)).columns
    wanted = [pair for pair in read_pairs(git, read) if asked.page in ("", pair.path)]
    shown = [twins.side_by_side(pair, width) for pair in wanted if any(pair.changed())]
    return "\n".join(shown) or "every page is as its twin\n", SOUND
