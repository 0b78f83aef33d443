"""`make flows`: write each flow of the guide as a picture and as a table of its paths."""

from collections.abc import Iterator
from pathlib import Path

from daozhang.flows.model import Flow
from daozhang.flows.path_report import path_report
from daozhang.flows.read import read_flow
from daozhang.pages import Page

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PATHS = ROOT / "tests" / "flows" / "paths"


def flows(language: str = "zh") -> Iterator[Flow]:
    """Read every flow of the guide in one language; its twin has the same graph, by rule."""
    for file in sorted((DOCS / language).rglob("*.md")):
        path = file.relative_to(DOCS / language).as_posix()
        name = file.relative_to(ROOT).as_posix()
        flow = read_flow(Page(name, language, path, url="", source=file.read_text()))
        if flow.enabled:
            yield flow


def main() -> None:
    """Write the report of each flow into PATHS."""
    PATHS.mkdir(exist_ok=True)
    for flow in flows():
        file = PATHS / flow.path.replace("/", "-")
        file.write_text(path_report(flow))
        print(f"flows: {file.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
