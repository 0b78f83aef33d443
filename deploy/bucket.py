"""Object storage, through rclone: each file with its type and how long it may be kept."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from deploy.errors import Refused
from deploy.policy import UNSERVED, content_type, files, is_hashed, kept, lose_no_page, step
from deploy.settings import MARK


@dataclass(frozen=True, order=True)
class Upload:
    """One file, and what the storage says with it."""

    step: int
    type: str
    kept: str
    encoding: str
    name: str

    @property
    def headers(self) -> dict[str, str]:
        """Return what is said with it."""
        said = {"Content-Type": self.type, "Cache-Control": self.kept}
        return said | ({"Content-Encoding": self.encoding} if self.encoding else {})


def uploads(site: Path, *, packed: bool = False) -> list[Upload]:
    """List the files of a site in the order in which they go up."""
    return sorted(_uploads(site, packed=packed))


def below(to: str, address: str) -> str:
    """Return where a site goes in a place whose root is the host's, as in `store:bucket/help`."""
    path = urlsplit(address).path.strip("/")
    return f"{to.rstrip('/')}/{path}" if path else to


def check(to: str) -> None:
    """Raise Refused where rclone cannot read a place, or finds there what is not ours."""
    there = json.loads(rclone("lsjson", to, "--max-depth", "1"))
    if there and MARK not in {entry["Path"] for entry in there}:
        raise Refused(f"{to} holds something else: name an empty place")


def upload(site: Path, to: str, *, packed: bool = False) -> None:
    """Upload a site in order; what it has no longer goes last, but for names with a hash.

    Raises Refused where a page that is there now would lead nowhere.
    """
    listed = uploads(site, packed=packed)
    lose_no_page(_there(to), site)
    with TemporaryDirectory() as scratch:
        sent, names = Path(scratch, "site"), Path(scratch, "names")
        for one in listed:
            (sent / one.name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site / f"{one.name}{'.gz' if one.encoding else ''}", sent / one.name)
        for (_, headers), group in groupby(listed, key=lambda one: (one.step, one.headers)):
            names.write_text("".join(f"{one.name}\n" for one in group), encoding="utf-8")
            said = [f"--header-upload={name}: {value}" for name, value in headers.items()]
            rclone("copy", f"{sent}", to, "--checksum", f"--files-from-raw={names}", *said)
        there = _there(to)
        gone = {*there} - {one.name for one in listed} - {*filter(is_hashed, there)}
        if gone:
            names.write_text("".join(f"{name}\n" for name in gone), encoding="utf-8")
            rclone("delete", to, f"--files-from-raw={names}")


def _there(to: str) -> list[str]:
    return rclone("lsf", to, "--recursive", "--files-only").splitlines()


def _uploads(site: Path, *, packed: bool) -> Iterator[Upload]:
    for name in files(site):
        if name not in UNSERVED:
            encoding = "gzip" if packed and (site / f"{name}.gz").exists() else ""
            yield Upload(step(name), content_type(name), kept(name), encoding, name)


def rclone(*arguments: str) -> str:
    """Return what rclone answers; raise Refused, with its last word, where it cannot."""
    program = str(Path(sys.executable).with_name("rclone"))
    ran = subprocess.run([program, "--retries=2", *arguments], capture_output=True, text=True)
    if ran.returncode:
        *_, last = ["rclone failed", *ran.stderr.strip().splitlines()]
        why = re.sub(r"^[\d/]+ [\d:]+ \w+ *: ", "", last)  # 2026/11/26 03:42:57 CRITICAL: no key
        raise Refused(f"{arguments[1]} cannot be used: {why} (`rclone config` names remotes)")
    return ran.stdout
