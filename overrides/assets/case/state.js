// What was typed of a case, and all that follows from it. No DOM; the day is given.

import { readCalendar } from "../common/settlement/dates.js";
import { readCase } from "./entries.js";
import { dueOf, ladderOf, textsOf } from "./work.js";

/** @import { Day } from "../common/settlement/dates.js" */
/** @import { Texts } from "./entries.js" */
/** @import { Waits } from "./ladder.js" */
/** @import { BlankWords } from "./words.js" */

/**
 * @typedef {object} CaseData
 * @property {Parameters<typeof readCalendar>[0]} calendar
 * @property {{ card: string, qr: string }} cutoffs
 * @property {Waits} waits
 * @property {BlankWords} blanks
 */

const MASKED = "＊＊＊＊";
// What looks like a card or identity number, with what parts its groups.
const LONG_NUMBER = /[A-Za-z]{0,3}\d(?:[ -]?\d){11,}[Xx]?/g;
const PRIVATE = ["card", "identity"];

/** @param {string} text */
export const masked = (text) => text.normalize("NFKC").replace(LONG_NUMBER, MASKED);

export class CaseState {
  /** @param {CaseData} data @param {() => Day} today */
  constructor({ calendar, cutoffs, waits, blanks }, today) {
    this.calendar = readCalendar(calendar);
    this.cutoffs = cutoffs;
    this.waits = waits;
    this.today = today;
    /** @type {Record<string, string>} */
    this.kinds = {};
    for (const name of Object.keys(blanks)) this.kinds[name] = blanks[name][2];
    /** @type {Texts} */
    this.texts = {}; // all that was typed, also for blanks of another paper
    /** @type {Record<string, string>} */
    this.withdrawn = {}; // faults of what was taken out of its field at once
    /** @type {{ zh: Texts, en: Texts }} */
    this.written = { zh: {}, en: {} };
  }

  read({ answers, ...typed } = this.texts) {
    const { calendar, cutoffs } = this;
    return readCase(typed, this.kinds, { calendar, cutoffs, today: this.today() });
  }

  /** @param {Texts} one @param {Texts} other */
  isSameSale(one, other) {
    const [mine, theirs] = [one, other].map((typed) => this.read(typed).values);
    return ["date", "amount"].every((name) => !mine[name] || !theirs[name] || mine[name] === theirs[name]);
  }

  /** The fields that hold a card's or a person's number, each with its fault. */
  privates() {
    const { faults } = this.read();
    const names = Object.keys(faults).filter((name) => PRIVATE.includes(faults[name]));
    return names.map((name) => ({ name, fault: faults[name] }));
  }

  /** What is typed, without what is refused. */
  sound() {
    const { faults } = this.read();
    /** @type {Texts} */
    const sound = {};
    for (const name of Object.keys(this.texts))
      if (this.texts[name] && ![...PRIVATE, "long"].includes(faults[name])) sound[name] = this.texts[name];
    return sound;
  }

  /** The due date, the ladder, what is refused; and what stands in each blank, which is kept as `written`. */
  worked() {
    const { values, terms, faults } = this.read();
    const { calendar, waits, kinds } = this;
    const today = this.today();
    const due = dueOf(values, terms, calendar, today);
    this.written = {
      zh: textsOf(values, due, kinds, { today, language: "zh" }),
      en: textsOf(values, due, kinds, { today, language: "en" }),
    };
    const rungs = ladderOf(values, due, { calendar, waits, today });
    return { values, due, rungs, faults: { ...faults, ...this.withdrawn }, today };
  }
}
