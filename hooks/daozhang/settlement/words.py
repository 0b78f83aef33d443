"""What the calculator, its table and the year pages say when they are drawn, in each language.

What the calculator says once it is live stands in said.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

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
    table: Mapping[str, str]
    year: Mapping[str, str]
    closed: Mapping[str, str]

    def festival(self, name: str) -> str:
        """Name a festival, or two that fall together, as in `国庆节、中秋节`."""
        return self.comma.join(self.festivals[part] for part in name.split("、"))

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
            "date_hint": "照签购单上的日期填，按北京时间。",
            "ago_0": "今天",
            "ago_1": "昨天",
            "ago_2": "前天",
            "time": "交易时间（可以不填）",
            "time_hint": "照签购单填，例如 22:58。",
            "channel": "怎么付的",
            "channel_hint": "签购单上有卡号，是刷卡；用付款码、收款码，是扫码。",
            "card": "刷卡",
            "qr": "扫码",
            "cycle": "结算周期",
            "cycle_hint": "T 按工作日算；D 按自然日算，周末和节假日都算。照受理协议填；"
            "有的机构把自然日也叫“T+1”，要问清楚。",
            "cutoff": "换日时间（日切）",
            "cutoff_hint": "一天的账几点截止。一般刷卡 23:00，扫码 24:00；协议写了别的，照协议填。",
            "submit": "查到账日",
            "copy": "复制结果",
            "entry": "加到日历",
            "print": "打印",
            "reopen": "这一页的网址能再打开这个结果，不含个人信息。",
            "next": "到账日过了，钱还没到？一步步查下去",
        },
        table={
            "caption": "这几周的到账日（T+1）",
            "sale": "交易日",
            "before": "扫码，或 23:00 前刷卡",
            "after": "23:00 或更晚刷卡",
            "without": "或 {}",
            "unconfirmed": "未确认",
            "notes": "今天是 {}。写着“或”的：收单机构在调休上班日不结算，"
            "就看后一个。以收单机构自己的节假日公告为准。",
        },
        year={
            "half_1": "{} 年上半年",
            "half_2": "{} 年下半年",
            "off": "休",
            "make_up": "班",
            "legend": "“休”和周末不结算；“班”是调休上班日，一般照常结算，以收单机构的公告为准。",
            "weekdays": "一二三四五六日",
            "festival": "节日",
            "days_off": "放假",
            "make_up_days": "调休上班",
            "span": "{} 至 {}",
            "comma": "、",
            "none": "无",
            "notice": "依据：国务院办公厅通知 {number}，{issued} 发布；{checked} "
            "核对过公开的副本。",
            "subscribe": "把不结算的日子订阅到手机日历（.ics）",
        },
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
            "title": "Find the due day",
            "date": "Date of sale",
            "date_hint": "As printed on the slip (日期), in China time.",
            "ago_0": "Today",
            "ago_1": "Yesterday",
            "ago_2": "2 days ago",
            "time": "Time of sale (may stay empty)",
            "time_hint": "As on the slip (时间), for example 22:58.",
            "channel": "Paid by",
            "channel_hint": "A card number on the slip (卡号) means card; a phone’s or "
            "shop’s code means QR.",
            "card": "Card",
            "qr": "QR code",
            "cycle": "Settlement cycle",
            "cycle_hint": "T counts working days, D calendar days. Your merchant agreement "
            "says which, under 结算周期. Some acquirers call a calendar-day cycle “T+1” too: "
            "ask.",
            "cutoff": "Cut-off",
            "cutoff_hint": "When the acquirer’s day ends (日切). Usually 23:00 for cards and "
            "24:00 for QR; if your agreement names another, enter that.",
            "submit": "Find the due day",
            "copy": "Copy the result",
            "entry": "Add to calendar",
            "print": "Print",
            "reopen": "This page’s address opens the same result again. It holds no personal data.",
            "next": "Past the due day and no money? Find out why, step by step",
        },
        table={
            "caption": "Due days of these weeks (T+1)",
            "sale": "Sale on",
            "before": "QR, or card before 23:00",
            "after": "Card at 23:00 or later",
            "without": "or {}",
            "unconfirmed": "unconfirmed",
            "notes": "China time; today is {}. After “or” stands the due day where the "
            "acquirer does not settle on make-up working days (调休上班日): its own holiday "
            "notice decides.",
        },
        year={
            "half_1": "{}, January to June",
            "half_2": "{}, July to December",
            "off": "off",
            "make_up": "work",
            "legend": "Nothing settles on days marked “off” and on weekends. Days marked "
            "“work” are make-up working days (调休上班日): usually settled, but the acquirer’s "
            "notice decides.",
            "weekdays": "MTWTFSS",
            "festival": "Festival",
            "days_off": "Off",
            "make_up_days": "Make-up working days",
            "span": "{} to {}",
            "comma": ", ",
            "none": "none",
            "notice": "Rests on the State Council notice {number} of {issued}; held against "
            "public copies of it on {checked}.",
            "subscribe": "Days on which nothing settles, to subscribe to (.ics)",
        },
        closed={
            "name": "Daozhang: days on which nothing settles",
            "summary": "No settlement: {}",
            "description": "Card money is usually not paid out on these days. It moves to "
            "the next working day.",
        },
    ),
}
