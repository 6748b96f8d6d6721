// Scores documents by the postings of a query; no text is fetched.

import { grams } from "./folding.mjs";
import { BITS, SECTIONS } from "./packing.mjs";
import { term as termOf } from "./query.mjs";
import { saidOtherwise, withoutFillers } from "./vocabulary.mjs";

/** @typedef {import("./query.mjs").Query} Query @typedef {import("./query.mjs").Term} Term */
/** @typedef {import("./store.mjs").Store} Store @typedef {import("./packing.mjs").Postings} Postings */

/**
 * @typedef {object} Ranking one entry per document in `score`, `coverage` and `whole`
 * @property {Float64Array} score
 * @property {number} total the weight of the query, which the scores grow with
 * @property {Float64Array} coverage how much of the query's weight the document holds, 0 to 1
 * @property {Uint8Array} whole how many terms stand in one section of it
 * @property {{places: ArrayLike<number>, gain: number}[]} shares what sections at rising places have in the score; WHOLE
 *   more per term that they hold
 * @property {Set<number>} numbered documents whose 文号 was asked for
 * @property {Term[]} terms what was looked for: the query's, or what they say in fewer words
 * @property {string[]} otherwise what else was looked for in their place
 */
/** @typedef {{term: Term, list: Postings[]}} Found a term and the postings of its bigrams */

const HEAD = 3;
export const WHOLE = 1000;
/** Of what a document would gain for the word itself. */
const OTHERWISE = 0.6;
/** So many bigrams are looked up first; only where they meet nowhere, all. */
const FEW = 3;
/** Characters; who types more of them in a row means these very words, if they stand anywhere. */
const LONG = 8;
/** Bigrams that overlap count as this much more common (base 2). */
const OVERLAP = 1.5;

/** @param {Store} store @param {Query} query @returns {Promise<Ranking>} */
export async function rank(store, query) {
  const documents = store.slots.length;
  const ranking = {
    score: new Float64Array(documents),
    total: 1,
    coverage: new Float64Array(documents),
    whole: new Uint8Array(documents),
    shares: [],
    numbered: new Set(),
    terms: query.terms,
    otherwise: [],
  };
  if (query.number) ranking.numbered = new Set((await store.postings(query.number)).places.map(documentOf));
  const found = await look(store, query, ranking.numbered.size ? FEW - 1 : FEW);
  ranking.terms = found.map(({ term }) => term);
  const total = (ranking.total = found.reduce((sum, { list }) => sum + weightOf(store, list), 0) || 1);
  for (const { term, list } of found) addTerm(store, ranking, list, total, [...term.forms[0]].length);
  if (!ranking.numbered.size) for (const each of found.filter((each) => !isMeant(each))) await addOtherwise(store, ranking, each, total);
  store.weights.forEach((weight, doc) => (ranking.score[doc] *= weight));
  return ranking;
}

/**
 * Each term with its rarest bigrams, if in some document they all meet; else with all.
 * @param {Store} store @param {Query} query @param {number} few @returns {Promise<Found[]>}
 */
async function look(store, { terms }, few) {
  const each = Math.max(1, Math.floor(few / terms.length));
  const quick = await Promise.all(terms.map(async (term) => ({ term, list: await best(store, term, each) })));
  const [first, ...others] = quick.map(({ list }) => shared(list).map(documentOf));
  const sets = others.map((documents) => new Set(documents));
  if (first?.some((doc) => sets.every((set) => set.has(doc)))) return quick;
  return (await Promise.all(terms.map((term) => lookForAll(store, term)))).flat();
}

/**
 * A term with its postings; where it stands nowhere as typed, what is left of it without words that say nothing.
 * @param {Store} store @param {Term} term @returns {Promise<Found[]>}
 */
