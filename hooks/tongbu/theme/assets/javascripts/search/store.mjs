// Fetches the files of an index; each file once. The format: tongbu/search/FORMAT.md.

import { listIn, postings, shardOf, termNumber } from "./packing.mjs";

/**
 * @typedef {object} Catalogue
 * @property {string} shards digests in their names @property {Record<string, string>} brief of brief lists, by term
 * @property {Record<string, string>} common terms, with spaces between, by the logarithm of how many documents they stand in
 * @property {string} facets digest in the name @property {Record<number, number[]>} parts by slot
 * @property {Record<string, string[]>} others @property {string[]} fillers see vocabulary.mjs
 */
/** @typedef {{days: string[], facets: Record<string, {values: string[], of: number[]}>}} Facets one entry per document */
/**
 * @typedef {object} Record what a result shows of its document
 * @property {string} url @property {string} title @property {string} number @property {string} summary
 * @property {string} day @property {Record<string, string>} facets @property {number} first @property {[string, string, string][]} sections anchor, label, text
 */

/** Characters of a digest in a name. */
const DIGEST = 6;

export class Store {
  /** @type {Map<string, Promise<any>>} */
  #fetched = new Map();
  #base;

  /** @param {URL} base the folder of catalogue.bin @param {Uint8Array} bytes of it */
  constructor(base, bytes) {
    this.#base = base;
    const start = 4 + new DataView(bytes.buffer).getUint32(0, true);
    /** @type {Catalogue} */
    this.catalogue = parsed(bytes.subarray(4, start));
    const columns = new Uint16Array(bytes.slice(start).buffer);
    const documents = columns.length / 5;
    const column = (/** @type {number} */ i) => columns.subarray(i * documents, (i + 1) * documents);
    [this.lengths, this.titles, this.weights, this.years] = [1, 2, 3, 4].map(column);
    this.slots = new Uint32Array(column(0));
    for (let i = 1; i < documents; i++) this.slots[i] += this.slots[i - 1];
    this.documentAt = new Uint32Array((this.slots.at(-1) ?? 0) + 1);
    for (let i = 0; i < documents; i++) this.documentAt[this.slots[i]] = i;
    this.average = this.lengths.reduce((sum, length) => sum + length, 0) / documents || 1;
  }

  /** @param {string} term @returns {number} the logarithm of how many documents have it, 0 if few */
  commonness(term) {
    const { common } = this.catalogue;
    return Number(Object.keys(common).find((size) => common[size].includes(term)) ?? 0);
  }

  /** @param {string} baseUrl @returns {Promise<Store>} */
  static async open(baseUrl) {
    const base = new URL(baseUrl, document.baseURI);
    return new Store(base, await unzipped(await bytesOf(new URL("catalogue.bin", base), "no-cache")));
  }

  /** @returns {Promise<Facets>} */
  facets() {
    return this.#once(`facets-${this.catalogue.facets}.bin`, json);
  }

  /** @param {number} slot @param {number} part @returns {Promise<Record>} */
  record(slot, part) {
    return this.#once(`texts/${slot.toString(16)}-${part}.bin`, json, "no-cache");
  }

  /** @param {string} term one or two characters, or the key of a 文号 @returns {Promise<import("./packing.mjs").Postings>} */
  async postings(term) {
    const { brief, shards } = this.catalogue;
    const number = termNumber(term);
    if (Object.hasOwn(brief, term)) return postings(await this.#once(`terms/${number.toString(16)}-${brief[term]}.bin`), true, this.documentAt);
    const shard = shardOf(number, shards.length / DIGEST);
    const bytes = await this.#once(`shards/${shard.toString(16)}-${shards.slice(shard * DIGEST, (shard + 1) * DIGEST)}.bin`);
    return postings(listIn(bytes, number), false, this.documentAt);
  }

  /** @param {string} path @param {(bytes: Uint8Array) => any} [read] @param {RequestCache} [cache] */
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

/** @param {Uint8Array} bytes @returns {Promise<any>} */
const json = async (bytes) => parsed(await unzipped(bytes));

/** @param {Uint8Array} bytes @returns {any} */
const parsed = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** @param {Uint8Array} bytes zipped, unless the server's headers made the browser unzip them */
async function unzipped(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
