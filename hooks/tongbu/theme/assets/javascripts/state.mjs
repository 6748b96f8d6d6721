// Shows the state that holds on the reader's day. The build computed when each state begins (data-tb-turns);
// nothing is decided here but which of them has begun. A site with a fixed day says so (data-tb-today).

/** @returns {string} the reader's day in Shanghai as an ISO date, or the site's fixed day */
function today() {
  const fixed = document.querySelector("[data-tb-today]")?.dataset.tbToday;
  return fixed || new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
}

/** @returns {string} the state of the last turn that is not after `day` */
function stateOn(turns, day) {
  return turns.reduce((state, [on, next]) => (on <= day ? next : state), turns[0][1]);
}

/** @returns {number} days from `day` to `end` */
function daysLeft(end, day) {
  return Math.round((Date.parse(end) - Date.parse(day)) / 86_400_000);
}

const day = today();

for (const badge of document.querySelectorAll("[data-tb-turns]")) {
  const state = stateOn(JSON.parse(badge.dataset.tbTurns), day);
  badge.dataset.tbState = state;
  const closes = badge.dataset.tbCloses;
  const left = closes && state === "征集中" ? daysLeft(closes, day) : -1;
  badge.textContent = left < 0 ? state : left === 0 ? `${state}（今天截止）` : `${state}（还剩${left}天）`;
}

// A list of what is going on shows only what is: an entry says in which state it belongs there.
for (const entry of document.querySelectorAll("[data-tb-while]")) {
  entry.hidden = entry.querySelector("[data-tb-turns]").dataset.tbState !== entry.dataset.tbWhile;
}

for (const group of document.querySelectorAll("[data-tb-from]")) {
  const { tbFrom: from, tbUntil: until } = group.dataset;
  group.hidden = !(from <= day && (!until || day < until));
}

// On a phone the title, the state and the text come first; the record opens with a tap.
if (matchMedia("(max-width: 719px)").matches) {
  for (const block of document.querySelectorAll("[data-tb-fold]")) block.open = false;
}