async function lookForAll(store, term) {
  const { fillers, others } = store.catalogue;
  const pieces = withoutFillers(fillers, others, term.forms[0]);
  const list = await best(store, term);
  if (shared(list).length || !pieces.length || pieces[0] === term.forms[0]) return [{ term, list }];
  return Promise.all(pieces.map(termOf).map(async (piece) => ({ term: piece, list: await best(store, piece) })));
}

/** @param {Term} term */
const isLong = ({ forms }) => [...forms[0]].length > LONG;

/** @param {Found} found @returns {boolean} whether no other words for it need be looked for */
const isMeant = ({ term, list }) => isLong(term) && shared(list).length > 0;

/** @param {Store} store @param {Postings[]} list @returns {number} */
const weightOf = (store, list) => list.reduce((sum, postings) => sum + idf(store, postings), 0);

/** @param {Store} store @param {Postings} postings @returns {number} rarer terms weigh more */
const idf = (store, { documents }) => Math.log(1 + (store.slots.length - documents + 0.5) / (documents + 0.5));

/** @param {number} place */
const documentOf = (place) => place >>> BITS;

/**
 * Documents that say a word of the term otherwise gain as if they said it, but less.
 * @param {Store} store @param {Ranking} ranking @param {Found} found @param {number} total
 */
async function addOtherwise(store, ranking, { term }, total) {
  const postings = (/** @type {string} */ word) => Promise.all(rarest(store, grams(word), FEW).map((gram) => store.postings(gram)));
  for (const { said, written } of saidOtherwise(store.catalogue.others, term.forms[0])) {
    const weight = weightOf(store, await postings(said));
    const holding = new Set();
    for (const word of written) {
      const list = await postings(word);
      ranking.otherwise.push(word);
      const own = Math.min(weight, weightOf(store, list));
      const times = new Map();
      const places = shared(list);
      for (const place of places) gain(times, documentOf(place), place % SECTIONS ? 1 : HEAD);
      ranking.shares.push({ places, gain: own * OTHERWISE + WHOLE / 2 });
      for (const [doc, count] of times) {
        ranking.score[doc] += (OTHERWISE * own * count * 2.2) / (count + 1.2);
        if (!holding.has(doc)) ranking.coverage[doc] = Math.min(1, ranking.coverage[doc] + (OTHERWISE * weight) / total);
        holding.add(doc);
      }
    }
  }
}

/**
 * The spelling that stands whole in most sections; the typed one if none does, or if it is meant.
 * @param {Store} store @param {Term} term @param {number} [most] bigrams @returns {Promise<Postings[]>}
 */
async function best(store, term, most = Infinity) {
  const [typed, ...others] = term.grams.map((list) => () => Promise.all(rarest(store, list, most).map((gram) => store.postings(gram))));
  let chosen = await typed();
  let found = others.length ? shared(chosen).length : 0;
  if (found && isLong(term)) return chosen;
  for (const other of others) {
    const list = await other();
    const { length } = shared(list);
    if (length > found) [chosen, found] = [list, length];
  }
  return chosen;
}

/**
 * So many of a word's bigrams: the least common, rather apart than overlapping.
 * @param {Store} store @param {string[]} list as they follow one another @param {number} most @returns {string[]}
 */
function rarest(store, list, most) {
  if (list.length <= most) return list;
  /** @type {number[]} */
  const chosen = [];
  const sizes = list.map((gram) => store.commonness(gram));
  while (chosen.length < most) {
    const distance = (/** @type {number} */ i) => Math.min(list.length, ...chosen.map((other) => Math.abs(other - i)));
    const cost = (/** @type {number} */ i) => sizes[i] + (distance(i) < 2 ? OVERLAP : 0);
    const left = [...list.keys()].filter((i) => !chosen.includes(i));
    chosen.push(left.reduce((best, i) => (cost(i) - cost(best) || distance(best) - distance(i)) < 0 ? i : best));
  }
  return chosen.map((i) => list[i]);
}

