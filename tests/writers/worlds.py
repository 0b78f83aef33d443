"""Small worlds for what a writer may get wrong: a page a fault, all of them in one build."""

import re
from collections.abc import Mapping

FRONT = (
    "---\ntitle: {title}\ndescription: {title}\nchecked: 2026-11-25\n---\n# {title} {{ #t }}\n\n"
)
NO_DIGITS = str.maketrans("0123456789", "甲乙丙丁戊己庚辛壬癸")
"""A page types no number, in its title either."""
CASE = re.compile(
    r"^## (?P<name>.+)\n(?P<body>(?:.*\n)*?)\n?=> *(?P<said>(?:.*\n)*?)(?=^## |\Z)", re.M
)


def read_cases(text: str) -> dict[str, tuple[str, str]]:
    """Read a table of cases: `## name`, what is typed, `=>`, and what is said of it."""
    return {
        found["name"]: (unescape(found["body"]), found["said"].strip("\n"))
        for found in CASE.finditer(text)
    }


def unescape(text: str) -> str:
    """Undo what keeps signs visible: `‹U+200B›`, and `‹字×6000›`."""
    text = re.sub("‹U\\+([0-9A-F]{4})›", lambda found: chr(int(found[1], 16)), text)
    return re.sub("‹(.+?)×(\\d+)›", lambda found: found[1] * int(found[2]), text)


def pages(cases: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    """Write a page and its twin for each case, `zh/1.md` the first."""
    files = {}
    for number, (body, _) in enumerate(cases.values(), 1):
        name = str(number).translate(NO_DIGITS)
        outline = "".join(re.findall(r"^(?:##.*\{ #|>).*\n", body, re.MULTILINE))
        files[f"zh/{number}.md"] = FRONT.format(title=f"例子 {name}") + body
        files[f"en/{number}.md"] = FRONT.format(title=f"Example {name}") + f"Text.\n\n{outline}"
    return files
