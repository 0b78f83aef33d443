"""The rules of matching once more, as plainly as they can be said: slow, by brute force, from situations.json's shape.

It tries every run, every pair and triple of credits, and every explanation. Only what a day or a credit is called is
told; why is told by nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from itertools import combinations, permutations, product
from typing import Any

from tests.settlement.calendar import OF_2026

from daozhang.settlement.due_date import Cycle, settle

Row = dict[str, Any]
ONE = timedelta(1)
STRONG = re.compile(
    r"备付金|财付通|银联商务|支付宝\(中国\)|支付.{0,12}公司|(?:收单|网联|银联).{0,12}公司"
)
MEDIUM = re.compile(r"清算|待结算|商户结算|商户资金|收单|代收付|应付.{0,6}商户|POS", re.IGNORECASE)
KEY = re.compile(r"(\d\d)(\d\d)-(\d\d)(\d\d)费(\d+(?:\.\d{1,2})?)元")


@dataclass
class Lot:
    index: int
    day: date
    items: list[tuple[int, int | None, str, str]]
    """Amount, fee, channel, time."""
    due: date = date.min
    last: date = date.min
    end: date = date.min
    sure: bool = True

    @property
    def gross(self) -> int:
        return sum(amount for amount, *_ in self.items)

    @property
    def net(self) -> int | None:
        fees = [fee for _, fee, *_ in self.items]
        return None if None in fees else self.gross - sum(fee or 0 for fee in fees)

    @property
    def worth(self) -> int:
        return self.gross if self.net is None else self.net


@dataclass(frozen=True)
class Claim:
    lots: frozenset[int]
    credits: frozenset[int]
    grade: str
    way: str


@dataclass
class World:
    lots: list[Lot]
    credits: list[Row]
    begins: date
    ends: date
    complete: bool
    rate: int | None
    claims: list[Claim] = field(default_factory=list)


PLAIN = replace(OF_2026, make_up={})


def working(day: date, days: int) -> date:
    while days:
        day += ONE
        days -= PLAIN.is_working(day)
    return day


def fee_of(amount: int, rate: int) -> int:
    return (abs(amount) * rate + 5000) // 10000 * (1 if amount >= 0 else -1)


def cleaned(sales: list[Row]) -> list[Row]:
    left = list(sales)
    for void in [sale for sale in sales if sale.get("kind") == "void"]:
        for sale in left:
            same = sale.get("kind", "sale") == "sale" and sale["t"][:10] == void["t"][:10]
            if same and sale.get("id") == void.get("orig") and sale["amount"] == void["amount"]:
                left.remove(sale)
                left.remove(void)
                break
    return left


def lots_of(params: Row, sales: list[Row]) -> list[Lot]:
    cutoff, rate = params.get("cutoff", "24:00"), params.get("fee")
    days: dict[date, list[Row]] = {}
    for sale in cleaned(sales):
        day = date.fromisoformat(sale["t"][:10]) + ONE * (sale["t"][11:] >= cutoff)
        days.setdefault(day, []).append(sale)
    lots = []
    for index, (day, some) in enumerate(sorted(days.items())):
        items = []
        for sale in some:
            sign = 1 if sale.get("kind", "sale") == "sale" else -1
            fee = sale.get("fee")
            known = sign * fee if fee is not None else None
            if known is None and rate is not None:
                known = fee_of(sign * sale["amount"], rate)
            items.append((sign * sale["amount"], known, sale.get("channel", "unknown"), sale["t"]))
        cycle = Cycle("T", params.get("n", 1))
        due = settle(day, cycle, OF_2026).day
        last = max(due, settle(day, cycle, PLAIN).day)
        sure = all(sale.get("fee") is not None for sale in some)
        lots.append(Lot(index, day, items, due, last, working(last, 2), sure))
    return lots


def strength(credit: Row) -> str:
    payer, memo = credit["payer"].replace("（", "(").replace("）", ")"), credit["memo"]
    if "退款" in memo:
        return "weak"
    if STRONG.search(payer):
        return "strong"
    return "medium" if MEDIUM.search(payer) else bank(payer, memo)


def bank(payer: str, memo: str) -> str:
    if not payer and STRONG.search(memo):
        return "medium"
    is_bank = not payer or re.search(r"银行|信用社|支行|分行|营业部|清算中心", payer)
    return "medium" if is_bank and re.search(r"结算|清算|POS|收单|商户|代付", memo) else "weak"


def run_joins(some: list[Lot]) -> bool:
    for at in range(len(some) - 1):
        together = some[at].due == some[at + 1].due or some[at].last == some[at + 1].last
        if not together and sum(lot.worth for lot in some[: at + 1]) >= 0:
            return False
    return True


def runs(world: World) -> list[list[Lot]]:
    found = []
    for start, _ in enumerate(world.lots):
        for stop in range(start + 1, min(start + 12, len(world.lots)) + 1):
            if run_joins(world.lots[start:stop]):
                found.append(world.lots[start:stop])
    return found


def amounts(some: list[Lot], rate: int | None) -> list[tuple[int, str, str]]:
    sure = "sure" if all(lot.sure for lot in some) else "likely"
    found: list[tuple[int, str, str]] = []
    gross = sum(lot.gross for lot in some)
    if all(lot.net is not None for lot in some):
        found.append((sum(lot.net or 0 for lot in some), "net", sure))
        if rate is not None:
            day = sum(lot.gross - (0 if lot.sure else fee_of(lot.gross, rate)) for lot in some)
            found.append((day, "day-fee", "likely"))
        found.append((gross, "gross", sure))
    else:
        found.append((gross, "no-fee", sure))
    kept: dict[int, tuple[int, str, str]] = {}
    for one in found:
        if one[0] > 0:
            kept.setdefault(one[0], one)
    return list(kept.values())


def memo_claims(world: World) -> tuple[list[Claim], set[int]]:
    groups: dict[tuple[date, date], list[int]] = {}
    for index, credit in enumerate(world.credits):
        key = KEY.search(credit["memo"])
        if key and strength(credit) != "weak":
            on = date.fromisoformat(credit["date"])
            to = date(on.year, int(key[3]), int(key[4]))
            to = to if to <= on else to.replace(year=on.year - 1)
            begins = date(to.year, int(key[1]), int(key[2]))
            begins = begins if begins <= to else begins.replace(year=to.year - 1)
            if (on - to).days <= 30:
                groups.setdefault((begins, to), []).append(index)
    claims: list[Claim] = []
    against: set[int] = set()
    for (begins, to), some in groups.items():
        covered = [lot for lot in world.lots if begins <= lot.day <= to]
        gross, ids = sum(lot.gross for lot in covered), frozenset(lot.index for lot in covered)
        alone = [one for one in some if said(world, [one]) == gross]
        if covered and alone:
            claims += [Claim(ids, frozenset([one]), "sure", "memo") for one in alone]
        elif covered and said(world, some) == gross:
            claims.append(Claim(ids, frozenset(some), "sure", "memo"))
        else:
            against |= ids
    return claims, against


def said(world: World, some: list[int]) -> int:
    total = 0
    for index in some:
        key = KEY.search(world.credits[index]["memo"])
        assert key
        total += world.credits[index]["amount"] + round(float(key[5]) * 100)
    return total


def in_window(credit: Row, some: list[Lot]) -> bool:
    return some[-1].due <= date.fromisoformat(credit["date"]) <= some[-1].end


def may_pay(credit: Row, some: list[Lot]) -> bool:
    wallet = (
        "wechat" if "财付通" in credit["payer"] else "alipay" if "支付宝" in credit["payer"] else ""
    )
    channels = {channel for lot in some for _, _, channel, _ in lot.items}
    return not wallet or channels <= {wallet, "unknown"}


def whole_claims(world: World, open_: list[int], free: list[list[Lot]]) -> list[Claim]:
    return [
        Claim(frozenset(lot.index for lot in some), frozenset([index]), grade, way)
        for some in free
        for value, way, grade in amounts(some, world.rate)
        for index in open_
        if world.credits[index]["amount"] == value
        and in_window(world.credits[index], some)
        and may_pay(world.credits[index], some)
    ]


def split_claims(world: World, open_: list[int], free: list[list[Lot]]) -> list[Claim]:
    found = []
    for some in free:
        days: dict[str, list[int]] = {}
        for index in open_:
            if in_window(world.credits[index], some):
                days.setdefault(world.credits[index]["date"], []).append(index)
        for value, way, grade in amounts(some, world.rate):
            if way not in ("net", "gross"):
                continue
            for group in days.values():
                for chosen in (*combinations(group, 2), *combinations(group, 3)):
                    parts = [world.credits[index]["amount"] for index in chosen]
                    if sum(parts) == value and is_split(some, parts, way):
                        ids = frozenset(lot.index for lot in some)
                        found.append(Claim(ids, frozenset(chosen), grade, "split"))
    return found


def is_split(some: list[Lot], parts: list[int], way: str) -> bool:
    items = [item for lot in some for item in lot.items]
    values = [amount - (0 if way == "gross" else fee or 0) for amount, fee, *_ in items]
    channels: dict[str, int] = {}
    for item, value in zip(items, values, strict=True):
        channels[item[2]] = channels.get(item[2], 0) + value
    for owner in product(range(len(parts)), repeat=len(channels)):
        sums = [0] * len(parts)
        for place, value in zip(owner, channels.values(), strict=True):
            sums[place] += value
        if sums == parts and len(channels) >= len(parts):
            return True
    if len(some) > 1:
        return False
    times = sorted({item[3] for item in items})
    timed = list(zip((item[3] for item in items), values, strict=True))
    cuts = [sum(value for time, value in timed if time < cut) for cut in times[1:]]
    for order in permutations(parts):
        if all(sum(order[: at + 1]) in cuts for at in range(len(order) - 1)):
            return True
    return False


def components(claims: list[Claim]) -> list[list[Claim]]:
    groups: list[list[Claim]] = []
    for claim in claims:
        touching = [
            group
            for group in groups
            if any(claim.lots & one.lots or claim.credits & one.credits for one in group)
        ]
        groups = [group for group in groups if group not in touching]
        groups.append([claim, *(one for group in touching for one in group)])
    return groups


def most(claims: list[Claim]) -> int:
    """Return how many credits can be explained at once, by trying all that exclude each other."""
    order = sorted(claims, key=lambda one: (min(one.credits), sorted(one.lots)))

    @cache
    def best(at: int, taken: frozenset[str]) -> int:
        if at == len(order):
            return 0
        names = frozenset([f"l{x}" for x in order[at].lots] + [f"c{x}" for x in order[at].credits])
        rest = {f"l{x}" for one in order[at + 1 :] for x in one.lots}
        rest |= {f"c{x}" for one in order[at + 1 :] for x in one.credits}
        found = best(at + 1, taken & rest)
        if not names & taken:
            found = max(found, len(order[at].credits) + best(at + 1, (taken | names) & rest))
        return found

    return best(0, frozenset())


def judge_group(group: list[Claim]) -> tuple[dict[int, str], dict[int, str]]:
    whole = most(group)
    lots, credits = {}, {}
    for lot in {lot for one in group for lot in one.lots}:
        sure = most([one for one in group if not (lot in one.lots and one.grade == "sure")])
        any_ = most([one for one in group if lot not in one.lots])
        lots[lot] = "arrived" if sure < whole else "likely" if any_ < whole else "ambiguous"
    for credit in {credit for one in group for credit in one.credits}:
        without = most([one for one in group if credit not in one.credits])
        credits[credit] = "matched" if without < whole else "ambiguous"
    return lots, credits


def solve(situation: Row) -> tuple[dict[str, str], list[str]]:
    """Return what arrived, likely or ambiguously, by day; and each credit's state. The rest is left out."""
    params, statement = situation["params"], situation["statement"]
    ends = date.fromisoformat(statement["to"])
    begins = date.fromisoformat(statement["from"])
    lots = lots_of(params, situation["sales"])
    credits = situation["credits"]
    world = World(lots, credits, begins, ends, statement["complete"], params.get("fee"))
    claims, against = memo_claims(world)
    named = against | {lot for one in claims for lot in one.lots}
    open_ = [
        index
        for index, credit in enumerate(credits)
        if strength(credit) != "weak" and not KEY.search(credit["memo"])
    ]
    free = [some for some in runs(world) if not {lot.index for lot in some} & named]
    claims += whole_claims(world, open_, free) + split_claims(world, open_, free)
    found: dict[int, str] = {}
    states = ["unexplained"] * len(credits)
    for group in components(claims):
        some, paid = judge_group(group)
        found |= some
        for index, state in paid.items():
            states[index] = state
    return {str(lots[index].day): state for index, state in found.items()}, states
