// Narrows lists by facets, words and order; the choice lives in the address, so that it can be shared.
// Counts beside a facet's values always say what one more click would give. The state of a row is the one that its
// badge shows on the reader's day (state.mjs), and a row that is not there on that day (hidden) counts nowhere.

const form = document.querySelector("[data-tb-facets-form]");
const listing = document.querySelector("[data-tb-listing]");
const lists = [...(listing?.querySelectorAll("[data-tb-entries]") ?? [])];

if (form && lists.length) {
  const rows = lists.flatMap((list) => [...list.children].map((element) => ({
    element,
    list,
    facets: JSON.parse(element.dataset.tbFacets),
    day: element.dataset.tbDay,
    title: element.querySelector("a").textContent,
  })));
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const states = form.querySelector("[data-tb-facet-state]")?.dataset.tbFacetState;
  const count = document.querySelector("[data-tb-count]");
  const none = document.querySelector("[data-tb-none]");

  /** Takes over what the rows say on the reader's day. */
  function refresh() {
    for (const row of rows) {
      const state = row.element.querySelector("[data-tb-turns]")?.dataset.tbState;
      if (state && states) row.facets[states] = [state];
      row.words = row.element.textContent.normalize("NFKC").toLowerCase();
    }
  }

  /** @returns {Map<string, Set<string>>} the chosen values by facet */
  function chosen() {
    const found = new Map();
    for (const box of boxes.filter((one) => one.checked)) {
      if (!found.has(box.name)) found.set(box.name, new Set());
      found.get(box.name).add(box.value);
    }
    return found;
  }

  function matches(row, facets, words, except) {
    if (row.element.hidden) return false;
    if (words && !words.split(/\s+/).every((word) => row.words.includes(word))) return false;
    for (const [name, values] of facets) {
      if (name !== except && !(row.facets[name] ?? []).some((value) => values.has(value))) return false;
    }
    return true;
  }

  const orders = {
    新: (a, b) => b.day.localeCompare(a.day),
    旧: (a, b) => a.day.localeCompare(b.day),
    名称: (a, b) => a.title.localeCompare(b.title, "zh-CN"),
  };

  function sort() {
    const order = orders[form.elements["排序"].value] ?? (() => 0);
    for (const list of lists) {
      const own = rows.filter((row) => row.list === list);
      list.append(...own.sort(order).map((row) => row.element));
    }
  }

  function show() {
    const facets = chosen();
    const words = form.elements.q.value.normalize("NFKC").trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const match = matches(row, facets, words);
      row.element.toggleAttribute("data-tb-out", !match);
      shown += match ? 1 : 0;
    }
    for (const box of boxes) {
      const within = rows.filter(
        (row) => matches(row, facets, words, box.name) && (row.facets[box.name] ?? []).includes(box.value),
      ).length;
      box.closest("label").querySelector(".tb-facets__count").textContent = within;
      box.closest("li").classList.toggle("tb-facets__option--none", !within && !box.checked);
    }
    sort();
    const set = boxes.filter((box) => box.checked).map((box) => box.value);
    form.querySelector("[data-tb-chosen]").textContent = set.length ? `（已选：${set.join("、")}）` : "";
    const all = rows.filter((row) => !row.element.hidden).length;
    count.textContent = shown === all ? `共${all}件` : `${all}件中符合条件的有${shown}件`;
    none.hidden = shown > 0;
    listing.toggleAttribute("data-tb-narrowed", facets.size > 0 || words !== "");
    document.dispatchEvent(new CustomEvent("tb:narrowed"));
  }

  function remember() {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.append(name, value);
    history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    form.elements.q.value = query.get("q") ?? "";
    form.elements["排序"].value = query.get("排序") ?? "";
    for (const box of boxes) box.checked = query.getAll(box.name).includes(box.value);
    show();
  }

  // On a narrow screen the list comes first: the facets open with a tap, and the fold says what they are set to.
  const narrow = matchMedia("(max-width: 899px)");
  const fold = () => { form.querySelector("[data-tb-facets-panel]").open = !narrow.matches; };

  form.removeAttribute("data-tb-waiting");
  form.addEventListener("input", () => { show(); remember(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { show(); remember(); }));
  document.addEventListener("tb:day", () => { refresh(); show(); });
  addEventListener("popstate", recall);
  // A section without a match is not there: whoever asks for it wants to see all of it.
  for (const link of document.querySelectorAll("[data-tb-to-stage]")) {
    link.addEventListener("click", () => {
      if (document.querySelector(link.hash).checkVisibility()) return;
      form.reset();
      show();
      remember();
    });
  }
  narrow.addEventListener("change", fold);
  refresh();
  recall();
  fold();
}
