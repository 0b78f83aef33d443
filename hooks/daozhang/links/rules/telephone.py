"""Compare the text of a telephone link with the number that it dials."""

import re
from typing import Final
from urllib.parse import unquote

_LONG: Final = 100
"""Characters; what is longer is no telephone number."""
_NUMBER: Final = re.compile(r"[+＋]?\d(?:[\d\s().\-‐-―（）－·]*\d)?")
_NO_NUMBER: Final = re.compile(
    r"\d{1,2}[:：]\d\d|\d[\d.-]{0,20}-[A-Z][A-Z-]+|(?<=[A-Za-z])-?\d[\d-]*"
)
"""Times, `9:00`, what is written in letters, `1-800-FLOWERS`, and a part's name, `kit-0042`."""
_UNSEEN: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_BETWEEN: Final = re.compile(r"[\s()（）]+")
_EXTENSION: Final = re.compile(r"(?<=\d{7})[-‐-―－]\d{1,6}$|(?<=-\d{4}-\d{4})-\d{1,6}$")
"""`010-66667777-8001`, `010-6666-7777-8001`."""
_LEFT_OUT: Final = re.compile(
    r"""
    (?: \+\d{0,7}                          # +4420/79460000: a country's code and an area's
      | 86(?:0?\d{2,3})?                   # 8621/50587777: without its plus
      | 0\d{0,4}                           # 021/50587777
      | 1(?=/\d{10}$)                      # 1/2015550123
      | 1?(?!400|800)[2-9]\d\d(?=/\d{7}$)  # 201/5550123; 400 and 800 are no areas
    )?/[+\d]+
    """,
    re.VERBOSE,
)
"""What may stand before a number, and may be left out."""


def dials_another(address: str, text: str) -> bool:
    """Return whether a telephone link's text shows another number than it dials."""
    dialled = re.split("[;,]", unquote(address.partition(":")[2]))[0]
    numbers = _NUMBER.findall(_NO_NUMBER.sub(" ", text.translate(_UNSEEN).replace("(0)", "")))
    shown = [number for number in numbers if len(_digits(number)) >= 3]
    judged = shown and _digits(dialled) and len(dialled) <= _LONG
    return bool(judged) and not any(_shows(number, dialled) for number in shown)


def _shows(number: str, dialled: str) -> bool:
    """Return whether two ways to write a number dial one; each may end in an extension.

    What stands between spaces may be a number of its own: `1. 95580`, `95580 (24`.
    """
    wholes, dialled_wholes = _wholes(number), _wholes(dialled)
    if any(_is_same(one, other) for one in wholes for other in dialled_wholes):
        return True
    parts = {_plain(part).lstrip("0") for part in _BETWEEN.split(number)}
    return not parts.isdisjoint(whole.lstrip("0") for whole in dialled_wholes)


def _wholes(number: str) -> set[str]:
    return {_plain(number), _plain(_EXTENSION.sub("", number))}


def _is_same(one: str, other: str) -> bool:
    """Return whether two numbers differ by no more than what may be left out before one of them."""
    shorter, longer = sorted((one, other), key=len)
    shorter = shorter.removeprefix("0")
    left_out = longer.removesuffix(shorter)
    return longer.endswith(shorter) and bool(_LEFT_OUT.fullmatch(f"{left_out}/{shorter}"))


def _plain(number: str) -> str:
    """Return the digits: `0` for China's code before them, `+` before another country's."""
    digits = ("+" if number.startswith(("+", "＋")) else "") + _digits(number)
    return re.sub(r"^00(?=[1-9])", "+", re.sub(r"^(?:\+|00)860?", "0", digits))


def _digits(text: str) -> str:
    return "".join(str(int(character)) for character in text if character.isdecimal())
