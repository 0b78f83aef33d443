"""One window of any engine: opened, asked for values, waited for."""

import time
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any


class Window(ABC):
    """One window, whatever it is driven by."""

    faults: Sequence[str] = ()
    """What its scripts threw, where the engine reports it."""

    @abstractmethod
    def open(self, url: str) -> None:
        """Go to an address, and wait until all of it is there."""

    @abstractmethod
    def evaluate(self, script: str) -> Any:
        """Return the value of an expression, awaited, as JSON would."""

    def wait_for(self, script: str, seconds: float = 30) -> Any:
        """Wait until the value of an expression is not empty, and return it."""
        until = time.monotonic() + seconds
        while not (value := self.evaluate(script)):
            assert time.monotonic() < until, script
            time.sleep(0.1)
        return value
