"""How each engine's own script is asked, in the browser: one interface for all.

Each is a JavaScript object with `load` (its program, which a page loads before a reader types) and `ask`, which opens
the index where that is not done, tells the first result and then gives all, as addresses.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bench.peers.pagefind import INDEX

_OURS = """{
  load: async () => { this.engine = await import(new URL("%s/search.mjs", base)); },
  ask: async (query, tell) => {
    this.opened ??= await this.engine.openIndex(new URL("%s/", base).href);
    const { results } = await this.opened.search(query, {}, ({ url }) => tell(url));
    return results.map(({ url, section }) => [url, section?.label ?? ""]);
  },
}"""
_PAGEFIND = """{
  load: async () => { this.engine = await import(new URL("%s/pagefind.js", base)); },
  ask: async (query, tell) => {
    await this.engine.init();
    const found = (await this.engine.search(query)).results.slice(0, 10);
    if (found.length) tell((await found[0].data()).url);
    const shown = await Promise.all(found.map((each) => each.data()));
    return shown.map(({ url }) => [new URL(url, base).pathname.slice(1), ""]);
  },
}"""
# Material's page sends these messages to the same worker, with the index that it has fetched.
_MATERIAL = """{
  load: async () => {
    this.worker = new Worker(new URL("%s", base));
    this.say = (message) => new Promise((resolve) => {
      this.worker.onmessage = ({ data }) => resolve(data.data);
      this.worker.postMessage(message);
    });
  },
  ask: async (query, tell) => {
    if (!this.set) {
      const index = await (await fetch(new URL("search/search_index.json", base))).json();
      await this.say({ type: 0, data: { ...index, options: { suggest: false } } });
      this.set = true;
    }
    const { items } = await this.say({ type: 2, data: query });
    const found = items.slice(0, 10).map(([first]) => first.location.split("#")[0]);
    if (found.length) tell(found[0]);
    return found.map((url) => [url, ""]);
  },
}"""
_OPEN = """async () => {
  const base = new URL("/", location.href);
  globalThis.engine = (function () { return %s; }).call({});
  await engine.load();
}"""
ASK = """async ([query, mark]) => {
  const started = performance.now();
  let first = null;
  const tell = () => { if (first === null) { first = performance.now() - started; if (mark) fetch(mark); } };
  const found = await engine.ask(query, tell);
  return { first, whole: performance.now() - started, found };
}"""
"""Takes the query, and an address to ask for at the first result or ""; milliseconds, and (address, article)."""


@dataclass(frozen=True)
class Engine:
    """An engine over a site that is served: the script that opens it."""

    name: str
    opening: str


def ours(index: str, scripts: str = "assets/javascripts") -> Engine:
    """Our engine; the folders of its index and of its scripts, relative to the site."""
    return Engine("tongbu", _OPEN % (_OURS % (scripts, index)))


def pagefind() -> Engine:
    """Pagefind, in the site that it has indexed."""
    return Engine("pagefind", _OPEN % (_PAGEFIND % INDEX))


def material(site: Path) -> Engine:
    """The worker of a site built by Material."""
    (worker,) = (site / "assets" / "javascripts" / "workers").glob("search.*.js")
    return Engine("material", _OPEN % (_MATERIAL % worker.relative_to(site).as_posix()))
