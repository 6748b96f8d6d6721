// The search engine's whole interface: openIndex(url) → search(query, options).

import { fold } from "./search/folding.mjs";
import { parseQuery } from "./search/query.mjs";
import { rank, WHOLE } from "./search/ranking.mjs";
import { holds, marked, snippet } from "./search/snippet.mjs";
import { Store } from "./search/store.mjs";

/** @typedef {import("./search/snippet.mjs").Piece} Piece @typedef {import("./search/query.mjs").Query} Query */
/** @typedef {import("./search/ranking.mjs").Ranking} Ranking @typedef {import("./search/store.mjs").Columns} Columns */
/**
 * @typedef {object} Options
 * @property {Record<string, string[]>} [facets] chosen values; those of one facet are alternatives
 * @property {"相关度" | "日期"} [sort] @property {number} [limit] @property {number} [offset]
 */
/**
 * @typedef {object} Result
 * @property {string} url relative to the site's root @property {string} title @property {Piece[]} titlePieces
 * @property {string} number @property {string} day @property {string} kind @property {Record<string, string>} facets
 * @property {Piece[]} snippet @property {{anchor: string, label: string} | null} section where the link should lead
 */
/** @typedef {{total: number, facetCounts: Record<string, Record<string, number>>, results: Result[]}} Answer */

/**
 * Opens the index below a URL. Rejects where it cannot be fetched.
 * @param {string} baseUrl the folder of catalogue.json, ending in /
 * @returns {Promise<{search: (query: string, options?: Options) => Promise<Answer>}>}
 */
export async function openIndex(baseUrl) {
  const store = await Store.open(baseUrl);
  return { search: (query, options = {}) => search(store, parseQuery(query), options) };
}

const FEW = 5;
const SENTENCE = 4;
const FAR = 0.3;

/** @param {Store} store @param {Query} query @param {Options} options @returns {Promise<Answer>} */
async function search(store, query, { facets = {}, sort = "相关度", limit = 10, offset = 0 }) {
  if (!query.terms.length) return { total: 0, facetCounts: {}, results: [] };
  const columns = await store.columns();
  const ranking = await rank(store, columns, query);
  const found = matching(ranking, query);
  const kept = found.filter((doc) => fits(columns, doc, facets));
  kept.sort(order(columns, ranking, sort));
  const page = kept.slice(offset, offset + limit);
  return {
    total: kept.length,
    facetCounts: counts(columns, found, facets),
    results: await Promise.all(page.map((doc) => show(store, columns, ranking, query, doc))),
  };
}

/**
 * Documents that hold enough of the query: all of it where any document does, nearly as much as the best otherwise,
 * and less where that leaves only a few, because everyday words are rarely those of the text.
 * @param {Ranking} ranking @param {Query} query @returns {number[]}
 */
function matching(ranking, query) {
  const { coverage, whole, numbered } = ranking;
  const all = [...coverage.keys()];
  if (numbered.size) return all.filter((doc) => numbered.has(doc) || whole[doc]);
  const best = Math.max(...coverage);
  if (!best) return [];
  const complete = whole.some((terms) => terms === ranking.terms.length);
  const enough = (/** @type {number} */ share) => all.filter((doc) => coverage[doc] >= best * share);
  const close = enough(complete ? 0.75 : 0.5);
  const typed = query.terms.reduce((sum, { forms }) => sum + forms[0].length, 0);
  return close.length < FEW && typed >= SENTENCE ? enough(FAR) : close;
}

/** @param {Columns} columns @param {Ranking} ranking @param {string} sort */
function order(columns, { score, numbered }, sort) {
  const newest = (/** @type {number} */ a, /** @type {number} */ b) =>
    columns.days[b].localeCompare(columns.days[a]) || a - b;
  const asked = (/** @type {number} */ doc) => Number(numbered.has(doc));
  if (sort === "日期") return newest;
  return (/** @type {number} */ a, /** @type {number} */ b) => asked(b) - asked(a) || score[b] - score[a] || newest(a, b);
}

/** @param {Columns} columns @param {number} doc @param {string} name @returns {string} */
const valueOf = (columns, doc, name) => columns.facets[name]?.values[columns.facets[name].of[doc]] ?? "";

