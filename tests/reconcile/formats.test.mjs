// Ours beside samples/: shapes of the other exports, each invented, and what is read of them.

import assert from "node:assert/strict";
import test from "node:test";
import { kindOfBytes, textOf } from "../../overrides/assets/reconcile/bytes.js";
import { readList } from "../../overrides/assets/reconcile/pipeline.js";
import { finish, isoOf } from "./world.mjs";

/** @param {number | null} second */
const clock = (second) => (second === null ? "" : new Date(second * 1000).toISOString().slice(11, 16));

/** @type {[name: string, text: string, wanted: string[], asides: string[]][]} */
const SALES = [
  // what it is, the text, "day time amount fee kind channel" of each sale, reasons of the rows set aside
  [
    "fund bill of WeChat",
    `记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号
\`2026-03-02 09:00:00,\`w1,\`f1,\`交易,\`交易,\`收入,\`100.00,\`100.00,\`system,\`,\`
\`2026-03-02 09:00:00,\`w1,\`f2,\`交易,\`扣除交易手续费,\`支出,\`0.38,\`99.62,\`system,\`,\`
\`2026-03-03 08:00:00,\`w2,\`f3,\`提现,\`提现,\`支出,\`99.62,\`0.00,\`system,\`,\`
资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额
\`3,\`1,\`100.00,\`2,\`100.00`,
    ["2026-03-02 09:00 10000 0 sale wechat", "2026-03-02 09:00 0 38 fee wechat"],
    ["withdrawal", "summary", "summary"],
  ],
  [
    "ledger of Alipay",
    `#支付宝账务明细查询
#账号：[20880000000000000156]
#起始日期：[2026年03月02日 00:00:00]   终止日期：[2026年03月03日 00:00:00]
#-----------------------------------------账务明细列表----------------------------------------
账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注
z1	,y1	,o1	,门店收款,2026-03-02 09:01:03,*客	,30.00,,30.00,支付宝,在线支付,
z2	,y1	,o1	,门店收款,2026-03-02 09:01:03,	,,-0.11,29.89,支付宝,收费,服务费
z3	,y2	,o2	,门店收款,2026-03-02 10:00:00,*客	,,-9.00,20.89,支付宝,交易退款,
z4	,y3	,	,提现,2026-03-03 10:00:00,	,,-20.89,0.00,支付宝,提现,
#-----------------------------------------账务明细列表结束------------------------------------
#支出合计：3笔，共-30.00元`,
    [
      "2026-03-02 09:01 3000 0 sale alipay",
      "2026-03-02 09:01 0 11 fee alipay",
      "2026-03-02 10:00 -900 0 refund alipay",
    ],
    ["withdrawal", "summary", "summary"],
  ],
  [
    "headers of a list that nobody has described",
    "终端编码,刷卡日期,刷卡金额(元),商户服务费\nT1,2026-03-02,100.00,0.38",
    ["2026-03-02 - 10000 38 sale unknown"],
    [],
  ],
  [
    "UnionPay, columns with their numbers",
    "商户代码(1),银联系统日期(6),订单号(8),交易金额（元）(9),交易状态(11)\n9990001,20260302,U1,100.00,成功",
    ["2026-03-02 - 10000 - sale unknown"],
    [],
  ],
  [
    "personal Alipay, padded",
    `支付宝交易记录明细查询
账号:[20880000000000000156]
---------------------------------交易记录明细列表------------------------------------
交易时间            ,交易分类    ,交易对方  ,对方账号 ,商品说明 ,收/支   ,金额   ,收/付款方式 ,交易状态    ,交易订单号 ,商家订单号 ,备注
2026-03-02 10:00:00 ,收钱码经营收款,顾客甲,/,收钱码收款 ,收入    ,36.80  , ,交易成功  ,2026A1 , ,
2026-03-02 11:00:00 ,餐饮美食,某店,/,午饭 ,支出    ,18.00  ,余额 ,交易成功  ,2026A2 , ,
2026-03-02 12:00:00 ,收钱码经营收款,顾客乙,/,收钱码收款 ,收入    ,12.00  , ,交易关闭  ,2026A3 , ,`,
    ["2026-03-02 10:00 3680 - sale alipay"],
    ["outgoing", "failed"],
  ],
  [
    "通联 收银宝",
    `商户号	门店名	终端号	交易时间	交易类型	交易批次号	凭证号	参考号	卡号	卡类别	发卡行名称	交易金额	手续费	交易日期	交易单号
9990001	青禾	T1	09:15:33	消费	000012	000121	915330000121	6299****0001	借记卡	邮储银行	568.00	2.98	2026-03-02	TL1
9990001	青禾	T1	10:15:33	预授权	000012	000122	915330000122	6299****0001	贷记卡	邮储银行	500.00	0.00	2026-03-02	TL2
9990001	青禾	T1	11:15:33	退货	000012	000123	915330000123	6299****0001	贷记卡	邮储银行	68.00	0.36	2026-03-02	TL3`,
    ["2026-03-02 09:15 56800 298 sale card", "2026-03-02 11:15 -6800 -36 refund card"],
    ["no-money"],
  ],
  [
    "no header of a unit, and every amount whole: fen",
    `交易日期,交易金额,手续费
20260302,56800,298`,
    ["2026-03-02 - 56800 298 sale unknown"],
    [],
  ],
  [
    "full-width digits and marks",
    "交易日期，交易金额（元），手续费（元）\n２０２６－０３－０２，１００．００，０．３８",
    ["2026-03-02 - 10000 38 sale unknown"],
    [],
  ],
  [
    "a number that is a formula's text",
    '交易日期,金额,订单号\n2026-03-02,"1,234.50","=""0012"""',
    ["2026-03-02 - 123450 - sale unknown"],
    [],
  ],
  [
    "an English sheet",
    'Date,Time,Amount,Fee,Type\n2026/3/2,9:05,"1,200.00",4.56,Sale',
    ["2026-03-02 09:05 120000 456 sale unknown"],
    [],
  ],
  [
    "net instead of a fee",
    "交易日期;交易金额;结算金额\n2026.3.2;100.00;99.62",
    ["2026-03-02 - 10000 38 sale unknown"],
    [],
  ],
  [
    "times without their leading nought",
    "交易日期|交易时间|交易金额(分)|手续费(分)\n20260302|91533|10000|38",
    ["2026-03-02 09:15 10000 38 sale unknown"],
    [],
  ],
  [
    "other currencies",
    "交易时间,金额,币种\n2026-03-02 09:00:00,100.00,CNY\n2026-03-02 09:00:00,100.00,USD",
    ["2026-03-02 09:00 10000 - sale unknown"],
    ["currency"],
  ],
  [
    "other money named in the cell",
    "交易时间,金额\n2026-03-02 09:00:00,¥100.00\n2026-03-02 09:00:00,$100.00\n2026-03-02 09:00:00,HK$5.00",
    ["2026-03-02 09:00 10000 - sale unknown"],
    ["currency", "currency"],
  ],
  [
    "sales that did not go through",
    "交易时间,金额,交易状态\n2026-03-02 09:00:00,100.00,成功\n2026-03-02 09:01:00,8.00,未成功\n2026-03-02 09:02:00,8.00,交易超时",
    ["2026-03-02 09:00 10000 - sale unknown"],
    ["failed", "failed"],
  ],
  [
    "a row exported twice, and one equal sale",
    "交易时间,金额,流水号\n2026-03-02 09:00:00,8.00,A1\n2026-03-02 09:00:00,8.00,A1\n2026-03-02 09:00:00,8.00,A2",
    ["2026-03-02 09:00 800 - sale unknown", "2026-03-02 09:00 800 - sale unknown"],
    ["repeated"],
  ],
];

