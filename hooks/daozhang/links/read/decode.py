"""The bytes of a file → its text, by the encoding that it declares (WHATWG Encoding)."""

import re
from typing import Final

from daozhang.links.read.dom import encoding_of

_FIRST: Final = re.compile(rb"(?:@charset \"|<\?xml\b[^<>]*?\bencoding\s*=\s*[\"'])([\w.:-]+)")
"""How a stylesheet or XML declares its encoding, at its very beginning."""
_LATE: Final = re.compile(rb"<meta\b[^<>]*?\bcharset\s*=[\s\"']*([\w.:-]+)", re.IGNORECASE)
"""How a page declares it further down than it has to: a browser then begins again."""
_HEAD: Final = 1024
"""Bytes within which a file has to declare it."""
_EMPTY: Final = r"""(?x)<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)
        (?P<tag>[A-Za-z][\w:-]*)(?P<attributes>(?:[^"'<>]|"[^"]*"|'[^']*')*?)/>"""


def text_of(file: str, data: bytes) -> str:
    """Return a file's text; of XHTML as HTML spells it, in which `<script/>` does not end.

    Bytes that fit no encoding become U+FFFD; nothing is raised.
    """
    text = _decode(data)
    is_xml = file.lower().endswith(".xhtml")
    return re.sub(_EMPTY, r"<\g<tag>\g<attributes>></\g<tag>>", text) if is_xml else text


def _decode(data: bytes) -> str:
    """Decode by the encoding that a file declares, or as UTF-8 if its bytes are valid."""
    _, says, rest = data[:_HEAD].lower().partition(b"charset")
    is_other = says and not rest.lstrip(b" =\"'").startswith(b"utf-8")
    named = _FIRST.match(data)
    encoding = _known(named[1]) if named else encoding_of(data) if is_other else ""
    try:
        if encoding.lower() in ("", "utf-8", _FALLBACK):
            return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if not (says or named):
        if late := _LATE.search(data):
            encoding = _known(late[1])
        elif _GUESSED.fullmatch(data):
            encoding = "gb18030"
    try:
        return data.decode(encoding or encoding_of(data), errors="replace")
    except LookupError:
        return data.decode("latin-1")


def _known(name: bytes) -> str:
    """Return an encoding by any of its names (WHATWG Encoding)."""
    return encoding_of(b'<meta charset="%b">' % name)


_GUESSED: Final = re.compile(rb"(?:[\x00-\x7f]|[\xa1-\xf7][\xa1-\xfe])*+")
"""What a browser takes for Chinese where nothing is declared: every letter is a pair of bytes."""
_FALLBACK: Final = "windows-1252"
"""What a browser assumes if nothing is declared."""
