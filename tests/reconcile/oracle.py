"""The rules of matching once more, as plainly as they can be said: slow, by brute force, from situations.json's shape.

It tries every run, every pair and triple of credits, and every explanation. What is left over is judged in
oracle_left.py. Only what a day or a credit is called is returned, not why.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from itertools import combinations, permutations, product
from typing import Any
from unicodedata import normalize

from tests.settlement.calendar import OF_2026

from daozhang.settlement.due_date import Cycle, settle

Row = dict[str, Any]
ONE = timedelta(1)
STRONG = re.compile(
    r"备付金|财付通|银联商务|支付宝\(中国\)|支付.{0,12}公司|(?:收单|网联|银联).{0,12}公司"
)
MEDIUM = re.compile(r"清算|待结算|商户结算|商户资金|收单|代收付|应付.{0,6}商户|POS", re.IGNORECASE)
NO_SALE = re.compile(
    "退款|退货|退回|退汇|退票|押金|保证金|奖励|补贴|返现|返还|返利|红包|利息|结息|理财|赎回|贷款|放款|借款"
)
TURNED_BACK = re.compile("冲正|冲销|抹账|退汇|退回|退票|撤销")
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
    same: bool = False


@dataclass
class World:
    lots: list[Lot]
    credits: list[Row]
    begins: date
    ends: date
    complete: bool
    rate: int | None
    cycle: Cycle
    flat: int
    returned: set[int]
    claims: list[Claim] = field(default_factory=list)
    """Of which the explanations are made."""
    weak: list[Claim] = field(default_factory=list)
    against: set[int] = field(default_factory=set)
    """Days that a memo names with another amount."""
    taken: set[int] = field(default_factory=set)
    """Days whose sales came one by one."""

    def on(self, credit: int) -> date:
        return date.fromisoformat(self.credits[credit]["date"])

    def strong(self, credit: int) -> bool:
        return strength(self.credits[credit]) != "weak"


PLAIN = replace(OF_2026, make_up={})


def working(day: date, days: int) -> date:
    while days:
        day += ONE
        days -= PLAIN.is_working(day)
    return day


def fee_of(amount: int, rate: int) -> int:
    return (abs(amount) * rate + 5000) // 10000 * (1 if amount >= 0 else -1)


def capped(fee: int, cap: int | None) -> int:
    return fee if cap is None else max(-cap, min(cap, fee))


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
    cutoff, rate, cap = params.get("cutoff", "24:00"), params.get("fee"), params.get("cap")
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
                known = capped(fee_of(sign * sale["amount"], rate), cap)
            items.append((sign * sale["amount"], known, sale.get("channel", "unknown"), sale["t"]))
        sure = all(sale.get("fee") is not None for sale in some)
        lots.append(Lot(index, day, items, *window(day, cycle_of(params)), sure))
    return lots


def cycle_of(params: Row) -> Cycle:
    return Cycle("T", 0 if params.get("mode") == "item" else params.get("n", 1))


def window(day: date, cycle: Cycle) -> tuple[date, date, date]:
    """Return the day on which its money is due, the latest such day, and the end of the days of grace."""
    due = settle(day, cycle, OF_2026).day
    last = max(due, settle(day, cycle, PLAIN).day)
    return due, last, working(last, 2)


def strength(credit: Row) -> str:
    payer, memo = credit["payer"].replace("（", "(").replace("）", ")"), credit["memo"]
    if NO_SALE.search(memo):
        return "weak"
    if STRONG.search(payer):
        return "strong"
    return "medium" if MEDIUM.search(payer) else bank(payer, memo)


def bank(payer: str, memo: str) -> str:
    if not payer and STRONG.search(memo):
        return "medium"
    is_bank = not payer or re.search(r"银行|信用社|支行|分行|营业部|清算中心", payer)
    trade = re.search("货款|工资|租金|运费", memo)
    settled = re.search(r"结算|清算|POS|收单|商户|代付", memo)
    return "medium" if is_bank and settled and not trade else "weak"


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
        if key and world.strong(index) and index not in world.returned:
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
        lots = [lot for lot in world.lots if lot.index not in world.taken]
        covered = [lot for lot in lots if begins <= lot.day <= to]
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
    channels = {channel for lot in some for _, _, channel, _ in lot.items}
    return not wallet(credit) or channels <= {wallet(credit), "unknown"}


def wallet(credit: Row) -> str:
    if "财付通" in credit["payer"]:
        return "wechat"
    return "alipay" if "支付宝" in credit["payer"] else ""


def whole_claims(world: World, open_: list[int], free: list[list[Lot]]) -> list[Claim]:
    return [
        claim(some, [index], grade, way)
        for some in free
        for value, way, grade in amounts(some, world.rate)
        for index in open_
        if world.credits[index]["amount"] == value
        and in_window(world.credits[index], some)
        and may_pay(world.credits[index], some)
    ]


def claim(some: list[Lot], chosen: Iterable[int], grade: str, way: str) -> Claim:
    nets = [lot.net for lot in some]
    same = None not in nets and sum(net or 0 for net in nets) == sum(lot.gross for lot in some)
    return Claim(frozenset(lot.index for lot in some), frozenset(chosen), grade, way, same)


def split_claims(world: World, open_: list[int], free: list[list[Lot]], usual: str) -> list[Claim]:
    found = []
    for some in free:
        days: dict[str, list[int]] = {}
        for index in open_:
            if in_window(world.credits[index], some):
                days.setdefault(world.credits[index]["date"], []).append(index)
        for value, way, grade in amounts(some, world.rate):
            if way not in ("net", "gross") or is_unusual(claim(some, [], grade, way), usual):
                continue
            for group in days.values():
                for chosen in (*combinations(group, 2), *combinations(group, 3)):
                    parts = [world.credits[index]["amount"] for index in chosen]
                    if sum(parts) == value and is_split(world, some, chosen, way):
                        found.append(claim(some, chosen, grade, "split"))
    return found


def is_unusual(one: Claim, usual: str) -> bool:
    return not one.same and bool(usual) and one.way in ("net", "gross") and one.way != usual


def habits(world: World, whole: list[Claim]) -> tuple[str, dict[str, int]]:
    """Return whether this acquirer pays "net" or "gross", and how often which payer explains a day."""
    times = Counter(credit for one in whole for credit in one.credits)
    alone = [one for one in whole if times[min(one.credits)] == 1]
    ways = Counter(one.way for one in alone if not one.same)
    usual = ""
    for way, other in (("gross", "net"), ("net", "gross")):
        if ways[way] >= 3 and ways[way] >= 4 * ways[other]:
            usual = way
    return usual, Counter(payer(world, min(one.credits)) for one in alone)


def payer(world: World, credit: int) -> str:
    return re.sub(r"\s", "", normalize("NFKC", world.credits[credit]["payer"]))


def doubted(world: World, one: Claim, payers: dict[str, int]) -> Claim:
    most_ = max(payers.values(), default=0)
    stranger = most_ >= 3 and all(payers.get(payer(world, at), 0) <= 1 for at in one.credits)
    return replace(one, grade="likely") if stranger else one


def is_split(world: World, some: list[Lot], chosen: Iterable[int], way: str) -> bool:
    rows = [world.credits[index] for index in chosen]
    parts = [row["amount"] for row in rows]
    items = [item for lot in some for item in lot.items]
    sold = {channel for _, _, channel, _ in items}
    if any(wallet(row) and not sold & {wallet(row), "unknown"} for row in rows):
        return False
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
    if len(some) > 1 or len({row["payer"] for row in rows}) > 1:
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


def outside(world: World, credits: set[int]) -> list[Claim]:
    """Return claims that a credit is for a day before the first of the list, or after its last."""
    before = window(world.lots[0].day - ONE, world.cycle)[2]
    after = window(world.lots[-1].day + ONE, world.cycle)[0]
    edge = [index for index in credits if not before < world.on(index) < after]
    return [Claim(frozenset(), frozenset([index]), "outside", "outside") for index in edge]


def judge_group(world: World, group: list[Claim]) -> tuple[dict[int, str], dict[int, str]]:
    in_lots = {lot for one in group for lot in one.lots}
    in_credits = {credit for one in group for credit in one.credits}
    crowded = len(in_lots) > 1 and most(group) < len(in_credits)
    if crowded:
        group = group + outside(world, in_credits)
    whole = most(group)
    lots, credits = {}, {}
    for lot in in_lots:
        sure = most([one for one in group if not (lot in one.lots and one.grade == "sure")])
        any_ = most([one for one in group if lot not in one.lots])
        arrived = sure < whole and not crowded
        lots[lot] = "arrived" if arrived else "likely" if any_ < whole else "ambiguous"
    for credit in in_credits:
        without = most([one for one in group if not (one.lots and credit in one.credits)])
        credits[credit] = "matched" if without < whole else "ambiguous"
    return lots, credits


@dataclass
class Items:
    """Sales that came one by one, where the cycle pays at once."""

    came: dict[int, int] = field(default_factory=dict)
    """By day: how many came."""
    unclear: set[int] = field(default_factory=set)
    credits: dict[int, str] = field(default_factory=dict)


def came_singly(world: World, on: str, amount: int) -> list[int]:
    return [
        index
        for index, row in enumerate(world.credits)
        if (row["date"], row["amount"]) == (on, amount)
        and world.strong(index)
        and index not in world.returned
        and not KEY.search(row["memo"])
    ]


def count_items(world: World) -> Items:
    """Count payouts per sale of the same day; equal amounts are told apart by nobody."""
    found = Items()
    if world.cycle.days:
        return found
    asked: dict[tuple[str, int], list[int]] = {}
    for lot in world.lots:
        for amount, fee, _, moment in lot.items:
            paid = amount - (fee or 0) - world.flat
            if amount > 0 and paid > 0:
                asked.setdefault((moment[:10], paid), []).append(lot.index)
    for (on, paid), owners in asked.items():
        some = came_singly(world, on, paid)
        for days in (1, 2):
            before = str(date.fromisoformat(on) - timedelta(days))
            earlier = asked.get((before, paid), [])
            if some and len(came_singly(world, before, paid)) < len(earlier):
                found.unclear |= {*earlier, *owners}
        for index in some:
            found.credits[index] = "ambiguous" if len(some) > len(owners) else "matched"
        for owner in set(owners):
            if len(set(owners)) == 1 or len(some) >= len(owners):
                found.came[owner] = found.came.get(owner, 0) + min(len(some), owners.count(owner))
            elif some:
                found.unclear.add(owner)
    found.came = {lot: count for lot, count in found.came.items() if count or lot in found.unclear}
    world.taken = set(found.came) | found.unclear
    return found


def world_of(situation: Row) -> World:
    """Return a situation's lots and what came in; what the acquirer took back is marked."""
    params, statement = situation["params"], situation["statement"]
    credits = [row for row in situation["credits"] if row["amount"] > 0]
    back = [
        row
        for row in situation["credits"]
        if row["amount"] < 0
        and (strength(row) != "weak" or TURNED_BACK.search(row["memo"] + row["payer"]))
    ]
    returned = {
        index
        for index, row in enumerate(credits)
        for one in back
        if one["amount"] == -row["amount"]
        and strength(row) != "weak"
        and timedelta(0)
        <= date.fromisoformat(one["date"]) - date.fromisoformat(row["date"])
        <= timedelta(10)
    }
    begins, ends = (date.fromisoformat(statement[name]) for name in ("from", "to"))
    lots = lots_of(params, situation["sales"])
    rate, flat = params.get("fee"), params.get("d0fee", 0)
    cycle = cycle_of(params)
    return World(lots, credits, begins, ends, statement["complete"], rate, cycle, flat, returned)


