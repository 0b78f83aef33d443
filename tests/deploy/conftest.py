"""The finished site, as `make build` leaves it, with a file of every type, on each server."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from deploy.finish import finish
from deploy.policy import TYPES
from tests.conftest import Built
from tests.deploy.servers import SERVERS, Server


@pytest.fixture(scope="session")
def finished(site: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, a file of each type, and a link out of it; the same below `help/`."""
    root = tmp_path_factory.mktemp("finished")
    folder = root / "site"
    copytree(site.folder, folder)
    (folder / "types").mkdir()
    for suffix in TYPES:
        (folder / f"types/a{suffix}").write_bytes(b"0123456789" * 200)
    (folder / "types/a.unknown").write_bytes(b"x")
    finish(folder, {"/old/": "/check/"})
    (root / "secret.txt").write_text("secret")
    (folder / "linked.txt").symlink_to(root / "secret.txt")
    return folder


@pytest.fixture(scope="session", params=SERVERS)
def server(request: pytest.FixtureRequest, finished: Path) -> Iterator[Server]:
    """One server after the other, with the settings of deploy/."""
    with SERVERS[request.param](finished) as running:
        yield running
