"""站点地图 is short, and every document is on a list that it leads to."""

import json
from pathlib import Path

from published_links import file_of, links_of

HOME = "https://ly.example.gov.cn/"


def test_every_document_is_one_step_below_the_site_map(sample_site: Path) -> None:
    found = [
        file_of(link, "sitemap/index.html", sample_site)[0]
        for link in links_of(sample_site / "sitemap/index.html").links
        if "://" not in link
    ]
    lists = {file for file in found if file.is_file()}
    reached = set()
    for file in lists:
        path = file.relative_to(sample_site).as_posix()
        reached |= {file_of(link, path, sample_site)[0] for link in links_of(file).links if "://" not in link}

    catalogue = json.loads((sample_site / "catalog.json").read_text(encoding="utf-8"))
    documents = {
        sample_site / each["url"].removeprefix(HOME) / "index.html"
        for kind in ("policies", "consultations", "interpretations")
        for each in catalogue[kind]
    }
    assert documents
    assert documents <= reached
    assert not documents & lists
