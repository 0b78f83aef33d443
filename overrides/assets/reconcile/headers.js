// What a column's header says it holds: names as exports of acquirers and banks print them, the best first. No DOM.
// Where the names come from stands in docs/*/exports.md.

/** @import { Kind } from "./shapes.js" */

const SALES = {
  when:
    "完成时间 交易完成时间 支付时间 付款时间 支付完成时间 交易时间 交易日期时间 交易日期 交易日 发生时间 记账时间 入账时间 收款时间 日期 时间 " +
    "创建时间 交易创建时间 下单时间 银联系统日期 系统日期 date datetime time transactiontime transactiondate",
  settle: "结算日期 清算日期 划款日期 出款日期 打款日期 settlementdate",
  amount:
    "应结订单金额 商家实收 商家实收金额 实收金额 交易金额 订单金额 收款金额 消费金额 金额 收支金额 交易额 总金额 原始金额 amount gross",
  refund: "退款金额 申请退款金额 refundamount",
  fee: "手续费 服务费 商户手续费 交易手续费 手续费金额 扣除手续费 fee",
  net: "结算金额 入账金额 应结算金额 实际结算金额 清算金额 净额 商户结算金额 net",
  type: "交易类型 业务类型 交易类别 交易名称 类型 kind type",
  status: "交易状态 当前状态 订单状态 支付状态 状态 status",
  in: "收入金额 收入 收入金额(+元)",
  out: "支出金额 支出 支出金额(-元)",
  side: "收/支 收支 收支类型 资金流向 direction",
  channel: "支付渠道 支付方式 收款方式 产品类型 卡类别 渠道 交易渠道 channel",
  id: "账务流水号 微信订单号 支付宝交易号 拉卡拉流水号 交易单号 交易订单号 资金流水单号 系统参考号 参考号 交易流水号 流水号 交易号 id",
  "refund-id": "微信退款单号 退款批次号/请求号 商户退款单号 退款单号",
  order: "商户订单号 商家订单号 商户单号 订单号 order",
  original: "原拉卡拉流水号 原交易流水号 原流水号 原参考号 原凭证号 原交易单号 orig original",
  currency: "货币种类 币种 币别 currency",
  terminal: "终端号 终端编号 设备号 terminal",
  goods: "商品 商品名称 商品说明 费率备注 费率 rate",
};

const STATEMENT = {
  when: "交易时间 交易日期 交易日 记账日期 记账日 入账日期 日期 时间 date datetime time transactiondate",
  in: "收入金额 收入 贷方金额 贷方发生额 转入金额 记账金额(收入) 存入金额 存入 贷方 收入金额(+元) credit in",
  out: "支出金额 支出 借方金额 借方发生额 转出金额 记账金额(支出) 支取金额 支取 借方 支出金额(-元) debit out",
  amount: "交易金额 发生额 发生金额 金额 amount",
  side: "借贷标志 借贷 借/贷 收/支 收支 收支标志 借贷方向 贷cr/借dr direction",
  balance: "账户余额 余额 本次余额 联机余额 账面余额 可用余额 balance",
  payer:
    "对方户名 对方名称 对方单位名称 对方单位 收(付)方名称 收付方名称 对手信息 对方账号与户名 对方账户名称 交易对方 付款人 付款人名称 付款方 payer counterparty",
  memo: "用途 附言 摘要 交易附言 交易摘要 备注 客户摘要 交易地点/附言 交易说明 交易用途 memo purpose remark",
  id: "交易流水号 流水号 日志号 凭证号 全局路由号 id",
  account: "对方账号 对方账户 对方行名 对方开户行 交易渠道 交易地点 账号 现转标志",
  currency: "币种 货币 币别 货币种类 currency",
};

/** @param {Record<string, string>} table */
const listed = (table) => {
  const names = new Map();
  for (const role of Object.keys(table))
    table[role].split(" ").forEach((name, rank) => {
      if (!names.has(name)) names.set(name, { role, rank });
    });
  return names;
};

// Where no row has names of the tables above: words within names, the likeliest first.
/** @type {Record<string, [string, RegExp][]>} */
const LIKELY = {
  sales: [
    ["refund", /退款|退货/],
    ["fee", /手续费|服务费/],
    ["net", /结算金额|入账|净额/],
    ["when", /日期|时间/],
    ["amount", /金额|实收|本金/],
    ["type", /类型/],
    ["status", /状态/],
  ],
  statement: [
    ["balance", /余额/],
    ["when", /日期|时间/],
    ["in", /收入|贷方|转入|存入/],
    ["out", /支出|借方|转出|支取/],
    ["amount", /金额|发生额/],
    ["payer", /对方.*名|付款/],
    ["memo", /摘要|用途|附言|备注/],
  ],
};

/**
 * @param {string} name
 * @param {Kind} kind
 */
export function likelyRole(name, kind) {
  const found = LIKELY[kind].find(([, sign]) => sign.test(name));
  return found ? { role: found[0], rank: 99 } : null;
}

// The ledger of a wallet: its lines are sales, fees and withdrawals, and it has a balance like a bank's.
export const LEDGER = ["账务流水号", "资金流水单号"];

export const HEADERS = { sales: listed(SALES), statement: listed(STATEMENT) };
export const ROLES = { sales: Object.keys(SALES), statement: Object.keys(STATEMENT) };
// Several columns may hold parts of it; of the others the best one is read.
export const MANY = ["memo"];
