"""`daozhang utf8 FILE`: save what was saved in another encoding as UTF-8."""

from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from daozhang.encodings import decode
from daozhang_cli import SOUND


def run(asked: Namespace) -> tuple[str, int]:
    """Convert each file where it stands."""
    return "".join(map(_convert, asked.files)), SOUND


def read(path: Path) -> str:
    """Return the text of a file; raise ValueError where it is not UTF-8."""
    text, problem = decode(str(path), path.read_bytes())
    if problem:
        raise ValueError(f"{path}: {problem.what}: {problem.help}")
    return text


def write(root: Path, texts: Mapping[Path, str]) -> str:
    """Write files below a folder, or none where one cannot be encoded; return their names."""
    for path, data in {path: text.encode("utf-8") for path, text in texts.items()}.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return "".join(f"  {path.relative_to(root).as_posix()}\n" for path in sorted(texts))


def _convert(path: Path) -> str:
    text, problem = decode(str(path), path.read_bytes())
    if problem and not text:
        raise ValueError(f"{path}: {problem.what}: {problem.help}")
    if problem:
        path.write_text(text, encoding="utf-8")
    return f"{path}: {'converted; read it once' if problem else 'is UTF-8'}\n"
