"""Compare language tags as BCP 47 (RFC 5646) means them."""

from functools import lru_cache
from typing import Final

_RENAMED: Final = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro", "sh": "sr"} | {
    "no": "nb", "tl": "fil", "cmn": "zh",
}  # fmt: skip
"""What the registry of subtags prefers to an old name, and what nearly always means the same."""
_WRITTEN_IN: Final = dict.fromkeys(("cn", "sg", "my"), "hans") | dict.fromkeys(
    ("tw", "hk", "mo"), "hant"
)
"""How Chinese is written in a region."""


def language_of(tag: str) -> str:
    """Return the language without its region or script: `zh-CN` is `zh`, `iw` is `he`."""
    language = _subtags(tag)[0]
    return _RENAMED.get(language, language)


@lru_cache(maxsize=1024)
def is_same(one: str, other: str) -> bool:
    """Return whether two tags name one language; `zh-CN` and `zh-TW` are two, `zh` is either."""
    scripts = {_script(one), _script(other)} - {""}
    return language_of(one) == language_of(other) and len(scripts) < 2


def _script(tag: str) -> str:
    language, *rest = _subtags(tag)
    named = [part for part in rest if len(part) == 4 and part.isalpha()]
    regions = [_WRITTEN_IN[part] for part in rest if part in _WRITTEN_IN and language == "zh"]
    return next(iter(named + regions), "")


def _subtags(tag: str) -> list[str]:
    return tag.strip().replace("_", "-").lower().split("-")
