"""A publisher's settings → what is wrong with them, and the links that they become."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import urlsplit

from daozhang.lines import spot_at
from daozhang.report import Problem, Spot, did_you_mean

FILE: Final = "publish.yml"
_RULE: Final = "unusable-setting"
_LABEL: Final = r"[a-z\d](-*[a-z\d])*"  # pay, xn--rcr605l
_STEP: Final = r"[a-zA-Z\d~_-][a-zA-Z\d.~_-]*"
SHAPES: Final[Mapping[str, tuple[str, str]]] = {
    "site_url": (
        rf"https?://{_LABEL}(\.{_LABEL})*(:\d{{1,4}}|:[1-5]\d{{4}})?/({_STEP}/)*",
        "scheme, host in small letters, path with its last slash, no query: `https://example.org/help/`",
    ),
    "name": (r"[^\n<>]*", "write a name in one line"),
    "contact": (
        r"([^@\s/:?<>]+@[\w.-]+\.\w+|https?://[^\s<>]+)?",
        "write an e-mail address, or a page with its scheme",
    ),
    "icp": (
        r"(\w(ICP[备证]|[A-Z]\d-)\d+号?(-\d+)?)?",
        "write it as on the notice: `京ICP备12345678号-1`",
    ),
    "police": (
        r"(\w公网安备 ?\d{14}号)?",
        "write it as on the notice, with 14 digits: `京公网安备11010502030143号`",
    ),
    "version": (r"[^\n<>]*", "write one line"),
}
"""Setting → the shape of its value, and what to write instead of another."""
_EXAMPLE: Final = re.compile(r"(.*\.)?(example(\.(com|net|org))?|test|invalid|localhost)")
"""Hosts that are nobody's: RFC 2606."""


def check_settings(
    addresses: Iterable[str], publisher: Mapping[str, str], text: str = ""
) -> Iterator[Problem]:
    """Find the settings that no page can be made with, each at its line of the file's text.

    The address is checked as written, and as read.
    """
    for name, value in [*(("site_url", one) for one in addresses), *publisher.items()]:
        if name not in SHAPES:
            what, help = f"nothing asks for `{name}`", did_you_mean(name, SHAPES) or "take it out"
            yield Problem(_spot(text, name), _RULE, what, help, name)
        elif not re.fullmatch(SHAPES[name][0], value):
            nearest = _nearest(value) if name == "site_url" else ""
            help = f"write `{nearest}`" if nearest else SHAPES[name][1]
            yield Problem(
                _spot(text, name), _RULE, f"`{value}` is no value of `{name}`", help, name
            )


def check_shape(text: str, given: Mapping[str, object]) -> Iterator[Problem]:
    """Find what is no setting, or holds another kind of value, at its line of the file."""
    for program in re.finditer(r"!!python\S*", text):
        spot = spot_at(FILE, text, *program.span())
        yield Problem(spot, _RULE, f"`{program[0]}` is a program", "write a text")
    extra = given.get("extra") or {}
    publisher = extra.get("publisher") or {} if isinstance(extra, Mapping) else {}
    for name, part in {"extra": extra, "publisher": publisher}.items():
        if not isinstance(part, Mapping):
            yield _at(
                text, name, "holds no settings of its own", f"restore it: `git checkout {FILE}`"
            )
    own = publisher if isinstance(publisher, Mapping) else {}
    for name, value in [("site_url", given.get("site_url")), *own.items()]:
        if isinstance(value, (list, dict, bool)):
            yield _at(
                text, str(name), f"`{value}` is no text", "write one text, in quotation marks"
            )
    for name in given.keys() - {"site_url", "extra"}:
        yield _at(text, str(name), "nothing asks for it", "settings of MkDocs stand in mkdocs.yml")


def _at(text: str, name: str, what: str, help: str) -> Problem:
    return Problem(_spot(text, name), _RULE, f"`{name}`: {what}", help, name)


def _spot(text: str, name: str) -> Spot:
    """Return the place of a setting; the file as a whole where it is set elsewhere."""
    found = re.search(
        rf"^[ {{]*({re.escape(name)})\b|\b({re.escape(name)})\s*:", text, re.MULTILINE
    )
    return spot_at(FILE, text, *found.span(found.lastindex or 0)) if found else Spot(FILE)


def is_example(address: str) -> bool:
    """Return whether an address is nobody's, so that nothing can be published there."""
    return bool(_EXAMPLE.fullmatch(urlsplit(address).hostname or ""))


def links(publisher: Mapping[str, str]) -> dict[str, str]:
    """Return where the settings that lead somewhere lead, as the law asks of the two numbers."""
    found = {}
    if contact := publisher.get("contact"):
        found["contact"] = contact if "://" in contact else f"mailto:{contact}"
    if publisher.get("icp"):
        found["icp"] = "https://beian.miit.gov.cn/"
    if digits := re.search(r"\d{14}", publisher.get("police", "")):
        found["police"] = f"https://beian.mps.gov.cn/#/query/webSearch?code={digits[0]}"
    return found


def _nearest(address: str) -> str:
    """Return an address as it can be used, or "": a host's name as it is registered."""
    scheme, _, rest = address.strip().rpartition("://")
    host, *path = [*filter(None, re.split(r"[?#]", rest)[0].split("/"))] or [""]
    try:
        parts = [host.encode("idna").decode().lower(), *path, ""]
    except UnicodeError:
        return ""
    nearest = f"{scheme.lower() or 'https'}://{'/'.join(parts)}"
    return nearest if re.fullmatch(SHAPES["site_url"][0], nearest) else ""