/** @param {Columns} columns @param {number} doc @param {Record<string, string[]>} facets @param {string} [except] */
function fits(columns, doc, facets, except) {
  return Object.entries(facets).every(
    ([name, values]) => name === except || !values.length || values.includes(valueOf(columns, doc, name)),
  );
}

/**
 * How many documents each value would leave, given what is chosen in the other facets.
 * @param {Columns} columns @param {number[]} found @param {Record<string, string[]>} facets
 */
function counts(columns, found, facets) {
  /** @type {Record<string, Record<string, number>>} */
  const all = {};
  for (const name of Object.keys(columns.facets)) {
    /** @type {Record<string, number>} */
    const one = (all[name] = {});
    for (const doc of found) {
      const value = valueOf(columns, doc, name);
      if (value && fits(columns, doc, facets, name)) one[value] = (one[value] ?? 0) + 1;
    }
  }
  return all;
}

/** @param {Store} store @param {Columns} columns @param {Ranking} ranking @param {Query} query @param {number} doc */
async function show(store, columns, ranking, query, doc) {
  const firsts = columns.parts[doc] ?? [1];
  const partOf = (/** @type {number} */ section) => Math.max(0, firsts.findLastIndex((first) => first <= section));
  const terms = ranking.terms;
  const article = query.article && query.terms[0].forms[0] !== query.article ? query.article : "";
  const record = article
    ? await partWith(store, doc, firsts.length, article)
    : await store.record(doc, partOf(bestSection(columns, ranking, doc)));
  const forms = [...terms.flatMap((term) => term.forms), ...ranking.otherwise];
  // Who asked for a 文号 wants that document, not a place in it that holds parts of the number.
  const numbered = ranking.numbered.has(doc);
  const place = numbered ? null : placeOf(record, columns.starts[doc], ranking, article);
  const inHead = terms.every((term) => term.forms.some((form) => holds(record.title + record.number, form)));
  const text = place ? place[2] : record.summary || record.title;
  const leads = place?.[0] && (article ? fold(place[1]).startsWith(article) : !inHead);
  return {
    url: record.url,
    title: record.title,
    titlePieces: marked(record.title, forms),
    number: record.number,
    day: columns.days[doc],
    kind: valueOf(columns, doc, "类型"),
    facets: Object.fromEntries(Object.keys(columns.facets).map((name) => [name, valueOf(columns, doc, name)])),
    snippet: snippet(text, numbered ? [] : forms),
    section: leads ? { anchor: place[0], label: place[1] } : null,
  };
}

/** @param {Columns} columns @param {Ranking} ranking @param {number} doc @returns {number} in the body, from 1 */
function bestSection(columns, ranking, doc) {
  const [head, end] = [columns.starts[doc], columns.starts[doc + 1]];
  let best = head + 1;
  for (let s = head + 2; s < end; s++) if (ranking.sections[s] > ranking.sections[best]) best = s;
  return best - head;
}

/** @param {Store} store @param {number} doc @param {number} parts @param {string} label */
async function partWith(store, doc, parts, label) {
  let record = await store.record(doc, 0);
  for (let part = 1; part < parts && !record.sections.some(isLabelled(label)); part++) record = await store.record(doc, part);
  return record;
}

/** @param {string} label @returns {(section: [string, string, string]) => boolean} */
const isLabelled = (label) => ([, own, text]) => {
  const start = fold(own || text);
  return start.startsWith(label) && !(start[label.length] === "之" && !label.includes("之"));
};

/**
 * The section to show: the article asked for, else one that holds the very words, else the best by rank.
 * @param {import("./search/store.mjs").Record} record @param {number} head @param {Ranking} ranking @param {string} article
 */
function placeOf(record, head, ranking, article) {
  const asked = article && record.sections.find(isLabelled(article));
  if (asked) return asked;
  const scored = record.sections.map((section, i) => ({ section, score: ranking.sections[head + record.first + i] }));
  scored.sort((a, b) => b.score - a.score);
  const exact = scored.find(
    ({ section, score }) =>
      score >= WHOLE && ranking.terms.every((term) => term.forms.some((form) => holds(section[2], form))),
  );
  return (exact ?? scored[0])?.section;
}
