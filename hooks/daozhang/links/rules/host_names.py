"""Judge the name of a host (WHATWG URL: domains, IPv4 and IPv6 addresses, ports)."""

import re
from typing import Final

_LONG: Final = 100
"""Digits; no port has as many."""
_HOST: Final = r"""(?x)
    (?: \[[0-9a-f:.]+\] | (?P<ipv4>\d+(?:\.\d+){3,})(?=:|$)
      | (?![-.])(?!.*\.\.)[^\s<>"{}|^`\\%:/?\#@\[\]]+ )
    (?: :(?P<port>\d*) )?
    """


def is_host(host: str) -> bool:
    """Return whether a host with this name, and its port, could exist."""
    named = re.fullmatch(_HOST, host)
    if named is None or host in ("http:", "https:"):  # written twice: `http://http://…`
        return False
    numbers = named["ipv4"].split(".") if named["ipv4"] else ["0"] * 4
    fits = len(numbers) == 4 and all(_is_up_to(255, number) for number in numbers)
    return fits and _is_up_to(65535, named["port"] or "0")


def _is_up_to(most: int, digits: str) -> bool:
    return len(digits) <= _LONG and int(digits) <= most


def is_within(host: str, hosts: tuple[str, ...]) -> bool:
    """Return whether a host is one of several, or lies below one."""
    name = host.partition(":")[0].removesuffix(".")
    return any(name == one or name.endswith("." + one) for one in hosts)