for (const [name, text, wanted, asides] of SALES)
  test(`sales: ${name}`, () => {
    const { sales: list, aside, refused, fault } = finish(readList({ text }, "sales"));
    assert.equal(fault, "");
    assert.ok(list);
    assert.deepEqual(refused, []);
    const read = list.sales.map(({ day, second, amount, fee, kind, channel }) =>
      [isoOf(day), clock(second) || "-", amount, fee === null ? "-" : fee, kind, channel].join(" "),
    );
    assert.deepEqual(read, wanted);
    assert.deepEqual(
      aside.map(({ reason }) => reason),
      asides,
    );
  });

/** @type {[name: string, text: string, wanted: string[], period: string, complete: boolean][]} */
const STATEMENTS = [
  // what it is, the text, "day fen payer", its period, whether it is complete
  [
    "CCB, with a remark at its end",
    `中国建设银行个人活期账户交易明细
客户名称：李某
起始日期：20260301 结束日期：20260310
序号,摘要,币别,钞汇,交易日期,交易金额,账户余额,交易地点/附言,对方账号与户名
1,代付,人民币元,钞,20260303,421.88,1421.88,商户结算,待清算商户资金
2,消费,人民币元,钞,20260304,-21.88,1400.00,超市,某超市
以上数据仅供参考，具体内容请以柜台为准。`,
    ["2026-03-03 42188 待清算商户资金", "2026-03-04 -2188 某超市"],
    "2026-03-01 2026-03-10",
    true,
  ],
  [
    "CCB, two columns of amounts",
    `记账日,交易日期,交易时间,支出,收入,账户余额,币种,摘要,对方账号,对方户名,交易地点
20260303,20260303,07:20:11,,421.88,"1,421.88",人民币,代付,,银联商务股份有限公司客户备付金,
20260304,20260304,15:00:00,21.88,,"1,400.00",人民币,消费,,某超市,`,
    ["2026-03-03 42188 银联商务股份有限公司客户备付金", "2026-03-04 -2188 某超市"],
    "2026-03-03 2026-03-04",
    true,
  ],
  [
    "CMB, corporate",
    `对账单 v2.0
交易日|交易时间|流水号|借方金额|贷方金额|余额|摘要|收(付)方名称
20260303|072011|C1||421.88|1421.88|代付|通联支付网络服务股份有限公司
20260304|150000|C2|21.88||1400.00|货款|某超市`,
    ["2026-03-03 42188 通联支付网络服务股份有限公司", "2026-03-04 -2188 某超市"],
    "2026-03-03 2026-03-04",
    true,
  ],
  [
    "BoCom, one amount and a side",
    `交易日期,摘要,交易金额,借贷标志,余额,对方户名
2026-03-03,代付,421.88,贷 Cr,1421.88,待清算商户资金
2026-03-04,货款,21.88,借 Dr,1400.00,某超市`,
    ["2026-03-03 42188 待清算商户资金", "2026-03-04 -2188 某超市"],
    "2026-03-03 2026-03-04",
    true,
  ],
  [
    "ICBC personal, padded, the newest first",
    `交易日期,摘要,交易场所,记账金额(收入),记账金额(支出),余额,对方户名
2026-03-04  ,消费  ,网上,        ,"21.88  ","1,400.00  ",某超市
2026-03-03  ,代付  ,网上,"421.88  ",   ,"1,421.88  ",待清算商户资金`,
    ["2026-03-04 -2188 某超市", "2026-03-03 42188 待清算商户资金"],
    "2026-03-03 2026-03-04",
    true,
  ],
  [
    "a line is missing: the balances do not follow",
    `交易日期,收入,支出,余额,对方户名
2026-03-03,421.88,,1421.88,待清算商户资金
2026-03-04,,21.88,1300.00,某超市`,
    ["2026-03-03 42188 待清算商户资金", "2026-03-04 -2188 某超市"],
    "2026-03-03 2026-03-04",
    false,
  ],
  [
    "no balance, but totals above that tie",
    `起始日期：2026-03-01,结束日期：2026-03-31
收入总金额：421.88,支出总金额：21.88
交易日期,收入,支出,对方户名
2026-03-03,421.88,,待清算商户资金
2026-03-04,,21.88,某超市`,
    ["2026-03-03 42188 待清算商户资金", "2026-03-04 -2188 某超市"],
    "2026-03-01 2026-03-31",
    true,
  ],
  [
    "two months that overlap by a line, pasted one after the other",
    `交易日期,收入,支出,余额,对方户名
2026-03-03,421.88,,1421.88,待清算商户资金
2026-03-04,,21.88,1400.00,某超市
交易日期,收入,支出,余额,对方户名
2026-03-04,,21.88,1400.00,某超市
2026-03-05,421.88,,1821.88,待清算商户资金`,
    ["2026-03-03 42188 待清算商户资金", "2026-03-04 -2188 某超市", "2026-03-05 42188 待清算商户资金"],
    "2026-03-03 2026-03-05",
    true,
  ],
  [
    "an overdrawn account",
    `交易日期,收入,支出,余额,对方户名
2026-03-03,421.88,,-578.12,待清算商户资金
2026-03-04,,21.88,-600.00,某超市`,
    ["2026-03-03 42188 待清算商户资金", "2026-03-04 -2188 某超市"],
    "2026-03-03 2026-03-04",
    true,
  ],
  [
    "an account in dollars",
    `账号:6200 币种:美元 起始日期：2026-03-01,结束日期：2026-03-31
交易日期,收入,支出,余额,对方户名
2026-03-03,421.88,,1421.88,待清算商户资金`,
    [],
    "2026-03-01 2026-03-31",
    false,
  ],
  [
    "no line at all, and the days it is of",
    `起始日期：2026-03-01,结束日期：2026-03-31,收入总金额：0.00
交易日期,收入,支出,余额,对方户名`,
    [],
    "2026-03-01 2026-03-31",
    true,
  ],
];

