"""What a flow is: questions, their answers, and where each answer leads."""

from dataclasses import dataclass

from daozhang.report import Problem, Spot


@dataclass(frozen=True)
class Link:
    """A link as its writer left it, as in `../causes/failed-sale.md`."""

    href: str
    spot: Spot


@dataclass(frozen=True)
class Answer:
    """One tab of a question."""

    label: str
    spot: Spot
    link: Link | None
    """The last link of the tab."""
    leads_to: str
    """Where that link leads: `#due`, a question here, or `causes/failed-sale.md`; "" if nowhere."""
    name: str
    """What the address calls it: where it leads, with `-2` behind it for the second such answer."""


@dataclass(frozen=True)
class Question:
    """One second-level heading with an id, and the content tabs below it."""

    id: str
    title: str
    spot: Spot
    tab_sets: tuple[tuple[Answer, ...], ...]
    """One set of tabs, if the question is sound."""
    malformed: tuple[Problem, ...] = ()
    """What could not be read as its writer meant it."""

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Return all answers, in reading order."""
        return tuple(answer for tabs in self.tab_sets for answer in tabs)


@dataclass(frozen=True)
class Flow:
    """One page's questions in reading order; the first is where everybody starts."""

    file: str
    language: str
    path: str
    enabled: bool
    """Its front matter says `flow: true`."""
    questions: tuple[Question, ...]
    preface: Question
    """The part before the first question: not a question, and no place for tabs."""

    @property
    def malformed(self) -> tuple[Problem, ...]:
        """Return all that could not be read as its writer meant it."""
        sections = (self.preface, *self.questions)
        return tuple(problem for section in sections for problem in section.malformed)

    def outcomes(self) -> dict[str, Answer]:
        """Return the path of every outcome, with the first answer that leads to it."""
        found: dict[str, Answer] = {}
        for question in self.questions:
            for answer in question.answers:
                if answer.leads_to and not answer.leads_to.startswith("#"):
                    found.setdefault(answer.leads_to, answer)
        return found


def name_of(place: str) -> str:
    """Name where an answer leads: `due`, `failed-sale`; an index page by its folder."""
    *folders, page = place.removeprefix("#").removesuffix(".md").split("/")
    return folders[-1] if folders and page == "index" else page
