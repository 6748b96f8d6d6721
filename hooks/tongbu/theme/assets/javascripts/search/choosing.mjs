// What readers choose by facets, and how much of each there is; loaded when the first result stands.

/** @typedef {import("./store.mjs").Facets} Facets */

/**
 * @param {Facets} facets @param {Record<string, string[]>} chosen values; those of one facet are alternatives
 * @param {string} [except] a facet in which any value will do
 * @returns {(doc: number) => boolean} whether a document has what is chosen
 */
export function fitting({ facets }, chosen, except) {
  const wanted = Object.entries(chosen)
    .filter(([name, values]) => name !== except && values.length)
    .map(([name, values]) => ({ of: facets[name]?.of ?? [], places: values.map((value) => facets[name]?.values.indexOf(value) ?? -1) }));
  return (doc) => wanted.every(({ of, places }) => of[doc] >= 0 && places.includes(of[doc]));
}

/**
 * How many documents each value would leave, given what is chosen in the other facets.
 * @param {Facets} facets @param {number[]} found @param {Record<string, string[]>} chosen
 */
export function counts(facets, found, chosen) {
  /** @type {Record<string, Record<string, number>>} */
  const all = {};
  for (const [name, { values, of }] of Object.entries(facets.facets)) {
    const [fits, sums] = [fitting(facets, chosen, name), new Uint32Array(values.length)];
    for (const doc of found) if (of[doc] >= 0 && fits(doc)) sums[of[doc]]++;
    all[name] = Object.fromEntries(values.map((value, i) => [value, sums[i]]).filter(([, count]) => count));
  }
  return all;
}
