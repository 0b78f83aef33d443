"""Months whose truth is known, by the thousand: what was wrongly said, and how much stays unclear.

python -m bench.reconcile [MONTHS]; bench/reconcile.mjs has the times.
"""

import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from tests.reconcile.months import make_month
from tools import node

SOLVE = Path(__file__).parent.parent / "tests/reconcile/solve.mjs"
AT_ONCE = 500


def main(count: int) -> None:
    """Print each truth beside what was said of it."""
    found: Counter[tuple[str, str]] = Counter()
    for start in range(0, count, AT_ONCE):
        months = [make_month(seed) for seed in range(start, min(start + AT_ONCE, count))]
        said = json.loads(node.run(SOLVE, situations=[asdict(one) for one in months]))
        for month, answer in zip(months, said, strict=True):
            found.update((month.truth[day], state) for day, state in answer["days"].items())
    for (truth, state), days in sorted(found.items()):
        print(f"{days:8} days {truth:8} said {state}")
    arrived = sum(
        days
        for (truth, said), days in found.items()
        if said == "arrived" and truth not in ("paid", "late")
    )
    missing = sum(
        days for (truth, said), days in found.items() if said == "missing" and truth != "unpaid"
    )
    ambiguous = sum(days for (_, said), days in found.items() if said == "ambiguous")
    print(
        f"{count} months: wrongly arrived {arrived}, wrongly missing {missing}, "
        f"ambiguous {ambiguous}"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
