// The search engine's interface: openIndex(url) → search(query, options).

import { fold } from "./search/folding.mjs";
import { parseQuery } from "./search/query.mjs";
import { rank, sectionsOf, WHOLE } from "./search/ranking.mjs";
import { holds, marked, snippet } from "./search/snippet.mjs";
import { Store } from "./search/store.mjs";

/** @typedef {import("./search/snippet.mjs").Piece} Piece @typedef {import("./search/query.mjs").Query} Query */
/** @typedef {import("./search/ranking.mjs").Ranking} Ranking */
/**
 * @typedef {object} Options
 * @property {Record<string, string[]>} [facets] chosen values; those of one facet are alternatives
 * @property {"相关度" | "日期"} [sort] @property {number} [limit] @property {number} [offset] @property {boolean} [all]
 */
/**
 * @typedef {object} Result
 * @property {string} url relative to the site's root @property {string} title @property {Piece[]} titlePieces
 * @property {string} number @property {string} day @property {string} kind @property {Record<string, string>} facets
 * @property {Piece[]} snippet @property {{anchor: string, label: string} | null} section where the link should lead
 */
/**
 * @typedef {object} Hit a document found, of which nothing was fetched yet
 * @property {number} rank better is higher, comparable between indexes @property {string} day @property {() => Promise<Result>} show
 */
/**
 * @typedef {object} Found all hits in the order asked for
 * @property {Hit[]} hits @property {Record<string, Record<string, number>>} facetCounts
 */
/**
 * @typedef {object} Answer
 * @property {number} total @property {Record<string, Record<string, number>>} facetCounts @property {Result[]} results
 */
/**
 * @typedef {object} Engine `first` is told the first result as soon as it is known, before anything else is fetched
 * @property {(query: string, options?: Options, first?: (result: Result) => void) => Promise<Answer>} search
 * @property {(query: string, options?: Options, first?: (result: Result) => void) => Promise<Found>} find
 */

const LIMIT = 10;

/**
 * Opens the index below a URL. Rejects where it cannot be fetched.
 * @param {string} baseUrl the folder of catalogue.bin, ending in /
 * @returns {Promise<Engine>}
 */
export async function openIndex(baseUrl) {
  let store = await Store.open(baseUrl);
  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  const again = async (work) => {
    try {
      return await work();
    } catch {
      // The site may have been published anew since: then files have other names.
      store = await Store.open(baseUrl);
      return work();
    }
  };
  return {
    find: (text, options = {}, first = () => {}) => again(() => find(store, parseQuery(text), options, first)),
    search: (text, options = {}, first = () => {}) =>
      again(async () => shown(await find(store, parseQuery(text), options, first), options)),
  };
}

/** @param {Found} found @param {Options} options @returns {Promise<Answer>} */
export async function shown({ hits, facetCounts }, { limit = LIMIT, offset = 0 }) {
  const page = hits.slice(offset, offset + limit);
  return { total: hits.length, facetCounts, results: await Promise.all(page.map((hit) => hit.show())) };
}

const FEW = 5;
const SENTENCE = 4;
const FAR = 0.3;
/** Above all scores. */
const NUMBERED = 1e9;

/** @param {Store} store @param {Query} query @param {Options} options @param {(result: Result) => void} first @returns {Promise<Found>} */
async function find(store, query, { facets: chosen = {}, sort = "相关度", offset = 0, all }, first) {
  all ||= Object.values(chosen).some((of) => of.length);
  if (!query.terms.length) return all ? (await import("./search/browsing.mjs")).browse(store, chosen) : { hits: [], facetCounts: {} };
  const ranking = await rank(store, query);
  const found = matching(ranking, query);
  const best = byRank(store, ranking);
  if (found.length && !offset && sort !== "日期" && !all)
    first(await show(store, ranking, query, found.reduce((a, b) => (best(a, b) <= 0 ? a : b))));
  const [facets, { counts, fitting }] = await Promise.all([store.facets(), import("./search/choosing.mjs")]);
  const kept = found.filter(fitting(facets, chosen));
  kept.sort(sort === "日期" ? (a, b) => facets.days[b].localeCompare(facets.days[a]) || best(a, b) : best);
  const hits = kept.map((doc) => ({
    rank: ranking.score[doc] / ranking.total + (ranking.numbered.has(doc) ? NUMBERED : 0),
    day: facets.days[doc],
    show: () => show(store, ranking, query, doc),
  }));
  return { hits, facetCounts: counts(facets, found, chosen) };
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
  const best = coverage.reduce((most, share) => Math.max(most, share), 0);
  if (!best) return [];
  const complete = whole.some((terms) => terms === ranking.terms.length);
  const enough = (/** @type {number} */ share) => all.filter((doc) => coverage[doc] >= best * share);
  const close = enough(complete ? 0.75 : 0.5);
  const typed = query.terms.reduce((sum, { forms }) => sum + forms[0].length, 0);
  return close.length < FEW && typed >= SENTENCE ? enough(FAR) : close;
}

