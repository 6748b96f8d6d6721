// Narrows a list by its facets, words and order; the state lives in the address, so that it can be shared.
// Counts beside a facet's values always say what one more click would give.

const form = document.querySelector("[data-tb-facets-form]");
const list = document.querySelector("[data-tb-entries]");

if (form && list) {
  const rows = [...list.children].map((element) => ({
    element,
    facets: JSON.parse(element.dataset.tbFacets),
    day: element.dataset.tbDay,
    words: element.textContent.normalize("NFKC").toLowerCase(),
    title: element.querySelector("a").textContent,
  }));
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const count = document.querySelector("[data-tb-count]");
  const none = document.querySelector("[data-tb-none]");

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
    if (words && !words.split(/\s+/).every((word) => row.words.includes(word))) return false;
    for (const [name, values] of facets) {
      if (name !== except && !(row.facets[name] ?? []).some((value) => values.has(value))) return false;
    }
    return true;
  }

  const orders = {
    "": (a, b) => b.day.localeCompare(a.day),
    旧: (a, b) => a.day.localeCompare(b.day),
    名称: (a, b) => a.title.localeCompare(b.title, "zh-CN"),
  };

  function show() {
    const facets = chosen();
    const words = form.elements.q.value.normalize("NFKC").trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      row.element.hidden = !matches(row, facets, words);
      shown += row.element.hidden ? 0 : 1;
    }
    for (const box of boxes) {
      const within = rows.filter(
        (row) => matches(row, facets, words, box.name) && (row.facets[box.name] ?? []).includes(box.value),
      ).length;
      box.closest("label").querySelector(".tb-facets__count").textContent = within;
      box.closest("li").classList.toggle("tb-facets__option--none", !within && !box.checked);
    }
    const order = orders[form.elements["排序"].value] ?? orders[""];
    list.append(...[...rows].sort(order).map((row) => row.element));
    count.textContent = shown === rows.length ? `共${shown}件` : `${rows.length}件中符合条件的有${shown}件`;
    none.hidden = shown > 0;
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

  // On a narrow screen the list comes first: the facets open with a tap, or when the address uses them.
  const narrow = matchMedia("(max-width: 899px)");
  const fold = () => { form.querySelector("[data-tb-facets-panel]").open = !narrow.matches || boxes.some((box) => box.checked); };

  form.hidden = false;
  form.addEventListener("input", () => { show(); remember(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { show(); remember(); }));
  addEventListener("popstate", recall);
  narrow.addEventListener("change", fold);
  recall();
  fold();
}
