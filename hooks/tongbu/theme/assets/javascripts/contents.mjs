// 目录: marks the heading under which the reader is, and keeps it in sight. Without it the contents are plain links.

const list = document.querySelector(".tb-contents");
const places = [...list.querySelectorAll("a[href^='#']")]
  .map((link) => ({ link, target: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
  .filter(({ target }) => target);

/** The last heading that has passed the upper third of the window: what is below it is being read. */
function current() {
  const line = window.innerHeight / 3;
  return places.findLast(({ target }) => target.getBoundingClientRect().top <= line);
}

/** Scrolls the contents alone: `scrollIntoView` would move the page that is being read. */
function reveal(link) {
  const frame = list.getBoundingClientRect();
  const place = link.getBoundingClientRect();
  if (place.top < frame.top || place.bottom > frame.bottom) list.scrollTop += place.top - frame.top - frame.height / 3;
}

let marked;

function mark() {
  const link = current()?.link;
  if (link === marked) return;
  marked?.removeAttribute("aria-current");
  link?.setAttribute("aria-current", "location");
  if (link) reveal(link);
  marked = link;
}

let asked = false;

function later() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => { asked = false; mark(); });
}

for (const event of ["scroll", "resize"]) window.addEventListener(event, later, { passive: true });
// A fold that opens or closes moves the headings below it.
document.addEventListener("toggle", later, true);
mark();
