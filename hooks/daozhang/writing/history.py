"""The history of the pages → those changed in one language alone since both were last alike."""

from collections.abc import Callable, Iterator

from daozhang.report import Problem, Spot, count
from daozhang.writing import twins
from daozhang.writing.twins import Pair

LANGUAGES = ("zh", "en")
Git = Callable[..., str]
"""The arguments of git → what it prints; nothing where it fails."""
Read = Callable[[str], str]
"""The name of a file, from the project's root → its text now; empty where there is none."""
_ALIKE = "Twins: alike"
"""A line of a commit's message: what it touches in one language is as good as translated."""
_DOCS = [f"docs/{language}" for language in LANGUAGES]
_UNCOMMITTED = ("diff", "--name-only", "HEAD", "--", *_DOCS)


def stale_twins(git: Git, read: Read) -> list[Problem]:
    """Return the pages that are being changed and whose twin did not follow, and count the others.

    None where git knows no history.
    """
    problems = list(twins.stale(read_pairs(git, read)))
    touched = git(*_UNCOMMITTED).splitlines()
    own = [problem for problem in problems if any(file in problem.what for file in touched)]
    if others := len(problems) - len(own):
        what = f"{count(others, 'page')} did not follow an earlier change of the other language"
        own.append(Problem(Spot("docs"), "stale-twin", what, "see `.venv/bin/daozhang twins`"))
    return own


def read_pairs(git: Git, read: Read) -> Iterator[Pair]:
    """Return each page of which a language has changed since the commit that touched both."""
    for path, commit in _last_alike(git).items():
        files = [f"docs/{language}/{path}" for language in LANGUAGES]
        before = [git("show", f"{commit}:{file}") for file in files]
        now = [read(file) for file in files]
        if all(before) and all(now):
            yield Pair(path, files, before, now)


def _last_alike(git: Git) -> dict[str, str]:
    """Return each page that changed in one language alone, and the commit when both were alike."""
    alike: dict[str, str] = {}
    alone = set(git(*_UNCOMMITTED).splitlines())
    for commit, vouched, files in _commits(git):
        for path in {file.split("/", 2)[2] for file in files} - alike.keys():
            own = {f"docs/{language}/{path}" for language in LANGUAGES}
            if vouched or own <= files:
                alike[path] = commit
            else:
                alone |= own & files
    changed = {file.split("/", 2)[2] for file in alone}
    return {path: commit for path, commit in sorted(alike.items()) if path in changed}


def _commits(git: Git) -> Iterator[tuple[str, bool, set[str]]]:
    """Return each commit, the newest first, with whether it vouches and the pages it touched."""
    form = "--format=%x00%H%n%B%x01"
    log = git("log", form, "--name-only", "--no-renames", "--", *_DOCS)
    for entry in log.split("\0")[1:]:
        head, _, names = entry.partition("\x01")
        commit, _, message = head.partition("\n")
        files = {name for name in names.split("\n") if name.endswith(".md") and name.count("/") > 1}
        yield commit, _ALIKE in message.splitlines(), files