def make_claims(world: World, items: Items) -> None:
    """Write down every way in which a credit may pay for days."""
    claims, world.against = memo_claims(world)
    named = world.against | {lot for one in claims for lot in one.lots}
    all_runs = [some for some in runs(world) if not {lot.index for lot in some} & world.taken]
    free = [some for some in all_runs if not {lot.index for lot in some} & named]
    open_ = [
        index
        for index, row in enumerate(world.credits)
        if world.strong(index)
        and index not in world.returned | set(items.credits)
        and not KEY.search(row["memo"])
    ]
    whole = whole_claims(world, open_, free)
    usual, payers = habits(world, whole)
    found = [one for one in whole if not is_unusual(one, usual)]
    found += split_claims(world, open_, free, usual)
    world.claims = claims + [doubted(world, one, payers) for one in found]
    weak = [index for index in range(len(world.credits)) if not world.strong(index)]
    world.weak = whole_claims(world, weak, all_runs)


@dataclass
class Matched:
    """What is explained, before what is left over is looked at."""

    lots: dict[int, str] = field(default_factory=dict)
    credits: dict[int, str] = field(default_factory=dict)


def explain(world: World) -> Matched:
    """Judge each group of claims that share a day or a credit."""
    found = Matched()
    for group in components(world.claims):
        lots, credits = judge_group(world, group)
        found.lots |= lots
        found.credits |= credits
    return found
