// What only a browser knows and axe does not ask. Every check gives words for what is wrong, and nothing where all is well.

const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** The colour that comes of painting colours on each other, on white. */
function painted(colours) {
  for (const colour of ["#fff", ...colours]) {
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
  }
  return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function ancestors(element) {
  return element ? [...ancestors(element.parentElement), element] : [];
}

const grounds = (element) => ancestors(element).map((one) => getComputedStyle(one).backgroundColor);

function luminance(colour) {
  const [red, green, blue] = colour.map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How much colours painted on a ground stand out from it. */
function contrast(over, ground) {
  const [less, more] = [luminance(painted(ground)), luminance(painted([...ground, ...over]))].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']";
const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !hiddenFromEyes(element);
const hiddenFromEyes = (element) => ancestors(element).some((one) => getComputedStyle(one).clipPath !== "none");
const named = (element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 16)}`;
const controls = () => [...document.body.querySelectorAll(CONTROLS)].filter(shown);
const scrolls = (style) => style.overflowX !== "visible" || style.overflowY !== "visible";

/** The part of an element that the boxes around it that scroll leave in sight. */
function inSight(element, margin = 0) {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const box = { left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin };
  for (const one of ancestors(element.parentElement).filter((each) => each !== document.documentElement)) {
    if (one === document.body || !scrolls(getComputedStyle(one))) continue;
    const frame = one.getBoundingClientRect();
    box.left = Math.max(box.left, frame.left);
    box.top = Math.max(box.top, frame.top);
    box.right = Math.min(box.right, frame.right);
    box.bottom = Math.min(box.bottom, frame.bottom);
  }
  return box;
}

/** What is wrong with the ring around the element that has the focus (2.4.7, 2.4.13, 1.4.11). */
function ring(element) {
  const style = getComputedStyle(element);
  const [width, offset] = [parseFloat(style.outlineWidth), parseFloat(style.outlineOffset)];
  if (style.outlineStyle === "none" || width < 2) return [`${named(element)}: no ring`];
  const strength = contrast([style.outlineColor], grounds(offset < 0 ? element : element.parentElement));
  const box = inSight(element, offset + width);
  const full = element.getBoundingClientRect();
  const whole = box.right - box.left >= full.width + 2 * (offset + width) - 1
    && box.bottom - box.top >= full.height + 2 * (offset + width) - 1;
  return [
    ...(strength < 3 ? [`${named(element)}: ring of contrast ${strength.toFixed(2)}`] : []),
    ...(whole ? [] : [`${named(element)}: ring cut off`]),
  ];
}

/** Whether all of an element lies under something else or outside the window (2.4.11). */
function covered(element) {
  const sees = (x, y) => {
    const found = document.elementFromPoint(x, y);
    return found && (element.contains(found) || found.contains(element) && !found.matches("body, html"));
  };
  return ![...element.getClientRects()].some(({ left, right, top, bottom }) => (
    [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => sees(left + x * (right - left), top + y * (bottom - top))))
  ));
}

const checks = {
  /** The focus stands on something: its ring, and whether it can be seen. */
  stop() {
    const element = document.activeElement;
    return [...ring(element), ...(covered(element) ? [`${named(element)}: covered`] : [])];
  },

  /** Every control, when it has the focus. The last thing done must have been a key, else no ring is due. */
  rings() {
    return controls().flatMap((element) => {
      element.focus();
      return document.activeElement === element ? ring(element) : [`${named(element)}: takes no focus`];
    });
  },

  /** Controls outside running text that are smaller than a fingertip, with the label that belongs to them (2.5.8). */
  small() {
    return controls().filter((element) => getComputedStyle(element).display !== "inline").filter((element) => {
      if (element.matches(".tb-minimap__mark")) return false; // 上一处 and 下一处 lead to the same places
      return [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect())
        .every(({ width, height }) => width < 24 || height < 24);
    }).map(named);
  },

  /** Fields and buttons whose edge and ground hardly differ from what is around them (1.4.11). */
  pale() {
    return controls().filter((element) => element.matches("button, input, select, textarea")).filter((element) => {
      if (element.matches("[type=checkbox], [type=radio]")) return false; // drawn by the browser
      const [style, around] = [getComputedStyle(element), grounds(element.parentElement)];
      const edge = parseFloat(style.borderTopWidth) ? contrast([style.borderTopColor], around) : 1;
      return Math.max(edge, contrast([style.backgroundColor], around)) < 3;
    }).map(named);
  },

  /** What makes a page scroll sideways, is cut off, or scrolls sideways where no key reaches it (1.4.10, 1.4.12). */
  unfitting() {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    const boxes = [...document.body.querySelectorAll("*")].filter((element) => (
      scrolls(getComputedStyle(element)) && !element.closest("svg, [data-tb-chart]") && shown(element)
    ));
    const reachable = (box) => box.tabIndex >= 0 && box.matches("[role=region]:is([aria-label], [aria-labelledby])");
    const field = (box) => box.matches("input, select, video, audio");
    const cut = boxes.filter((box) => !field(box) && getComputedStyle(box).overflowY.match(/hidden|clip/)
      && (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1));
    const wide = boxes.filter((box) => !field(box) && box.scrollWidth > box.clientWidth + 1 && !reachable(box));
    return [
      ...(scrollWidth > clientWidth ? [`page: ${scrollWidth} of ${clientWidth}`] : []),
      ...cut.map((box) => `${named(box)}: cut off`),
      ...wide.map((box) => `${named(box)}: scrolls unseen`),
    ];
  },

  /** Controls that lie on each other; what floats above the page by design is left out. */
  overlapping() {
    const floats = (element) => ancestors(element).some((one) => /sticky|fixed/.test(getComputedStyle(one).position));
    const boxes = controls().filter((element) => !floats(element) && getComputedStyle(element).display !== "inline")
      .map((element) => ({ element, ...inSight(element) })).filter((box) => box.right > box.left && box.bottom > box.top)
      .sort((a, b) => a.top - b.top);
    return boxes.flatMap((a, place) => {
      const others = [];
      for (let next = place + 1; next < boxes.length && boxes[next].top < a.bottom - 1; next += 1) {
        const b = boxes[next];
        const nested = a.element.contains(b.element) || b.element.contains(a.element);
        if (!nested && b.left < a.right - 1 && b.right > a.left + 1) others.push(`${named(a.element)} / ${named(b.element)}`);
      }
      return others;
    });
  },
};

globalThis.checks = checks;
