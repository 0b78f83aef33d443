"""A save under `make serve`, beside plain Material on the same pages: `python -m bench.serve`.

Processor time of a build after the first one, as both servers make it at each save, without what
the watcher waits: 0.2 s and 0.1 s here, 0.5 s and 0.1 s in MkDocs. Prints a ratio.
"""

import logging
import shutil
import tempfile
import time
from pathlib import Path
from statistics import median

import click
from mkdocs.commands.build import build
from mkdocs.config import load_config

from daozhang_mkdocs.serve import Builder

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


def plain(folder: Path) -> None:
    """Build the same pages as any Material site is built."""
    settings = folder / "plain.yml"
    settings.write_text(PLAIN.format(docs=ROOT / "docs"), encoding="utf-8")
    config = load_config(str(settings), site_dir=str(folder / "site"), strict=False)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")


@click.command("serve")
def main() -> None:
    """Print how long a save takes, as a ratio."""
    logging.disable(logging.CRITICAL)
    folder = Path(tempfile.mkdtemp())
    ours = Builder(str(folder / "ours"), 8000)
    took: dict[str, list[float]] = {"ours": [], "plain": []}
    for _ in range(TIMES):
        for name in took:
            started = time.process_time()
            ours() if name == "ours" else plain(folder)
            took[name].append(time.process_time() - started)
    shutil.rmtree(folder)
    own, other = (median(times[1:]) for times in took.values())
    print(f"a save: {own:.2f} s of processor time, {own / other:.2f} of plain Material's")


if __name__ == "__main__":
    main(prog_name="serve")
