"""Addresses that are not of the web, `mailto:`, `tel:`, a file, or were never written to their end.

By RFC 6068 (mailto), RFC 3966 (tel) and RFC 8089 (file), where programs keep to them.
"""

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Final
from urllib.parse import unquote

from daozhang.links.model import Finding, Settings
from daozhang.links.resolve.address import clean

Judge = Callable[[Settings, str, str], Finding | None]
"""Takes the whole address, and what follows its scheme; returns what is wrong with it."""
_AT: Final = (
    r"(?:[^\s@\"<>(),:;\\]+|\"[^\"]+\")@(?:\[[^\[\]\s]+\]"
    r"|(?:[^\s@.,;:<>()\[\]\"/\\]+\.)*[^\s@.,;:<>()\[\]\"/\\]+)"
)
_MAIL: Final = re.compile(f"{_AT}|[^<>@]*<{_AT}>")
"""RFC 6068 does not know `Ann Lee <ann@shop.example>`, and every mail program does."""
_HOST: Final = re.compile(r"(?:localhost|[A-Za-z][\w-]*(?:\.[\w-]+)+):\d{1,5}(?:[/?#].*)?")
"""A host with its port, which a browser takes for a scheme: `localhost:8000/fees/`."""
_NO_URL: Final = re.compile(r"^/|%(?![0-9A-Fa-f]{2})")
"""What RFC 6068 has no room for, though it may decode to a mail address."""
_TELEPHONE: Final = re.compile(
    r"(?:\+[\d().-]*\d[\d().-]*|[\d*#A-Fa-f().-]*[\d*][\d*#A-Fa-f().-]*)(?:[,p]+[\d*#]+)*"
    r"(?:;[\w-]+(?:=[^;\s]*)?)*"
)
_DIALLED: Final = re.compile(r"[\s/(]*[+＋]?[\s(]*[\d*#]")
"""How what a telephone dials begins, whatever RFC 3966 says of spaces and words within."""
_LONG: Final = 100
"""Characters; what is longer is no telephone number, and no word that was meant to be replaced."""
_SCHEMES: Final = ("http", "https", "mailto", "tel", "javascript")
_DOES_NOTHING: Final = re.compile(
    r"\s*+(?:void\b[\s(]*+(?:'[^']*'|\"[^\"]*\"|[\w.]*+)[\s)]*+)?;?\s*+", re.IGNORECASE
)
_NO_NAME: Final = re.compile(
    r"\W*(?:todo|fixme|tbd|xxx+|changeme|url|link|href|undefined|null|none|nan|\[object object\]"
    r"|your[-_]?(?:url|link)(?:[-_]?here)?|placeholder)?\W*",
    re.IGNORECASE,
)
_DOTS_ALONE: Final = re.compile(r"(?:\.{0,2}[/\\])*\.{0,2}(?:\?.*|#)?")
"""`../..`, `/`: a path, though it contains no name. `...` is none."""
_WITHOUT_SCHEME: Final = re.compile(
    r"(?P<half>https?)(?P<rest>//[^/@\s]+\.\w.*)|(?P<web>www\.[^/@\s]+\.\w.*)"
    r"|(?P<mail>[^/@\s]+@[^/@\s]+\.\w+)"
)


def judge_of(text: str, scheme: str) -> Judge | None:
    """Return how an address is judged by its scheme, if it is."""
    if text.startswith("\\\\") or (len(scheme) == 1 and scheme.isalpha()):
        return _file  # C:\letter.pdf, or a share of some network
    if _HOST.fullmatch(text):
        return _host
    near = scheme.isalpha() and scheme not in (*_SCHEMES, "tftp")
    return _BY_SCHEME.get(scheme) or (_misspelt if near else None)


def _mail(_: Settings, text: str, rest: str) -> Finding | None:
    people, _mark, query = rest.partition("?")
    if not people and query:
        return None  # a message that the reader addresses
    if not people:
        return Finding.of("malformed-address", f"`{text}` names nobody to write to")
    if _are_addresses(people):
        return None
    listed = re.sub(r"^(?:mailto:|/)+", "", people).replace(";", ",")
    advice = f"write `mailto:{listed}`" if _are_addresses(listed) else ""
    return Finding.of("malformed-address", f"`{text}` is no mail address", advice)


def _are_addresses(people: str) -> bool:
    names = (unquote(name).strip() for name in people.split(","))
    return not _NO_URL.search(people) and all(map(_MAIL.fullmatch, names))


def _telephone(settings: Settings, text: str, rest: str) -> Finding | None:
    number = unquote(rest)
    fits = _TELEPHONE.fullmatch if "telephones" in settings.asked else _DIALLED.match
    if len(number) <= _LONG and fits(number):
        return None
    what = f"`{text}` is no telephone number"
    close = re.sub(r"(?:\s|%20)+", "-", rest.strip(" /"))
    is_better = close != rest and len(close) <= _LONG and _TELEPHONE.fullmatch(close)
    return Finding.of("malformed-address", what, f"write `tel:{close}`" if is_better else "")


def _script(settings: Settings, text: str, rest: str) -> Finding | None:
    if _DOES_NOTHING.fullmatch(unquote(rest)) and not settings.strict:
        return None  # a button by another name: the standard allows it
    return Finding.of("script-link", f"`{text}` runs a script where an address belongs")


def _file(_: Settings, text: str, __: str) -> Finding:
    what = f"`{text}` is a file on somebody's own machine"
    help = "save it beside the pages and name its path from this one, or take the link out"
    return Finding.of("local-file", what, help)


def _host(_: Settings, text: str, __: str) -> Finding:
    secure = "" if text.startswith("localhost") else "s"
    advice = f"write `http{secure}://{text}`"
    return Finding.of("malformed-address", f"`{text}` has no scheme", advice)


_BY_SCHEME: Final[Mapping[str, Judge]] = {
    "mailto": _mail,
    "tel": _telephone,
    "javascript": _script,
    "file": _file,
}


def _misspelt(_: Settings, text: str, rest: str) -> Finding | None:
    scheme = text[: len(text) - len(rest) - 1].lower()
    meant = "".join(get_close_matches(scheme, _SCHEMES, n=1, cutoff=0.75))
    what = f"`{text}` has an unknown scheme"
    return Finding.of("malformed-address", what, f"write `{meant}:{rest}`") if meant else None


def unfinished(written: str) -> Finding | None:
    """Return what was meant by an address that leads nowhere and looks like no path."""
    text = clean(written)
    if len(text) > _LONG:
        return None
    if _NO_NAME.fullmatch(text.lstrip("#")) and not _DOTS_ALONE.fullmatch(text):
        return Finding.of("placeholder-link", f"`{text}` was never filled in")
    meant = _WITHOUT_SCHEME.fullmatch(text)
    if not meant:
        return None
    whole = f"https://{text}" if meant["web"] else f"mailto:{text}"
    if meant["half"]:
        whole = f"{meant['half']}:{meant['rest']}"
    return Finding.of("malformed-address", f"`{text}` has no scheme", f"write `{whole}`")
