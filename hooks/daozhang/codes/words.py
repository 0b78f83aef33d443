"""What the field above a table of codes or texts says, by table and language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Words:
    """One language; `{}` stands for a number."""

    label: str
    clear: str
    one: str
    many: str
    none: str
    elsewhere: str = ""
    """What was typed belongs to no row here; the list below the field has its page."""


SIGNS: Final[Mapping[str, str]] = {
    "payouts": (
        "打款 划款 出款 提现 退票 退汇 收付控制 状态不允许 交易权限 账户余额 账户状态 身份信息"
        " 户名 联行 开户行 本行账户 收款方 认证支付 风险受限 不允许此卡 日间撤销"
        " 延迟结算 输入的卡号 查无此交易 有缺陷的成功 payout"
    ),
    "refund-refused": "退款 退货 撤销 refund void",
}
"""What is said of a payout or a refund and never of a sale, by the page that has it."""

CODES: Final = "codes"
"""The table where a page names none; another is named by `data-table`."""

WORDS: Final[Mapping[str, Mapping[str, Words]]] = {
    CODES: {
        "zh": Words(
            label="屏幕上的代码或者文字，比如 51、A0、余额",
            clear="清空",
            one="找到 1 个代码",
            many="找到 {} 个代码",
            none="没有这个代码。把它念给收单机构听。",
            elsewhere="这不是刷卡的代码，是另一件事：",
        ),
        "en": Words(
            label="The code or the words on the screen, such as 51, A0, 余额, PIN",
            clear="Clear",
            one="1 code found",
            many="{} codes found",
            none="No such code. Read it out to the acquirer.",
            elsewhere="This is not a code for a card sale. It is about something else:",
        ),
    },
    "payouts": {
        "zh": Words(
            label="App 里写的、电话里说的那句话，比如 退票、卡号无效",
            clear="清空",
            one="找到 1 句",
            many="找到 {} 句",
            none="表里没有这句。请客服一字不改地念给你，再问是账户的问题还是登记的问题。",
        ),
        "en": Words(
            label="The words of the app or the call, such as 退票, 卡号无效, limit",
            clear="Clear",
            one="1 text found",
            many="{} texts found",
            none="Not in this table. Have it read out word for word: my account, or your records?",
        ),
    },
}
