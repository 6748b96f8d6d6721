// A passage around what was found, as pieces of text of which some are marked. Never HTML.

import { fold, foldWithPlaces, grams } from "./folding.mjs";

/** @typedef {{text: string, mark: boolean}} Piece */

const BEFORE = 24;
const LENGTH = 110;

/** @param {string} text @param {string[]} forms folded spellings @returns {Piece[]} the whole text */
export function marked(text, forms) {
  return pieces(text, ranges(text, forms), 0, text.length);
}

/** @param {string} text @param {string[]} forms folded spellings @returns {Piece[]} about a hundred characters */
export function snippet(text, forms) {
  const found = ranges(text, forms);
  const longest = found.reduce((best, range) => (range[1] - range[0] > best[1] - best[0] ? range : best), found[0] ?? [0, 0]);
  let start = Math.max(0, longest[0] - BEFORE);
  if (start < 8) start = 0;
  const end = Math.min(text.length, Math.max(start + LENGTH, longest[1]));
  const inner = pieces(text, found, start, end);
  if (start) inner.unshift({ text: "…", mark: false });
  if (end < text.length) inner.push({ text: "…", mark: false });
  return inner;
}

/** @param {string} text @param {string} form folded @returns {boolean} whether the text holds the very words */
export function holds(text, form) {
  return fold(text).includes(form);
}

/** @param {string} text @param {string[]} forms @returns {[number, number][]} where they stand, merged, in order */
function ranges(text, forms) {
  const { folded, places } = foldWithPlaces(text);
  /** @type {[number, number][]} */
  const found = [];
  for (const form of forms) {
    const wanted = folded.includes(form) ? [form] : grams(form);
    for (const words of wanted) {
      for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
        const last = places[at + words.length - 1];
        found.push([places[at], last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)]);
      }
    }
  }
  found.sort((a, b) => a[0] - b[0]);
  /** @type {[number, number][]} */
  const merged = [];
  for (const range of found) {
    const before = merged.at(-1);
    if (before && range[0] <= before[1]) before[1] = Math.max(before[1], range[1]);
    else merged.push(range);
  }
  return merged;
}

/** @param {string} text @param {[number, number][]} found @param {number} start @param {number} end */
function pieces(text, found, start, end) {
  /** @type {Piece[]} */
  const cut = [];
  let at = start;
  for (const [from, to] of found) {
    if (to <= start || from >= end) continue;
    if (from > at) cut.push({ text: text.slice(at, from), mark: false });
    cut.push({ text: text.slice(Math.max(at, from), Math.min(to, end)), mark: true });
    at = Math.min(to, end);
  }
  if (at < end) cut.push({ text: text.slice(at, end), mark: false });
  return cut;
}
