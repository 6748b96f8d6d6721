// Draws the charts of the 数据 page in the colours and type of the page. Without it the words and tables stand.

const style = getComputedStyle(document.documentElement);
const token = (name, fallback) => style.getPropertyValue(name).trim() || fallback;
const theme = {
  color: [token("--tb-brand", "#0b5394"), token("--tb-accent", "#b45309"), token("--tb-muted", "#5f6b76"), token("--tb-line", "#d5dae0")],
  textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: token("--tb-text", "#1b1f24") },
};

for (const canvas of document.querySelectorAll("[data-tb-chart]")) {
  const options = JSON.parse(canvas.dataset.tbChart);
  canvas.classList.add("tb-chart__canvas--drawn");
  const chart = globalThis.echarts.init(canvas, theme, { renderer: "svg" });
  const aria = { enabled: true, decal: { show: options.series.length > 1 } }; // told apart by pattern, not by colour alone
  chart.setOption({ ...options, aria, grid: { left: 12, right: 32, top: 40, bottom: 12, containLabel: true } });
  new ResizeObserver(() => chart.resize()).observe(canvas);
}
