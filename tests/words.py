"""What features say, as a build reads it from docs/words/."""

from typing import Final, TypeVar

from tests.conftest import ROOT

from daozhang.data.read_facts import read_facts
from daozhang.features import modules
from daozhang.words.read import read_words

T = TypeVar("T")
FILES: Final = {
    f"docs/words/{language}.yml": (ROOT / f"docs/words/{language}.yml").read_text(encoding="utf-8")
    for language in ("zh", "en")
}
KINDS: Final = {name: room.Words for name, room in modules("words").items()}
DATA: Final = {str(path): path.read_text(encoding="utf-8") for path in ROOT.glob("docs/data/*.yml")}
LANGUAGES: Final = tuple(path.stem for path in sorted(ROOT.glob("docs/words/*.yml"), reverse=True))
CODE: Final = {
    str(path): path.read_text(encoding="utf-8")
    for room in ("overrides", "hooks/daozhang")
    for path in (ROOT / room).rglob("*.*")
    if path.suffix in {".html", ".js", ".py"}
}
FACTS: Final = read_facts(DATA, LANGUAGES)[0]
READ, PROBLEMS = read_words(FILES, KINDS, FACTS, CODE)


def words(kind: type[T], language: str = "zh") -> T:
    """Return what a feature says in a language, by its class."""
    found = READ[f"docs/words/{language}.yml"][kind.__module__.split(".")[1]]
    assert isinstance(found, kind)
    return found
