"""Write beside the finished pages what servers and hosts want: packed files, headers, redirects.

`make build` runs it after MkDocs. Nothing of it is a page, and no page links to it.
"""

import gzip
import json
import re
import sys
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from posixpath import relpath

import brotli
import yaml
from deploy import settings
from deploy.errors import Refused
from deploy.policy import PACKED, files, is_hashed, is_text, kept

from daozhang.csp.draw import HEADERS, header

LEAST = 1024
"""Bytes: a smaller text comes in one packet as it is."""
REDIRECTS = Path(__file__).parent / "redirects.yml"
STUB = """\
<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0;url={0}">
<title>→</title>
<a href="{0}">→</a>
</html>
"""
"""A page that has moved, for hosts that know no redirects; its address holds for any sub path."""


def finish(site: Path, redirects: Mapping[str, str]) -> None:
    """Write all that stands beside the pages of a site; a second time it writes the same."""
    for old, new in redirects.items():
        _redirect(site, old, new)
    moved = (f"{old} {new} 301\n" for old, new in redirects.items())
    (site / "_redirects").write_text("".join(moved), encoding="utf-8")
    (site / "_headers").write_text(draw_headers(site), encoding="utf-8")
    says = {"address": settings.address(), "version": settings.version()}
    (site / "release.json").write_text(
        f"{json.dumps(says, ensure_ascii=False)}\n", encoding="utf-8"
    )
    (site / ".nojekyll").touch()  # GitHub's pages would drop .well-known/
    pack(site)


def read_redirects(file: Path = REDIRECTS) -> dict[str, str]:
    """Return where each page that has moved went: `/old/` → `/new/`."""
    moved = yaml.safe_load(file.read_text(encoding="utf-8")) or {}
    return {str(old): str(new) for old, new in moved.items()}


def _redirect(site: Path, old: str, new: str) -> None:
    """Write a page that leads on; raise Refused where there is one already, or none to lead to."""
    page, stub = site / old.strip("/") / "index.html", STUB.format(relpath(new, old) + "/")
    if not all(re.fullmatch(r"/([\w.~-]+/)*", address) for address in (old, new)):
        raise Refused(f"{old}: {new}: name pages from the guide's root, as in `/old/: /new/`")
    if not (site / new.strip("/") / "index.html").exists():
        raise Refused(f"{old} has moved to {new}, which is not there: name the page that is")
    if page.exists() and page.read_text(encoding="utf-8") != stub:
        raise Refused(f"{old} is a page: take its line away, or remove the page")
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(stub, encoding="utf-8")


def sent_headers() -> dict[str, str]:
    """Return what a server says with every answer."""
    return {"Content-Security-Policy": header()} | HEADERS


def draw_headers(site: Path) -> str:
    """Draw `_headers` as Cloudflare's and Netlify's pages read it; both ask again for the rest."""
    lines = ["/*", *(f"  {name}: {value}" for name, value in sent_headers().items())]
    for name in filter(is_hashed, files(site)):
        lines += [f"/{name}", f"  Cache-Control: {kept(name)}"]
    return "\n".join(lines) + "\n"


def pack(site: Path) -> None:
    """Write `.br` and `.gz` beside each text; the same bytes from the same text."""
    texts = [site / name for name in files(site) if is_text(name)]
    with ProcessPoolExecutor() as pool:
        list(pool.map(_pack_file, texts, chunksize=8))


def _pack_file(path: Path) -> None:
    data = path.read_bytes()
    packed = (brotli.compress(data, quality=11), gzip.compress(data, 9, mtime=0))
    for suffix, less in zip(PACKED, packed, strict=True):
        beside = path.with_name(path.name + suffix)
        if len(data) > LEAST:
            beside.write_bytes(less)
        else:
            beside.unlink(missing_ok=True)


if __name__ == "__main__":
    try:
        finish(Path(sys.argv[1]), read_redirects())
    except Refused as refusal:
        sys.exit(f"deploy/redirects.yml: {refusal}")
