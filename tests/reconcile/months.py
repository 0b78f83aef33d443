"""Made-up months whose truth is known: what was sold, what came, and what became of each day's money."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from tests.settlement.calendar import OF_2026

PAYERS = ("银联商务股份有限公司客户备付金", "待清算商户资金", "拉卡拉支付股份有限公司")
OTHERS = ("通联支付网络服务股份有限公司", "上海富友支付服务股份有限公司")
PEOPLE = ("赵小满", "张某", "青禾粮油批发部", "")
MENU = (600, 800, 1200, 1500, 1800, 2500)


@dataclass
class Month:
    """A situation in the shape of situations.json, and the truth of each settlement day."""

    params: dict[str, object]
    sales: list[dict[str, object]] = field(default_factory=list)
    credits: list[dict[str, object]] = field(default_factory=list)
    statement: dict[str, object] = field(default_factory=dict)
    truth: dict[str, str] = field(default_factory=dict)
    """Day → paid, late, short, nothing is due, or unpaid, as far as the statement goes."""


@dataclass(frozen=True)
class Shop:
    """How a shop sells, and how its acquirer pays."""

    busy: int
    menu: bool
    fees: str
    """column, rate, none"""
    merged: bool
    parts: str
    """whole, channels, hours"""
    outside: bool
    memo: bool
    other: bool
    """Another acquirer pays into the same account."""


def shop_of(random: Random) -> Shop:
    return Shop(
        busy=random.choice((2, 4, 8, 30)),
        menu=random.random() < 0.5,
        fees=random.choices(("column", "rate", "none"), (8, 2, 1))[0],
        merged=random.random() < 0.6,
        parts=random.choices(("whole", "channels", "hours"), (8, 2, 2))[0],
        outside=random.random() < 0.15,
        memo=random.random() < 0.2,
        other=random.random() < 0.2,
    )


def after_working(day: date, days: int) -> date:
    while days:
        day += timedelta(1)
        days -= OF_2026.is_working(day)
    return day


def due_of(day: date) -> date:
    return after_working(day, 1)


def fee_of(amount: int) -> int:
    return (abs(amount) * 38 + 5000) // 10000 * (1 if amount > 0 else -1)


def sell(random: Random, shop: Shop, day: date, number: int) -> list[dict[str, object]]:
    sales: list[dict[str, object]] = []
    for at in range(random.randint(0, 2 * shop.busy)):
        amount = random.choice(MENU) if shop.menu else random.randint(100, 90000)
        hour = f"{random.randint(7, 23):02}:{random.randint(0, 59):02}"
        sale: dict[str, object] = {"t": f"{day}T{hour}", "amount": amount, "id": f"{number}-{at}"}
        sale["channel"] = random.choice(("card", "wechat"))
        if random.random() < 0.03:
            sale |= {"kind": "refund", "amount": amount * random.choice((1, 1, 20))}
        sales.append(sale)
        if "kind" not in sale and random.random() < 0.02:
            void = sale | {"kind": "void", "id": f"v{number}-{at}", "orig": sale["id"]}
            sales.append(void)
    return sales


def worth(sale: dict[str, object]) -> tuple[int, int]:
    """Return the amount and the fee, with their signs."""
    amount = int(str(sale["amount"])) * (1 if sale.get("kind", "sale") == "sale" else -1)
    return amount, fee_of(amount)


def lot_day(sale: dict[str, object], cutoff: str) -> date:
    moment = datetime.fromisoformat(str(sale["t"]))
    late = cutoff != "24:00" and moment.strftime("%H:%M") >= cutoff
    return moment.date() + timedelta(late)


def make_month(seed: int) -> Month:
    """Return the month of a number: always the same."""
    random = Random(seed)
    shop = shop_of(random)
    first = date(2026, random.choice((1, 2, 3, 4, 9, 10)), random.randint(1, 20))
    length = random.randint(5, 31)
    cutoff = random.choice(("24:00", "24:00", "23:00"))
    month = Month({"cutoff": cutoff} | ({"fee": 38} if shop.fees == "rate" else {}))
    for number in range(length):
        month.sales += sell(random, shop, first + timedelta(number), number)
    pay(random, shop, month, first)
    if shop.fees == "column":
        for sale in month.sales:
            sale["fee"] = abs(worth(sale)[1])
    return month


Lot = tuple[date, list[dict[str, object]]]


def pay(random: Random, shop: Shop, month: Month, first: date) -> None:
    lots: dict[date, list[dict[str, object]]] = {}
    for sale in month.sales:
        lots.setdefault(lot_day(sale, str(month.params["cutoff"])), []).append(sale)
    payer = random.choice(PAYERS)
    groups: list[list[Lot]] = []
    carried: list[Lot] = []
    for day, sales in sorted(lots.items()):
        total = sum(worth(sale)[0] - worth(sale)[1] for sale in sales)
        with_before = [*carried, (day, sales)]
        whole = sum(worth(s)[0] - worth(s)[1] for _, some in with_before for s in some)
        if whole <= 0 or (total < 0 and not shop.merged):
            carried = with_before
            continue
        together = groups and shop.merged and due_of(groups[-1][-1][0]) == due_of(day)
        if together:
            groups[-1] += with_before
        else:
            groups.append(with_before)
        carried = []
    for day, _ in carried:
        month.truth[str(day)] = "nothing"
    for group in groups:
        pay_group(random, shop, month, group, payer)
    end_statement(random, shop, month, first)


def pay_group(random: Random, shop: Shop, month: Month, group: list[Lot], payer: str) -> None:
    days = [str(day) for day, _ in group]
    fate = random.choices(("paid", "unpaid", "late", "short"), (90, 4, 3, 3))[0]
    for day in days:
        month.truth[day] = fate
    if fate == "unpaid":
        return
    due = due_of(group[-1][0])
    lag = random.choices((0, 1, 2), (90, 7, 3))[0]
    if fate == "late":
        lag = random.randint(3, 6)
    on = after_working(due, lag)
    sales = [sale for _, some in group for sale in some]
    parts = parts_of(random, shop, sales, len(group))
    if shop.outside:
        amounts = [sum(worth(sale)[0] for sale in part) for part in parts]
    else:
        amounts = [sum(worth(sale)[0] - worth(sale)[1] for sale in part) for part in parts]
    if any(amount <= 0 for amount in amounts):
        amounts = [sum(amounts)]
    if fate == "short":
        amounts[0] -= min(amounts[0] - 1, random.choice((3000, 200, 20000)))
    memo = ""
    if shop.memo and len(amounts) == 1:
        first, last = (datetime.fromisoformat(day).strftime("%m%d") for day in (days[0], days[-1]))
        fee = 0 if shop.outside else sum(worth(sale)[1] for sale in sales)
        memo = f"{first}-{last}费{fee / 100:.2f}元" if fee >= 0 else ""
    month.truth |= dict.fromkeys(days, f"{fate} {on}")
    for amount in amounts:
        if amount > 0:
            month.credits.append({"date": str(on), "amount": amount, "payer": payer, "memo": memo})


def parts_of(
    random: Random, shop: Shop, sales: list[dict[str, object]], days: int
) -> list[list[dict[str, object]]]:
    if shop.parts == "channels":
        split = [[s for s in sales if s["channel"] == name] for name in ("card", "wechat")]
        return [part for part in split if part]
    if shop.parts == "hours" and days == 1:
        cut = random.choice(("12:00", "15:00"))
        early = [s for s in sales if str(s["t"])[11:] < cut]
        late = [s for s in sales if str(s["t"])[11:] >= cut]
        return [part for part in (early, late) if part]
    return [sales]


def end_statement(random: Random, shop: Shop, month: Month, first: date) -> None:
    """Add what else came in, and cut the statement to its days."""
    length = random.choice((10, 20, 31, 45))
    begins, ends = first - timedelta(random.choice((0, 0, 3))), first + timedelta(length)
    for _ in range(random.randint(0, 12)):
        on = begins + timedelta(random.randint(0, max(1, (ends - begins).days)))
        noise = {
            "date": str(on),
            "payer": random.choice(PEOPLE),
            "memo": random.choice(("", "还款", "货款结算")),
        }
        same = (
            random.choice(month.credits)["amount"]
            if month.credits and random.random() < 0.2
            else None
        )
        month.credits.append(noise | {"amount": same or random.randint(100, 300000)})
    if shop.other:
        for day in range(length):
            if random.random() < 0.5:
                on = first + timedelta(day)
                month.credits.append(
                    {
                        "date": str(on),
                        "amount": random.randint(1000, 500000),
                        "payer": OTHERS[0],
                        "memo": "",
                    }
                )
    month.credits = [c for c in month.credits if str(begins) <= str(c["date"]) <= str(ends)]
    month.credits.sort(key=lambda credit: str(credit["date"]))
    for sold, fate in month.truth.items():
        name, _, came = fate.partition(" ")
        outside = came and not str(begins) <= came <= str(ends)
        month.truth[sold] = "unpaid" if outside else name
    month.statement = {"from": str(begins), "to": str(ends), "complete": random.random() < 0.85}


def make_instant_month(seed: int) -> Month:
    """Return a month of an acquirer that pays each sale at once, for a fee on each payout; some do not come."""
    random = Random(seed)
    first, flat = date(2026, 3, 2), random.choice((0, 200))
    month = Month({"mode": "item", "d0fee": flat, "cutoff": random.choice(("24:00", "23:00"))})
    shop = Shop(4, True, "column", False, "whole", False, False, False)
    length, fails = random.randint(3, 12), random.choice((0, 0.05, 0.3))
    for number in range(length):
        month.sales += sell(random, shop, first + timedelta(number), number)
    voided = {sale["orig"] for sale in month.sales if "orig" in sale}
    for sale in month.sales:
        lot = str(lot_day(sale, str(month.params["cutoff"])))
        amount, fee = worth(sale)
        sale["fee"] = abs(fee)
        month.truth.setdefault(lot, "paid")
        if "kind" in sale or sale["id"] in voided:
            continue
        if amount - fee <= flat or random.random() < fails:
            month.truth[lot] = "unpaid"
        else:
            came = {"date": str(sale["t"])[:10], "amount": amount - fee - flat}
            month.credits.append(came | {"payer": PAYERS[2], "memo": ""})
    ends = first + timedelta(length + random.choice((0, 6)))
    month.credits.sort(key=lambda credit: str(credit["date"]))
    month.statement = {"from": str(first), "to": str(ends), "complete": random.random() < 0.85}
    return month
