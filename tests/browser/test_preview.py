"""`make serve`: a writer saves a fault, sees it at its page, corrects it, and sees it go."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.conftest import ROOT
from tests.project import copy_with_two_pages
from tests.writers.worlds import FRONT

pytestmark = pytest.mark.slow
PATIENCE = 60_000
"""Milliseconds that a build of four pages may take on a machine that does something else."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with two pages in two languages."""
    root = copy_with_two_pages(tmp_path_factory.mktemp("project"))
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nnav:\n  - index.md\n  - other.md\n")
    return root


@pytest.fixture(scope="module")
def address(project: Path) -> Iterator[str]:
    """Where the preview is; it is started with the page `other` at fault."""
    fault(project, "other")
    process = subprocess.Popen(
        [sys.executable, "-m", "daozhang_mkdocs.serve", "--port", "0"],
        cwd=project,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project / "hooks")},
    )
    assert process.stderr
    found = (re.fullmatch(r"(http://\S+)\n", line) for line in process.stderr)
    where = next(match[1] for match in found if match)
    rest = Thread(target=process.stderr.read)  # or a full pipe would stop the preview
    rest.start()
    yield where
    process.terminate()
    process.wait()
    rest.join()
    process.stderr.close()


def fault(project: Path, name: str, body: str = "看[费用]（fees.md）。\n") -> None:
    text = FRONT.format(title=f"例子 {name}") + body
    (project / "docs/zh" / f"{name}.md").write_text(text, encoding="utf-8")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def test_a_fault_stands_on_its_page_until_it_is_corrected(
    project: Path, address: str, page: Page
) -> None:
    panel = page.locator("#faults")
    page.goto(f"{address}other/")
    expect(panel.locator("pre")).to_contain_text("docs/zh/other.md:8:2: unrendered-link:")
    page.goto(address)
    others = panel.get_by_role("link", name="docs/zh/other.md:8:2: unrendered-link")
    expect(others).to_have_attribute("href", re.compile("/other/$"))
    expect(panel.locator("pre")).to_have_count(0)
    fault(project, "other", "")
    expect(others).to_have_count(0, timeout=PATIENCE)
    fault(project, "index", "{{ contacts.pbsc }} [x](gone.md)\n")
    expect(panel.locator("pre")).to_contain_text(["unknown-fact", "unknown-page"], timeout=PATIENCE)
    expect(page.locator("article")).to_contain_text("‹pbsc›")
    fault(project, "index", "")
    expect(panel.locator("pre")).to_have_count(0, timeout=PATIENCE)


def test_what_stops_a_build_stands_on_the_page_that_was_there(
    project: Path, address: str, page: Page
) -> None:
    words = project / "docs/words/zh.yml"
    sound = words.read_text(encoding="utf-8")
    page.goto(address)
    said = page.locator("#faults").get_by_text("docs/words/zh.yml")
    expect(said).to_have_count(0)
    words.write_text(sound + "x: [\n", encoding="utf-8")
    expect(said.first).to_be_visible(timeout=PATIENCE)
    words.write_text(sound, encoding="utf-8")
    expect(said).to_have_count(0, timeout=PATIENCE)


def test_new_code_is_never_behind_an_old_page(project: Path, address: str, page: Page) -> None:
    page.goto(address)
    check = project / "hooks/daozhang/writing/outline.py"
    drawn = check.read_text(encoding="utf-8").replace("is a second main heading", "is one too many")
    fault(project, "index", "# 再来 { #again }\n")
    expect(page.locator("#faults pre")).to_contain_text(
        "is a second main heading", timeout=PATIENCE
    )
    check.write_text(drawn, encoding="utf-8")
    expect(page.locator("#faults pre")).to_contain_text("is one too many", timeout=PATIENCE)


def test_a_port_that_is_taken_is_reported_before_the_build(address: str) -> None:
    port = address.rsplit(":", 1)[1].strip("/")
    ran = subprocess.run(
        [sys.executable, "-m", "daozhang_mkdocs.serve", "--port", port],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert ran.returncode == 1
    assert f"port {port} is taken" in ran.stderr
    assert f"make serve PORT={int(port) + 1}" in ran.stderr
