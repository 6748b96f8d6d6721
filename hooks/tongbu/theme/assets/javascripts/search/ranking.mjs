// Scores documents by the postings of a query alone; no text is fetched for it.

import { grams } from "./folding.mjs";
import { term as termOf } from "./query.mjs";
import { saidOtherwise, withoutFillers } from "./vocabulary.mjs";

/** @typedef {import("./query.mjs").Query} Query @typedef {import("./query.mjs").Term} Term */
/** @typedef {import("./store.mjs").Columns} Columns @typedef {import("./store.mjs").Store} Store */

/**
 * @typedef {object} Ranking one entry per document in `score`, `coverage` and `whole`, per section in `sections`
 * @property {Float64Array} score
 * @property {Float64Array} coverage how much of the query's weight the document holds, 0 to 1
 * @property {Uint8Array} whole how many terms stand in one section of it with all their bigrams
 * @property {Float64Array} sections each section's share in the score; at least 1000 more per term it holds whole
 * @property {Set<number>} numbered documents whose 文号 was asked for
 * @property {Term[]} terms what was looked for: the query's, or what they say in fewer words
 * @property {string[]} otherwise what else was looked for in their place
 */
/** @typedef {{term: Term, list: Uint32Array[]}} Found a term and the postings of its bigrams */

const HEAD = 3;
export const WHOLE = 1000;
/** What a document gains that says a word otherwise, of what it would gain for the word itself. */
const OTHERWISE = 0.6;

/** @param {Store} store @param {Columns} columns @param {Query} query @returns {Promise<Ranking>} */
export async function rank(store, columns, query) {
  const documents = columns.lengths.length;
  const ranking = {
    score: new Float64Array(documents),
    coverage: new Float64Array(documents),
    whole: new Uint8Array(documents),
    sections: new Float64Array(columns.starts[documents]),
    numbered: new Set(),
    terms: query.terms,
    otherwise: [],
  };
  const average = columns.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents) || 1;
  const found = (await Promise.all(query.terms.map((term) => look(store, columns, term)))).flat();
  ranking.terms = found.map(({ term }) => term);
  const total = found.reduce((sum, { list }) => sum + weightOf(list, columns), 0) || 1;
  for (const { term, list } of found) addTerm(ranking, columns, list, average, total, [...term.forms[0]].length);
  for (const { term } of found) await addOtherwise(store, ranking, columns, term, total);
  columns.weights.forEach((weight, doc) => (ranking.score[doc] *= weight));
  if (query.number) for (const entry of await store.postings(query.number)) ranking.numbered.add(owner(columns, entry >>> 2));
  return ranking;
}

/**
 * A term with its postings; where it stands nowhere as typed, what is left of it without words that say nothing.
 * @param {Store} store @param {Columns} columns @param {Term} term @returns {Promise<Found[]>}
 */
async function look(store, columns, term) {
  const list = await best(store, term);
  if (together(list)) return [{ term, list }];
  const pieces = withoutFillers(columns.fillers, columns.others, term.forms[0]);
  if (!pieces.length || pieces[0] === term.forms[0]) return [{ term, list }];
  return Promise.all(pieces.map(termOf).map(async (piece) => ({ term: piece, list: await best(store, piece) })));
}

/** @param {Uint32Array[]} list @param {Columns} columns @returns {number} */
const weightOf = (list, columns) => list.reduce((sum, entries) => sum + idf(entries, columns), 0);

/**
 * Documents that say a word of the term otherwise gain as if they said it, but less.
 * @param {Store} store @param {Ranking} ranking @param {Columns} columns @param {Term} term @param {number} total
 */
async function addOtherwise(store, ranking, columns, term, total) {
  const postings = (/** @type {string} */ word) => Promise.all(grams(word).map((gram) => store.postings(gram)));
  for (const { said, written } of saidOtherwise(columns.others, term.forms[0])) {
    const weight = weightOf(await postings(said), columns);
    const holding = new Set();
    for (const word of written) {
      const list = await postings(word);
      ranking.otherwise.push(word);
      const own = Math.min(weight, weightOf(list, columns));
      const sections = shared(list);
      const times = new Map();
      for (const section of sections) {
        const doc = owner(columns, section);
        times.set(doc, (times.get(doc) ?? 0) + (section === columns.starts[doc] ? HEAD : 1));
        ranking.sections[section] += own * OTHERWISE + WHOLE / 2;
      }
      for (const [doc, count] of times) {
        ranking.score[doc] += (OTHERWISE * own * count * 2.2) / (count + 1.2);
        if (!holding.has(doc)) ranking.coverage[doc] = Math.min(1, ranking.coverage[doc] + (OTHERWISE * weight) / total);
        holding.add(doc);
      }
    }
  }
}

