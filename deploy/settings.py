"""What publish.yml, or the environment, says of this copy.

As a command, print its address; a failure where nothing can be published there.
"""

import json
import sys
from pathlib import Path

from deploy.errors import Refused

from daozhang.publish.settings import check_settings, check_shape, is_example
from daozhang.report import render
from daozhang_mkdocs.publisher import read

MARK = "release.json"
"""What says of a site what it is."""
FILE = Path(__file__).parent.parent / "publish.yml"


def address() -> str:
    """Return where the site is built for, as in `https://example.org/help/`; "" for none."""
    return str(_settings()["site_url"] or "")


def check_address(address: str) -> str:
    """Return an address at which a site can be published; raise Refused where it is nobody's."""
    for problem in check_settings([address], {}):
        raise Refused(f"{problem.what}: {problem.help} in publish.yml, or as DAOZHANG_ADDRESS")
    if is_example(address):
        raise Refused(f"{address} is an example: set your own in publish.yml")
    return address


def version() -> str:
    """Return what this copy is called; nothing where nobody has said."""
    return str(_settings()["extra"]["publisher"]["version"] or "")


def built_for(site: Path) -> str:
    """Return what a site was built for; raise Refused where it was not built by us."""
    try:
        said = json.loads((site / MARK).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Refused(f"{site} is not what `make build` leaves") from None
    return str(said["address"])


def _settings() -> dict[str, dict[str, dict[str, object]]]:
    given, problems = read(FILE, check_shape)
    if problems:
        raise Refused("\n".join(map(render, problems)))
    return given


if __name__ == "__main__":
    try:
        print(check_address(address()))
    except Refused as refusal:
        sys.exit(f"make publish: {refusal}")
