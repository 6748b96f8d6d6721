// Narrows the opinions of a report by disposition, channel, proposer, article and words, and orders them.
// Filters are for all opinions: on first use the rows of the other pages are fetched and put in their places.
// Without it every row can be read, page by page.

const form = document.querySelector("[data-tb-opinion-filters]");
const body = document.querySelector("[data-tb-opinions]");

if (form && body) {
  const count = document.querySelector("[data-tb-opinions-count]");
  const none = document.querySelector("[data-tb-opinions-none]");
  const pager = document.querySelector("[data-tb-pager]");
  const pages = JSON.parse(form.dataset.tbPages).map((address) => new URL(address, location.href));
  const here = Number(form.dataset.tbPage) - 1;
  const plainCount = count.textContent;
  const selects = [...form.querySelectorAll("select")];
  const filters = selects.filter((select) => select.name !== "排序");
  const numbers = new Intl.Collator("zh-CN", { numeric: true });
  const normal = (words) => words.normalize("NFKC").trim().toLowerCase();
  const read = (element, page) => ({ element, page, values: JSON.parse(element.dataset.tbValues) });
  const own = [...body.children].map((element) => read(element, here));
  let rows = own;
  let loading;
  let asked = 0;
  let revealed = "";

  const isReport = (url) => pages.some((page) => page.origin === url.origin && page.pathname === url.pathname);

  /** Links of a row work from the page it now stands on; those to other opinions stay on it. */
  function adopt(element, page) {
    const row = document.importNode(element, true);
    for (const link of row.querySelectorAll("a[href]")) {
      const url = new URL(link.getAttribute("href"), pages[page]);
      link.href = url.hash && isReport(url) ? url.hash : url.href;
    }
    return read(row, page);
  }

  async function fetchRows(page) {
    const answer = await fetch(pages[page]);
    if (!answer.ok) throw new Error(`${answer.status} ${pages[page]}`);
    const text = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [...text.querySelectorAll("[data-tb-opinions] > tr")].map((element) => adopt(element, page));
  }

  /** All rows of all pages, in order; asked for once, and again after a failure. */
  function load() {
    loading ??= Promise.all(pages.map((_, page) => (page === here ? own : fetchRows(page)))).then(
      (found) => {
        for (const link of body.querySelectorAll("a[href]")) {
          const url = new URL(link.href);
          if (url.hash && isReport(url)) link.href = url.hash;
        }
        rows = found.flat();
        body.parentElement.classList.add("tb-opinions--many");
        body.replaceChildren(...rows.map((row) => row.element));
      },
      (error) => { loading = undefined; throw error; },
    );
    return loading;
  }

  const spoken = ".tb-opinions__words, .tb-opinions__facts bdi, .tb-opinions__facts a, .tb-opinions__change";
  const words = (row) => (row.words ??= normal(
    [...row.element.querySelectorAll(spoken)].map((part) => part.textContent).join(" "),
  ));
  const day = (row) => row.element.querySelector("time")?.dateTime ?? "";
  const number = (row) => row.element.querySelector("th").textContent;
  const orders = {
    小: (a, b) => numbers.compare(number(a), number(b)),
    大: (a, b) => numbers.compare(number(b), number(a)),
    新: (a, b) => day(b).localeCompare(day(a)),
  };

  /** The number that is asked for in 12, 第12号 or 第12号意见; "" where no opinion has it. */
  function numberAsked() {
    const asked = normal(form.elements.q.value).match(/^第?\s*(\S+?)\s*号?(?:意见)?$/)?.[1];
    return asked && rows.some((row) => normal(number(row)) === asked) ? asked : "";
  }

  /** Whether a row passes the filters and has the words, or is the opinion of a number or answered with it. */
  function matches(row, asking, numbered) {
    if (!filters.every((select, place) => !select.value || row.values[place].includes(select.value))) return false;
    if (!numbered) return asking.every((word) => words(row).includes(word));
    return normal(number(row)) === numbered || normal(row.element.dataset.tbWith ?? "") === numbered;
  }

  function arrange() {
    const order = orders[form.elements["排序"].value];
    const wanted = order ? [...rows].sort(order) : rows;
    if (wanted.some((row, place) => body.children[place] !== row.element)) {
      body.replaceChildren(...wanted.map((row) => row.element));
    }
  }

  /** Shows what is asked for; with nothing asked for, the rows of this page. */
  async function show() {
    const turn = (asked += 1);
    const asking = normal(form.elements.q.value).split(/\s+/).filter(Boolean);
    const narrowed = asking.length > 0 || selects.some((select) => select.value);
    let missing = "";
    if (narrowed && pages.length > 1) {
      try {
        await load();
      } catch {
        missing = "；其他页没有载入，请检查网络后再试";
      }
      if (turn !== asked) return;
    }
    let shown = 0;
    const numbered = numberAsked();
    for (const row of rows) {
      const match = narrowed ? matches(row, asking, numbered) : row.page === here;
      row.element.toggleAttribute("data-tb-out", !match && row.element.id !== revealed);
      shown += match ? 1 : 0;
    }
    arrange();
    const all = missing ? own.length : count.dataset.tbAll;
    count.textContent = narrowed ? `${all}条中符合条件的有${shown}条${missing}` : plainCount;
    none.hidden = shown > 0;
    if (pager) pager.hidden = narrowed && !missing;
  }

  function remember() {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value) query.append(name, value);
    history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
  }

  function recall() {
    const query = new URLSearchParams(location.search);
    form.elements.q.value = query.get("q") ?? "";
    for (const select of selects) {
      const value = query.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    return show();
  }

  function fragment() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return ""; // an address somebody broke off in the middle of a character
    }
  }

  /** An opinion that is linked to is shown, whatever the filters say; one that moved to another page is found. */
  async function reveal() {
    const id = fragment();
    if (!id.startsWith("yijian-")) return;
    if (!document.getElementById(id) && pages.length > 1) await load().catch(() => {});
    const row = document.getElementById(id);
    if (!row) return;
    revealed = id;
    await show();
    location.replace(location.hash);
    settle(row, 5);
  }

  // Rows above take their true height only as they come near: what was aimed at moves.
  function settle(row, frames) {
    row.scrollIntoView();
    if (frames) requestAnimationFrame(() => settle(row, frames - 1));
  }

  form.hidden = false;
  form.addEventListener("input", () => { revealed = ""; remember(); show(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { revealed = ""; remember(); show(); }));
  addEventListener("popstate", recall);
  addEventListener("hashchange", reveal);
  for (const link of document.querySelectorAll("[data-tb-article]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      form.reset();
      revealed = "";
      form.elements["条文"].value = link.dataset.tbArticle;
      history.pushState(null, "", location.href);
      remember();
      show();
      document.getElementById("zhutiao-heading").focus();
      document.getElementById("zhutiao").scrollIntoView();
    });
  }
  recall().then(reveal);
}
