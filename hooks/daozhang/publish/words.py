"""The texts about this copy at the foot of a page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """One language; `{}` stands for a name, or for a version."""

    unpublished: str
    run_by: str
    mistakes: str
    version: str
