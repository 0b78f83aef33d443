"""What the calculator says once it is live, in each language.

It goes to the browser with the page. The element puts dates and numbers in for `{…}`, as text only.
A key that ends in `-fault` refuses a field: it says what is wrong, and which form is meant.
"""

from collections.abc import Mapping
from typing import Final

SAID: Final[Mapping[str, Mapping[str, str]]] = {
    "zh": {
        "due": "到账日",
        "unconfirmed": "未确认",
        "waiting-1": "还没到日子，明天到账。",
        "waiting-n": "还没到日子，{n} 天后到账。",
        "due-today": "应该今天到账。今天结束以前到，都算按时。",
        "perhaps-late": "第一个可能的到账日过了，最晚的那个还没过：现在不能算晚。",
        "overdue-0": "到账日过了，不过之后还没有工作日。",
        "overdue-1": "到账日过了 1 个工作日。",
        "overdue-n": "到账日过了 {n} 个工作日。",
        "overdue-long": "到账日早就过了。",
        "ahead": "这是以后的日子，先替你算好。",
        "do-wait": "交易成功的，钱没有丢，今天不用打给谁：等到 {when} {late}（这个钟点是我们的建议"
        "，不是规定），还没到，就打给收单机构。",
        "do-wait-today": "交易成功的，钱没有丢，先不用打给谁：今天（{when}）等到 {late}（这个钟点"
        "是我们的建议，不是规定），还没到，今天就可以打给收单机构。",
        "do-ahead": "到时候不用急着打给谁：等到 {when} {late}（这个钟点是我们的建议，不是规定），"
        "还没到，就打给收单机构。",
        "do-call": "钱还没到的，今天就打给收单机构：签购单（小票）上“收单机构”或“收单行”那一家。",
        "do-call-qr": "钱还没到的，今天就打给收单机构：小票、收款 App 或受理协议上写的那一家。",
        "numbers": "号码：{numbers}；别家，打小票、机器背面或受理协议上的号码。",
        "number": "{name} {phone}",
        "comma": "，",
        "arrived": "钱其实到了，只想知道晚没晚？看流水上入账的日期：{last} 或以前到的，不算晚；再"
        "往后才到的，是晚了。",
        "without": "碰上调休上班日：多数收单机构照常划款；个别可能不划，那样最晚 {due} 到。"
        "以它自己的节假日公告为准。",
        "other": "这笔离日切 {cutoff} 不到 5 分钟，可能算进另一天。"
        "看签购单上的“清算日期”：印的是 {clearing}，到账日就是 {due}。",
        "other-without": "那样的话，收单机构不在调休上班日划款的，最晚 {due} 到。",
        "no-time": "没有填时间。这里按 {cutoff} 以前算。如果是 {cutoff} 或更晚，清算日是 "
        "{clearing}，到账日是 {due}。",
        "beyond": "{year} 年的放假通知还没有收录，通常在上一年 10 月下旬到 12 月上旬发布。这里只跳"
        "过周末、法定的节日和法定的补假，没有算调休，所以未确认：通知把假期放长，到账日会推后；把"
        "周末改成上班，到账日会提前。发布后请再查一次。",
        "steps": "怎么算出来的",
        "card": "刷卡：{at}",
        "qr": "扫码：{at}",
        "before": "清算日：{clearing}。在日切 {cutoff} 以前，算当天。",
        "after": "清算日：{clearing}。已到日切 {cutoff}，算下一天。",
        "skipped": "{day}：{reason}，不结算",
        "weekend": "周末",
        "counted": "{day}：第 {n} 个工作日",
        "made-up": "{day}：调休上班（{festival}），照常结算，第 {n} 个工作日",
        "D": "{day}：清算日起第 {n} 个自然日，周末和节假日都算",
        "D0": "{day}：D+0，清算日当天",
        "table": "到账日（T+1）：{first} 至 {last} 的交易",
        "table-without": "最晚 {due}",
        "table-today": "今天",
        "copied": "已复制。",
        "copy-yourself": "没能自动复制。请长按下面的文字，自己复制。",
        "entry-card": "刷卡的钱到账日",
        "entry-qr": "扫码的钱到账日",
        "entry-failed": "没有加载出来，请再按一次“加到日历”。",
        "date-missing-fault": "还缺交易日期。看签购单上的“日期”，例如 2026-02-12。",
        "date-unknown-fault": "没有这一天。请照 2026-02-12 这样填。",
        "date-order-fault": "这样写有两种读法。请先写年，例如 2026-02-12。",
        "date-year-fault": "还缺年份。请照 2026-02-12 这样填。",
        "date-before-fault": "只能算 {first} 起的交易。更早的，请直接问收单机构。",
        "date-after-fault": "日历只到 {last}。请填更早的日期。",
        "time-unknown-fault": "钟点从 00:00 到 23:59，24 小时制，例如 15:30。不知道就空着。",
        "time-zone-fault": "这是别的时区。请换成北京时间，只填钟点。",
        "channel-unknown-fault": "请选一种：刷卡，或扫码。",
        "cycle-unknown-fault": "结算周期是 T+ 或 D+ 加天数，例如 T+1。请照协议填。",
        "cycle-range-fault": "天数从 0 到 30，例如 T+1。请填小一些。",
        "cutoff-unknown-fault": "日切时间从 00:01 到 24:00，24 小时制，例如 {card}。半夜填 24:00。",
    },
    "en": {
        "due": "Due",
        "unconfirmed": "unconfirmed",
        "waiting-1": "Not due yet: due tomorrow.",
        "waiting-n": "Not due yet: due in {n} days.",
        "due-today": "Due today. Until the end of today it is on time.",
        "perhaps-late": "The first possible due date has passed, the last one has not: it is not "
        "late yet.",
        "overdue-0": "Past the due date, but no working day has gone by since.",
        "overdue-1": "1 working day past the due date.",
        "overdue-n": "{n} working days past the due date.",
        "overdue-long": "The due date passed long ago.",
        "ahead": "This sale is in the future: the answer is for planning.",
        "do-wait": "If the sale went through, the money is not lost, and there is nobody to call "
        "today: wait until {late} on {when} (the hour is our advice, not a rule), and if the "
        "money is not there by then, call the acquirer.",
        "do-wait-today": "If the sale went through, the money is not lost, and there is nobody to "
        "call yet: today ({when}), wait until {late} (the hour is our advice, not a rule); if the "
        "money is not there by then, you can call the acquirer today.",
        "do-ahead": "When the time comes, wait until {late} on {when} (the hour is our advice, "
        "not a rule), and if the money is not there by then, call the acquirer.",
        "do-call": "If the money is not there, call the acquirer today: the bank or company under "
        "收单机构 or 收单行 on the slip.",
        "do-call-qr": "If the money is not there, call the acquirer today: the bank or company "
        "named on the receipt, in the app that shows your takings, or in your agreement (受理协议"
        ").",
        "numbers": "Numbers: {numbers}; any other: the number on the receipt, on the back of the "
        "terminal or in the agreement.",
        "number": "{name} {phone}",
        "comma": ", ",
        "arrived": "It did arrive, and you only want to know whether it was late? Look at the "
        "date on the statement: on {last} or earlier, it was not late; after that, it was.",
        "without": "There is a make-up working day (调休上班日) on the way. Most acquirers pay as "
        "usual; some may not, and then the money is due on {due} at the latest. The acquirer’s "
        "own holiday notice decides.",
        "other": "The sale is within 5 minutes of the cut-off, {cutoff}, and may fall on "
        "either side. The slip decides: if its clearing date (清算日期) is {clearing}, the "
        "money is due on {due}.",
        "other-without": "On that side, an acquirer that does not pay out on make-up days pays by "
        "{due}.",
        "no-time": "No time was entered, so this is for a sale before {cutoff}. At {cutoff} or "
        "later the clearing day is {clearing}, and the money is due on {due}.",
        "beyond": "The holiday notice for {year} is not in our calendar. The State Council "
        "usually publishes it between late October and early December. Only weekends, the "
        "holidays fixed by law and the days off that the law gives for those on a weekend are "
        "skipped here, so the date is unconfirmed: if the notice makes a holiday longer, the "
        "money comes later; if it turns a weekend day into a working day, earlier. Please check "
        "again once the notice is out.",
        "steps": "How the date is worked out",
        "card": "Card sale: {at}",
        "qr": "QR sale: {at}",
        "before": "Clearing day: {clearing}. The sale was before the cut-off, {cutoff}, so "
        "it counts for its own day.",
        "after": "Clearing day: {clearing}. The sale was at or after the cut-off, {cutoff}, so it "
        "counts for the next day.",
        "skipped": "{day}: {reason}, nothing settles",
        "weekend": "weekend",
        "counted": "{day}: working day {n}",
        "made-up": "{day}: make-up working day ({festival}), settles as usual, working day {n}",
        "D": "{day}: calendar day {n} from the clearing day, weekends and holidays included",
        "D0": "{day}: D+0, the clearing day itself",
        "table": "Due dates (T+1) of sales from {first} to {last}",
        "table-without": "latest {due}",
        "table-today": "today",
        "copied": "Copied.",
        "copy-yourself": "Copying did not work here. Press and hold the text below to copy "
        "it yourself.",
        "entry-card": "Card money due",
        "entry-qr": "QR money due",
        "entry-failed": "It did not load. Please press “Add to calendar” again.",
        "date-missing-fault": "The date of sale is missing. It is on the slip (日期), for "
        "example 2026-02-12.",
        "date-unknown-fault": "There is no such date. Enter it as in 2026-02-12.",
        "date-order-fault": "This can be read in two ways. Put the year first, as in 2026-02-12.",
        "date-year-fault": "The year is missing. Enter the date as in 2026-02-12.",
        "date-before-fault": "We can answer for sales from {first}. For older ones ask the "
        "acquirer.",
        "date-after-fault": "The calendar ends on {last}. Enter an earlier date.",
        "time-unknown-fault": "A time of day goes from 00:00 to 23:59 (24-hour), for example "
        "15:30. If you do not know it, leave it empty.",
        "time-zone-fault": "This names another time zone. Change it to China time, and enter "
        "the time alone.",
        "channel-unknown-fault": "Choose one: card, or QR code.",
        "cycle-unknown-fault": "A cycle is T+ or D+ and a number of days, for example T+1. "
        "Enter it as in your agreement.",
        "cycle-range-fault": "The number of days goes from 0 to 30, for example T+1. Enter a "
        "smaller one.",
        "cutoff-unknown-fault": "A cut-off goes from 00:01 to 24:00 (24-hour), for example {card}"
        ". For midnight enter 24:00.",
    },
}
