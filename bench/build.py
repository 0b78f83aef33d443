"""Time a whole build: with every hook, without the link check, and plain Material beside both.

    .venv/bin/python -m bench.build [--pages 1000]

Builds a guide of that many pages, half of them in each language, by the real mkdocs.yml: three
times each way, in turn. Counts the processor's seconds of the best. Fails where the link check adds
more than 5 % to the build.
"""

import argparse
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import yaml
from mkdocs.utils.yaml import yaml_load

ROOT = Path(__file__).parent.parent
MOST = 0.05
WORDS = {
    "zh": ("签购单", "清算日期", "收单机构", "结算账户", "到账日", "手续费", "应答码", "预授权"),
    "en": ("slip", "clearing date", "acquirer", "account", "due date", "fee", "code", "hold"),
}
MARKS = {"zh": ("，", "。"), "en": (", ", ". ")}
FOLDERS = 10


def write_guide(docs: Path, pages: int, chance: random.Random) -> None:
    """Write pages of some size: headings with ids, prose, a table, tabs, and forty links each."""
    for shared in ("data", "words"):
        shutil.copytree(ROOT / "docs" / shared, docs / shared)
    # Not what names pages of the real guide.
    (docs / "data/asked.yml").write_text("{}\n")
    statements = docs / "data/statements.yml"
    statements.write_text(re.sub(r"\n  but: .*", "", statements.read_text()))
    for name in ("links.yml", "publish.yml"):
        (docs.parent / name).symlink_to(ROOT / name)
    numbered = (f"part{n % FOLDERS:02}/page{n:04}.md" for n in range(pages // 2))
    names = ["calculator.md", "check.md", "contacts.md", *numbered]  # the 404 page leads to three
    for language in ("zh", "en"):
        for number, name in enumerate(["index.md", *names]):
            path = docs / language / name
            path.parent.mkdir(parents=True, exist_ok=True)
            up = "../" * name.count("/")
            path.write_text(page(number, [up + name for name in names], language, chance))


def letters(number: int) -> str:
    """Write a number without digits: one that is typed is a fault."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


def page(number: int, names: list[str], language: str, chance: random.Random) -> str:
    """Write one page of the guide."""
    words, (comma, stop) = WORDS[language], MARKS[language]
    title = f"{words[number % len(words)]} {letters(number)}"
    front = f"title: {title}\ndescription: {title}{stop}\nchecked: 2026-11-25"
    head = f"---\n{front}\n---\n# {title} {{ #top-{number} }}\n"
    for part in range(8):
        links = " ".join(
            f"[{chance.choice(words)}]({chance.choice(names)}#s{chance.randrange(8)})"
            for _ in range(5)
        )
        sentences = (comma.join(chance.choice(words) for _ in range(3)) for _ in range(10))
        prose = stop.join(sentences)
        rows = "\n".join(f"| {chance.choice(words)} | {letters(row)} |" for row in range(4))
        head += f"\n## {words[part]} {{ #s{part} }}\n\n{prose}{stop}{links}\n"
        head += f"\n| a | b |\n|---|---|\n{rows}\n"
    return head


def settings(project: Path, hooks: list[str], theme: Mapping[str, object]) -> Path:
    """Write a mkdocs.yml that takes all but its hooks and its theme from the real one.

    Without hooks a site has Material's own search, as every site that does not take it away.
    """
    chinese = project / "docs/zh"
    real = yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    own = {
        "INHERIT": str(ROOT / "mkdocs.yml"),
        "docs_dir": str(project / "docs"),
        "site_dir": str(project / "site"),
        "hooks": [str(ROOT / hook) for hook in hooks],
        "theme": theme,
        "plugins": [*([] if hooks else ["search"]), *real["plugins"]],
        "watch": [],
        "strict": bool(hooks),  # a guide with faults would be another
        "nav": [page.relative_to(chinese).as_posix() for page in sorted(chinese.rglob("*.md"))],
    }
    path = project / "mkdocs.yml"
    path.write_text(yaml.safe_dump(own, allow_unicode=True))
    return path


def seconds(config: Path) -> float:
    """Build in a process of its own, modules compiled before; return the processor's seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--config-file", str(config)],
        check=True,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print the three times and two ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    asked = parser.parse_args()
    hooks = [
        line.split()[1]
        for line in (ROOT / "mkdocs.yml").read_text().splitlines()
        if "- hooks/" in line
    ]
    best: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as scratch:
        project = Path(scratch)
        own: dict[str, object] = {"custom_dir": str(ROOT / "overrides")}
        ways: dict[str, tuple[list[str], dict[str, object]]] = {
            "plain Material": (
                [],
                {"custom_dir": str(project / "no theme"), "static_templates": []},
            ),
            "without the link check": ([hook for hook in hooks if "links.py" not in hook], own),
            "with every hook": (hooks, own),
        }
        for folder in ("docs", "no theme"):
            (project / folder).mkdir()
        write_guide(project / "docs", asked.pages, random.Random(1))
        for _ in range(3):
            for name, (some, theme) in ways.items():
                took = seconds(settings(project, some, theme))
                best[name] = min(best.get(name, took), took)
    for name, took in best.items():
        print(f"{name:26}{took:7.2f} s")
    plain, without, whole = best.values()
    share = whole / without - 1
    print(f"all hooks and our own frame take {whole / plain:.2f} of plain Material")
    print(f"the link check takes {share:.1%} of a build without it (at most {MOST:.0%})")
    sys.exit(share > MOST)


if __name__ == "__main__":
    main()
