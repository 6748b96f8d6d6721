// Makes a comparison quicker to read: remembers the chosen view, steps from change to change, copies permanent links.
// Everything else on the page works without this file.

const root = document.querySelector("[data-tb-compare]");
const controls = root?.querySelector("[data-tb-controls]");
const steps = root?.querySelector("[data-tb-steps]");
const STORE = "tongbu.comparison";

// How narrow the marks of the map are follows from how many there are; a style in the page itself may not be.
for (const list of document.querySelectorAll(".tb-minimap ol")) {
  list.style.setProperty("--tb-rows", list.children.length);
}

/** @returns {Record<string, string | boolean>} what the reader chose last time; nothing where storage is closed */
function recalled() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? {};
  } catch {
    return {};
  }
}

function remember(choices) {
  try {
    localStorage.setItem(STORE, JSON.stringify(choices));
  } catch {
    // A reader who keeps no data still reads.
  }
}

/** The fragment of the address; as it stands where it is no text in UTF-8. */
function fragment() {
  const raw = location.hash.slice(1);
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The element that a fragment names is shown: a folded row opens. */
function unfold() {
  const target = document.getElementById(fragment());
  const fold = target?.closest("details");
  if (fold && root.contains(fold)) fold.open = true;
  return target;
}

function startSteps(keys) {
  const position = steps.querySelector("[data-tb-position]");
  let current = null;

  const shown = () => [...root.querySelectorAll("[data-tb-change]")].filter((row) => row.getClientRects().length);

  function say(rows) {
    const at = rows.indexOf(current);
    position.textContent = at < 0 ? `共${rows.length}处变化` : `第${at + 1}处，共${rows.length}处变化`;
  }

  function inSight(row) {
    const { top, bottom } = row.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  /** Counts from the row stepped to, or, where the reader has scrolled away from it, from what is in sight. */
  function next(rows, by) {
    const at = rows.indexOf(current);
    if (at >= 0 && inSight(current)) return rows[at + by];
    const below = rows.findIndex((row) => row.getBoundingClientRect().bottom > innerHeight / 3);
    return by > 0 ? rows[below] : rows[(below < 0 ? rows.length : below) - 1];
  }

  function step(by) {
    const rows = shown();
    const row = next(rows, by);
    if (!row) return;
    current = row;
    const head = row.querySelector("[data-tb-head]");
    head.focus({ preventScroll: true });
    row.scrollIntoView({ block: "start" });
    say(rows);
  }

  steps.addEventListener("click", (event) => {
    const button = event.target.closest("[data-tb-step]");
    if (button) step(Number(button.dataset.tbStep));
  });
  addEventListener("keydown", (event) => {
    if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input:not([type=radio], [type=checkbox]), select, textarea, [contenteditable]")) return;
    const by = { n: 1, j: 1, p: -1, k: -1 }[event.key.toLowerCase()];
    if (!by) return;
    event.preventDefault();
    step(by);
  });
  return {
    show() {
      const rows = shown();
      if (!rows.includes(current)) current = null;
      steps.hidden = rows.length === 0;
      say(rows);
    },
    at(row) {
      current = row;
      say(shown());
    },
  };
}

function start() {
  const keys = steps.querySelector("[data-tb-keys]");
  const radios = [...controls.querySelectorAll("input[type=radio]")];
  // On a phone old and new stand below each other and are read twice: there one column is the better start.
  const narrow = matchMedia("(max-width: 599px)").matches ? { 版式: "单栏" } : {};
  const chosen = { ...narrow, ...recalled() };
  for (const radio of radios) if (chosen[radio.name] === radio.value) radio.checked = true;
  keys.checked = chosen.keys !== false;

  const stepping = startSteps(keys);
  const keep = () => remember({ ...Object.fromEntries(new FormData(controls)), keys: keys.checked });
  controls.addEventListener("change", () => { keep(); stepping.show(); });
  controls.addEventListener("submit", (event) => event.preventDefault());
  keys.addEventListener("change", keep);
  stepping.show();

  root.addEventListener("click", async (event) => {
    const link = event.target.closest("[data-tb-permalink]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return; // The address bar has it.
    }
    root.querySelector("[data-tb-copied]").textContent = `已复制固定链接：${link.href}`;
    link.dataset.tbDone = "已复制";
  });

  const arrive = () => {
    const row = unfold()?.closest("[data-tb-change]");
    if (row) stepping.at(row);
  };
  addEventListener("hashchange", arrive);
  arrive();

  // What is folded on the screen is not folded on paper.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...root.querySelectorAll(".tb-comparison details:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });
}

if (root) start();
