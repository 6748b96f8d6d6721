// How many rows are in which state on the reader's day: state.mjs has set the badges, and says so ("tb:day").

const counts = [...document.querySelectorAll("[data-tb-state-count]")];
const rows = [...document.querySelectorAll("[data-tb-groups]")].map((row) => ({
  groups: JSON.parse(row.dataset.tbGroups),
  badge: row.querySelector("[data-tb-turns]"),
}));

function show() {
  for (const count of counts) {
    const { tbStateCount: state, tbGroup: group, tbValue: value } = count.dataset;
    const found = rows.filter((row) => row.badge.dataset.tbState === state && (!group || row.groups[group] === value));
    count.textContent = found.length;
    count.toggleAttribute("data-tb-zero", !found.length);
  }
}

document.addEventListener("tb:day", show);
show();
