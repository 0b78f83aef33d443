"""Use a second core where that pays."""

from collections.abc import Callable, Sequence
from multiprocessing import cpu_count, get_all_start_methods, get_context
from typing import TYPE_CHECKING, Final, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_PAYS: Final = 100
"""Items from which on a second process works faster than it costs."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def map_in_two_processes(
    work: Callable[[Sequence[Item]], list[Result]], items: Sequence[Item]
) -> list[Result]:
    """Run the later half of the work in a second process, which starts with all that is known here.

    Raises EOFError if that process dies.
    """
    if len(items) < _PAYS or cpu_count() == 1 or "fork" not in get_all_start_methods():
        return work(items)
    middle = len(items) // 2
    context = get_context("fork")
    here, there = context.Pipe(duplex=False)
    beside = context.Process(target=_send, args=(there, work, items[middle:]))
    beside.start()
    there.close()
    first = work(items[:middle])
    second: list[Result] = here.recv()
    beside.join()
    return first + second


def _send(
    there: "Connection", work: Callable[[Sequence[Item]], list[Result]], items: Sequence[Item]
) -> None:
    there.send(work(items))
