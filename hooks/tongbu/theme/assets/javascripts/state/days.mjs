// Days as the bureau counts them: by the calendar of Shanghai, wherever the reader is.

const DAY = 86_400_000;
const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** @returns {string} the day in Shanghai at a moment, as an ISO date */
export function dayOf(moment) {
  return shanghai.format(moment);
}

/** @returns {number} milliseconds from a moment to the next midnight in Shanghai, at least 1 */
export function untilMidnight(moment) {
  const midnight = Date.parse(`${dayOf(moment)}T00:00:00+08:00`) + DAY;
  return Math.max(1, midnight - moment.getTime());
}

/** @returns {number} days from one ISO date to another */
export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
