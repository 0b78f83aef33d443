"""What the form says before any script has run, by language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class List:
    """One of the two lists."""

    title: str
    hint: str
    paste: str
    file: str


@dataclass(frozen=True)
class Term:
    """One field of the terms, and what it begins with."""

    label: str
    hint: str
    value: str = ""


@dataclass(frozen=True)
class Words:
    """One language."""

    locale: str
    title: str
    late: str
    again: str
    sales: List
    statement: List
    terms: str
    change: str
    fields: Mapping[str, Term]
    submit: str
    attempt: str
    stop: str
    columns: str
    no_unpacking: str
    print: str
    save: str
    case: str


WORDS: Final[Mapping[str, Words]] = {
    "zh": Words(
        locale="zh-CN",
        title="对一个月的账",
        late="对账的程序没有下载下来。",
        again="再试一次",
        sales=List(
            title="1. 收单机构的交易明细",
            hint="从收款 App 或商户后台导出的那张表，一行一笔。",
            paste="把表格贴在这里",
            file="或者选一个文件",
        ),
        statement=List(
            title="2. 银行账户的流水",
            hint="同一段时间的，有收入、付款人，最好有余额。",
            paste="把流水贴在这里",
            file="或者选一个文件",
        ),
        terms="结算约定：T+1、24:00 日切、手续费看明细",
        change="改",
        fields={
            "cycle": Term("到账周期", "T+1 隔一个工作日，D+1 隔一天，T+0 当天一笔一到。", "T+1"),
            "cutoff": Term("几点日切", "过了这一刻的，算下一天。刷卡常见 23:00。", "24:00"),
            "rate": Term("费率", "明细里没有手续费才用，比如 0.38%。填了，最多说“很可能到了”。"),
            "cap": Term("封顶（元）", "一笔最多收多少手续费。没有就空着。"),
            "flat": Term("每次到账另收（元）", "T+0 常有，比如 2。没有就空着。"),
        },
        submit="对一对",
        attempt="先用编的一个月试试",
        stop="停下",
        columns="看每一列读成了什么，不对就改",
        no_unpacking="这个浏览器打不开 .xlsx：请另存为 CSV，或者在表格里复制，贴到框里。",
        print="打印",
        save="存成表格文件（CSV）",
        case="把这一笔写成电话稿和信",
    ),
    "en": Words(
        locale="en",
        title="Check a month",
        late="The script that compares the lists did not arrive.",
        again="Try again",
        sales=List(
            title="1. The acquirer's list of sales (交易明细)",
            hint="The table exported from the payment app or the merchant site, one sale a row.",
            paste="Paste the table here",
            file="Or choose a file",
        ),
        statement=List(
            title="2. The bank statement (流水)",
            hint="Of the same days, with income and payer, best with the balance (余额).",
            paste="Paste the statement here",
            file="Or choose a file",
        ),
        terms="Terms: T+1, cut-off 24:00, fees from the list",
        change="change",
        fields={
            "cycle": Term("Cycle (到账周期)", "T+1: the next working day. D+1: the next day. T+0: each sale on its day.", "T+1"),
            "cutoff": Term("Cut-off (日切)", "What is later counts for the next day. Often 23:00 for cards.", "24:00"),
            "rate": Term("Rate (费率)", "Only for a list without fees, such as 0.38%. The answer is then “likely” at best."),
            "cap": Term("Cap in yuan (封顶)", "The most that is taken for one sale. Empty: no cap."),
            "flat": Term("Charge per payout in yuan", "Usual with T+0, such as 2. Empty: none."),
        },
        submit="Compare",
        attempt="Try it with a made-up month",
        stop="Stop",
        columns="See what each column was read as, and change it",
        no_unpacking="This browser cannot open .xlsx: save it as CSV, or copy the cells and paste them.",
        print="Print",
        save="Save as a table (CSV)",
        case="Words and letters for this sale",
    ),
}  # fmt: skip
