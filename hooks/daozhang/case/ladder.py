"""The rungs of the ladder, what is written down of each, and the papers that belong to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

RUNGS: Final[Mapping[str, tuple[str, ...]]] = {
    "check-sale": ("date", "ticket", "said"),
    "check-account": ("date", "ticket", "said"),
    "call-acquirer": ("date", "ticket", "said"),
    "call-bank": ("date", "ticket", "said"),
    "complain": ("date", "received", "ticket", "said"),
    "regulator": ("date", "received", "ticket", "said"),
    "court": ("date", "ticket", "said"),
    "police": ("date", "ticket", "said"),
}
"""By rung, what the reader writes down: the field is `complain-received`."""

STEP: Final = "steps/{}.md"
"""The page of a rung."""


@dataclass(frozen=True)
class Paper:
    """Words to say or a letter to send, and the page that has them."""

    name: str
    rung: str
    """The rung on which it is used; the first one of a rung is the usual one."""
    page: str
    heading: str


PAPERS: Final = (
    Paper("check-sale", "check-sale", "steps/check-sale.md", "do"),
    Paper("check-account", "check-account", "steps/check-account.md", "do"),
    Paper("call", "call-acquirer", "reference/templates.md", "call"),
    Paper("call-bank", "call-bank", "steps/call-bank.md", "do"),
    Paper("returned", "call-bank", "reference/letters.md", "returned"),
    Paper("freeze", "call-bank", "reference/letters.md", "freeze"),
    Paper("complaint", "complain", "reference/templates.md", "complaint"),
    Paper("hold", "complain", "reference/templates.md", "hold"),
    Paper("no-reason", "complain", "reference/templates.md", "no-reason"),
    Paper("regulator", "regulator", "reference/letters.md", "regulator"),
    Paper("court", "court", "steps/court.md", "do"),
    Paper("police", "police", "steps/police.md", "do"),
    Paper("authorisation", "", "reference/letters.md", "authorisation"),
)

CAUSES: Final[Mapping[str, str]] = {
    "causes/risk-hold.md": "hold",
    "causes/no-answer.md": "no-reason",
    "causes/not-booked.md": "returned",
    "causes/wrong-place.md": "returned",
    "causes/account-blocked.md": "returned",
    "causes/account-limit.md": "returned",
    "causes/account-frozen.md": "freeze",
    "causes/identity-expired.md": "returned",
    "causes/preauth-open.md": "no-reason",
    "causes/refund-chargeback.md": "hold",
    "steps/call-bank.md": "returned",
    "steps/complain.md": "complaint",
    "steps/regulator.md": "regulator",
}
"""The letter for a page's cause; other pages lead to the usual one of the reader's rung."""
