// Fetches the files of an index and unpacks them; each file once. The format: tongbu/search/FORMAT.md.

/**
 * @typedef {object} Columns one entry per document in each list
 * @property {number[]} starts first section of each document, and the end
 * @property {number[]} lengths @property {number[]} titles @property {number[]} weights @property {string[]} days
 * @property {Record<string, number[]>} parts
 * @property {Record<string, {values: string[], of: number[]}>} facets
 * @property {Record<string, string[]>} others @property {string[]} fillers see vocabulary.mjs
 */
/**
 * @typedef {object} Record what a result shows of its document
 * @property {string} url @property {string} title @property {string} number @property {string} summary
 * @property {number} first @property {[string, string, string][]} sections anchor, label, text
 */

export class Store {
  /** @type {Map<string, Promise<any>>} */
  #fetched = new Map();
  #base;

  /** @param {URL} base the folder of catalogue.json @param {{data: string, documents: number, shards: number}} catalogue */
  constructor(base, catalogue) {
    this.#base = new URL(catalogue.data, base);
    this.shards = catalogue.shards;
  }

  /** @param {string} baseUrl @returns {Promise<Store>} */
  static async open(baseUrl) {
    const base = new URL(baseUrl, document.baseURI);
    const response = await fetch(new URL("catalogue.json", base), { cache: "no-cache" });
    if (!response.ok) throw new Error(`catalogue.json: ${response.status}`);
    return new Store(base, await response.json());
  }

  /** @returns {Promise<Columns>} */
  columns() {
    return this.#once("columns.bin", json);
  }

  /** @param {number} document @param {number} part @returns {Promise<Record>} */
  record(document, part) {
    return this.#once(`texts/${document}-${part}.bin`, json);
  }

  /** @param {string} term @returns {Promise<Uint32Array>} entries: section × 4 + times − 1, in rising order */
  async postings(term) {
    const shard = await this.#once(`shards/${shardOf(term, this.shards).toString(16)}.bin`, terms);
    const packed = shard.get(term);
    return packed ? unpacked(packed) : new Uint32Array();
  }

  /** @param {string} path @param {(bytes: Uint8Array) => any} read */
  #once(path, read) {
    let found = this.#fetched.get(path);
    if (!found) {
      found = bytesOf(new URL(path, this.#base)).then(read);
      found.catch(() => this.#fetched.delete(path));
      this.#fetched.set(path, found);
    }
    return found;
  }
}

/** @param {URL} url @returns {Promise<Uint8Array>} unzipped, unless the server's headers made the browser do it */
async function bytesOf(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @param {Uint8Array} bytes */
const json = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** @param {Uint8Array} bytes @returns {Map<string, Uint8Array>} packed entries by term */
function terms(bytes) {
  const found = new Map();
  const decoder = new TextDecoder();
  let at = 0;
  const number = () => {
    let value = bytes[at] & 127;
    for (let shift = 7; bytes[at++] > 127; shift += 7) value |= (bytes[at] & 127) << shift;
    return value;
  };
  const slice = () => {
    const length = number();
    return bytes.subarray(at, (at += length));
  };
  while (at < bytes.length) found.set(decoder.decode(slice()), slice());
  return found;
}

/** @param {Uint8Array} packed @returns {Uint32Array} */
function unpacked(packed) {
  const entries = new Uint32Array(packed.length);
  let [count, section, value, shift] = [0, 0, 0, 0];
  for (const byte of packed) {
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    section += value >>> 2;
    entries[count++] = section * 4 + (value & 3);
    value = shift = 0;
  }
  return entries.subarray(0, count);
}

/** @param {string} term @param {number} count @returns {number} FNV-1a over code points */
function shardOf(term, count) {
  let hash = 2166136261;
  for (const character of term) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0) % count;
}
