// Sales against the statement without a page: reading and matching lists of several sizes, their memory and how the
// time grows. node bench/reconcile.mjs; with `lists COUNT CREDITS` it prints the two lists. bench/reconcile.py runs all
// there is.

import { readFileSync } from "node:fs";
import { isoOf, readCalendar, readDay, settle } from "../overrides/assets/common/settlement/dates.js";
import { feeOf, plainYuan } from "../overrides/assets/reconcile/money.js";
import { reconcile } from "../overrides/assets/reconcile/pipeline.js";
import { readTerms } from "../overrides/assets/reconcile/terms.js";

const calendar = readCalendar(
  JSON.parse(readFileSync(new URL("../tests/reconcile/calendar.json", import.meta.url), "utf8")),
);
const { terms } = readTerms({ cycle: "T+1", cutoff: "24:00" }, calendar);
const FIRST = readDay("2024-01-02");

// `days` days with as many sales as it takes, and a statement with other income until it has `credits` lines.
function lists(count, credits) {
  let seed = 7;
  const next = (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 65536) % below;
  };
  const days = Math.min(900, Math.ceil(count / 30));
  const sales = ["交易日期,交易时间,交易类型,交易金额(元),手续费(元),支付渠道,流水号"];
  const payouts = new Map();
  for (let at = 0; at < count; at += 1) {
    const day = FIRST + Math.floor((at * days) / count);
    const amount = 300 + next(30000);
    const fee = feeOf(amount, { rate: 3800, cap: null });
    const time = `${10 + next(10)}:${10 + next(50)}:${10 + next(50)}`;
    sales.push(
      `${isoOf(day)},${time},消费,${plainYuan(amount)},${plainYuan(fee)},${next(2) ? "微信" : "银行卡"},N${at}`,
    );
    const { due } = settle(day, terms.cycle, calendar);
    if (day % 97) payouts.set(due, (payouts.get(due) || 0) + amount - fee);
  }
  const income = [...payouts].map(([day, fen]) => ({ day, fen, payer: "待清算商户资金" }));
  while (income.length < credits)
    income.push({
      day: FIRST + next(days),
      fen: 100 + next(30000) * 37,
      payer: next(3) ? "张某" : "通联支付网络服务股份有限公司",
    });
  income.sort((a, b) => a.day - b.day);
  let balance = 0;
  const lines = income.map(({ day, fen, payer }) => {
    balance += fen;
    return `${isoOf(day)} 09:00:00,,${plainYuan(fen)},${plainYuan(balance)},${payer},`;
  });
  return {
    sales: { text: sales.join("\n") },
    statement: { text: ["交易时间,支出金额,收入金额,余额,对方户名,摘要", ...lines].join("\n") },
  };
}

// What a list costs that is only divided into cells: the measure that the machine and its load do not change.
function divide({ sales, statement }) {
  let cells = 0;
  for (const { text } of [sales, statement]) for (const line of text.split("\n")) cells += line.split(",").length;
  return cells;
}

// Processor time of all threads, those that collect garbage too, in ms.
function processorTime(work) {
  const start = process.cpuUsage();
  const found = work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, found };
}

function run(sources) {
  let [last, longest] = [process.hrtime.bigint(), 0n];
  for (const steps = reconcile(sources, terms); ;) {
    const { done, value } = steps.next();
    const now = process.hrtime.bigint();
    if (now - last > longest) longest = now - last;
    last = now;
    if (done) return { longest: Number(longest) / 1e6, result: value.result };
  }
}

// The least of several: what else the machine does only adds.
function least(times, work) {
  return Array.from({ length: times }, () => processorTime(work)).reduce((best, one) =>
    one.ms < best.ms ? one : best,
  );
}

function measure(count, credits) {
  const sources = lists(count, credits);
  const bare = least(5, () => divide(sources)).ms;
  const before = process.memoryUsage().heapUsed;
  const { ms, found } = least(5, () => run(sources));
  const states = {};
  for (const { state } of found.result.days) states[state] = (states[state] || 0) + 1;
  const memory = (process.memoryUsage().heapUsed - before) / 1e6;
  const text = (sources.sales.text.length + sources.statement.text.length) / 1e6;
  console.log(
    `${count} sales, ${credits} credits: ${ms.toFixed(0)} ms of processor, ` +
      `${(ms / bare).toFixed(1)} times dividing the text; longest step ${found.longest.toFixed(0)} ms; ` +
      `${memory.toFixed(0)} MB for ${text.toFixed(1)} MB of text; ${JSON.stringify(states)}`,
  );
  return ms;
}

if (process.argv[2] === "lists") {
  const { sales, statement } = lists(+process.argv[3], +process.argv[4]);
  console.log(JSON.stringify([sales.text, statement.text]));
} else {
  measure(1000, 100);
  const [ten, hundred] = [measure(10000, 1000), measure(100000, 10000)];
  console.log(`ten times as many: ${(hundred / ten).toFixed(1)} times as long`);
}
