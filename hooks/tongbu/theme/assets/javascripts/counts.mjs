// How many rows are in which state on the reader's day: state.mjs has set the badges, and says so ("tb:day").

const counts = [...document.querySelectorAll("[data-tb-state-count]")];
const rows = [...document.querySelectorAll("[data-tb-groups]")].map((row) => ({
  groups: JSON.parse(row.dataset.tbGroups),
  badge: row.querySelector("[data-tb-turns]"),
}));

// 应公开尽公开: how many rows are in any of several states, and which part of others that is, cut to one decimal.
const sums = [...document.querySelectorAll("[data-tb-states-count]")];
const shares = [...document.querySelectorAll("[data-tb-share]")];
const among = (states) => rows.filter((row) => states.includes(row.badge.dataset.tbState)).length;

function share({ there, owed }) {
  const all = among(owed);
  const tenths = all ? Math.floor((among(there) * 1000) / all) : 1000;
  return `${Math.floor(tenths / 10)}${tenths % 10 ? `.${tenths % 10}` : ""}%`;
}

function show() {
  for (const sum of sums) sum.textContent = among(JSON.parse(sum.dataset.tbStatesCount));
  for (const part of shares) part.textContent = share(JSON.parse(part.dataset.tbShare));
  for (const count of counts) {
    const { tbStateCount: state, tbGroup: group, tbValue: value } = count.dataset;
    const found = rows.filter((row) => row.badge.dataset.tbState === state && (!group || row.groups[group] === value));
    count.textContent = found.length;
    count.toggleAttribute("data-tb-zero", !found.length);
  }
}

document.addEventListener("tb:day", show);
show();
