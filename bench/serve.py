"""A save under `make serve`, beside plain Material on the same pages: `python -m bench.serve`.

Processor time of a build after the words of one page have changed, and after a fact has, which all
pages may print; without what the watcher waits: 0.2 s and 0.1 s here, 0.5 s and 0.1 s in MkDocs.
Prints ratios.
"""

import logging
import os
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import click
from mkdocs.commands.build import build
from mkdocs.config import load_config

from daozhang_mkdocs.serve import Builder

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
TIMES = 5
PLAIN = """
site_name: plain
theme: {{name: material, language: zh}}
docs_dir: {docs}
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: zh, default: true, name: 中文, build: true}}
        - {{locale: en, name: English, build: true}}
markdown_extensions: [attr_list, def_list, footnotes, md_in_html, tables]
validation: {{links: {{not_found: ignore, anchors: ignore, unrecognized_links: ignore}}}}
"""


def copy_guide(target: Path) -> None:
    """Copy what is saved, and link to what else a build reads."""
    shutil.copytree(ROOT / "docs", target / "docs")
    for name in ("hooks", "overrides", "links.yml", "mkdocs.yml", "publish.yml"):
        (target / name).symlink_to(ROOT / name)


def plain() -> None:
    """Build the same pages as any Material site is built."""
    Path("plain.yml").write_text(PLAIN.format(docs=Path("docs").resolve()), encoding="utf-8")
    config = load_config("plain.yml", site_dir="plain", strict=False)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")


@click.command("serve")
def main() -> None:
    """Print how long a save takes, as ratios."""
    logging.disable(logging.CRITICAL)
    with tempfile.TemporaryDirectory() as folder:
        copy_guide(Path(folder))
        os.chdir(folder)
        ours = Builder("ours", 8000)
        page, fact = Path("docs/zh/find.md"), Path("docs/data/times.yml")
        saves: dict[str, tuple[Callable[[], object], Path]] = {
            "plain": (plain, page),
            "the words of a page": (ours, page),
            "a fact": (ours, fact),
        }
        took: dict[str, list[float]] = {name: [] for name in saves}
        for number in range(TIMES):
            for name, (builds, file) in saves.items():
                with file.open("a", encoding="utf-8") as opened:
                    opened.write("\n文" if file == page else f"\n# {number}")
                started = time.process_time()
                builds()
                took[name].append(time.process_time() - started)
        os.chdir(ROOT)
    other, *own = (median(times[1:]) for times in took.values())
    for name, seconds in zip([*saves][1:], own, strict=True):
        print(f"{name}: {seconds:.2f} s of processor time, {seconds / other:.2f} of plain Material")


if __name__ == "__main__":
    main(prog_name="serve")
