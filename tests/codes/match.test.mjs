// What a reader typed → the rows that answer it. Run by test_javascript.py.

import assert from "node:assert/strict";
import test from "node:test";
import { elsewhere, match } from "../../overrides/assets/codes/match.js";

const ROWS = [
  ["00", "00 交易成功 Approved", "已扣款。打印签购单，请客人签字，收好。"],
  ["03", "03 无效商户 Invalid merchant", "一般没有。打给收单机构：店可能没登记好，或者被停用了。"],
  ["38", "38 密码错的次数太多 PIN tries exceeded", "一般没有。请客人找发卡银行解锁。"],
  ["41", "41 挂失的卡 Lost card", "一般没有。先停下，别和客人争，打给收单机构。"],
  ["51", "51 余额不足 Insufficient funds", "一般没有。请客人换一张卡。"],
  ["55", "55 密码错 Incorrect PIN", "一般没有。请客人重新输密码。"],
  ["96", "96 银联中心出了故障 System malfunction", "可能已扣款。先查结果；过一会再试。"],
  ["99", "99 密码格式错 PIN block error", "一般没有。在 POS 机上重新签到，再试。"],
  ["A0", "A0 MAC 校验错 MAC failure", "可能已扣款。先查结果；重新签到，再试。"],
  ["A7", "A7 安全处理失败 Security processing failed", "一般没有。打给收单机构。"],
].map(([code, meaning, advice]) => ({ code, meaning, advice }));

const ALL = ROWS.map(({ code }) => code).join(" ");

const CASES = [
  // what it is, what was typed, the codes that are left
  ["nothing", "", ALL],
  ["spaces", "  \u3000", ALL],
  ["a code", "51", "51"],
  ["a code in small letters", "a0", "A0"],
  ["a code in full width", "Ａ０", "A0"],
  ["full-width digits of a Chinese keyboard", "５１", "51"],
  ["a code dictated with a space", "A 0", "A0"],
  ["the letter O for a nought", "ao", "A0"],
  ["two letters O", "OO", "00"],
  ["a code within words", "错误代码：51。", "51"],
  ["a code within English", "error 51 again", "51"],
  ["a code and its words", "51余额不足", "51"],
  ["the first sign of a code", "5", "51 55"],
  ["the first letter of a code", "a", "A0 A7"],
  ["a code that is not there", "b7", ""],
  ["more digits than a code has", "5100", ""],
  ["Chinese inside a sentence", "余额", "51"],
  ["one Chinese sign", "挂", "41"],
  ["Chinese as the screen has it, not as we do", "密码错误", "38 55"],
  ["Chinese of which half is ours", "系统故障", "96"],
  ["Chinese of which too little is ours", "客户端没有网络", ""],
  ["the start of an English word", "insuff", "51"],
  ["capitals", "INSUFFICIENT FUNDS", "51"],
  ["English of which half is ours", "wrong PIN", "38 55 99"],
  ["all words before some of them", "lost card", "41"],
  ["an English word inside another", "function", ""],
  ["an article is no code", "a lost card", "41"],
  ["what to do, where no meaning has it", "重新签到", "99 A0"],
  ["a meaning before what to do", "卡", "41"],
  ["signs alone", "？！", ""],
  ["another script", "ёж", ""],
  ["a pattern", ".*", ""],
  ["a bracket", "51(", "51"],
  ["names of every object", "__proto__ constructor", ""],
];

for (const [name, asked, codes] of CASES) {
  test(`match: ${name}`, () => {
    assert.equal(
      match(ROWS, asked)
        .map(({ code }) => code)
        .join(" "),
      codes,
    );
  });
}

test("match: while a word is being composed, a part of it is no answer", () => {
  assert.deepEqual(match(ROWS, "yu'e", 1), []);
  assert.deepEqual(
    match(ROWS, "insuff", 1).map(({ code }) => code),
    ["51"],
  );
});

const OTHERS = [
  { to: "payouts", signs: ["打款", "账户余额", "收付控制", "日间撤销", "payout"] },
  { to: "refund-refused", signs: ["退款", "撤销", "refund"] },
];

/** @type {[string, string, string | undefined][]} */
const ELSEWHERE = [
  // what it is, what was typed, the line that has it
  ["a refund", "退款余额不足", "refund-refused"],
  ["a payout", "打款失败", "payouts"],
  ["a part of a phrase", "收付控制状态", "payouts"],
  ["an account's balance, not a card's", "账户余额不足", "payouts"],
  ["one line before the other", "交易失败（日间撤销）", "payouts"],
  ["English, in capitals", "PAYOUT failed", "payouts"],
  ["with a space in it", "打 款 失败", "payouts"],
  ["a sale's own words", "余额不足", undefined],
  ["nothing", "", undefined],
];

for (const [name, asked, to] of ELSEWHERE) {
  test(`elsewhere: ${name}`, () => {
    const line = elsewhere(OTHERS, asked);
    assert.equal(line && line.to, to);
  });
}

test("elsewhere: no sign stands in what a screen says of a sale", () => {
  assert.deepEqual(
    ROWS.filter(({ meaning }) => elsewhere(OTHERS, meaning)),
    [],
  );
});

test("match: two hundred thousand signs are answered at once", () => {
  const start = performance.now();
  assert.deepEqual(match(ROWS, "x ".repeat(100_000)), []);
  assert.equal(elsewhere(OTHERS, "x".repeat(200_000)), undefined);
  assert.ok(performance.now() - start < 1000);
});
