// 本文内查找: the places of this text that hold some words, in whatever numerals, width and case they were typed.

import { parseQuery } from "./search/query.mjs";
import { holds, snippet } from "./search/snippet.mjs";

/** @typedef {{id: string, label: string, text: string}} Place */

const BODY = "[class^='tb-body__']:is(p, h2, h3, h4, h5, h6, div)";
const BESIDE = ".tb-beside, .tb-explained, .tb-say";
const KEY = "within";

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-tb-within]"));
const input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
const status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
const list = /** @type {HTMLElement} */ (form.querySelector("ol"));
/** @type {Place[] | undefined} */
let known;

/** @returns {Place[]} each article, and between articles each paragraph under the nearest address above it */
function places() {
  /** @type {Map<string, Place>} */
  const found = new Map();
  let above = "";
  for (const piece of document.querySelectorAll(`.tb-body :is(${BODY})`)) {
    if (piece.closest(BESIDE) || piece.parentElement?.closest(BODY)) continue;
    const article = piece.closest(".tb-article");
    above = article?.id || piece.id || above;
    const place = found.get(above) ?? { id: above, label: article?.getAttribute("aria-label") ?? "", text: "" };
    place.text += `${place.text && "\n"}${words(piece, place.label)}`;
    found.set(above, place);
  }
  return [...found.values()];
}

/** @param {Element} piece @param {string} label @returns {string} without the label and the sign of its permanent link */
function words(piece, label) {
  const own = [...piece.childNodes].filter((node) => !(node instanceof Element && node.matches(".tb-body__link")));
  const texts = own.map((node) => node.textContent ?? "");
  return texts.filter((text, i) => i || text !== label).join("").trim();
}

function find() {
  const { terms, article } = parseQuery(input.value.trim());
  const typed = terms.length > 0;
  known ??= typed ? places() : undefined;
  const found = (known ?? []).filter(({ label, text }) => {
    if (article && label === article) return terms[0].forms[0] === article || holdsAll(text, terms);
    return holdsAll(text, terms);
  });
  const shown = typed ? found : [];
  const forms = terms.flatMap((term) => term.forms);
  list.replaceChildren(...shown.map((place) => item(place, forms)));
  status.textContent = typed ? (shown.length ? `${shown.length}处` : "本文没有这样的内容，按“查找”检索全站") : "";
}

/** @param {string} text @param {import("./search/query.mjs").Term[]} terms */
const holdsAll = (text, terms) => terms.every((term) => term.forms.some((form) => holds(text, form)));

/** @param {Place} place @param {string[]} forms @returns {HTMLElement} */
function item({ id, label, text }, forms) {
  const link = document.createElement("a");
  link.href = `#${encodeURIComponent(id)}`;
  for (const piece of snippet(text, forms)) {
    const made = piece.mark ? document.createElement("mark") : document.createElement("span");
    made.textContent = piece.text;
    link.append(made);
  }
  const made = document.createElement("li");
  if (label) link.prepend(`${label}　`);
  made.append(link);
  return made;
}

function remember() {
  const address = new URL(location.href);
  if (input.value.trim()) address.searchParams.set(KEY, input.value.trim());
  else address.searchParams.delete(KEY);
  history.replaceState(history.state, "", address);
}

input.addEventListener("input", find);
input.addEventListener("change", remember);
form.addEventListener("submit", (event) => {
  find();
  const first = list.querySelector("a");
  if (!first) return; // The whole site is searched.
  event.preventDefault();
  remember();
  first.focus();
});

const asked = new URLSearchParams(location.search).get(KEY);
if (asked) {
  input.value = asked;
  find();
}
