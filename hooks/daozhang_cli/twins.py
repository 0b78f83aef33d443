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

    def git(*arguments: str, asked: bytes = b"") -> bytes:
        command = ["git", "-c", "core.quotePath=false", *arguments]
        return subprocess.run(command, cwd=root, capture_output=True, input=asked).stdout

    def read(file: str) -> str:
        path = root / file
        return decode(file, path.read_bytes())[0] if path.is_file() else ""

    pairs = read_pairs(git, read)
    width = asked.width or shutil.get_terminal_size((120, 24)).columns
    wanted = {path: pair for path, pair in pairs.items() if asked.page in ("", path)}
    shown = [twins.side_by_side(pair, width) for pair in wanted.values() if any(pair.changed())]
    return "\n".join(shown) or "every page is as its twin\n", SOUND
