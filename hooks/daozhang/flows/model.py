"""What a flow is: questions, their answers, and where each answer leads."""

from dataclasses import dataclass

from daozhang.report import Problem, Spot


@dataclass(frozen=True)
class ToQuestion:
    """An answer leads to a question of the same page."""

    id: str

    @property
    def name(self) -> str:
        """Name the place, as in `due`."""
        return self.id

    def __str__(self) -> str:
        return f"#{self.id}"


@dataclass(frozen=True)
class ToOutcome:
    """An answer leads to another page of the guide."""

    path: str
    """As in `causes/failed-sale.md`."""

    @property
    def name(self) -> str:
        """Name the place: the page, as in `failed-sale`, and for an index page its folder."""
        *folders, page = self.path.removesuffix(".md").split("/")
        return folders[-1] if folders and page == "index" else page

    def __str__(self) -> str:
        return self.path


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
    leads_to: ToQuestion | ToOutcome | None
    """Where that link leads: a question, an outcome, or nowhere."""
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
                if isinstance(answer.leads_to, ToOutcome):
                    found.setdefault(answer.leads_to.path, answer)
        return found
