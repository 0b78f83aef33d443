"""What the foot of a page says of this copy."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """One language; `{}` stands for a name, or for a version."""

    unpublished: str
    run_by: str
    mistakes: str
    version: str
