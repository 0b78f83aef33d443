"""A file as it was saved → its text, or the one fault that is reported of it."""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final

from daozhang.encodings import decode
from daozhang.lines import spot_at
from daozhang.report import Problem, Spot
from daozhang.signs import Sign
from daozhang.writing.limits import LENGTHS

_NO_PAGE: Final = re.compile(r"\.(?:M[dD]|mD|markdown|mkdn?|mdown)$")
_PLAIN: Final = re.compile(r"[a-z0-9/-]+\.md")
_LEFT_BEHIND: Final = re.compile(
    r"~\$|\.(?:bak|swp|swo|tmp|orig|rej|old)$|~$|\.md\.\w+$|(?: - 副本| copy|[ ]?\(\d+\))(?=\.md$)"
    r"|(?:^|/)(?:Thumbs\.db|\.DS_Store|desktop\.ini)$"
)
_UNUSABLE: Final = (
    Sign(
        "line-too-long",
        rf"^.(?=.{{{LENGTHS['line']}}})",
        f"this line has more than {LENGTHS['line']:,} characters",
        "break it at the ends of its paragraphs",
    ),
    Sign(
        "conflict-marker",
        r"(?:<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)(?<=^.{7})(?:[ ].*)?$|=======(?<=\n\n={7})$",
        "two versions were never joined",
        "keep one version, and delete the lines with the marks",
    ),
)
_CUT: Final = re.compile(
    r"^[ \t]*(?:- )?[\w-]+:[ ][^#\"'\n{\[|>][^#\n]*[ ](?P<rest>#[^\s#][^\n]*)", re.MULTILINE
)
"""`zh: 按 #1 键`: YAML takes the rest for a comment, which we begin with a space."""
_ENDLESS: Final = re.compile(rf"^([^\n]{{1000}})[^\n]{{{LENGTHS['line'] - 999},}}", re.MULTILINE)


def read(file: str, data: bytes) -> tuple[str, Problem | None]:
    """Read a page; of one, or of a line, that takes minutes only a part is read."""
    text, problem = decode(file, data)
    return _ENDLESS.sub(r"\1…", text[: LENGTHS["file"]]), problem or _unusable(file, text)


def cut_short(file: str, data: bytes) -> Iterator[Problem]:
    """Find texts of data and words that end before their writer ended them."""
    text = decode(file, data)[0]
    for found in _CUT.finditer(text):
        what = f"`{found['rest']}` is a comment to YAML: no reader sees it"
        help = "put the whole text into quotation marks, or a space behind `#`"
        yield Problem(spot_at(file, text, *found.span("rest")), "text-cut-short", what, help)


def missing_twins(names: Iterable[str], languages: Collection[str]) -> Iterator[Problem]:
    """Find the pages that not every language has, among all files below the docs."""
    pages = {name for name in names if name.endswith(".md")}
    for name in sorted(pages):
        docs, own, path = ([*name.split("/", 2), "", ""])[:3]
        for language in languages if own in languages else ():
            if (twin := f"{docs}/{language}/{path}") not in pages:
                what = f"the page has no twin in `{language}`"
                yield Problem(Spot(name), "missing-twin", what, f"write `{twin}`")


def strays(names: Iterable[str], languages: Collection[str]) -> Iterator[Problem]:
    """Find the files below the docs that nothing reads; `names` are as in `docs/zh/fees.md`."""
    for name in names:
        docs, _, path = name.partition("/")
        folder, _, rest = path.partition("/")
        if path.endswith(".md") and folder not in languages and len(languages) > 1:
            what, help = "this page lies in no language's folder", f"move it to `{docs}/zh/`"
            yield Problem(Spot(name), "page-elsewhere", what, f"{help}, and write its twin")
        elif odd := _LEFT_BEHIND.search(path):
            what = f"`{odd[0]}`: a program left this file behind, and readers can fetch it"
            yield Problem(Spot(name), "stray-file", what, "delete it", odd[0])
        elif path.endswith(".md") and not _PLAIN.fullmatch(rest):
            what = "the name of a page is its address: small letters, digits and hyphens"
            help = "rename it as in `late-payout.md`, its twin too"
            yield Problem(Spot(name), "page-name", what, help)
        elif _NO_PAGE.search(path) or (
            folder in ("data", "words") and ("/" in rest or not rest.endswith(".yml"))
        ):
            ending = ".yml" if folder in ("data", "words") else ".md"
            what = f"nothing reads this file, which is no `{ending}` or lies too deep"
            help = f"rename it to `{PurePosixPath(path).stem}{ending}`, beside its neighbours"
            yield Problem(Spot(name), "stray-file", what, help)


def _unusable(file: str, text: str) -> Problem | None:
    if len(text) > LENGTHS["file"]:
        what = f"the page has {len(text):,} characters; the most are {LENGTHS['file']:,}"
        help = "part it: nobody reads such a page, and no build of it ends in time"
        return Problem(Spot(file), "page-too-long", what, help, spoils=True)
    for sign in _UNUSABLE:
        for found in sign.find(text):
            spot = spot_at(file, text, *found.span())
            return Problem(spot, sign.rule, sign.what, sign.help, spoils=True)
    return None
