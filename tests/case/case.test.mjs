// What the case reads, refuses, counts and writes: tables.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { ladder, RUNGS } from "../../overrides/assets/case/ladder.js";
import { readMerchant } from "../../overrides/assets/case/merchant.js";
import { capitalsOf, figuresOf, readMoney } from "../../overrides/assets/case/money.js";
import { privateNumber } from "../../overrides/assets/case/private.js";

/** @type {{ pairs: { figure: string, capital: string }[], refuse: string[] }} */
const capitals = JSON.parse(readFileSync(new URL("capitals.json", import.meta.url), "utf8"));
const WAITS = { complain: 2, regulator: 15, court: 3 };
const TODAY = "2026-11-25";

for (const { figure, capital } of capitals.pairs) {
  test(`${figure} yuan in capitals`, () => {
    const fen = +figure.replace(".", "");
    assert.deepEqual([capitalsOf(fen), figuresOf(fen)], [capital, figure]);
    assert.equal(readMoney(figure).value, fen <= 1e10 ? fen : undefined);
  });
}

for (const text of capitals.refuse) {
  test(`no sum of money: ${text}`, () => assert.ok(readMoney(text).fault));
}

/** @type {[string, number | null][]} */
const SUMS = [
  ["¥1,000.00", 100000],
  ["128元", 12800],
  ["人民币128元整", 12800],
  ["RMB 128.50", 12850],
  ["１２８．５", 12850],
  ["100000000", 1e10],
  ["", null],
];
for (const [text, value] of SUMS) {
  test(`a sum as people write it: "${text}"`, () => assert.equal(readMoney(text).value, value));
}

// Invented numbers; those of cards are the test numbers that the networks publish, or end in a wrong digit.
for (const [what, text, field, refused] of [
  ["an identity number", "11010519491231002X", "said", "identity"],
  ["an identity number inside a sentence", "我的身份证是11010519491231002x。", "said", "identity"],
  ["one of somebody not born yet", "110105209912310027", "said", ""],
  ["an old card of a foreigner", "AAA110000000001", "said", "identity"],
  ["a debit card", "6222021234567890123", "said", "card"],
  ["a debit card in groups", "6222 0212 3456 7890 123", "said", "card"],
  ["a debit card in two groups", "622202 1234567890123", "said", "card"],
  ["a debit card in full-width digits", "６２２２０２１２３４５６７８９０１２３", "said", "card"],
  ["a credit card", "4111-1111-1111-1111", "said", "card"],
  ["what only looks like one", "4111-1111-1111-1112", "said", ""],
  ["a merchant number", "100000058120017", "merchant", ""],
  ["a merchant number that passes Luhn", "370000000000002", "merchant", ""],
  ["a ticket that begins with its moment", "2602121530011234", "call-acquirer-ticket", ""],
  ["a credit code", "91350211M000100Y43", "credit-code", ""],
  ["a telephone number", "+86 13912345678", "phone", ""],
  ["a reference number", "023100000318", "reference", ""],
  ["an order number of 28 digits", "4200001234202602121234567890", "said", ""],
  ["13 digits", "6222021234567", "said", ""],
  ["two numbers beside each other", "823112345678 20260212", "said", ""],
]) {
  test(`${what} is ${refused ? "refused" : "taken"}`, () => assert.equal(privateNumber(text, field, TODAY), refused));
}

const NAMES = {
  acquirers: { 898: { name: "银联商务", regions: "gb" }, 822: { name: "拉卡拉" } },
  trades: { 5812: "餐馆" },
  cnaps: { 1100: "天津" },
  gb: { 1100: "北京市" },
};

/** @type {[string, [string, string, string[]]][]} */
const NUMBERS = [
  ["898110058120017", ["银联商务", "餐馆", ["gb 北京市"]]],
  ["8221 1005 8120 00A", ["拉卡拉", "餐馆", ["cnaps 天津", "gb 北京市"]]],
  ["777110058120017", ["", "餐馆", ["cnaps 天津", "gb 北京市"]]],
  ["898999999990017", ["银联商务", "", []]],
];
for (const [text, parts] of NUMBERS) {
  test(`the parts of ${text}`, () => {
    const read = readMerchant(text, NAMES);
    assert.ok(read);
    const { acquirer, tradeName, regions } = read;
    assert.deepEqual([acquirer, tradeName, regions.map(({ system, name }) => `${system} ${name}`)], parts);
  });
}

for (const text of ["0002900F0012345", "1234567890", "2088123456789012", "constructor", ""]) {
  test(`nothing can be read from "${text}"`, () => assert.equal(readMerchant(text, NAMES), null));
}

for (const [reply, rung] of [
  ["再等等", "complain"],
  ["说划了，2月24日划的", "call-bank"],
  ["被银行退回了", "call-bank"],
  ["叫我问开户的银行", "call-bank"],
  ["还没有划出来", "complain"],
  ["没划", "complain"],
  ["邮储银行说系统升级", "complain"],
  ["They say it was paid on Monday", "call-bank"],
  ["It has not been paid yet", "complain"],
]) {
  test(`after “${reply}” comes ${rung}`, () => {
    /** @type {Record<string, number | null>} */
    const days = {};
    for (const name of RUNGS.concat("complain-received")) days[name] = null;
    days["call-acquirer"] = 20500;
    const rungs = ladder({ sale: 20490, days, reply, due: { last: 20492 } }, WAITS, () => true, 20501);
    assert.deepEqual(
      rungs.filter(({ state }) => state === "now").map(({ name }) => name),
      [rung],
    );
  });
}
