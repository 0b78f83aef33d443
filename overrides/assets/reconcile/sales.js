// Rows of the acquirer's list → sales. Each row is read, set aside with a reason, or refused with one. No DOM.

import { bare, isNothing, readFen } from "./money.js";
import { readWhen } from "./when.js";

const ROWS_A_SLICE = 1000;

/** @type {(keyof import("./shapes.js").Ids)[]} */
const ID_ROLES = ["id", "refund-id", "order", "original"];
const SPOKEN = ["type", "status", "side", "currency", "channel"];
const VOID = /撤销|冲正|REVOKED|REVERSAL|VOID/i;
const REFUND = /退款|退货|REFUND/i;
const WHOLE_REFUND = /已全额退款/;
const PART_REFUND = /已退款\(.*?([\d.,]+)\)/;
const FAILED = /失败|关闭|待支付|待付款|支付中|处理中|未支付|已取消|FAIL|CLOSED|NOTPAY|USERPAYING|PAYERROR/i;
const WITHDRAWN = /提现|打款|划款|出款|充值|转入零钱|零钱通/;
const NO_MONEY = /^预授权(?!完成)|余额查询|签到|签退|^结算$|批结/;
const FEE_LINE = /^(?:扣除)?(?:交易)?手续费$|^(?:收费|服务费)$/;
const OUTGOING = /^(?:支出|out|debit)$/i;
const SUMMARY = /^#|合计|总计|小计|总交易单数|总笔数|共\d+笔|以上数据|本页|^total/i;
const FOREIGN = /^(?!CNY$|RMB$|人民币|156$|¥$)\S/i;

/** @type {[string, RegExp][]} */
const CHANNELS = [
  ["wechat", /微信|wechat|weixin/i],
  ["alipay", /支付宝|alipay/i],
  ["card", /银行卡|刷卡|借记|贷记|信用卡|^card$/i],
  ["qr", /扫码|二维码|云闪付|^qr$/i],
];

// Lists of one wallet name it above their rows, and not in each.
/** @param {import("./shapes.js").Row[]} head */
function commonChannel(head) {
  const text = head.map(({ cells }) => cells.join()).join();
  /** @type {[string, RegExp][]} */
  const wallets = [["wechat", /微信/], ["alipay", /支付宝/]];
  const named = wallets.filter(([, sign]) => sign.test(text));
  return named.length === 1 ? named[0][0] : "unknown";
}

/** @param {string} text */
export const channelOf = (text) => {
  const found = CHANNELS.find(([, sign]) => sign.test(text));
  return found ? found[0] : "unknown";
};

// A reader of the cells of a row by role: `cell("amount")`, "" where there is no such column.
/**
 * @param {import("./shapes.js").Columns} columns
 * @returns {import("./shapes.js").Reader}
 */
export function cellReader({ roles }) {
  /** @type {Map<string, number>} */
  const at = new Map();
  roles.forEach((role, column) => { if (role && !at.has(role)) at.set(role, column); });
  const has = (/** @type {string} */ role) => at.has(role);
  const text = (/** @type {string[]} */ cells, /** @type {string} */ role) => {
    const column = at.get(role);
    return column === undefined ? "" : bare(cells[column] || "");
  };
  return { has, text, at };
}

// A day and its second, from one column or two; {reason} where they cannot be read.
/**
 * @param {string[]} cells
 * @param {import("./shapes.js").Reader} reader
 * @returns {{day: number, second: number | null, reason?: undefined} | {reason: string}}
 */
export function readMoment(cells, { text }) {
  const date = readWhen(text(cells, "date"));
  if (!date || date.day === null) return { reason: isNothing(text(cells, "date")) ? "no-date" : "bad-date" };
  const printed = text(cells, "time");
  if (isNothing(printed) || date.second !== null) return { day: date.day, second: date.second };
  const time = readWhen(printed);
  return time && time.second !== null ? { day: date.day, second: time.second } : { reason: "bad-time" };
}

// Whether a header stands in the list once more, as where files were joined.
/**
 * @param {string[]} cells
 * @param {string[]} head
 */
export const isHead = (cells, head) => cells[0] === head[0] && cells.length > 1 && cells.join() === head.join();

// A line of totals or a remark: it says so, or follows one that did, or is one sentence in a wide table.
/**
 * @param {string[]} cells
 * @param {RegExp} sign
 * @param {{foot: boolean}} state
 */
