// The packed lists of an index; must agree with tongbu/search/{packing,shard,terms}.py.

/**
 * @typedef {object} Postings where a term stands, rising
 * @property {Uint32Array} places document × SECTIONS + section @property {Uint8Array} times how often, up to 4
 * @property {number} documents in how many documents
 * @property {boolean} brief whether all that is not in a document's head is told as if it stood in section 1
 */

export const BITS = 12;
export const SECTIONS = 2 ** BITS;
const FIRST = 2 ** 21;
const KEYS = 2 ** 48;
const PRIME = 16777619;
const START = 2166136261;
const OTHER_START = 84696351;

/** @param {Uint8Array} bytes groups of seven bits, the lowest first @param {(value: number) => void} each */
function numbers(bytes, each) {
  for (let at = 0; at < bytes.length; ) {
    let value = 0;
    let unit = 1;
    let byte;
    do {
      byte = bytes[at++];
      value += (byte & 127) * unit;
      unit *= 128;
    } while (byte > 127);
    each(value);
  }
}

/** @param {Uint8Array} bytes @param {boolean} brief @param {Uint32Array} documentAt by slot @returns {Postings} */
export function postings(bytes, brief, documentAt) {
  const places = new Uint32Array(bytes.length);
  const times = new Uint8Array(bytes.length);
  let count = 0;
  let place = 0;
  let last = -1;
  let documents = 0;
  numbers(bytes, (value) => {
    place += Math.floor(value / 4);
    const doc = documentAt[place >>> BITS];
    places[count] = doc * SECTIONS + (place % SECTIONS);
    times[count++] = (value % 4) + 1;
    if (doc !== last) documents++;
    last = doc;
  });
  return { places: places.subarray(0, count), times, documents, brief };
}

/** @param {Uint8Array} shard @param {number} wanted a term @returns {Uint8Array} its packed list */
export function listIn(shard, wanted) {
  let at = 8 + new DataView(shard.buffer).getUint32(4, true);
  let list = new Uint8Array();
  let term = 0;
  let isTerm = false;
  numbers(shard.subarray(8, at), (value) => {
    isTerm = !isTerm;
    if (isTerm) term += value;
    else if (term === wanted) list = shard.subarray(at, (at += value));
    else at += value;
  });
  return list;
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
