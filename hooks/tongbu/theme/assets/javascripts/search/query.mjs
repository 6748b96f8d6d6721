// What a reader typed, understood: a 文号, an article of a law, words with their numerals in either script.

import { fold, grams, numberKey } from "./folding.mjs";

/** @typedef {{forms: string[], grams: string[][]}} Term a word: its folded spellings, the typed one first; their bigrams */
/** @typedef {{number: string, article: string, terms: Term[]}} Query key of a 文号, label of an article (第十五条), or "" */

const DIGITS = "零一二三四五六七八九";
const NUMERAL = "[0-9零〇一二三四五六七八九十百千两]+";
const ARTICLE = new RegExp(`第?(${NUMERAL})条(?:之(${NUMERAL}))?`);

/** @param {string} text @returns {Query} */
export function parseQuery(text) {
  const wide = text.normalize("NFKC");
  const number = numberKey(wide);
  const found = number ? null : ARTICLE.exec(wide);
  const article = found ? `第${chinese(found[1])}条${found[2] ? `之${chinese(found[2])}` : ""}` : "";
  const rest = found ? wide.replace(found[0], " ").replace(/(的规定|规定|的)\s*$/, "") : wide;
  let words = number ? [fold(wide)] : rest.split(/[\s《》〈〉"“”]+/).map(fold).filter(Boolean);
  if (article && !words.length) words = [article];
  return { number, article, terms: [...new Set(words)].map(term) };
}

/** @param {string} word folded @returns {Term} */
export function term(word) {
  const inChinese = word.replace(/(?<![0-9a-z])[1-9][0-9]{0,3}(?=[\u4e00-\u9fff])(?!年)/g, chinese);
  const inDigits = word.replace(/[一二三四五六七八九十百千]*[十百千][一二三四五六七八九十百千]*/g, (found) => String(value(found)));
  const forms = [...new Set([word, inChinese, inDigits])];
  return { forms, grams: forms.map(grams) };
}

/** @param {string} numeral in either script @returns {string} in Chinese: 11 → 十一, 110 → 一百一十 */
export function chinese(numeral) {
  const number = value(numeral);
  if (!number || number > 9999) return numeral;
  let written = "";
  let gap = false;
  for (const [unit, name] of /** @type {[number, string][]} */ ([[1000, "千"], [100, "百"], [10, "十"], [1, ""]])) {
    const digit = Math.floor(number / unit) % 10;
    if (digit) written += (gap && written ? "零" : "") + DIGITS[digit] + name;
    gap = !digit;
  }
  return written.replace(/^一十/, "十");
}

/** @param {string} numeral in either script @returns {number} */
function value(numeral) {
  if (/^[0-9]+$/.test(numeral)) return Number(numeral);
  let total = 0;
  let digit = 0;
  for (const character of numeral.replaceAll("两", "二").replaceAll("〇", "零")) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[character];
    if (unit) {
      total += (digit || 1) * unit;
      digit = 0;
    } else digit = digit * (total ? 0 : 10) + Math.max(0, DIGITS.indexOf(character));
  }
  return total + digit;
}