for (const [name, text, wanted, period, complete] of STATEMENTS)
  test(`statement: ${name}`, () => {
    const { statement: list } = finish(readList({ text }, "statement"));
    assert.ok(list && list.period);
    assert.deepEqual(list.refused, []);
    assert.deepEqual(
      list.entries.map(({ day, fen, payer }) => `${isoOf(day)} ${fen} ${payer}`),
      wanted,
    );
    assert.equal(`${isoOf(list.period.from)} ${isoOf(list.period.to)}`, period);
    assert.equal(list.complete, complete);
  });

const REFUSED = [
  // what it is, the text of a list of sales, its fault or the reasons of its rows
  ["nothing", "", "empty"],
  ["blank lines", "\n \n\t\n", "empty"],
  ["words", "钱没到，怎么办？\n请问有人吗？", "no-columns"],
  ["nothing but other money", "交易时间,交易金额,币种\n2026-03-02,1.00,USD", "currency"],
  ["a header alone", "交易时间,交易金额,手续费", "nothing-read"],
  ["a statement", "交易日期,收入,支出,余额,对方户名\n2026-03-03,1.00,,1.00,某", "swapped"],
  ["dates that are none", "交易时间,交易金额,手续费\n2026-02-30,1.00,0.01\n2026-03-02,1.00,0.01", "bad-date"],
  ["a row without its date", "交易时间,交易金额,手续费\n,1.00,0.01\n2026-03-02,1.00,0.01", "no-date"],
  ["an amount of words", "交易时间,交易金额,手续费\n2026-03-02,一百,0.01\n2026-03-02,1.00,0.01", "bad-amount"],
  ["a row cut short", "交易时间,交易金额,手续费\n2026-03-02,1.00,0.01\n2026-03-0", "bad-date"],
];

for (const [name, text, wanted] of REFUSED)
  test(`refused: ${name}`, () => {
    const { fault, refused } = finish(readList({ text }, "sales"));
    assert.equal(fault || refused.map(({ reason }) => reason).join(), wanted);
  });

/** @type {[name: string, bytes: number[], kind: string, text?: string][]} */
const KINDS = [
  ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0xe9, 0x92, 0xb1], "text", "\ufeff钱"],
  ["GB18030", [0xc7, 0xae, 0xb5, 0xbd, 0xd5, 0xcb], "text", "钱到账"],
  ["UTF-16 of a spreadsheet's Unicode text", [0xff, 0xfe, 0xb1, 0x94, 0x09, 0x00], "text", "钱\t"],
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d], "pdf"],
  ["nothing", [], "empty"],
];

for (const [name, bytes, kind, text] of KINDS)
  test(`bytes: ${name}`, () => {
    const given = Uint8Array.from(bytes);
    assert.equal(kindOfBytes(given), kind);
    if (text) assert.equal(textOf(given).replace(/^\ufeff/, ""), text.replace(/^\ufeff/, ""));
  });
