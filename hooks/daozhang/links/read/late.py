"""Import a reader where a site has something for it, so that a small site starts in less time."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from daozhang.links.model import Occurrence

Reader = Callable[[str], Iterator[Occurrence]]
"""Takes a text, and returns the addresses in it."""


@cache
def reader(name: str) -> Reader:
    """Return a function of this room by its module and its name: `xml.in_sitemap`."""
    module, _, function = name.partition(".")
    found: Reader = getattr(import_module(f"{__package__}.{module}"), function)
    return found
