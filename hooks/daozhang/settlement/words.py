"""What the calculator, its table and the year pages say when they are drawn, in each language.

What the calculator says once it is live stands in said.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from daozhang.settlement.model import LIEU

FESTIVALS: Final[Mapping[str, str]] = {
    "元旦": "New Year",
    "春节": "Spring Festival",
    "清明节": "Qingming Festival",
    "劳动节": "Labour Day",
    "端午节": "Dragon Boat Festival",
    "中秋节": "Mid-Autumn Festival",
    "国庆节": "National Day",
}
"""The festivals of the regulation, with their names in English."""


@dataclass(frozen=True)
class Words:
    """One language's words for what is drawn at build time."""

    locale: str
    """As the browser's Intl knows it."""
    festivals: Mapping[str, str]
    comma: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day: str
    full_day: str
    weekend: str
    form: Mapping[str, str]
    ways: Mapping[str, str]
    """Names of the pages that an answer leads on to."""
    table: Mapping[str, str]
    year: Mapping[str, str]
    closed: Mapping[str, str]
    in_lieu: str

    def festival(self, name: str) -> str:
        """Name a festival, two that fall together, or a day in lieu, as in `国庆节、中秋节补假`."""
        parts = name.removesuffix(LIEU).split("、")
        named = self.comma.join(self.festivals[part] for part in parts)
        return self.in_lieu.format(named) if name.endswith(LIEU) else named

    def short(self, day: date) -> str:
        """Write a date for a table, as in `Sat 14 Feb`."""
        return self._write(self.day, day)

    def long(self, day: date) -> str:
        """Write a date with its year, as in `Sat 14 February 2026`."""
        return self._write(self.full_day, day)

    def _write(self, pattern: str, day: date) -> str:
        month, weekday = self.months[day.month - 1], self.weekdays[day.weekday()]
        return pattern.format(
            year=day.year, month=month, short=month[:3], day=day.day, weekday=weekday
        )


