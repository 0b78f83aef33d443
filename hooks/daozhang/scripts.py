"""What a build hands to browser code: values as JSON, and scripts that start a module with them."""

import json
from collections.abc import Mapping


def as_json(value: object) -> str:
    """Return a value as small JSON; Chinese stays readable."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def start_script(module: str, values: Mapping[str, object], language: str) -> str:
    """Write a script that calls a module's `start` with values, as in `./case.js`.

    `calendar` among them is the settlement calendar, whose festivals are named in the language.
    """
    return (
        f'import {{ CALENDAR }} from "../common/settlement/calendar.{language}.js";\n'
        f'import {{ start }} from "{module}";\n\n'
        f"start({{ calendar: CALENDAR, ...{as_json(values)} }});\n"
    )
