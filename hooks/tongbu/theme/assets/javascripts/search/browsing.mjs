// Documents chosen by facets alone; loaded when somebody chooses without a word.

import { resultOf } from "../search.mjs";
import { counts, fitting } from "./choosing.mjs";

/** @typedef {import("./store.mjs").Store} Store @typedef {import("../search.mjs").Found} Found */

/**
 * Without a word, all documents with the chosen values, the latest first: lists that are too long for a page lead here.
 * @param {Store} store @param {Record<string, string[]>} chosen @returns {Promise<Found>}
 */
export async function browse(store, chosen) {
  const facets = await store.facets();
  const all = [...store.slots.keys()];
  const kept = all.filter(fitting(facets, chosen));
  kept.sort((a, b) => facets.days[b].localeCompare(facets.days[a]) || a - b);
  const brief = async (/** @type {number} */ doc) => {
    const record = await store.record(store.slots[doc], 0);
    return resultOf(record, [], record.summary || record.title, []);
  };
  const hits = kept.map((doc) => ({ rank: 0, day: facets.days[doc], show: () => brief(doc) }));
  return { hits, facetCounts: counts(facets, all, chosen) };
}
