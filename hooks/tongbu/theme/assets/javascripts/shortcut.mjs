// The key “/” leads to the search box of the page, as it does in Material.

document.addEventListener("keydown", (event) => {
  const typing = /** @type {Element} */ (event.target).closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = document.querySelector("#tb-search-q") ?? document.querySelector("#tb-q");
  if (!(box instanceof HTMLElement)) return;
  event.preventDefault();
  box.focus();
});
