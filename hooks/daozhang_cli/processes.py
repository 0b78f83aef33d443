"""Use the cores that there are, where that pays."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final, TypeVar

_PAYS: Final = 100
"""Items from which on a second process works faster than it costs, if each is to be read."""
_PIPE: Final = 2**20
"""Bytes that one process may send before the other takes them: what a user may ask for on Linux."""
_MOST: Final = 8
"""Processes: what comes back from them is joined by one."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def map_in_processes(
    work: Callable[[Sequence[Item]], list[Result]],
    items: Sequence[Item],
    pays: int = _PAYS,
    meanwhile: Callable[[], object] = lambda: None,
) -> list[Result]:
    """Run the work in as many parts as there are cores; each starts with all that is known here.

    The order is kept. What is to be done `meanwhile` is done here while others pack what they
    return; where there are none, it is not done. Raises EOFError if a process dies.
    """
    parts = min(_cores(), len(items) * 2 // pays, _MOST)
    if parts < 2:
        return work(items)
    size = -(-len(items) // parts)
    first, *others = (items[start : start + size] for start in range(0, len(items), size))
    beside = [_begin(work, part) for part in others]
    done = work(first)
    meanwhile()
    import pickle  # here: small sites start without it, and large ones before it

    for process, answer in beside:
        with os.fdopen(answer, "rb") as pipe:
            done += pickle.load(pipe)
        os.waitpid(process, 0)
    return done


def _begin(
    work: Callable[[Sequence[Item]], list[Result]], items: Sequence[Item]
) -> tuple[int, int]:
    """Begin the work in a process of its own; return its number, and where the answer is read.

    By hand: the library for processes takes longer to import than a hundred pages to read.
    """
    answer, end = os.pipe()
    with suppress(ImportError, AttributeError, OSError):  # a system that has but one size of pipes
        from fcntl import F_SETPIPE_SZ, fcntl

        fcntl(end, F_SETPIPE_SZ, _PIPE)
    process = os.fork()
    if process:
        os.close(end)
        return process, answer
    try:
        done = work(items)
        import pickle  # here: as above

        with os.fdopen(end, "wb") as pipe:
            pickle.dump(done, pipe, pickle.HIGHEST_PROTOCOL)
    except BaseException:
        sys.excepthook(*sys.exc_info())
    finally:
        os._exit(0)  # this process must not go on with what the first one does


def _cores() -> int:
    """Return how many processes may run side by side; one where a process cannot be forked."""
    if not hasattr(os, "fork"):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
