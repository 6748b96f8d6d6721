"""Sites for a portal: a second bureau that is really built, of the rules' model bureau, and small ones."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from click.testing import CliRunner, Result

from publishing.sites import make
from sample import ROOT, build
from tongbu.cli import main
from tongbu.search import write_index
from tongbu.search.document import SearchDocument, SearchSection

_MODEL = Path(__file__).parents[1] / "rules" / "model_bureau"
_WORDS = {
    "古树名木": "河道堤防",
    "湿地公园": "城镇供水",
    "湿地": "供水",
    "森林法": "水法",
    "林业局": "水务局",
    "林业路": "水务路",
    "示林": "示水",
    "水利\\林业": "水利\\水利",
    "lyj.example.com": "sw.example.gov.cn",
}
_HEAD = """\
site_url: https://sw.example.gov.cn/
theme: {name: material, language: zh, font: false}
plugins: []
hooks: [hooks/events.py]
"""
_OFF = "    版式文件: {PDF: false, Word: false, 分享图: false}\n"


def water_bureau(folder: Path) -> Path:
    """The site of 示例市水务局, built."""
    for file in _MODEL.rglob("*.*"):
        place = folder / file.relative_to(_MODEL)
        place.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8")
        for word, other in _WORDS.items():
            text = text.replace(word, other)
        place.write_text(text, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(_HEAD + config.read_text(encoding="utf-8") + _OFF, encoding="utf-8")
    (folder / "hooks").mkdir()
    (folder / "docs").mkdir()
    shutil.copy(ROOT / "hooks" / "events.py", folder / "hooks")
    done = build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def policy(slug: str, title: str, day: str = "2026-03-02", **more: Any) -> dict[str, Any]:
    """A policy's row in a catalogue."""
    turns = [{"on": None, "state": "尚未施行", "by": ""}, {"on": day, "state": "现行有效", "by": ""}]
    return {"kind": "policy", "id": slug, "title": title, "published": day, "timeline": turns} | more


def catalogue(publisher: str, policies: Sequence[dict[str, Any]], address: str = "", **more: Any) -> dict[str, Any]:
    """A catalogue as `catalog.json` has it."""
    schema = f"{address or '/'}api/v1/schema/catalogue.json"
    lists = {"policies": list(policies), "consultations": [], "interpretations": []}
    return {"$schema": schema, "version": "1", "publisher": publisher, **lists, **more}


def small_site(
    folder: Path, listed: dict[str, Any], more: Mapping[str, bytes] = MappingProxyType({}), **flags: Any
) -> Path:
    """A site that has a catalogue, the index of the policies in it, `more` files, and little else."""
    documents = [
        SearchDocument(
            url=f"policies/{each['id']}/",
            kind="政策文件",
            title=each["title"],
            number="",
            day=each["published"],
            summary="",
            sections=(SearchSection("tiao-1", "第一条", "第一条　为了加强管理，制定本办法。"),),
            facets={"年份": each["published"][:4]},
        )
        for each in listed["policies"]
        if "title" in each and ".." not in each["id"]
    ]
    index = folder.with_name(f"{folder.name}.index")
    write_index(documents, index)
    files = {f"search/index/{path.relative_to(index).as_posix()}": path.read_bytes() for path in index.rglob("*.bin")}
    pages = {f"{each.url}index.html": f"<h1>{each.kind}</h1>".encode() for each in documents}
    own = {"catalog.json": json.dumps(listed).encode(), "index.html": b"<h1>1</h1>", "server/nginx.conf": b"#"}
    return make(folder, {**files, **pages, **own, **more}, day="2026-11-20", **flags)


def portal(file: Path, folder: Path, *more: str) -> Result:
    """`tongbu portal …`; never a traceback."""
    done = CliRunner().invoke(main, ["portal", str(file), str(folder), "--today", "2026-11-20", *more])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done
