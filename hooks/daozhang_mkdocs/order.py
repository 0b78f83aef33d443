"""The order in which hooks run within an event: one table, in which the links come last.

MkDocs runs what has the higher priority first. The i18n plugin builds the other languages at -100
of `post_build`, so that what comes after it sees the whole site.
"""

from collections.abc import Callable, Mapping
from typing import Final, ParamSpec, TypeVar

from mkdocs.plugins import event_priority

P = ParamSpec("P")
R = TypeVar("R")

ORDER: Final[Mapping[str, tuple[str, ...]]] = {
    "on_files": ("writing",),
    "on_env": ("reading",),
    "on_post_build": ("search", "optimise", "csp", "texts", "leftovers", "offline", "links"),
}
"""Event → the hooks that need an order, the first first. All others run before these.

From here on `on_files` has the files of one language.
"""
_FIRST: Final = -200
"""After every plugin."""


def in_order(hook: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Return the decorator that gives an event's function the place of its hook.

    Raises ValueError where the table does not name the hook.
    """

    def place(event: Callable[P, R]) -> Callable[P, R]:
        position = ORDER[event.__name__].index(hook)
        decorated: Callable[P, R] = event_priority(_FIRST - position)(event)
        return decorated

    return place
