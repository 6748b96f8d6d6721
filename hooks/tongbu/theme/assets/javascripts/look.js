// 显示方式: the reader's size of type and look, kept in this browser and set before the first paint, so it blocks.
(() => {
  const root = document.documentElement;
  const kept = { size: "normal", look: "system" };
  const key = (name) => `tongbu-${name}`;
  const apply = (name) => root.setAttribute(`data-tb-${name}`, kept[name]);
  for (const name of Object.keys(kept)) {
    try {
      kept[name] = localStorage.getItem(key(name)) ?? kept[name];
    } catch {} // storage may be forbidden: the choice then lasts for the page
    apply(name);
  }
  root.setAttribute("data-tb-scripts", "");

  const press = (button) => {
    const { tbChoice: name, tbValue: value } = button.dataset;
    button.setAttribute("aria-pressed", String(kept[name] === value));
  };
  addEventListener("DOMContentLoaded", () => {
    const buttons = [...document.querySelectorAll("[data-tb-choice]")];
    buttons.forEach(press);
    for (const button of buttons) {
      button.addEventListener("click", () => {
        const { tbChoice: name, tbValue: value } = button.dataset;
        kept[name] = kept[name] === value && name === "size" ? "normal" : value;
        try {
          localStorage.setItem(key(name), kept[name]);
        } catch {}
        apply(name);
        buttons.forEach(press);
        dispatchEvent(new Event("tongbu:look"));
      });
    }
  });
})();
