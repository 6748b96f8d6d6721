// Draws the charts of the 数据 page in the colours and type of the page. Without it the words and tables stand.

const theme = () => {
  const style = getComputedStyle(document.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  const text = { color: token("--tb-text"), fontSize: 0.75 * parseFloat(style.fontSize) };
  return {
    color: [token("--tb-brand"), token("--tb-accent"), token("--tb-muted"), token("--tb-line")],
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, ...text },
    legend: { textStyle: text },
    bar: { label: { ...text, textBorderWidth: 0 } },
    ...Object.fromEntries(
      ["categoryAxis", "valueAxis"].map((axis) => [
        axis,
        { axisLabel: { ...text, hideOverlap: true }, splitLine: { lineStyle: { color: [token("--tb-line")] } } },
      ]),
    ),
  };
};

// Long names beside bars take several lines, so that a narrow chart keeps room for the bars.
const long = (canvas) => ({ width: Math.max(64, canvas.clientWidth * 0.3), overflow: "break" });

function draw(canvas) {
  globalThis.echarts.getInstanceByDom(canvas)?.dispose();
  const options = JSON.parse(canvas.dataset.tbChart);
  canvas.classList.add("tb-chart__canvas--drawn");
  // On a canvas, with its own hints: as SVG and HTML they would be full of styles, which the site's policy refuses.
  const chart = globalThis.echarts.init(canvas, theme(), { renderer: "canvas" });
  const tooltip = { ...options.tooltip, renderMode: "richText" };
  const aria = { enabled: true, decal: { show: options.series.length > 1 } }; // told apart by pattern, not by colour alone
  const grid = { left: 12, right: 32, top: 40, bottom: 12, containLabel: true };
  const named = options.yAxis.map((axis) => ({ ...axis, axisLabel: { ...axis.axisLabel, ...long(canvas) } }));
  chart.setOption({ ...options, tooltip, yAxis: named, aria, grid });
}

const canvases = [...document.querySelectorAll("[data-tb-chart]")];
const drawAll = () => canvases.forEach(draw);

function begin() {
  drawAll();
  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries) globalThis.echarts.getInstanceByDom(target)?.resize();
  });
  for (const canvas of canvases) resized.observe(canvas);
  addEventListener("tongbu:look", drawAll);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
}

// ECharts weighs ten times the page: it is fetched when a reader comes near the first chart.
const near = new IntersectionObserver((entries) => {
  if (!entries.some((entry) => entry.isIntersecting)) return;
  near.disconnect();
  const library = document.createElement("script");
  library.src = new URL("../vendor/echarts/echarts.min.js", import.meta.url).href;
  library.addEventListener("load", begin);
  document.head.append(library);
}, { rootMargin: "400px" });
for (const canvas of canvases) near.observe(canvas);
