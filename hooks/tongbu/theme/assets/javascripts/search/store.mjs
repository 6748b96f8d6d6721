// Fetches the files of an index; each file once. The format: tongbu/search/FORMAT.md.

import { listsOf, postings, shardOf, termNumber } from "./packing.mjs";

/** @typedef {import("./packing.mjs").Postings} Postings */
/**
 * @typedef {object} Catalogue one entry per document in `slots` (differences), `lengths`, `titles`, `weights` and `years`
 * @property {string[]} shards digests in their names @property {Record<string, string>} brief of brief lists, by term
 * @property {Record<string, string>} common terms by the logarithm of how many documents they stand in
 * @property {string} facets digest in the name @property {number[]} slots @property {number[]} lengths
 * @property {number[]} titles @property {number[]} weights @property {number[]} years @property {Record<number, number[]>} parts by slot
 * @property {Record<string, string[]>} others @property {string[]} fillers see vocabulary.mjs
 */
/** @typedef {{days: string[], facets: Record<string, {values: string[], of: number[]}>}} Facets one entry per document */
/**
 * @typedef {object} Record what a result shows of its document
 * @property {string} url @property {string} title @property {string} number @property {string} summary
 * @property {string} day @property {Record<string, string>} facets @property {number} first @property {[string, string, string][]} sections anchor, label, text
 */

export class Store {
  /** @type {Map<string, Promise<any>>} */
  #fetched = new Map();
  #base;

  /** @param {URL} base the folder of catalogue.bin @param {Catalogue} catalogue */
  constructor(base, catalogue) {
    this.#base = base;
    this.catalogue = catalogue;
    const { slots, lengths, common } = catalogue;
    let slot = 0;
    this.slots = slots.map((more) => (slot += more));
    this.documents = new Map(this.slots.map((slot, document) => [slot, document]));
    this.average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
    /** @type {Map<string, number>} */
    this.common = new Map();
    for (const [size, words] of Object.entries(common)) {
      const characters = [...words];
      for (let at = 0; at < characters.length; at += 2) this.common.set(characters[at] + characters[at + 1], Number(size));
    }
  }

  /** @param {string} baseUrl @returns {Promise<Store>} */
  static async open(baseUrl) {
    const base = new URL(baseUrl, document.baseURI);
    return new Store(base, await json(await bytesOf(new URL("catalogue.bin", base), "no-cache")));
  }

  /** @returns {Promise<Facets>} */
  facets() {
    return this.#once(`facets-${this.catalogue.facets}.bin`, json);
  }

  /** @param {number} slot @param {number} part @returns {Promise<Record>} */
  record(slot, part) {
    return this.#once(`texts/${slot.toString(16)}-${part}.bin`, json, "no-cache");
  }

  /** @param {string} term one or two characters, or the key of a 文号 @returns {Promise<Postings>} */
  async postings(term) {
    const { brief, shards } = this.catalogue;
    const number = termNumber(term);
    if (Object.hasOwn(brief, term)) return this.#once(`terms/${number.toString(16)}-${brief[term]}.bin`, (bytes) => postings(bytes, true));
    const shard = shardOf(number, shards.length);
    const lists = await this.#once(`shards/${shard.toString(16)}-${shards[shard]}.bin`, listsOf);
    return postings(lists.get(number) ?? new Uint8Array(), false);
  }

  /** @param {string} path @param {(bytes: Uint8Array) => any} read @param {RequestCache} [cache] */
  #once(path, read, cache = "default") {
    let found = this.#fetched.get(path);
    if (!found) {
      found = bytesOf(new URL(path, this.#base), cache).then(read);
      found.catch(() => this.#fetched.delete(path));
      this.#fetched.set(path, found);
    }
    return found;
  }
}

/** @param {URL} url @param {RequestCache} cache @returns {Promise<Uint8Array>} */
async function bytesOf(url, cache) {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @param {Uint8Array} bytes zipped, unless the server's headers made the browser unzip them @returns {Promise<any>} */
async function json(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}
