"""Under `mkdocs serve` and `--dirty`: the same faults at each save, and none that is not there."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

import pytest
from tests.conftest import ROOT, build_site

SETTINGS = """
site_name: x
site_url: https://guide.example/
theme: {{name: null, custom_dir: {project}/own}}
docs_dir: {project}/docs
site_dir: {project}/site
dev_addr: 127.0.0.1:0
hooks: [{hook}]
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: zh, default: true, name: 中文, build: true}}
        - {{locale: en, name: English, build: true}}
validation: {{links: {{not_found: ignore, anchors: ignore, unrecognized_links: ignore}}}}
"""
TEMPLATE = '<html lang="{{ config.theme.language }}"><body>{{ page.content }}</body></html>'
SECONDS = 60
"""How long a build of four small pages may take on a machine that does something else."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two pages in two languages, with the hook and nothing else."""
    settings = SETTINGS.format(project=tmp_path, hook=ROOT / "hooks" / "links.py")
    files = {"mkdocs.yml": settings, "own/main.html": TEMPLATE}
    for language in ("zh", "en"):
        files[f"docs/{language}/index.md"] = "[a](a.md)\n"
        files[f"docs/{language}/a.md"] = "# T\n"
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


class Served:
    """A running `mkdocs serve`, and what it says."""

    def __init__(self, project: Path):
        command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(project / "mkdocs.yml")]
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"}
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
        )
        self._lines: Queue[str] = Queue()
        self._thread = Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._lines.put(line)

    def built(self) -> list[str]:
        """Wait for a build, and return what it warned of."""
        lines: list[str] = []
        end = time.monotonic() + SECONDS
        while time.monotonic() < end:
            try:
                lines.append(self._lines.get(timeout=0.2))
            except Empty:
                continue
            if "Reloading browsers" in lines[-1] or "Serving on" in lines[-1]:
                return [line.partition(" -  ")[2].strip() for line in lines if "ERROR" in line]
        raise AssertionError("".join(lines))

    def stop(self) -> None:
        self._process.terminate()
        self._thread.join()
        self._process.communicate()


@pytest.fixture
def served(project: Path) -> Iterator[Served]:
    serving = Served(project)
    yield serving
    serving.stop()


def test_each_save_reports_what_is_wrong_now(served: Served, project: Path) -> None:
    page = project / "docs/zh/a.md"
    fault = "docs/zh/a.md:1:5: unknown-page: `b.md` leads to `docs/zh/b.md`, which does not exist"
    assert served.built() == []
    for _ in range(2):
        for text, faults in (("[b](b.md)\n", [fault]), ("# T\n", [])):
            page.write_text(text)
            assert served.built() == faults


def test_a_dirty_build_reports_the_faults_that_are_there_and_no_other(project: Path) -> None:
    config = project / "mkdocs.yml"
    assert build_site(project / "site", config).warnings == []
    (project / "docs/zh/index.md").write_text("[a](a.md) [b](b.md)\n")
    later = time.time() + 5
    os.utime(project / "docs/zh/index.md", (later, later))
    _, *lines = build_site(
        project / "site", config, dirty=True
    ).warnings  # the first is MkDocs' own
    assert [line.partition("\n")[0] for line in lines] == [
        "docs/zh/index.md:1:15: unknown-page: `b.md` leads to `docs/zh/b.md`, which does not exist"
    ]
