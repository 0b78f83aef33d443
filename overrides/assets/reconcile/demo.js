// A made-up month to try: sales and a statement as exports print them. All names and amounts are invented. No DOM, no
// clock.

import { dayOf, isoOf, isWorking, settle } from "../common/settlement/dates.js";
import { feeOf, plainYuan } from "./money.js";

/** @import { Calendar } from "./shapes.js" */

const RATE = { rate: 3800, cap: null };
const PRICES = [1250, 880, 2600, 3480, 1590, 6800, 12800, 4200, 950, 21800];
const MISSING = dayOf(2026, 3, 19);
const [FIRST, LAST] = [dayOf(2026, 3, 2), dayOf(2026, 3, 29)];
const PAYER = "待清算商户资金";

// Numbers that look like chance, and are the same each time.
/** @returns {Generator<number, never>} */
function* chance() {
  for (let seed = 20260302; ;) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    yield seed;
  }
}

/**
 * @param {number} day
 * @param {Generator<number, never>} numbers
 */
function salesOf(day, numbers) {
  const next = (/** @type {number} */ below) => Math.floor(numbers.next().value / 65536) % below;
  return Array.from({ length: 5 + next(4) }, (_, at) => {
    const amount = PRICES[next(PRICES.length)] + next(10) * 10;
    const time = [9 + at, next(60), next(60)].map((part) => String(part).padStart(2, "0")).join(":");
    return { day, time, amount, fee: feeOf(amount, RATE) };
  });
}

/** @param {Calendar} calendar */
export function makeMonth(calendar) {
  const numbers = chance();
  const sales = ["交易日期,交易时间,交易类型,交易金额(元),手续费(元),流水号"];
  const payouts = new Map();
  for (let day = FIRST; day <= LAST; day += 1)
    for (const { time, amount, fee } of salesOf(day, numbers)) {
      sales.push(`${isoOf(day)},${time},消费,${plainYuan(amount)},${plainYuan(fee)},N${sales.length}`);
      const { due } = settle(day, { letter: "T", days: 1 }, calendar);
      if (day !== MISSING) payouts.set(due, (payouts.get(due) || 0) + amount - fee);
    }
  return { sales: sales.join("\n"), statement: statementOf(payouts, calendar) };
}

/**
 * @param {Map<number, number>} payouts
 * @param {Calendar} calendar
 */
function statementOf(payouts, calendar) {
  const lines = ["起始日期：2026-03-01,结束日期：2026-03-31", "交易时间,支出金额,收入金额,余额,对方户名,摘要"];
  let balance = 2000000;
  const put = (
    /** @type {number} */ day,
    /** @type {string} */ time,
    /** @type {number} */ fen,
    /** @type {string} */ payer,
    /** @type {string} */ memo,
  ) => {
    balance += fen;
    lines.push(
      [
        `${isoOf(day)} ${time}`,
        fen < 0 ? plainYuan(-fen) : "",
        fen > 0 ? plainYuan(fen) : "",
        plainYuan(balance),
        payer,
        memo,
      ].join(),
    );
  };
  for (let day = FIRST; day <= dayOf(2026, 3, 31); day += 1) {
    const payout = payouts.get(day);
    if (payout) put(day, "07:20:11", payout, PAYER, "商户结算");
    if (day % 9 === 4) put(day, "15:02:40", -68000, "青禾粮油批发部", "货款");
    if (day % 13 === 2) put(day, "20:15:00", 12900, "张某", "还款");
    if (day % 11 === 0 && isWorking(day, calendar)) put(day, "16:30:00", -5000, "国网电力", "电费");
  }
  return lines.join("\n");
}