/** @param {Postings[]} lists @returns {Uint32Array} the places at which all of them meet, as far as they tell */
function shared(lists) {
  const [first, ...others] = [...lists].sort((a, b) => Number(a.brief) - Number(b.brief) || a.places.length - b.places.length);
  let common = first?.places ?? new Uint32Array();
  for (const { places, brief } of others) {
    let at = 0;
    common = common.filter((place) => {
      const told = brief ? toldAs(place) : place;
      while (places[at] < told) at++;
      return places[at] === told;
    });
  }
  return common;
}

/** @param {number} place @returns {number} where a brief list has it */
const toldAs = (place) => place - (place % SECTIONS) + Math.min(place % SECTIONS, 1);

/** @param {Ranking} ranking @param {number} doc @returns {Map<number, number>} each section's share in the score */
export function sectionsOf({ shares }, doc) {
  const sections = new Map();
  const start = doc * SECTIONS;
  for (const { places, gain: more } of shares) {
    // By halves.
    let at = 0;
    for (let size = places.length; size; size >>= 1) while (places[at + size - 1] < start) at += size;
    for (; places[at] < start + SECTIONS; at++) gain(sections, places[at] - start, more);
  }
  return sections;
}

/** @param {Map<number, number>} sums @param {number} place @param {number} more */
const gain = (sums, place, more) => sums.set(place, (sums.get(place) ?? 0) + more);

/**
 * @param {Store} store @param {Ranking} ranking @param {Postings[]} list postings of the term's bigrams
 * @param {number} total weight of the query @param {number} size of the term
 */
function addTerm(store, ranking, list, total, size) {
  const { score, coverage, whole, shares } = ranking;
  const { lengths, titles, average } = store;
  // Lists that do not tell where in the body.
  const somewhere = new Uint8Array(score.length);
  const gained = new Float64Array(score.length);
  // Bigrams that stand nowhere are slips of the pen, as long as most do stand somewhere.
  const known = list.filter(({ documents }) => documents).length;
  const all = known * 2 > list.length ? known : list.length;
  const told = list.map(({ places, brief }) => (brief ? places.filter((place) => place % SECTIONS === 0) : places));
  list.forEach((postings, i) => {
    const { places, times, brief } = postings;
    const weight = idf(store, postings);
    shares.push({ places: told[i], gain: weight });
    for (let at = 0; at < places.length; ) {
      const doc = documentOf(places[at]);
      let inBody = 0;
      let more = 0;
      for (const end = (doc + 1) * SECTIONS; places[at] < end; at++) {
        if (places[at] % SECTIONS) inBody += times[at];
        else more = weight * HEAD * (1 + 4 / Math.sqrt(titles[doc] + 1));
      }
      if (inBody && brief) somewhere[doc]++;
      gained[doc] += more + (weight * inBody * 2.2) / (inBody + 1.2 * (0.25 + (0.75 * lengths[doc]) / average));
      coverage[doc] += weight / total;
    }
  });
  // Which have all of it in the head, and in a passage as far as is told.
  const [inHead, inBody] = [new Uint8Array(score.length), somewhere.map((count) => Number(count === all))];
  const meeting = new Uint32Array(told.reduce((sum, { length }) => sum + length, 0));
  told.reduce((at, places) => (meeting.set(places, at), at + places.length), 0);
  meeting.sort();
  const met = [];
  for (let from = 0, to = 0; from < meeting.length; from = to) {
    const place = meeting[from];
    while (meeting[to] === place) to++;
    const doc = documentOf(place);
    const body = place % SECTIONS;
    if (to - from + (body ? somewhere[doc] : 0) < all) continue;
    met.push(place);
    (body ? inBody : inHead)[doc] = 1;
  }
  shares.push({ places: met, gain: WHOLE });
  gained.forEach((more, doc) => {
    if (!more) return;
    if (inHead[doc] || inBody[doc]) whole[doc]++;
    score[doc] += more * (inHead[doc] ? 1.6 + Math.min(1, size / (titles[doc] + 1)) : 1) * (inBody[doc] ? 1.5 : 1);
  });
}
