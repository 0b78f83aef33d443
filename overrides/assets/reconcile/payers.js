// Who paid a credit, by its payer and memo: "strong" and "medium" may prove a payout, "weak" never does. No DOM.

/** @import { MemoKey } from "./shapes.js" */

const INSTITUTION = /备付金|财付通|银联商务|支付宝\(中国\)|支付.{0,12}公司|(?:收单|网联|银联).{0,12}公司/;
const NOT_ONE = /工会|手续费返还/;
const CLEARING = /清算|待结算|商户结算|商户资金|收单|代收付|应付.{0,6}商户|POS/i;
const BANK = /银行|信用社|支行|分行|营业部|清算中心/;
const SETTLED = /结算|清算|POS|收单|商户|代付/i;
// Bills between traders are settled as well.
const TRADE = /货款|工资|租金|运费/;
const DAYS_AND_FEE = /(?:^|\D)(\d\d)(\d\d)-(\d\d)(\d\d)费(\d+(?:\.\d{1,2})?)元/;
const NO_SALE = /退款|退货|退回|退汇|退票|押金|保证金|奖励|补贴|返现|返还|返利|红包|利息|结息|理财|赎回|贷款|放款|借款/;
const TURNED_BACK = /冲正|冲销|抹账|退汇|退回|退票|撤销/;

/** @param {{payer: string, memo: string}} line */
export function strengthOf({ payer, memo }) {
  const who = payer.normalize("NFKC").replace(/\s/g, "");
  if (NOT_ONE.test(who)) return "weak";
  if (INSTITUTION.test(who)) return "strong";
  if (CLEARING.test(who)) return "medium";
  if (!who && INSTITUTION.test(memo)) return "medium";
  return (!who || BANK.test(who)) && SETTLED.test(memo) && !TRADE.test(memo) ? "medium" : "weak";
}

// A wallet pays out for its own sales only.
/** @param {{payer: string}} line */
export function walletOf({ payer }) {
  if (/财付通/.test(payer)) return "wechat";
  return /支付宝/.test(payer) ? "alipay" : "";
}

// Money of an acquirer that was not sold for: given back, lent, a reward.
/** @param {{memo: string}} line */
export const isNoSale = ({ memo }) => NO_SALE.test(memo);

/** @param {{payer: string, memo: string}} line */
export const isTurnedBack = ({ memo, payer }) => TURNED_BACK.test(memo) || TURNED_BACK.test(payer);

// "0302-0303费1.10元" → the days and the fee that the memo names; null for all else.
/**
 * @param {{memo: string}} line
 * @returns {MemoKey | null}
 */
export function memoKey({ memo }) {
  const found = DAYS_AND_FEE.exec(memo);
  if (!found) return null;
  const [yuan, cents = ""] = found[5].split(".");
  return { from: [+found[1], +found[2]], to: [+found[3], +found[4]], fee: +yuan * 100 + +cents.padEnd(2, "0") };
}
