// A reader's answers as an address, `?approved=due&due=overdue`: no document here, only text.
// A flow is a Map: question → Map: answer → the next question, or null where an outcome follows.

/**
 * @typedef {Map<string, Map<string, string | null>>} Flow
 * @typedef {Map<string, string>} Answers
 */

// These are the calculator's: they are left alone.
const OTHERS = new Set(["at", "channel", "cycle", "cutoff"]);

/**
 * The answers an address gives that stand on one path, its end, and whether any were dropped.
 * @param {Flow} flow
 * @param {string} search
 */
export function read(flow, search) {
  const given = new Map();
  let dropped = false;
  for (const [question, answer] of new URLSearchParams(search)) {
    if (OTHERS.has(question)) continue;
    const answers = flow.get(question);
    if (answers && answers.has(answer) && !given.has(question)) given.set(question, answer);
    else dropped = true;
  }
  const path = walk(flow, given);
  return { ...path, dropped: dropped || path.answers.size < given.size };
}

/**
 * Follow answers from the first question, or from the one at which the reader came in.
 * @param {Flow} flow
 * @param {Answers} given
 */
export function walk(flow, given) {
  /** @type {Answers} */
  const answers = new Map();
  const questions = [...flow.keys()];
  let question = questions.find((id) => given.has(id)) || questions[0];
  for (let answer = given.get(question); answer !== undefined; answer = given.get(question)) {
    const next = leadsTo(flow, question, answer);
    answers.set(question, answer);
    if (!next || next === question) break;
    question = next;
  }
  return { answers, question };
}

/**
 * The question that an answer leads to; null where an outcome follows.
 * @param {Flow} flow
 * @param {string} question
 * @param {string} answer
 */
export function leadsTo(flow, question, answer) {
  const answers = flow.get(question);
  return (answers && answers.get(answer)) || null;
}

/**
 * The address of some answers, with what in `search` belongs to others.
 * @param {Answers} answers
 * @param {string} search
 */
export function write(answers, search) {
  const others = [...new URLSearchParams(search)].filter(([key]) => OTHERS.has(key));
  const query = new URLSearchParams([...answers, ...others]).toString();
  return query && `?${query}`;
}