export function isFoot(cells, sign, state) {
  const filled = cells.map(bare).filter(Boolean);
  if (sign.test(filled.join(" "))) state.foot = true;
  return state.foot || (filled.length === 1 && cells.length > 3 && !/^\d/.test(filled[0]));
}

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
/** @param {import("./shapes.js").Spoken} said */
function asideReason({ type, status, side, currency }) {
  if (FAILED.test(status) || FAILED.test(type)) return "failed";
  if (WITHDRAWN.test(type) || WITHDRAWN.test(status)) return "withdrawal";
  if (NO_MONEY.test(type)) return "no-money";
  if (OUTGOING.test(side) && !REFUND.test(type)) return FEE_LINE.test(type) ? "" : "outgoing";
  if (side === "/" || side === "中性交易" || side === "不计收支") return "neutral";
  return currency && FOREIGN.test(currency) ? "currency" : "";
}

/**
 * @param {string} kind
 * @param {number} fen
 */
const signed = (kind, fen) => (kind === "sale" ? fen : -Math.abs(fen));

// One column, or in a ledger one for what came in and one for what went out.
/**
 * @param {string[]} cells
 * @param {import("./shapes.js").Reader} reader
 * @param {import("./shapes.js").Unit} unit
 * @returns {import("./shapes.js").Money | null}
 */
function ownAmount(cells, reader, unit) {
  const own = readFen(reader.text(cells, "amount"), unit);
  if (own || reader.has("amount")) return own;
  const [income, spent] = ["in", "out"].map((role) => readFen(reader.text(cells, role), unit));
  return income && income.fen ? income : spent && { fen: -Math.abs(spent.fen) || 0 };
}

// The amount as the merchant gets it, with its sign; null where none can be read.
/**
 * @param {string[]} cells
 * @param {import("./shapes.js").Reader} reader
 * @param {string} kind
 * @param {import("./shapes.js").Unit} unit
 */
function amountOf(cells, reader, kind, unit) {
  const own = ownAmount(cells, reader, unit);
  const back = readFen(reader.text(cells, "refund"), unit);
  if (kind !== "sale" && back && back.fen) return -Math.abs(back.fen);
  return own && signed(kind, own.fen);
}

/**
 * @param {string[]} cells
 * @param {import("./shapes.js").Reader} reader
 * @param {number} amount
 * @param {import("./shapes.js").Unit} unit
 */
function feeOfRow(cells, reader, amount, unit) {
  const printed = readFen(reader.text(cells, "fee"), unit);
  const net = readFen(reader.text(cells, "net"), unit);
  if (printed) return amount < 0 ? -Math.abs(printed.fen) || 0 : Math.abs(printed.fen);
  if (!net) return null;
  return amount < 0 ? amount + Math.abs(net.fen) : amount - net.fen;
}

/**
 * @param {string[]} cells
 * @param {import("./shapes.js").Reader} reader
 * @returns {import("./shapes.js").Ids}
 */
function idsOf(cells, { text }) {
  /** @type {import("./shapes.js").Ids} */
  const ids = {};
  for (const role of ID_ROLES) {
    const value = text(cells, role);
    if (!isNothing(value) && !/^0+$/.test(value)) ids[role] = value;
  }
  return ids;
}

/**
 * @param {number} amount
 * @param {string} status
 * @param {import("./shapes.js").Unit} unit
 */
function givenBack(amount, status, unit) {
  if (WHOLE_REFUND.test(status)) return amount;
  const part = PART_REFUND.exec(status);
  const read = part && readFen(part[1], unit);
  return read ? read.fen : 0;
}

// What a row's words say: few of them differ in a long list, so each is worked out once.
/**
 * @param {import("./shapes.js").Spoken} said
 * @param {import("./shapes.js").Common} common
 * @returns {import("./shapes.js").Words}
 */
function wordsOf(said, common) {
  const key = [said.type, said.status, said.side, said.currency, said.channel].join("\n");
  const known = common.words.get(key);
  if (known) return known;
  const named = channelOf(said.channel);
  const words = { ...said, aside: asideReason(said), kind: kindOfRow(said.type, said.status), channel: named === "unknown" ? common.channel : named };
  common.words.set(key, words);
  return words;
}

// One row → {sale}, {aside: reason} or {refused: reason}.
/**
 * @param {import("./shapes.js").Row} row
 * @param {import("./shapes.js").Reader} reader
 * @param {import("./shapes.js").Columns} columns
 * @param {import("./shapes.js").Common} common
 * @returns {import("./shapes.js").Outcome}
 */
function readSale({ line, cells }, reader, columns, common) {
  const [type, status, side, currency, channel] = SPOKEN.map((role) => reader.text(cells, role));
  const said = { type, status, side, currency, channel };
  const moment = readMoment(cells, reader);
  if (moment.reason !== undefined) {
    return isFoot(cells, SUMMARY, common) ? { aside: "summary" } : { refused: moment.reason };
  }
  const words = wordsOf(said, common);
  if (words.aside) return { aside: words.aside };
  const settle = reader.has("settle") ? readWhen(reader.text(cells, "settle")) : null;
  const base = { line, day: moment.day, second: moment.second, settle: settle && settle.day, ids: idsOf(cells, reader) };
  return priced(base, cells, reader, columns, words);
}

