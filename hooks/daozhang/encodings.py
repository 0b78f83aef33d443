"""A file's bytes → its text, and what is wrong with how it was saved."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from daozhang.report import Problem, Spot


def decode(file: str, data: bytes) -> tuple[str, Problem | None]:
    """Read UTF-8, with or without a mark in front; read anything else as what it seems to be."""
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n"), None
    except UnicodeDecodeError as error:
        encoding, name = _guess(data)
        line = data.count(b"\n", 0, error.start) + 1
        what = f"this is not UTF-8{f': it seems to be {name}' if name else ''}"
        if b"\0" in data and encoding != "utf-16":
            help = f"this is no text: put it there again, as in `git checkout {file}`"
            return "", Problem(Spot(file), "not-utf-8", "this is not UTF-8", help, spoils=True)
        help = f"save it as UTF-8; `.venv/bin/daozhang utf8 {file}` converts it"
        spot = Spot(file) if encoding == "utf-16" else Spot(file, line)
        return data.decode(encoding, "replace"), Problem(spot, "not-utf-8", what, help, spoils=True)


def _guess(data: bytes) -> tuple[str, str]:
    if data.startswith((BOM_UTF16_BE, BOM_UTF16_LE)):
        return "utf-16", "UTF-16"
    try:
        data.decode("gb18030")
        return "gb18030", "GBK"
    except UnicodeDecodeError:
        return "utf-8", ""
