"""`daozhang utf8 FILE`: save what was saved in another encoding as UTF-8."""

from argparse import Namespace

from daozhang.encodings import decode


def convert(asked: Namespace) -> str:
    """Convert each file where it stands; return what was done."""
    said = []
    for path in asked.files:
        text, problem = decode(str(path), path.read_bytes())
        if problem:
            path.write_text(text, encoding="utf-8")
        said.append(f"{path}: {'converted; read it once' if problem else 'is UTF-8'}\n")
    return "".join(said)
