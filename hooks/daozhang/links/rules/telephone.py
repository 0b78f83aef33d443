"""Compare the text of a telephone link with the number that it dials (ITU-T E.164, RFC 3966)."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

import phonenumbers
from phonenumbers import MatchType

_LONG: Final = 100
"""Characters; what is longer is no telephone number."""
_NUMBER: Final = re.compile(r"\d[\d.-]{0,20}-[A-Z][A-Z-]+|[+＋]?\d(?:[\d\s().\-‐-―（）－·]*\d)?")
"""`1-800-FLOWERS`, `+44 (0)20 7946 0000`."""
_NO_NUMBER: Final = re.compile(r"\d{1,2}[:：]\d\d|(?<=[A-Za-z])-?\d[\d-]*")
"""Times, `9:00`, and a part's name, `kit-0042`."""
_UNSEEN: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_EXTENSION: Final = re.compile(
    r"(?<=\d{7})[-‐-―－]\d{1,6}$|(?<=-\d{4}-\d{4})-\d{1,6}$|(?<=^[19]\d{4})[-‐-―－]\d$"
)
"""`010-66667777-8001`, `010-6666-7777-8001`, `95533-2`: the key to press then."""


def dials_another(address: str, text: str) -> bool:
    """Return whether a telephone link's text shows another number than it dials."""
    dialled = re.split("[;,]", unquote(address.partition(":")[2]))[0]
    numbers = _NUMBER.findall(_NO_NUMBER.sub(" ", text.translate(_UNSEEN)))
    shown = [number for number in numbers if len(_digits(number)) >= 3]
    judged = shown and _digits(dialled) and len(dialled) <= _LONG
    return bool(judged) and not any(_shows(number, dialled) for number in shown)


def _shows(number: str, dialled: str) -> bool:
    """Return whether two numbers are one; each may end in an extension.

    What stands between spaces may be a number of its own: `1. 95580`, `95580 (24`.
    """
    if any(_is_same(one, other) for one in _readings(number) for other in _readings(dialled)):
        return True
    return _digits(dialled) in map(_digits, re.split(r"[\s()（）]+", number))


def _readings(number: str) -> Iterator[str]:
    """Return what a number may mean: a country's code may follow two zeros, or nothing at all."""
    plain = re.sub(r"^00(?=[1-9])", "+", number.replace("·", "-"))
    yield from (plain, _EXTENSION.sub("", plain), f"+{plain}")


def _is_same(one: str, other: str) -> bool:
    """Return whether two numbers are one, or differ by an area's code that one leaves out."""
    match = phonenumbers.is_number_match(one, other)
    if match != MatchType.SHORT_NSN_MATCH:
        return match in (MatchType.NSN_MATCH, MatchType.EXACT_MATCH)
    shorter, longer = sorted((one, other), key=lambda number: len(_digits(number)))
    left_out = len(_digits(longer).removesuffix(_digits(shorter).lstrip("0")))
    if not longer.startswith(("+", "＋")):
        return longer.startswith("0") and left_out <= 4  # the zero, and the area
    try:
        whole = phonenumbers.parse(longer)
    except phonenumbers.NumberParseException:
        return False
    code = len(str(whole.country_code))
    return left_out in (code, code + phonenumbers.length_of_geographical_area_code(whole))


def _digits(text: str) -> str:
    return "".join(str(int(character)) for character in text if character.isdecimal())
