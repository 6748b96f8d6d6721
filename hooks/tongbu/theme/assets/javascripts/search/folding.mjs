// Text as search compares it; must agree with tongbu/search/folding.py character by character.

/** @type {Map<string, string>} */
const known = new Map();

/** @param {string} character one code point @returns {string} its letters and digits in one width and case */
function foldOne(character) {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = character.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    known.set(character, folded);
  }
  return folded;
}

/** @param {string} text @returns {string} only letters and digits, in one width and case */
export function fold(text) {
  let folded = "";
  for (const character of text) folded += foldOne(character);
  return folded;
}

/**
 * The folded text with, for each of its UTF-16 units, where in the original it comes from.
 * @param {string} text
 * @returns {{folded: string, places: number[]}} `places` has one more entry: the original's end
 */
export function foldWithPlaces(text) {
  let folded = "";
  const places = [];
  let place = 0;
  for (const character of text) {
    const piece = foldOne(character);
    for (let i = 0; i < piece.length; i++) places.push(place);
    folded += piece;
    place += character.length;
  }
  places.push(place);
  return { folded, places };
}

/** @param {string} folded @returns {string[]} its distinct character bigrams; of a single character, itself */
export function grams(folded) {
  const characters = [...folded];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, i) => characters[i] + character))];
}

/** @param {string} number @returns {string} one key for every way to write a 文号, or "" if it is none */
export function numberKey(number) {
  const spaced = [...number].map((character) => foldOne(character) || " ").join("").trim();
  const found = /^(\D+?)\s*(?:((?:19|20)\d\d)\s*年?\s*)?(?:第\s*)?(\d+)\s*(号?)\s*$/.exec(spaced);
  if (!found || !(found[2] || found[4])) return "";
  const prefix = found[1].replaceAll(" ", "").replace(/^中华人民共和国/, "");
  return `#${prefix}/${found[2] ?? ""}/${BigInt(found[3])}`;
}
