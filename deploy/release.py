"""Write a release: an archive of the site with checksums and a bill of materials.

The same commit gives the same bits. A release that loses an address of an earlier one is refused.
"""

import csv
import gzip
import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from deploy import settings
from deploy.errors import Refused
from deploy.finish import read_redirects
from deploy.policy import PACKED
from turbohtml import parse

from daozhang_cli import __version__

ROOT = Path(__file__).parent.parent
ADDRESSES = ROOT / "deploy/addresses.txt"
KEEP = "others read it by that name: keep it, and begin data/v2 for what is new"
Published = Mapping[str, frozenset[str]]
"""Address from the guide's root, as in `/check/` → its anchors, names or columns."""


def main(arguments: list[str]) -> int:
    """Report whether the tree can be released or, given a site and a folder, release it."""
    try:
        if not arguments:
            check_tree()
        else:
            release(Path(arguments[0]), Path(arguments[1]))
    except Refused as refusal:
        print(f"make release: {refusal}", file=sys.stderr)
        return 2
    return 0


def check_tree() -> None:
    """Raise Refused where what would be built is not what is committed."""
    if changed := _run("git", "status", "--porcelain").splitlines():
        raise Refused(f"{len(changed)} files are not committed, {changed[0][3:]} first")


def release(site: Path, folder: Path) -> None:
    """Write the archive and what belongs to it, and add the site's addresses to the list."""
    now, before = addresses_in(site), read_addresses(ADDRESSES.read_text(encoding="utf-8"))
    if lost := list(lost_addresses(before, now, read_redirects())):
        raise Refused("\n".join(lost))
    day, _, commit = settings.version().partition(" ")
    name = "-".join(["daozhang", __version__, day, commit.strip("()")])
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.tar.gz").write_bytes(archive(site, name))
    (folder / f"{name}.cdx.json").write_text(_bill(), encoding="utf-8")
    files = sorted(path for path in folder.glob(f"{name}.*") if path.suffix != ".sha256")
    sums = (f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)
    (folder / f"{name}.sha256").write_text("".join(sums), encoding="utf-8")
    head = [line for line in ADDRESSES.read_text(encoding="utf-8").splitlines() if line[:1] == "#"]
    ADDRESSES.write_text("\n".join([*head, *_lines(before, now)]) + "\n", encoding="utf-8")
    print(f"released: {folder / name}.tar.gz; commit {ADDRESSES.relative_to(ROOT)}")


def archive(site: Path, name: str) -> bytes:
    """Pack a site: no times, no owners, in order, so that the same files give the same bits."""
    out = BytesIO()
    with (
        gzip.GzipFile(filename="", mode="wb", fileobj=out, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            entry = tarfile.TarInfo(f"{name}/{path.relative_to(site).as_posix()}")
            entry.size, entry.mode = path.stat().st_size, 0o644
            with path.open("rb") as file:
                tar.addfile(entry, file)
    return out.getvalue()


def addresses_in(site: Path) -> Published:
    """Find a site's pages with the anchors of their headings, and its data by names and columns."""
    found: dict[str, frozenset[str]] = {}
    for file in site.glob("data/v*/*"):
        if file.suffix not in PACKED:
            found[f"/{file.relative_to(site).as_posix()}"] = frozenset(_names_in(file))
    for page in site.rglob("index.html"):
        headings = parse(page.read_text(encoding="utf-8")).select("article :is(h1,h2,h3,h4)[id]")
        address = f"/{page.parent.relative_to(site).as_posix()}/".replace("/./", "/")
        found[address] = frozenset(str(heading.attrs["id"]) for heading in headings)
    return found


def _names_in(data: Path) -> Iterator[str]:
    text = data.read_text(encoding="utf-8-sig")
    if data.suffix == ".csv":
        yield from next(csv.reader(text.splitlines()))
    else:
        yield from (entry["name"] for entry in json.loads(text).get("entries", []))


def read_addresses(text: str) -> Published:
    """Read the list: `/check/ #type #slip` a line."""
    lines = (line.split() for line in text.splitlines() if line.strip() and line[0] != "#")
    return {address: frozenset(one[1:] for one in ids) for address, *ids in lines}


def lost_addresses(before: Published, now: Published, moved: Mapping[str, str]) -> Iterator[str]:
    """Return what to do about each published address that leads nowhere."""
    for address, ids in sorted(before.items()):
        if address in moved:  # `make build` has found the page that took its place
            continue
        of_page = address.endswith("/")
        if address not in now:
            help = "name what took its place in deploy/redirects.yml" if of_page else KEEP
            yield f"{address} is gone: {help}"
        for lost in sorted(ids - now.get(address, ids)):
            help = "keep the id on the heading that took its place" if of_page else KEEP
            yield f"{address}#{lost} is gone: {help}"


def _lines(before: Published, now: Published) -> Iterator[str]:
    for address in sorted({*before, *now}):
        ids = before.get(address, frozenset()) | now.get(address, frozenset())
        yield " ".join([address, *(f"#{one}" for one in sorted(ids))])


def _bill() -> str:
    program = Path(sys.executable).with_name("cyclonedx-py")
    options = ["--output-reproducible", "--of", "JSON", "--pyproject", str(ROOT / "pyproject.toml")]
    return _run(str(program), "requirements", str(ROOT / "requirements.txt"), *options)


def _run(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
