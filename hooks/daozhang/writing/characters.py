"""Characters that nobody sees, or that only look like what is meant."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from daozhang.markdown import Document
from daozhang.report import Problem

HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_NEVER: Final = (
    r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u115f\u1160\u180e\u200b\u200c\u200e\u200f"
    r"\u2028-\u202e\u2060-\u2069\u3164\ue000-\uf8ff\ufeff\uffa0\ufff9-\ufffc\U000e0000-\U000e007f"
)
_SPACES: Final = r"\u00a0\u1680\u2000-\u200a\u202f\u205f"
_OF_EMOJI: Final = r"\u200d\ufe00-\ufe0f"
_ALIKE: Final = (
    r"\u0370-\u03ff\u0400-\u052f\u2e80-\u2fdf\u3040-\u30ff\uf900-\ufaff\ufb00-\ufb06\uff61-\uff9f"
)
"""Letters of Greek, Cyrillic and Japanese; Latin and Chinese that a PDF has of its own."""
_PERHAPS_ODD: Final = re.compile(f"[{_NEVER}{_SPACES}{_OF_EMOJI}{_ALIKE}]")
_ODD: Final = re.compile(
    rf"[{_NEVER}]|(?P<space>[{_SPACES}])|(?P<alike>[{_ALIKE}])"
    rf"|(?<![\u2010-\u3300\ufe0f\U0001f000-\U0001faff])[{_OF_EMOJI}]"
)
_LATIN: Final = str.maketrans(
    "АВЕКМНОРСТХаеорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEKMHOPCTXaeopcyxABEZHIKMNOPTYXo"
)


def odd_characters(document: Document) -> Iterator[Problem]:
    """Find them on a page; a search for the right ones does not find what has them in it."""
    signs = "".join({*document.source})
    for found in _ODD.finditer(document.source, 1) if _PERHAPS_ODD.search(signs) else ():
        rule, what = "invisible-character", f"U+{ord(found[0]):04X} stands here, which nobody sees"
        help = "write an ordinary space" if found["space"] else "delete it"
        if found["alike"]:
            rule = "look-alike"
            what = f"`{found[0]}`, U+{ord(found[0]):04X}, only looks like what is meant"
            meant = normalize("NFKC", found[0]).translate(_LATIN)
            is_known = not _PERHAPS_ODD.match(meant)
            help = f"write `{meant}`" if is_known else "write it in Latin letters or Chinese"
        yield document.problem(found.span(), rule, what, help)
    han = {*HAN.findall(signs)}
    rare = "".join(han.difference("".join(han).encode("gb2312", "ignore").decode("gb2312")))
    for found in re.finditer(f"[{rare}]", document.plain) if rare else ():
        what = f"`{found[0]}` is no simplified character of every day"
        help = "write the simplified one, or another word"
        yield document.problem(found.span(), "look-alike", what, help)
