"""The rooms of this package, found by the modules that they have."""

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from types import ModuleType

import daozhang


def modules(name: str) -> dict[str, ModuleType]:
    """Return each feature that has a module of that name, and the module: `rules`, `words`."""
    rooms = [room.name for room in iter_modules(daozhang.__path__) if room.ispkg]
    names = {room: f"daozhang.{room}.{name}" for room in rooms}
    return {room: import_module(path) for room, path in names.items() if find_spec(path)}
