"""Work done in two processes is the work done in one."""

import os
from collections.abc import Sequence

from tests.links.site import site_of

from daozhang.links.check import check
from daozhang.links.model import Settings
from daozhang_cli.processes import map_in_processes


def test_results_come_in_order_and_from_both() -> None:
    def work(numbers: Sequence[int]) -> list[tuple[int, int]]:
        return [(number, os.getpid()) for number in numbers]

    results = map_in_processes(work, range(1000))
    assert [number for number, _ in results] == list(range(1000))
    assert len({process for _, process in results}) == min(8, len(os.sched_getaffinity(0)))


def test_a_little_work_is_not_shared_out() -> None:
    assert (
        map_in_processes(lambda items: [os.getpid() for _ in items], range(5)) == [os.getpid()] * 5
    )


def test_two_processes_find_what_one_finds() -> None:
    links = {n: f'<a href="p{n * 7 % 300}.html#a{n % 9}">x</a>' for n in range(300)}
    pages = {f"p{n}.html": f"<html lang=en><p id=a{n % 4}>{link}" for n, link in links.items()}
    site = site_of({**pages, "index.html": '<html lang=en><a href="p0.html">x</a>'})
    found = check(site, Settings(strict=True))
    assert {finding.rule for finding in found} == {"unknown-anchor", "orphan-page"}
    assert check(site, Settings(strict=True), map_in_processes) == found
