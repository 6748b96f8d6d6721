// The packed lists of an index; must agree with tongbu/search/{packing,shard,terms}.py.

/**
 * @typedef {object} Postings where a term stands, rising
 * @property {Float64Array} places slot × SECTIONS + section @property {Uint8Array} times how often, up to 4
 * @property {number} documents in how many documents
 * @property {boolean} brief whether all that is not in a document's head is told as if it stood in section 1
 */

export const SECTIONS = 4096;
const FIRST = 2 ** 21;
const KEYS = 2 ** 48;
const PRIME = 16777619;
const START = 2166136261;
const OTHER_START = 84696351;

/** @param {Uint8Array} bytes @returns {number[]} groups of seven bits, the lowest first */
function numbers(bytes) {
  const found = [];
  let [value, unit] = [0, 1];
  for (const byte of bytes) {
    value += (byte & 127) * unit;
    unit *= 128;
    if (byte > 127) continue;
    found.push(value);
    [value, unit] = [0, 1];
  }
  return found;
}

/** @param {Uint8Array} bytes @param {boolean} brief @returns {Postings} */
export function postings(bytes, brief) {
  const values = numbers(bytes);
  const places = new Float64Array(values.length);
  const times = new Uint8Array(values.length);
  let [place, slot, documents] = [0, -1, 0];
  values.forEach((value, i) => {
    places[i] = place += Math.floor(value / 4);
    times[i] = (value % 4) + 1;
    const own = Math.floor(place / SECTIONS);
    if (own !== slot) documents++;
    slot = own;
  });
  return { places, times, documents, brief };
}

/** @param {Uint8Array} bytes of a shard @returns {Map<number, Uint8Array>} packed lists by their terms */
export function listsOf(bytes) {
  const head = new DataView(bytes.buffer, bytes.byteOffset);
  let at = 8 + head.getUint32(4, true);
  const table = numbers(bytes.subarray(8, at));
  const found = new Map();
  for (let i = 0, term = 0; i < table.length; i += 2) found.set((term += table[i]), bytes.subarray(at, (at += table[i + 1])));
  return found;
}

/** @param {string} term one or two characters, or the key of a 文号 @returns {number} */
export function termNumber(term) {
  if (term.startsWith("#")) return KEYS + fnv(term, START) * 2 ** 16 + (fnv(term, OTHER_START) >>> 16);
  const [first, second] = [...term].map((character) => character.codePointAt(0) ?? 0);
  return first * FIRST + (second ?? 0);
}

/** @param {number} term @param {number} count @returns {number} in which of so many shards it lies */
export function shardOf(term, count) {
  const halves = [Math.floor(term / FIRST), term % FIRST];
  return Math.floor((hash(halves, START) * count) / 2 ** 32);
}

/** @param {string} text @param {number} start */
const fnv = (text, start) => hash([...text].map((character) => character.codePointAt(0) ?? 0), start);

/** @param {number[]} values @param {number} start @returns {number} FNV-1a, 32 bits */
const hash = (values, start) => values.reduce((sum, value) => Math.imul(sum ^ value, PRIME), start) >>> 0;
