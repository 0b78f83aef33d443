"""Import no more than a site has something for, so that a small one is checked in less time."""

import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.machinery import PathFinder
from types import ModuleType
from typing import Final

from daozhang.links.model import Occurrence

Reader = Callable[[str], Iterator[Occurrence]]
"""Takes a text, and returns the addresses in it."""


@cache
def reader(name: str) -> Reader:
    """Return a function of this room by its module and its name: `xml.in_sitemap`."""
    module, _, function = name.partition(".")
    found: Reader = getattr(import_module(f"{__package__}.{module}"), function)
    return found


def _parser() -> ModuleType:
    """Import the parser's compiled module alone.

    The package around it, which brings in much that is not asked for here, takes longer to import
    than a small site to check. Whoever imports it later gets it whole.
    """
    spec = PathFinder.find_spec("turbohtml")
    if spec and "turbohtml" not in sys.modules:
        sys.modules["turbohtml"] = around = ModuleType("turbohtml")
        around.__path__ = spec.submodule_search_locations or []
        try:
            import_module("turbohtml._internal._locations")  # what a place in a text is to it
            return import_module("turbohtml._html")
        except ImportError:
            pass  # another release is laid out otherwise
        finally:
            del sys.modules["turbohtml"]
    return import_module("turbohtml")


PARSER: Final = _parser()