/** @param {Store} store @param {Ranking} ranking @returns {(a: number, b: number) => number} better first, of equals the newer */
function byRank({ years }, { score, numbered }) {
  const asked = (/** @type {number} */ doc) => Number(numbered.has(doc));
  return (a, b) => asked(b) - asked(a) || score[b] - score[a] || years[b] - years[a] || a - b;
}

/** @param {Store} store @param {Ranking} ranking @param {Query} query @param {number} doc @returns {Promise<Result>} */
async function show(store, ranking, query, doc) {
  const slot = store.slots[doc];
  const firsts = store.catalogue.parts[slot] ?? [1];
  const terms = ranking.terms;
  const article = query.article && query.terms[0].forms[0] !== query.article ? query.article : "";
  const sections = sectionsOf(ranking, doc);
  const record = article
    ? await partWith(store, slot, firsts.length, article)
    : await store.record(slot, Math.max(0, firsts.findLastIndex((first) => first <= bestOf(sections))));
  const forms = [...terms.flatMap((term) => term.forms), ...ranking.otherwise];
  // Who asked for a 文号 wants that document, not a place in it that holds parts of the number.
  const numbered = ranking.numbered.has(doc);
  const place = numbered ? null : placeOf(record, sections, terms, article);
  const inHead = terms.every((term) => term.forms.some((form) => holds(record.title + record.number, form)));
  const text = place ? place[2] : record.summary || record.title;
  const leads = place?.[0] && (article ? fold(place[1]).startsWith(article) : !inHead);
  const section = leads ? { anchor: place[0], label: place[1] } : null;
  return { ...resultOf(record, forms, text, numbered ? [] : forms), section };
}

/**
 * @param {import("./search/store.mjs").Record} record @param {string[]} forms marked in the title
 * @param {string} text @param {string[]} within marked there @returns {Result}
 */
export function resultOf({ url, title, number, day, facets }, forms, text, within) {
  const [titlePieces, kind] = [marked(title, forms), facets["类型"]];
  return { url, title, number, day, facets, kind, titlePieces, snippet: snippet(text, within), section: null };
}

/** @param {Map<number, number>} sections scores @returns {number} the best in the body, from 1 */
function bestOf(sections) {
  let [best, most] = [1, 0];
  for (const [section, score] of sections)
    if (section && (score > most || (score === most && section < best))) [best, most] = [section, score];
  return best;
}

/** @param {Store} store @param {number} slot @param {number} parts @param {string} label */
async function partWith(store, slot, parts, label) {
  let record = await store.record(slot, 0);
  for (let part = 1; part < parts && !record.sections.some(isLabelled(label)); part++) record = await store.record(slot, part);
  return record;
}

/** @param {string} label @returns {(section: [string, string, string]) => boolean} */
const isLabelled = (label) => ([, own, text]) => {
  const start = fold(own || text);
  return start.startsWith(label) && !(start[label.length] === "之" && !label.includes("之"));
};

/**
 * The section to show: the article asked for, else one that holds the very words, else the best by rank.
 * @param {import("./search/store.mjs").Record} record @param {Map<number, number>} scores
 * @param {import("./search/query.mjs").Term[]} terms @param {string} article
 */
function placeOf(record, scores, terms, article) {
  const asked = article && record.sections.find(isLabelled(article));
  if (asked) return asked;
  const scored = record.sections.map((section, i) => ({ section, score: scores.get(record.first + i) ?? 0 }));
  scored.sort((a, b) => b.score - a.score);
  // Where no list told of sections, every one may hold the words.
  const least = scored[0]?.score ? WHOLE : 0;
  const exact = scored.find(
    ({ section, score }) => score >= least && terms.every((term) => term.forms.some((form) => holds(section[2], form))),
  );
  return (exact ?? scored[0])?.section;
}