WORDS: Final[Mapping[str, Words]] = {
    "zh": Words(
        locale="zh-CN",
        festivals={name: name for name in FESTIVALS},
        comma="、",
        weekdays=("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
        months=tuple(f"{number}月" for number in range(1, 13)),
        day="{month}{day}日 {weekday}",
        full_day="{year}年{month}{day}日 {weekday}",
        weekend="周末",
        form={
            "title": "查到账日",
            "date": "交易日期",
            "date_hint": "照签购单（小票）填，例如 2026-02-12。",
            "ago_0": "今天",
            "ago_1": "昨天",
            "ago_2": "前天",
            "time": "交易时间（可以不填）",
            "time_hint": "照签购单填，24 小时制，例如 15:30。",
            "channel": "怎么付的",
            "channel_hint": "签购单上有卡号，是刷卡；用付款码、收款码，是扫码。",
            "card": "刷卡",
            "qr": "扫码",
            "terms": "{cycle}，{cutoff} 日切",
            "change": "改",
            "cycle": "结算周期",
            "cycle_hint": "T 按工作日算；D 按自然日算，周末和节假日都算。照受理协议填；"
            "有的机构把自然日也叫“T+1”，要问清楚。",
            "cutoff": "日切时间（几点起算第二天）",
            "cutoff_hint": "一天的账几点截止。一般刷卡 {card}，扫码 {qr}；协议写了别的，照协议填。",
            "submit": "查到账日",
            "copy": "复制结果",
            "entry": "加到日历",
            "print": "打印",
            "reopen": "这一页的网址能再打开这个结果，不含个人信息。",
            "late": "计算器没有加载出来，可以先看下面的表。",
            "again": "再试一次",
        },
        ways={
            "check": "不知道钱卡在哪里？回答几个问题",
            "late": "到账日过了，钱还没到？一步步查下去",
            "overdue": "到账日过了：今天打给收单机构",
            "not-due-yet": "还没到日子：怎样等",
            "day-moved": "为什么往后推：周末、放假和调休",
            "after-cutoff": "为什么算第二天：日切以后刷的",
        },
        table={
            "caption": "到账日（T+1）：{} 至 {} 的交易",
            "sale": "交易日",
            "before": "扫码，或 {card} 前刷卡",
            "after": "{card} 或更晚刷卡",
            "without": "最晚 {}",
            "unconfirmed": "未确认",
            "notes": "写着“最晚”的：调休上班日多数机构照常划款，个别可能不划，那就是后一个日子，"
            "以收单机构自己的节假日公告为准。",
            "made": "这张表是 {} 做的。",
            "years": "别的日子，看整年的结算日历：",
        },
        year={
            "half_1": "{} 年上半年",
            "half_2": "{} 年下半年",
            "off": "休",
            "make_up": "班",
            "legend": "按 T+1，“休”和周末一般不划款；“班”是调休上班日，多数机构照常结算，以收单"
            "机构的公告为准。",
            "weekdays": "一二三四五六日",
            "festival": "节日",
            "days_off": "放假",
            "make_up_days": "调休上班",
            "span": "{} 至 {}",
            "comma": "、",
            "none": "无",
            "unknown": "还不知道",
            "notice": "依据：国务院办公厅通知 {number}，{issued} 发布；{checked} "
            "核对过公开的副本。",
            "unconfirmed": "未确认：{} 年的放假通知还没有收录。这里是法定的节日，和节日碰上周末时"
            "法定的补假。国务院的通知还可能调休，到账日会跟着变。",
            "fixed_by": "依据：《全国年节及纪念日放假办法》（2024-11-10 修订）第二条、第六条。",
            "due": "{} 年各天的交易，哪天到账（T+1）",
            "sales": "交易日",
            "latest": "，最晚 {}",
            "others": "其余的交易，下一个工作日到：周一到周四的，第二天到；周五、周六、周日的，周"
            "一到。{card} 或更晚刷卡的，算第二天的交易；扫码一般 {qr} 日切。",
            "subscribe": "把不结算的日子订阅到手机日历（.ics）",
        },
        in_lieu="{}补假",
        closed={
            "name": "到账：不结算的日子",
            "summary": "不结算：{}",
            "description": "这几天银行卡的钱一般不到账，顺延到下一个工作日。",
        },
    ),
    "en": Words(
        locale="en-GB",
        festivals=FESTIVALS,
        comma=" and ",
        weekdays=("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        months=(
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ),
        day="{weekday} {day} {short}",
        full_day="{weekday} {day} {month} {year}",
        weekend="weekend",
        form={
            "title": "Find the due date",
            "date": "Date of sale",
            "date_hint": "As on the slip (日期), like 2026-02-12.",
            "ago_0": "Today",
            "ago_1": "Yesterday",
            "ago_2": "2 days ago",
            "time": "Time of sale (may stay empty)",
            "time_hint": "As on the slip (时间), 24-hour, like 15:30.",
            "channel": "Paid by",
            "channel_hint": "A card number on the slip (卡号): card. A code scanned: QR.",
            "card": "Card",
            "qr": "QR code",
            "terms": "{cycle}, cut-off {cutoff}",
            "change": "change",
            "cycle": "Settlement cycle",
            "cycle_hint": "T counts working days, D calendar days. Your merchant agreement "
            "says which, under 结算周期. Some acquirers call a calendar-day cycle “T+1” too: "
            "ask.",
            "cutoff": "Cut-off",
            "cutoff_hint": "When the acquirer’s day ends (日切). Usually {card} for cards and "
            "{qr} for QR; if your agreement names another, enter that.",
            "submit": "Find the due date",
            "copy": "Copy the result",
            "entry": "Add to calendar",
            "print": "Print",
            "reopen": "This page’s address opens the same result again. It holds no personal data.",
            "late": "The calculator did not load. The table below answers meanwhile.",
            "again": "Try again",
        },
        ways={
            "check": "Not sure where the money is? Answer a few questions",
            "late": "Past the due date and no money? Find out why, step by step",
            "overdue": "Past the due date: call the acquirer today",
            "not-due-yet": "Not due yet: how long to wait",
            "day-moved": "Why it moves: weekends, holidays and make-up days",
            "after-cutoff": "Why it counts for the next day: after the cut-off",
        },
        table={
            "caption": "Due dates (T+1) of sales from {} to {}",
            "sale": "Sale on",
            "before": "QR, or card before {card}",
            "after": "Card at {card} or later",
            "without": "latest {}",
            "unconfirmed": "unconfirmed",
            "notes": "After “latest” stands the due date with an acquirer that does not pay out on "
            "make-up working days (调休上班日). Most pay as usual, some may not: its own holiday "
            "notice decides. All dates are China’s.",
            "made": "This table was made on {}.",
            "years": "Other dates are in the settlement calendars:",
        },
        year={
            "half_1": "{}, January to June",
            "half_2": "{}, July to December",
            "off": "off",
            "make_up": "work",
            "legend": "Under T+1, days marked “off” and weekends usually bring no money. "
            "Days marked “work” are make-up working days (调休上班日): usually settled, but the "
            "acquirer’s notice decides.",
            "weekdays": "MTWTFSS",
            "festival": "Festival",
            "days_off": "Off",
            "make_up_days": "Make-up working days",
            "span": "{} to {}",
            "comma": ", ",
            "none": "none",
            "unknown": "not known yet",
            "notice": "From State Council notice {number} of {issued}; compared with public "
            "copies of it on {checked}.",
            "unconfirmed": "Unconfirmed (未确认): the holiday notice for {} is not in our "
            "calendar. These are the holidays that the law fixes, and the days off for those on a "
            "weekend. The State Council’s notice may still trade days, and due dates move with it.",
            "fixed_by": "From Articles 2 and 6 of the regulation on public holidays "
            "(全国年节及纪念日放假办法), as revised on 2024-11-10.",
            "due": "{}: when sales are due (T+1)",
            "sales": "Sale on",
            "latest": ", latest {}",
            "others": "All other sales: the next working day. Monday to Thursday, the day after; "
            "Friday, Saturday and Sunday, Monday. A card used at {card} or later counts as a sale "
            "of the next day; for QR codes the day usually ends at {qr}.",
            "subscribe": "Days on which nothing settles, to subscribe to (.ics)",
        },
        in_lieu="day off in lieu for {}",
        closed={
            "name": "Daozhang: days on which nothing settles",
            "summary": "No settlement: {}",
            "description": "Card money is usually not paid out on these days. It moves to "
            "the next working day.",
        },
    ),
}
