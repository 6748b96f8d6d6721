// Several sites searched together: each answers from its own index, and what they found is merged.

import { openIndex, shown } from "../search.mjs";

/** @typedef {import("../search.mjs").Engine} Engine @typedef {import("../search.mjs").Found} Found @typedef {import("../search.mjs").Hit} Hit */
/**
 * @typedef {object} Site
 * @property {string} name @property {string} root the absolute address below which its index is, ending in /
 * @property {string} [home] that of its pages, where it is another one
 */
/** @typedef {Engine & {missing: string[]}} Federation `missing`: the sites whose index could not be fetched */

/** The facet by which results are told apart. */
export const SITE = "单位";
const PLACE = "search/index/";

/**
 * Opens the indexes of sites. Rejects where none can be fetched.
 * @param {Site[]} sites @returns {Promise<Federation>}
 */
export async function openSites(sites) {
  const opened = await Promise.allSettled(sites.map(({ root }) => openIndex(new URL(PLACE, root).href)));
  /** @type {{site: Site, engine: Engine}[]} */
  const there = [];
  /** @type {string[]} */
  const missing = [];
  opened.forEach((one, i) => (one.status === "fulfilled" ? there.push({ site: sites[i], engine: one.value }) : missing.push(sites[i].name)));
  if (!there.length) throw new Error(missing.join("、"));

  /** @type {Engine["find"]} */
  const find = async (query, options = {}) => {
    const { [SITE]: wanted = [], ...facets } = options.facets ?? {};
    const asking = { ...options, facets, all: wanted.length > 0 };
    const found = await Promise.all(there.map(async ({ site, engine }) => ({ site, of: await engine.find(query, asking) })));
    const asked = found.filter(({ site }) => !wanted.length || wanted.includes(site.name));
    const hits = asked.flatMap(({ site, of }) => of.hits.map((hit) => abroad(hit, site)));
    hits.sort((a, b) => (options.sort === "日期" ? b.day.localeCompare(a.day) : 0) || b.rank - a.rank);
    const bySite = Object.fromEntries(found.filter(({ of }) => of.hits.length).map(({ site, of }) => [site.name, of.hits.length]));
    return { hits, facetCounts: { [SITE]: bySite, ...added(asked.map(({ of }) => of.facetCounts)) } };
  };
  return { missing, find, search: async (query, options = {}) => shown(await find(query, options), options) };
}

/** @param {Hit} hit @param {Site} site @returns {Hit} with absolute addresses */
function abroad(hit, site) {
  const show = async () => {
    const result = await hit.show();
    return { ...result, url: new URL(result.url, site.home ?? site.root).href, facets: { [SITE]: site.name, ...result.facets } };
  };
  return { ...hit, show };
}

/** @param {Found["facetCounts"][]} all @returns {Found["facetCounts"]} the sums */
function added(all) {
  /** @type {Found["facetCounts"]} */
  const sums = {};
  for (const counts of all)
    for (const [name, values] of Object.entries(counts))
      for (const [value, count] of Object.entries(values)) {
        sums[name] ??= {};
        sums[name][value] = (sums[name][value] ?? 0) + count;
      }
  return sums;
}
