// What a badge says on a day; pages/state_words.py says the same on the day of the build.

import { daysBetween } from "./days.mjs";

/** @returns {string} the state of the last turn that is not after `day` */
export function stateOn(turns, day) {
  return turns.reduce((state, [on, next]) => (on <= day ? next : state), turns[0][1]);
}

/** @returns {string} the state, and how many days are left where one can still comment */
export function stateWords(state, closes, day) {
  const left = closes && state === "征集中" ? daysBetween(day, closes) : -1;
  if (left < 0) return state;
  return left === 0 ? `${state}（今天截止）` : `${state}（还剩${left}天）`;
}
