// Pieces of the search page as elements.

/** @typedef {import("./snippet.mjs").Piece} Piece */

/** @param {string} tag @param {string} name the element's class within the block @param {(Node | string)[]} children */
function element(tag, name, ...children) {
  const made = document.createElement(tag);
  if (name) made.className = `tb-search__${name}`;
  made.append(...children);
  return made;
}

/** @param {Piece[]} pieces @returns {(Node | string)[]} */
const highlighted = (pieces) => pieces.map(({ text, mark }) => (mark ? element("mark", "", text) : text));

/** @param {string} state */
function badge(state) {
  const made = element("span", "state", state);
  made.classList.add("tb-badge");
  made.dataset.tbState = state;
  return made;
}

/** @param {import("../search.mjs").Result} result @param {URL} siteRoot @returns {HTMLElement} */
export function resultItem(result, siteRoot) {
  const link = /** @type {HTMLAnchorElement} */ (element("a", "link", ...highlighted(result.titlePieces)));
  const target = new URL(result.url, siteRoot);
  if (result.section) target.hash = result.section.anchor;
  link.href = target.href;
  const state = result.facets["有效性"];
  const facts = [result.facets["单位"], result.kind, result.number, result.day].filter(Boolean);
  const meta = element("p", "meta", ...facts.map((fact) => element("span", "fact", fact)), ...(state ? [badge(state)] : []));
  const passage = element("p", "passage");
  const label = result.section?.label;
  if (label && !result.snippet.map(({ text }) => text).join("").startsWith(label)) passage.append(element("span", "section", label), " ");
  passage.append(...highlighted(result.snippet));
  return element("li", "result", element("h2", "title", link), meta, passage);
}

/** @param {string} words @param {string} page the search page's address @returns {HTMLElement} a query to ask again */
export function recentItem(words, page) {
  const link = /** @type {HTMLAnchorElement} */ (element("a", "again", words));
  link.href = `${page}?${new URLSearchParams({ q: words })}`;
  return element("li", "", link);
}

/**
 * One facet's values with their counts; null where there is nothing to choose.
 * @param {string} name @param {Record<string, number>} counts @param {string[]} selected
 */
export function facetGroup(name, counts, selected) {
  const values = [...new Set([...Object.keys(counts), ...selected])];
  if (!selected.length && values.length < 2) return null;
  const count = (/** @type {string} */ value) => counts[value] ?? 0;
  values.sort((a, b) => (name === "年份" ? b.localeCompare(a) : count(b) - count(a) || a.localeCompare(b)));
  const options = values.map((value) => {
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", name, value, checked: selected.includes(value) });
    return element("label", "option", box, element("span", "", value), element("span", "count", String(count(value))));
  });
  return element("fieldset", "facet", element("legend", "legend", name), ...options);
}
