// What readers choose by facets, and how much of each there is; loaded when the first result stands.

/** @typedef {import("./store.mjs").Facets} Facets */

/** @param {Facets} facets @param {number} doc @param {string} name @returns {string} */
const valueOf = ({ facets }, doc, name) => facets[name]?.values[facets[name].of[doc]] ?? "";

/** @param {Facets} facets @param {number} doc @param {Record<string, string[]>} chosen @param {string} [except] */
export function fits(facets, doc, chosen, except) {
  return Object.entries(chosen).every(
    ([name, values]) => name === except || !values.length || values.includes(valueOf(facets, doc, name)),
  );
}

/**
 * How many documents each value would leave, given what is chosen in the other facets.
 * @param {Facets} facets @param {number[]} found @param {Record<string, string[]>} chosen
 */
export function counts(facets, found, chosen) {
  /** @type {Record<string, Record<string, number>>} */
  const all = {};
  for (const name of Object.keys(facets.facets)) {
    /** @type {Record<string, number>} */
    const one = (all[name] = {});
    for (const doc of found) {
      const value = valueOf(facets, doc, name);
      if (value && fits(facets, doc, chosen, name)) one[value] = (one[value] ?? 0) + 1;
    }
  }
  return all;
}