/**
 * @param {import("./shapes.js").Base} base
 * @param {string[]} cells
 * @param {import("./shapes.js").Reader} reader
 * @param {import("./shapes.js").Columns} columns
 * @param {import("./shapes.js").Words} words
 * @returns {import("./shapes.js").Outcome}
 */
function priced(base, cells, reader, { unit }, { type, status, channel, kind: named }) {
  let kind = named;
  const amount = amountOf(cells, reader, kind, unit);
  if (amount === null) return { refused: isNothing(reader.text(cells, "amount")) ? "no-amount" : "bad-amount" };
  if (amount < 0 && kind === "sale" && reader.has("out") && !FEE_LINE.test(type)) return { aside: "outgoing" };
  if (FEE_LINE.test(type)) return { sale: { ...base, kind: "fee", channel, amount: 0, fee: Math.abs(amount) } };
  if (kind === "sale" && amount < 0) kind = "refund";
  const back = givenBack(amount, status, unit);
  const fee = feeOfRow(cells, reader, amount, unit);
  if (!amount && !fee) return { aside: "nought" };
  return { sale: { ...base, kind, channel, amount: amount - back, fee: back === amount && amount ? 0 : fee } };
}

/** @param {import("./shapes.js").Sale} sale */
const keyOf = ({ ids, kind, amount, day, second }) =>
  ids.id && [ids.id, ids["refund-id"], ids.order, kind, amount, day, second].join("\n");

// Yields how far it is, and returns {sales, aside, refused}: each row of the list in one of them, or the header.
/**
 * @param {import("./shapes.js").Row[]} rows
 * @param {import("./shapes.js").Columns} columns
 * @returns {Generator<number, import("./shapes.js").SalesList>}
 */
export function* readSales(rows, columns) {
  const reader = cellReader(columns);
  const head = columns.header >= 0 ? rows[columns.header].cells : [];
  const common = { channel: commonChannel(rows.slice(0, columns.header + 1)), foot: false, words: new Map() };
  /** @type {import("./shapes.js").SalesList} */
  const found = { sales: [], aside: [], refused: [] };
  const seen = new Set();
  for (let at = columns.header + 1; at < rows.length; at += 1) {
    if (at % ROWS_A_SLICE === 0) yield at / rows.length;
    const { line, cells } = rows[at];
    if (isHead(cells, head)) found.aside.push({ line, reason: "header", cells });
    else addSale(found, seen, readSale(rows[at], reader, columns, common), rows[at]);
  }
  // A ledger has its fees on lines of their own.
  if (found.sales.some(({ kind }) => kind === "fee")) for (const sale of found.sales) if (sale.fee === null) sale.fee = 0;
  return found;
}

/**
 * @param {import("./shapes.js").SalesList} found
 * @param {Set<string>} seen
 * @param {import("./shapes.js").Outcome} outcome
 * @param {import("./shapes.js").Row} row
 */
function addSale(found, seen, { sale, aside, refused }, { line, cells }) {
  if (refused) found.refused.push({ line, reason: refused, cells });
  else if (aside) found.aside.push({ line, reason: aside, cells });
  else if (sale) {
    const key = keyOf(sale);
    if (key && seen.has(key)) found.aside.push({ line, reason: "repeated", cells });
    else found.sales.push(sale);
    if (key) seen.add(key);
  }
}

// A void and its sale vanish together: same day, same amount, and the void names the sale or shares its id.
/** @param {import("./shapes.js").Sale[]} sales */
export function withoutVoided(sales) {
  /** @type {Map<string, import("./shapes.js").Sale[]>} */
  const open = new Map();
  const gone = new Set();
  const put = (/** @type {string | undefined} */ name, /** @type {import("./shapes.js").Sale} */ sale) => {
    if (!name) return;
    const list = open.get(name) || [];
    list.push(sale);
    open.set(name, list);
  };
  for (const sale of sales) if (sale.kind === "sale") for (const name of [sale.ids.id, sale.ids.order]) put(name, sale);
  for (const one of sales) {
    if (one.kind !== "void") continue;
    const names = [one.ids.original, one.ids.id, one.ids.order];
    const fits = (/** @type {import("./shapes.js").Sale} */ sale) => !gone.has(sale) && sale.day === one.day && sale.amount === -one.amount && feesMeet(sale, one);
    const found = names.map((name) => (open.get(name || "") || []).find(fits)).find(Boolean);
    if (found) gone.add(found).add(one);
  }
  return gone.size ? sales.filter((sale) => !gone.has(sale)) : sales;
}

/**
 * @param {import("./shapes.js").Sale} sale
 * @param {import("./shapes.js").Sale} one
 */
const feesMeet = (sale, one) => sale.fee === null || one.fee === null || sale.fee === -one.fee || one.fee === 0;
