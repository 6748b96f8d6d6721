// The search page: the form, the address and the results say the same. Data reaches the page as text nodes only.

import { openIndex } from "../search.mjs";
import { forget, recent, remember as keep } from "./recent.mjs";
import { facetGroup, recentItem, resultItem } from "./view.mjs";

const PAGE = 10;
const FACETS = ["单位", "类型", "文件类别", "主题分类", "年份", "发布机构", "有效性"];

/** @param {HTMLElement} root the element marked data-tb-search */
export function mount(root) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-tb-search-${name}]`));
  const form = /** @type {HTMLFormElement} */ (part("form"));
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const order = /** @type {HTMLSelectElement} */ (form.elements.namedItem("排序"));
  const [status, list, facets, more, empty, failed] = ["status", "results", "facets", "more", "empty", "failed"].map(part);
  const [fold, set, before, beforeList] = ["fold", "chosen", "recent", "recent-list"].map(part);
  const siteRoot = new URL(root.dataset.root ?? ".", document.baseURI);
  /** @type {Promise<import("../search.mjs").Engine & {missing?: string[]}> | undefined} */
  let index;
  let turn = 0;

  const open = () => {
    const { sites, index: own = "" } = root.dataset;
    index ??= sites ? openTogether(sites) : openIndex(absolute(own));
    index.catch(() => (index = undefined));
    return index;
  };

  /** @returns {Record<string, string[]>} the facet values that the address names */
  function chosen() {
    const query = new URLSearchParams(location.search);
    return Object.fromEntries(FACETS.map((name) => [name, query.getAll(name)]));
  }

  function remember() {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.append(name, String(value));
    const address = query.size ? `?${query}` : location.pathname;
    if (address !== location.search) history.pushState(null, "", address);
    show();
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    input.value = query.get("q") ?? "";
    order.value = query.get("排序") ?? "";
    show();
  }

  /** @param {number} [offset] how many results stand already */
  async function show(offset = 0) {
    const mine = ++turn;
    const words = input.value.trim();
    const selected = chosen();
    if (!words && !Object.values(selected).flat().length) return blank("", recent().length ? before : undefined);
    status.textContent = "正在检索……";
    try {
      const engine = await open();
      const sort = order.value === "日期" || !words ? "日期" : "相关度";
      let early = "";
      const first = (/** @type {Result} */ result) => {
        if (mine !== turn) return;
        early = result.url;
        list.replaceChildren(resultItem(result, siteRoot));
      };
      const answer = await engine.search(words, { facets: selected, sort, limit: PAGE, offset }, first);
      if (mine === turn) present(answer, selected, offset, words, early, engine.missing ?? []);
    } catch (error) {
      console.warn(error);
      if (mine === turn) blank("检索暂时无法使用。", failed);
    }
  }

  /** @param {string} message @param {HTMLElement} [panel] shown in place of results */
  function blank(message, panel) {
    status.textContent = message;
    list.replaceChildren();
    facets.replaceChildren();
    beforeList.replaceChildren(...recent().map((words) => recentItem(words, location.pathname)));
    for (const one of [more, empty, failed, before]) one.hidden = one !== panel;
  }

  /** @typedef {import("../search.mjs").Answer} Answer @typedef {import("../search.mjs").Result} Result */
  /**
   * @param {Answer} answer @param {Record<string, string[]>} selected @param {number} offset @param {string} words
   * @param {string} early the address of the first result, if it stands already: whoever is there stays there
   * @param {string[]} missing sites that could not be asked
   */
  function present(answer, selected, offset, words, early, missing) {
    const stays = early && answer.results[0]?.url === early ? 1 : 0;
    if (!offset && !stays) list.replaceChildren();
    if (answer.total && words) keep(words);
    before.hidden = true;
    const items = answer.results.slice(stays).map((result) => resultItem(result, siteRoot));
    list.append(...items);
    const focused = /** @type {HTMLInputElement | null} */ (facets.querySelector(":focus"));
    const groups = FACETS.map((name) => facetGroup(name, answer.facetCounts[name] ?? {}, selected[name]));
    facets.replaceChildren(...groups.filter((group) => group !== null));
    if (focused) [...facets.querySelectorAll("input")].find((box) => box.name + box.value === focused.name + focused.value)?.focus();
    const shown = list.children.length;
    const [about, none] = words ? [`“${words}”共找到`, `没有找到与“${words}”有关的内容`] : ["共", "没有符合条件的文件"];
    const unasked = missing.length ? `；${missing.join("、")}的检索数据没有下载成功，没有查到` : "";
    status.textContent = (answer.total ? `${about}${answer.total}件，已显示${shown}件` : none) + unasked;
    const values = Object.values(selected).flat();
    set.textContent = values.length ? `（已选：${values.join("、")}）` : "";
    more.hidden = shown >= answer.total;
    empty.hidden = answer.total > 0;
    failed.hidden = true;
    if (offset) items[0]?.querySelector("a")?.focus();
  }

  // On a narrow screen the results come first: the facets open with a tap.
  const narrow = matchMedia("(max-width: 899px)");
  const refold = () => { fold.toggleAttribute("open", !narrow.matches); };
  narrow.addEventListener("change", refold);
  refold();

  form.addEventListener("submit", (event) => { event.preventDefault(); remember(); });
  form.addEventListener("change", (event) => { if (event.target !== input) remember(); });
  input.addEventListener("focus", () => { open().catch(() => {}); }, { once: true });
  more.addEventListener("click", () => show(list.children.length));
  part("forget").addEventListener("click", () => { forget(); show(); input.focus(); });
  part("retry").addEventListener("click", () => show());
  addEventListener("popstate", recall);
  part("body").hidden = false;
  recall();
}

/** @param {string} address */
const absolute = (address) => new URL(address, document.baseURI).href;

/** @param {string} written sites as JSON, their addresses relative to the page or absolute */
async function openTogether(written) {
  /** @type {{name: string, root: string, home: string}[]} */
  const sites = JSON.parse(written);
  const { openSites } = await import("./federation.mjs");
  return openSites(sites.map(({ name, root, home }) => ({ name, root: absolute(root), home: absolute(home) })));
}

for (const root of document.querySelectorAll("[data-tb-search]")) mount(/** @type {HTMLElement} */ (root));
