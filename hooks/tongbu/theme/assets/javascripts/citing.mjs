// 引用: copies the words that cite a place with its permanent address. Without it both can be read.

const home = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
const links = [...document.querySelectorAll("a[data-tb-cite], .tb-cite__places a")];
const said = document.createElement("p");
said.className = "tb-cite__said";
said.setAttribute("role", "status");
if (links.length) document.body.append(said);

/** The words that cite a link's place: its own, or those of the whole that its panel has, then the place's name. */
function words(link) {
  const panel = link.closest(".tb-cite__panel");
  if (!panel) return link.dataset.tbCite;
  const whole = panel.querySelector(".tb-cite__words").textContent;
  return link.parentElement.previousElementSibling ? whole + link.textContent : whole;
}

/** The words of a citation and the permanent address of its place. */
function cited(link) {
  return `${words(link)}，${new URL(link.hash, home).href}`;
}

let waiting = 0;

function say(words) {
  said.textContent = words;
  clearTimeout(waiting);
  waiting = setTimeout(() => { said.textContent = ""; }, 6000);
}

async function copy(link) {
  try {
    await navigator.clipboard.writeText(cited(link));
    say(`已复制：${cited(link)}`);
  } catch {
    say(`浏览器不允许自动复制，请手动选取：${cited(link)}`);
  }
}

for (const link of links) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "tb-cite__copy";
  button.textContent = "复制引用";
  button.setAttribute("aria-label", `复制引用：${words(link)}`);
  button.addEventListener("click", () => copy(link));
  link.after(button);
}

// Only one panel is open, and it closes as menus do.
const panels = [...document.querySelectorAll(".tb-cite")];
const close = (except) => { for (const panel of panels) if (panel !== except) panel.open = false; };

document.addEventListener("click", (event) => close(event.target.closest(".tb-cite")));
document.addEventListener("focusin", (event) => {
  const panel = event.target.closest(".tb-cite");
  if (!panel) close();
});
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && panels.find((panel) => panel.open);
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