/**
 * The postings of the spelling that stands whole in most sections; the typed one if none does.
 * @param {Store} store @param {Term} term @returns {Promise<Uint32Array[]>}
 */
async function best(store, term) {
  const all = await Promise.all(term.grams.map((list) => Promise.all(list.map((gram) => store.postings(gram)))));
  let chosen = all[0];
  let most = 0;
  for (const lists of all.length > 1 ? all : []) {
    const found = together(lists);
    if (found > most) [chosen, most] = [lists, found];
  }
  return chosen;
}

/** @param {Uint32Array[]} lists @returns {number} in how many sections all of them meet */
const together = (lists) => shared(lists).size;

/** @param {Uint32Array[]} lists @returns {Set<number>} the sections in which all of them meet */
function shared(lists) {
  let common = new Set(Array.from(lists[0] ?? [], (entry) => entry >>> 2));
  for (const list of lists.slice(1)) common = new Set(Array.from(list, (entry) => entry >>> 2).filter((s) => common.has(s)));
  return common;
}

/** @param {Uint32Array} entries @param {Columns} columns @returns {number} rarer terms weigh more */
function idf(entries, columns) {
  let found = 0;
  eachDocument(entries, columns, () => found++);
  return Math.log(1 + (columns.lengths.length - found + 0.5) / (found + 0.5));
}

/**
 * @param {Ranking} ranking @param {Columns} columns @param {Uint32Array[]} list postings of the term's bigrams
 * @param {number} average length of a body @param {number} total weight of the query @param {number} size of the term
 */
function addTerm(ranking, columns, list, average, total, size) {
  const { score, coverage, whole, sections } = ranking;
  const meets = new Uint16Array(sections.length);
  const gained = new Float64Array(score.length);
  // Bigrams that stand nowhere are slips of the pen, as long as most do stand somewhere.
  const known = list.filter((entries) => entries.length).length;
  const all = known * 2 > list.length ? known : list.length;
  for (const entries of list) {
    const weight = idf(entries, columns);
    eachDocument(entries, columns, (doc, from, to) => {
      let times = 0;
      for (let i = from; i < to; i++) {
        const section = entries[i] >>> 2;
        meets[section]++;
        sections[section] += weight;
        if (section === columns.starts[doc]) gained[doc] += weight * HEAD * (1 + 4 / Math.sqrt(columns.titles[doc] + 1));
        else times += (entries[i] & 3) + 1;
      }
      gained[doc] += (weight * times * 2.2) / (times + 1.2 * (0.25 + (0.75 * columns.lengths[doc]) / average));
      coverage[doc] += weight / total;
    });
  }
  for (let doc = 0; doc < score.length; doc++) {
    if (!gained[doc]) continue;
    const [head, end] = [columns.starts[doc], columns.starts[doc + 1]];
    let body = false;
    for (let s = head; s < end; s++) {
      if (meets[s] < all) continue;
      sections[s] += WHOLE;
      body ||= s > head;
    }
    const title = meets[head] === all;
    if (title || body) whole[doc]++;
    score[doc] += gained[doc] * (title ? 1.6 + Math.min(1, size / (columns.titles[doc] + 1)) : 1) * (body ? 1.5 : 1);
  }
}

/**
 * @param {Uint32Array} entries @param {Columns} columns
 * @param {(document: number, from: number, to: number) => void} visit called with the document's run of entries
 */
function eachDocument(entries, columns, visit) {
  for (let from = 0; from < entries.length; ) {
    const doc = owner(columns, entries[from] >>> 2);
    let to = from + 1;
    while (to < entries.length && entries[to] >>> 2 < columns.starts[doc + 1]) to++;
    visit(doc, from, to);
    from = to;
  }
}

/** @param {Columns} columns @param {number} section @returns {number} the document that the section belongs to */
function owner(columns, section) {
  let [low, high] = [0, columns.starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (columns.starts[middle] <= section) low = middle;
    else high = middle;
  }
  return low;
}
