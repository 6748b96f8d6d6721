// What was searched for lately, kept in this browser alone.

const KEY = "tb-search-recent";
const MOST = 8;

/** @returns {string[]} the newest first; none where the browser keeps nothing */
export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((words) => typeof words === "string").slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** @param {string} words */
export function remember(words) {
  keep([words, ...recent().filter((other) => other !== words)].slice(0, MOST));
}

export function forget() {
  keep([]);
}

/** @param {string[]} all */
function keep(all) {
  try {
    if (all.length) localStorage.setItem(KEY, JSON.stringify(all));
    else localStorage.removeItem(KEY);
  } catch {
    // Private windows and full storage: then nothing is kept.
  }
}
