// Words that differ in one letter. Plain values.

/**
 * `settle` → itself and what is left of it without one letter.
 * Two spellings that differ in one letter share one of these.
 * @param {string} word
 */
const spellings = (word) => [word, ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))];

/**
 * How many letters do both begin with?
 * @param {string} one
 * @param {string} other
 */
function begun(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/**
 * The known word that is one letter from this one, but not the first letter; by preference one that begins like it:
 * `settelment` → `settlement`.
 * @param {string} word
 * @param {string[]} known
 */
export function nearest(word, known) {
  const near = new Set(spellings(word));
  const alike = known.filter(
    (one) => one[0] === word[0] && Math.abs(one.length - word.length) < 2 && spellings(one).some((as) => near.has(as)),
  );
  return alike.sort((a, b) => begun(b, word) - begun(a, word))[0];
}
