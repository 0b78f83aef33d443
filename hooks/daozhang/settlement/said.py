"""What the calculator says once it is live, in each language.

It goes to the browser with the page. The element puts dates and numbers in for `{…}`, as text only.
A key that ends in `-fault` refuses a field: it says what is wrong and how to mend it.
"""

from collections.abc import Mapping
from typing import Final

SAID: Final[Mapping[str, Mapping[str, str]]] = {
    "zh": {
        "due": "到账日",
        "unconfirmed": "未确认",
        "waiting": "还没到日子，应该{when}到账。",
        "due-today": "应该今天到账。今天结束以前到，都算按时。",
        "overdue-0": "到账日过了，不过之后还没有工作日。",
        "overdue-1": "已经晚了 1 个工作日。",
        "overdue-n": "已经晚了 {n} 个工作日。",
        "perhaps": "不过按下面的另一个日期，还不算晚。",
        "ahead": "这是以后的日子，先替你算好。",
        "without": "有的收单机构不在调休上班日结算。那样的话，到账日是 {due}。"
        "以收单机构自己的节假日公告为准。",
        "other": "这笔离换日 {cutoff} 不到 5 分钟，可能算进另一天。"
        "看签购单上的“清算日期”：印的是 {clearing}，到账日就是 {due}。",
        "other-without": "那样的话，收单机构在调休上班日不结算的，到账日是 {due}。",
        "no-time": "没有填时间。这里按 {cutoff} 以前算。如果是 {cutoff} 或更晚，清算日是 "
        "{clearing}，到账日是 {due}。",
        "beyond": "{year} 年的放假通知还没有收录，通常在上一年 10 月下旬到 12 月上旬发布。"
        "这里只跳过周末和法定的节日，没有算调休，所以未确认。发布后请再查一次。",
        "next-waiting": "过了 {due} 还没到，再回来查。",
        "next-due-today": "今天结束还没到，明天再回来查。",
        "steps": "怎么算出来的",
        "card": "刷卡：{at}",
        "qr": "扫码：{at}",
        "before": "清算日：{clearing}。在换日 {cutoff} 以前，算当天。",
        "after": "清算日：{clearing}。已到换日 {cutoff}，算下一天。",
        "skipped": "{day}：{reason}，不结算",
        "weekend": "周末",
        "counted": "{day}：第 {n} 个工作日",
        "made-up": "{day}：调休上班（{festival}），照常结算，第 {n} 个工作日",
        "D": "{day}：清算日起第 {n} 个自然日，周末和节假日都算",
        "D0": "{day}：D+0，清算日当天",
        "copied": "已复制。",
        "copy-yourself": "没能自动复制。请长按下面的文字，自己复制。",
        "entry": "刷卡的钱到账日",
        "date-missing-fault": "还缺交易日期。看签购单上的“日期”，例如 2026-02-12。",
        "date-unknown-fault": "没有这一天。请照 2026-02-12 这样填。",
        "date-before-fault": "只能算 {first} 起的交易。更早的，请直接问收单机构。",
        "date-after-fault": "日历只到 {last}。请填更早的日期。",
        "time-unknown-fault": "钟点从 00:00 到 23:59，例如 22:58。不知道就空着。",
        "time-zone-fault": "这是别的时区。请换成北京时间，只填钟点。",
        "channel-unknown-fault": "请选一种：刷卡，或扫码。",
        "cycle-unknown-fault": "结算周期是 T+ 或 D+ 加天数，例如 T+1。请照协议填。",
        "cycle-range-fault": "天数从 0 到 30，例如 T+1。请填小一些。",
        "cutoff-unknown-fault": "换日时间从 00:01 到 24:00，例如 23:00。半夜填 24:00。",
    },
    "en": {
        "due": "Due",
        "unconfirmed": "unconfirmed",
        "waiting": "Not due yet: due {when}.",
        "due-today": "Due today. Until the end of today it is on time.",
        "overdue-0": "Past the due day, but no working day has gone by since.",
        "overdue-1": "Overdue by 1 working day.",
        "overdue-n": "Overdue by {n} working days.",
        "perhaps": "By the other date below it is not overdue yet.",
        "ahead": "This sale lies ahead: the answer is for planning.",
        "without": "Some acquirers do not settle on make-up working days (调休上班日). With "
        "them the money is due on {due}. The acquirer’s own holiday notice decides.",
        "other": "The sale is within 5 minutes of the cut-off, {cutoff}, and may fall on "
        "either side. The slip decides: if its clearing date (清算日期) is {clearing}, the "
        "money is due on {due}.",
        "other-without": "On that side, acquirers that do not settle on make-up days pay on {due}.",
        "no-time": "No time was given, so this is for a sale before {cutoff}. At {cutoff} or "
        "later the clearing day is {clearing}, and the money is due on {due}.",
        "beyond": "The holiday notice for {year} is not in our calendar. The State Council "
        "usually publishes it between late October and early December. Only weekends and the "
        "holidays fixed by regulation are skipped here, no make-up days, so the date is "
        "unconfirmed. Please ask again once the notice is out.",
        "next-waiting": "If the money is not there after {due}, come back.",
        "next-due-today": "If the money is not there by the end of today, come back tomorrow.",
        "steps": "How we got there",
        "card": "Card sale: {at}",
        "qr": "QR sale: {at}",
        "before": "Clearing day: {clearing}. The sale came before the cut-off, {cutoff}, so "
        "it counts for its own day.",
        "after": "Clearing day: {clearing}. The cut-off, {cutoff}, had come, so the sale "
        "counts for the next day.",
        "skipped": "{day}: {reason}, nothing settles",
        "weekend": "weekend",
        "counted": "{day}: working day {n}",
        "made-up": "{day}: make-up working day ({festival}), settles as usual, working day {n}",
        "D": "{day}: calendar day {n} from the clearing day, weekends and holidays included",
        "D0": "{day}: D+0, the clearing day itself",
        "copied": "Copied.",
        "copy-yourself": "Copying did not work here. Press and hold the text below to copy "
        "it yourself.",
        "entry": "Card money due",
        "date-missing-fault": "The date of sale is missing. It is on the slip (日期), for "
        "example 2026-02-12.",
        "date-unknown-fault": "There is no such date. Enter it as in 2026-02-12.",
        "date-before-fault": "We can answer for sales from {first}. For older ones ask the "
        "acquirer.",
        "date-after-fault": "The calendar ends on {last}. Enter an earlier date.",
        "time-unknown-fault": "A time of day goes from 00:00 to 23:59, for example 22:58. If "
        "you do not know it, leave it empty.",
        "time-zone-fault": "This names another time zone. Change it to China time, and enter "
        "the time alone.",
        "channel-unknown-fault": "Choose one: card, or QR code.",
        "cycle-unknown-fault": "A cycle is T+ or D+ and a number of days, for example T+1. "
        "Enter it as in your agreement.",
        "cycle-range-fault": "The number of days goes from 0 to 30, for example T+1. Enter a "
        "smaller one.",
        "cutoff-unknown-fault": "A cut-off goes from 00:01 to 24:00, for example 23:00. For "
        "midnight enter 24:00.",
    },
}
