"""What is said in the end, once more by brute force: of days that nothing explains, and of what is explained by chance."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations

from tests.reconcile.oracle import (
    KEY,
    Claim,
    Items,
    Lot,
    Matched,
    Row,
    World,
    amounts,
    count_items,
    explain,
    make_claims,
    runs,
    world_of,
)
from tests.settlement.calendar import OF_2026

PAID = ("arrived", "likely")


def tolerance(value: int) -> int:
    return max(10000, value // 20)


class Judge:
    """Says of each day and each credit what it is called."""

    def __init__(self, world: World, items: Items, matched: Matched) -> None:
        self.world, self.items, self.matched = world, items, matched
        self.credits = [self.credit_state(at) for at in range(len(world.credits))]
        strong = [at for at in range(len(world.credits)) if world.strong(at)]
        self.strong = strong
        self.open = [at for at in strong if self.credits[at] in ("unexplained", "ambiguous")]
        self.free = [
            at
            for at in strong
            if self.credits[at] == "unexplained"
            and at not in world.returned
            and not KEY.search(world.credits[at]["memo"])
        ]
        self.left = [
            lot
            for lot in world.lots
            if lot.index not in matched.lots and lot.index not in world.taken
        ]
        self.runs = [
            (some, [value for value, *_ in amounts(some, world.rate)])
            for some in runs(world)
            if not {lot.index for lot in some} & world.taken
        ]
        self.expected = self.all_expected()
        some = any(state != "ambiguous" for state in matched.lots.values()) or world.taken
        self.proven = bool(some) and len(self.open) * 3 <= len(strong)
        self.short = self.short_ones()

    def fen(self, credit: int) -> int:
        return int(self.world.credits[credit]["amount"])

    def within(self, credits: Iterable[int], begins: date, ends: date = date.max) -> list[int]:
        return [at for at in credits if begins <= self.world.on(at) <= ends]

    def credit_state(self, at: int) -> str:
        if at in self.items.credits:
            return self.items.credits[at]
        state = self.matched.credits.get(at, "unexplained")
        ways = [one.way for one in self.world.claims if at in one.credits]
        return "likely" if state == "matched" and set(ways) == {"no-fee"} else state

    def all_expected(self) -> dict[int, int]:
        found, carried = {}, 0
        for lot in self.world.lots:
            clear = self.matched.lots.get(lot.index, "ambiguous") != "ambiguous"
            if clear or lot.index in self.world.taken:
                carried = 0
                continue
            carried += lot.worth
            found[lot.index] = carried
            carried = min(carried, 0)
        return found

    def short_ones(self) -> set[int]:
        pairs = [
            (lot, at, self.expected[lot.index] - self.fen(at))
            for lot in self.left
            if self.expected[lot.index] > 0
            for at in self.within(self.free, lot.due, lot.end)
            if 0
            != abs(self.expected[lot.index] - self.fen(at))
            <= tolerance(self.expected[lot.index])
        ]
        less = [(lot, at) for lot, at, short in pairs if short > 0]
        once = {
            lot.index
            for lot, at in less
            if [one for one, _ in less].count(lot) == 1 and [one for _, one in less].count(at) == 1
        }
        return once | {lot.index for lot, at, _ in pairs if self.alone(lot, at)}

    def alone(self, lot: Lot, at: int) -> bool:
        others = [one for one in self.left if one.due <= self.world.on(at) <= one.end]
        return len(others) == 1 and len(self.within(self.free, lot.due, lot.end)) == 1

    def of_items(self, lot: Lot) -> str:
        if lot.index in self.items.unclear:
            return "ambiguous"
        of = sum(amount > 0 for amount, *_ in lot.items)
        if self.items.came[lot.index] < of:
            return "difference"
        return "arrived" if lot.sure else "likely"

    def parts(self, lot: Lot) -> list[int]:
        channels: dict[str, int] = {}
        for amount, fee, channel, _ in lot.items:
            channels[channel] = channels.get(channel, 0) + amount - (fee or 0)
        return list(channels.values()) if lot.net is not None and len(channels) > 1 else []

    def first(self, lot: Lot) -> tuple[str, bool]:
        """Return a day's state, and whether its money may be among what came later."""
        if lot.index in self.world.taken:
            return self.of_items(lot), False
        if lot.index in self.matched.lots:
            state = self.matched.lots[lot.index]
            return state, state == "ambiguous"
        inside = self.within(self.free, lot.due, lot.end)
        part = [at for at in inside if self.fen(at) in self.parts(lot)]
        if len(part) == 1:
            self.credits[part[0]] = "likely"
            return "difference", True
        return self.of_left(lot)

    def of_left(self, lot: Lot) -> tuple[str, bool]:
        world = self.world
        if (self.expected[lot.index] <= 0 and lot.due <= world.ends) or lot.end < world.begins:
            return "unknown", False
        if lot.due > world.ends:
            return "not-due", False
        if lot.index in world.against:
            return "difference", False
        if lot.end > world.ends:
            return "waiting", False
        if lot.index in self.short:
            return "difference", True
        own = [value for some, values in self.runs if lot in some for value in values]
        back = any(self.fen(at) in own for at in self.within(world.returned, lot.day, lot.end))
        weak = any(lot.index in one.lots for one in world.weak)
        if lot.due < world.begins or back or weak:
            return "unknown", False
        doubts = self.within(self.open, lot.due, lot.end) or not world.complete
        return (
            "unknown" if doubts or self.not_known(lot) or self.later(lot, own) else "missing"
        ), True

    def not_known(self, lot: Lot) -> bool:
        return not (OF_2026.first <= lot.day and lot.end <= OF_2026.published)

    def later(self, lot: Lot, own: list[int]) -> bool:
        """Whether something came that may be this day's money after all."""
        if not self.proven and self.other_terms(lot):
            return True
        later = self.within(self.open, lot.day)
        amounts_ = {self.fen(at) for at in later}
        least = lot.gross - tolerance(lot.gross)
        if lot.net is None and any(amount >= least for amount in amounts_):
            return True
        return bool(amounts_ & set(own)) or self.together(lot, amounts_) or self.in_parts(lot, own)

    def other_terms(self, lot: Lot) -> bool:
        if self.within(self.open, lot.day, lot.end + timedelta(7)):
            return True
        near = self.within(range(len(self.world.credits)), lot.day, lot.end)
        return any(abs(lot.worth - self.fen(at)) * 2 <= tolerance(lot.worth) for at in near)

    def together(self, lot: Lot, amounts_: set[int]) -> bool:
        at = self.left.index(lot)
        for start in range(max(0, at - 40), at + 1):
            for stop in range(at, len(self.left)):
                some = self.left[start : stop + 1]
                sums = [sum(one.worth for one in some[: to + 1]) for to in range(len(some))]
                if sum(value > 0 for value in sums[:-1]) >= 10:
                    break
                if {sums[-1], sum(one.gross for one in some)} & amounts_:
                    return True
        return False

    def in_parts(self, lot: Lot, own: list[int]) -> bool:
        later = self.within(self.strong, lot.day)
        for on in {self.world.on(at) for at in self.within(self.open, lot.day)}:
            some = [at for at in later if self.world.on(at) == on]
            if len(some) > 30:
                continue
            for chosen in (*combinations(some, 2), *combinations(some, 3)):
                if sum(map(self.fen, chosen)) in own and set(chosen) & set(self.open):
                    return True
        return False

    def late_twins(self, states: dict[int, str], maybe: set[int]) -> None:
        """Find later payouts of the same amount as days whose money may still come."""
        for some, values in self.runs:
            if not {lot.index for lot in some} <= maybe:
                continue
            after = some[-1].end
            for one in self.world.claims:
                on = min(self.world.on(at) for at in one.credits)
                paid = sum(map(self.fen, one.credits))
                if paid in values and after < on <= after + timedelta(30):
                    for index in {lot.index for lot in some} | one.lots:
                        states[index] = "ambiguous"

    def part_twins(self, states: dict[int, str], maybe: set[int]) -> None:
        """Find days whose amount is also one channel's part of a day that is left over."""
        for lot in self.world.lots:
            if lot.index not in maybe or states[lot.index] == "ambiguous":
                continue
            for at in self.within(self.matched.credits, lot.due, lot.end):
                if self.fen(at) in self.parts(lot):
                    states[lot.index] = "ambiguous"
                    for one in self.claims_of(at):
                        states |= dict.fromkeys(one.lots, "ambiguous")

    def claims_of(self, at: int) -> list[Claim]:
        return [one for one in self.world.claims if at in one.credits]

    def temper(self, states: dict[int, str]) -> None:
        """Take back what may be chance: see temper in states.js."""
        left = {
            lot.due for lot in self.world.lots if states[lot.index] not in PAID and lot.worth > 0
        }
        for lot in self.world.lots:
            claims = [one for one in self.world.claims if lot.index in one.lots]
            if (
                not claims
                or states[lot.index] not in PAID
                or {one.way for one in claims} == {"memo"}
            ):
                continue
            paid = {at for one in claims for at in one.credits}
            payers = {self.world.credits[at]["payer"] for at in paid}
            own = [at for at in self.free if self.world.credits[at]["payer"] in payers]
            several = len({one.lots for one in claims}) > 1
            more = len({index for one in claims for index in one.lots}) > 1
            other = bool(self.within(own, lot.due, lot.end))
            if lot.due in left and several and other and more:
                states[lot.index] = "ambiguous"
            elif lot.due in left and (other or more):
                states[lot.index] = "likely"
            first, value = min(map(self.world.on, paid)), sum(map(self.fen, paid))
            before = self.within(own, lot.due, first - timedelta(1))
            near = any(abs(self.fen(at) - value) <= tolerance(value) for at in before)
            if first > lot.last and near:
                states[lot.index] = "ambiguous"


def solve(situation: Row) -> tuple[dict[str, str], list[str]]:
    """Return the state of each day and of each credit."""
    world = world_of(situation)
    items = count_items(world)
    make_claims(world, items)
    judge = Judge(world, items, explain(world))
    said = {lot.index: judge.first(lot) for lot in world.lots}
    states = {index: state for index, (state, _) in said.items()}
    maybe = {index for index, (_, is_open) in said.items() if is_open}
    judge.late_twins(states, maybe)
    judge.part_twins(states, maybe)
    judge.temper(states)
    return {str(lot.day): states[lot.index] for lot in world.lots}, judge.credits
