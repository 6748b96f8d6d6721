// Shows what holds on the reader's day, also when midnight passes over an open page. The build computed when
// each state begins (data-tb-turns); nothing is decided here but which of them has begun. A site with a fixed day
// says so (data-tb-today), and so does a page with one of its own. Whoever depends on what is shown listens for
// "tb:day"; whoever filters entries out says "tb:narrowed".

import { dayOf, daysBetween, untilMidnight } from "./state/days.mjs";
import { stateOn, stateWords } from "./state/words.mjs";

const fixed = [...document.querySelectorAll("[data-tb-today]")].at(-1)?.dataset.tbToday;
let shown = "";

function badges(day) {
  for (const badge of document.querySelectorAll("[data-tb-turns]")) {
    const state = stateOn(JSON.parse(badge.dataset.tbTurns), day);
    badge.dataset.tbState = state;
    badge.textContent = stateWords(state, badge.dataset.tbCloses, day);
  }
}

// A list of what is going on shows only what is: an entry says in which states it belongs there.
function entries() {
  for (const entry of document.querySelectorAll("[data-tb-while]")) {
    const { tbState: state } = entry.querySelector("[data-tb-turns]").dataset;
    entry.hidden = !entry.dataset.tbWhile.split(" ").includes(state);
  }
}

// How many entries stand in each state, of those that the reader has not filtered out; a page that is too long for all
// of them says how many more are elsewhere (data-tb-more).
function tallies() {
  for (const tally of document.querySelectorAll("[data-tb-tally]")) {
    const entries = `[data-tb-while="${tally.dataset.tbTally}"]:not([hidden], [data-tb-out])`;
    const count = document.querySelectorAll(entries).length + Number(tally.dataset.tbMore ?? 0);
    tally.textContent = count;
    tally.toggleAttribute("data-tb-zero", !count);
  }
}

function periods(day) {
  for (const group of document.querySelectorAll("[data-tb-from]")) {
    const { tbFrom: from, tbUntil: until } = group.dataset;
    group.hidden = !(from <= day && (!until || day < until));
  }
  for (const count of document.querySelectorAll("[data-tb-days]")) {
    count.textContent = Math.abs(daysBetween(day, count.dataset.tbDays));
  }
}

function show() {
  const day = fixed || dayOf(new Date());
  if (day === shown) return;
  shown = day;
  badges(day);
  entries();
  tallies();
  periods(day);
  document.dispatchEvent(new CustomEvent("tb:day", { detail: day }));
}

// A browser that slept past midnight comes back by becoming visible, not by its timer.
function follow() {
  show();
  setTimeout(follow, untilMidnight(new Date()));
}

document.addEventListener("tb:narrowed", tallies);
if (fixed) show();
else {
  follow();
  document.addEventListener("visibilitychange", () => document.hidden || show());
}

// On a phone the title, the state and the text come first; the record opens with a tap. Where the window grows, by
// turning the phone or zooming out, there is room for it and nothing to tap.
const narrow = matchMedia("(max-width: 719px)");
const folds = [...document.querySelectorAll("[data-tb-fold]")];
if (narrow.matches) {
  for (const block of folds) {
    block.open = false;
    block.dataset.tbFold = "done"; // fold.css hides it until here
  }
}
narrow.addEventListener("change", () => { for (const block of folds) if (!narrow.matches) block.open = true; });
