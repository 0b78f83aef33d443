"""A file of settings that MkDocs reads before any hook runs → what keeps it from being read."""

import yaml

from daozhang.data.parse import worded
from daozhang.encodings import decode
from daozhang.lines import spot_at
from daozhang.report import Problem, Spot

_RULE = "settings-unreadable"


def unreadable(file: str, data: bytes) -> Problem | None:
    """Return the first fault, at its line."""
    text, problem = decode(file, data)
    if problem:
        return problem
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.reader.ReaderError as error:
        spot = spot_at(file, text, error.position, error.position + 1)
        return Problem(spot, _RULE, f"this cannot be read: {error.reason}", "delete it")
    except yaml.MarkedYAMLError as error:
        at, what = worded(error, text)
        return Problem(spot_at(file, text, at, at + 1), _RULE, what)
    if isinstance(root, yaml.MappingNode):
        return None
    return Problem(Spot(file), _RULE, "these are no settings", f"restore it: `git checkout {file}`")
