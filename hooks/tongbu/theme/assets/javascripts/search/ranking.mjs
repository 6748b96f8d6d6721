// Scores documents by the postings of a query alone; no text is fetched for it.

/** @typedef {import("./query.mjs").Query} Query @typedef {import("./query.mjs").Term} Term */
/** @typedef {import("./store.mjs").Columns} Columns @typedef {import("./store.mjs").Store} Store */

/**
 * @typedef {object} Ranking one entry per document in `score`, `coverage` and `whole`, per section in `sections`
 * @property {Float64Array} score
 * @property {Float64Array} coverage how much of the query's weight the document holds, 0 to 1
 * @property {Uint8Array} whole how many terms stand in one section of it with all their bigrams
 * @property {Float64Array} sections each section's share in the score; at least 1000 more per term it holds whole
 * @property {Set<number>} numbered documents whose 文号 was asked for
 */

const HEAD = 3;
export const WHOLE = 1000;

/** @param {Store} store @param {Columns} columns @param {Query} query @returns {Promise<Ranking>} */
export async function rank(store, columns, query) {
  const documents = columns.lengths.length;
  const ranking = {
    score: new Float64Array(documents),
    coverage: new Float64Array(documents),
    whole: new Uint8Array(documents),
    sections: new Float64Array(columns.starts[documents]),
    numbered: new Set(),
  };
  const average = columns.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents) || 1;
  const lists = await Promise.all(query.terms.map((term) => best(store, term)));
  const weights = lists.map((list) => list.reduce((sum, entries) => sum + idf(entries, columns), 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  lists.forEach((list, i) => addTerm(ranking, columns, list, average, total, [...query.terms[i].forms[0]].length));
  columns.weights.forEach((weight, doc) => (ranking.score[doc] *= weight));
  if (query.number) for (const entry of await store.postings(query.number)) ranking.numbered.add(owner(columns, entry >>> 2));
  return ranking;
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
function together(lists) {
  let common = new Set(Array.from(lists[0] ?? [], (entry) => entry >>> 2));
  for (const list of lists.slice(1)) common = new Set(Array.from(list, (entry) => entry >>> 2).filter((s) => common.has(s)));
  return common.size;
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
      if (meets[s] < list.length) continue;
      sections[s] += WHOLE;
      body ||= s > head;
    }
    const title = meets[head] === list.length;
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
