// Words that documents say otherwise, and words without content. The data comes with the index: tongbu/search/vocabulary.py.

/** @typedef {{said: string, written: string[]}} Otherwise a word of the query, and what documents may say for it */

/**
 * @param {Record<string, string[]>} others @param {string} text folded
 * @returns {Otherwise[]} the known words in a text, the longest at each place
 */
export function saidOtherwise(others, text) {
  const longest = Math.max(0, ...Object.keys(others).map((word) => word.length));
  /** @type {Otherwise[]} */
  const found = [];
  for (let at = 0; at < text.length; at++) {
    for (let end = Math.min(text.length, at + longest); end > at; end--) {
      const said = text.slice(at, end);
      if (!Object.hasOwn(others, said)) continue;
      found.push({ said, written: others[said].filter((word) => !text.includes(word)) });
      at = end - 1;
      break;
    }
  }
  return found;
}

/**
 * @param {string[]} fillers @param {Record<string, string[]>} others @param {string} text folded
 * @returns {string[]} what is left of a text without words that say nothing; known words stay whole
 */
export function withoutFillers(fillers, others, text) {
  const escaped = (/** @type {string[]} */ words) => [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const known = escaped(Object.keys(others));
  const words = new RegExp(`(${known.join("|") || "(?!)"})|${escaped(fillers).join("|") || "(?!)"}`, "gu");
  const pieces = text.replace(words, (_, kept) => kept ?? " ").split(" ");
  return pieces.filter((piece) => [...piece].length > 1);
}
