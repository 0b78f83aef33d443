// What the words of a row say: whether it is a sale, a refund, a void or none, and how it was paid. No DOM.

/** @import { Common, Reader, Row, Spoken, Words } from "./shapes.js" */

const VOID = /撤销|冲正|REVOKED|REVERSAL|VOID/i;
const REFUND = /退款|退货|REFUND/i;
export const WHOLE_REFUND = /已全额退款/;
export const PART_REFUND = /已退款\(.*?([\d.,]+)\)/;
const FAILED =
  /失败|关闭|待支付|待付款|待扣款|支付中|付款中|处理中|未支付|未付款|未成功|不成功|未完成|取消|超时|异常|拒绝|作废|无效|FAIL|CLOSED|NOTPAY|USERPAYING|ERROR|DECLINED|CANCEL|TIMEOUT|PENDING/i;
const WITHDRAWN = /提现|打款|划款|出款|充值|转入零钱|零钱通/;
const NO_MONEY = /^预授权(?!完成)|余额查询|签到|签退|^结算$|批结/;
export const FEE_LINE = /^(?:扣除)?(?:交易)?手续费$|^(?:收费|服务费)$/;
const OUTGOING = /^(?:支出|out|debit)$/i;
const FOREIGN = /^(?!CNY$|RMB$|人民币|156$|¥$)\S/i;

/** @type {[string, RegExp][]} */
const CHANNELS = [
  ["wechat", /微信|wechat|weixin/i],
  ["alipay", /支付宝|alipay/i],
  ["card", /银行卡|刷卡|借记|贷记|信用卡|^card$/i],
  ["qr", /扫码|二维码|云闪付|^qr$/i],
];

// Lists of one wallet name it above their rows, and not in each.
/** @param {Row[]} head */
export function commonChannel(head) {
  const text = head.map(({ cells }) => cells.join()).join();
  /** @type {[string, RegExp][]} */
  const wallets = [
    ["wechat", /微信/],
    ["alipay", /支付宝/],
  ];
  const named = wallets.filter(([, sign]) => sign.test(text));
  return named.length === 1 ? named[0][0] : "unknown";
}

/** @param {string} text */
const channelOf = (text) => {
  const found = CHANNELS.find(([, sign]) => sign.test(text));
  return found ? found[0] : "unknown";
};

/**
 * @param {string} type
 * @param {string} status
 */
function kindOfRow(type, status) {
  if (VOID.test(type) || VOID.test(status)) return "void";
  if (WHOLE_REFUND.test(status) || PART_REFUND.test(status)) return "sale";
  return REFUND.test(type) || REFUND.test(status) ? "refund" : "sale";
}

// Why a row is no sale at all, or "".
/** @param {Spoken} said */
function asideReason({ type, status, side, currency }) {
  if (FAILED.test(status) || FAILED.test(type)) return "failed";
  if (WITHDRAWN.test(type) || WITHDRAWN.test(status)) return "withdrawal";
  if (NO_MONEY.test(type)) return "no-money";
  if (OUTGOING.test(side) && !REFUND.test(type)) return FEE_LINE.test(type) ? "" : "outgoing";
  if (side === "/" || side === "中性交易" || side === "不计收支") return "neutral";
  return currency && FOREIGN.test(currency) ? "currency" : "";
}

// What a row's words say: few of them differ in a long list, so each is worked out once.
/**
 * @param {Reader} reader
 * @param {string[]} cells
 * @param {Common} common
 * @returns {Words}
 */
export function wordsOf({ text }, cells, common) {
  const [type, status, side] = [text(cells, "type"), text(cells, "status"), text(cells, "side")];
  const [currency, channel] = [text(cells, "currency"), text(cells, "channel")];
  const key = `${type}\n${status}\n${side}\n${currency}\n${channel}`;
  const known = common.words.get(key);
  if (known) return known;
  const named = channelOf(channel);
  const words = {
    type,
    status,
    aside: asideReason({ type, status, side, currency }),
    kind: kindOfRow(type, status),
    channel: named === "unknown" ? common.channel : named,
  };
  common.words.set(key, words);
  return words;
}
