// A reader's answers as an address, `?approved=due&due=overdue`: no document here, only text.
// A flow is a Map: question → Map: answer → the next question, or null where an outcome follows.

// These are the calculator's: they are left alone.
const OTHERS = new Set(["at", "channel", "cycle", "cutoff"]);

/** The answers an address gives that stand on one path, its end, and whether any were dropped. */
export function read(flow, search) {
  const given = new Map();
  let dropped = false;
  for (const [question, answer] of new URLSearchParams(search)) {
    if (OTHERS.has(question)) continue;
    if (flow.get(question)?.has(answer) && !given.has(question)) given.set(question, answer);
    else dropped = true;
  }
  const path = walk(flow, given);
  return { ...path, dropped: dropped || path.answers.size < given.size };
}

/** Follow answers from the first question, or from the one at which the reader came in. */
export function walk(flow, given) {
  const answers = new Map();
  const questions = [...flow.keys()];
  let question = questions.find((id) => given.has(id)) ?? questions[0];
  while (given.has(question)) {
    const answer = given.get(question);
    const next = flow.get(question).get(answer);
    answers.set(question, answer);
    if (!next || next === question) break;
    question = next;
  }
  return { answers, question };
}

/** The address of some answers, with what in `search` belongs to others. */
export function write(answers, search) {
  const others = [...new URLSearchParams(search)].filter(([key]) => OTHERS.has(key));
  const query = new URLSearchParams([...answers, ...others]).toString();
  return query && `?${query}`;
}
