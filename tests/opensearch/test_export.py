"""What `tongbu export --opensearch` writes is what OpenSearch's own client sends and understands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from opensearch.client import OpenSearch, Q, Search, analysis, mapping
from opensearch.node import running_node
from sample import ROOT, copy_project
from tongbu.cli import main


def export(folder: Path, *args: str, root: Path = ROOT) -> Result:
    told = ["export", "--opensearch", str(folder), "--root", str(root), *args]
    return CliRunner().invoke(main, told, catch_exceptions=False)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("opensearch") / "out"
    done = export(folder)
    assert done.exit_code == 0, done.stderr
    return folder


def read(file: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
    return found


def load(client: OpenSearch, folder: Path) -> str:
    """The steps of docs/operations/opensearch.md, by the client."""
    index = (folder / "index.txt").read_text(encoding="utf-8").strip()
    client.indices.create(index=index, body=read(folder / "index.json"))
    for file in sorted(folder.glob("bulk-*.ndjson")):
        assert not client.bulk(index=index, body=file.read_bytes())["errors"]
    client.indices.refresh(index=index)
    client.indices.update_aliases(body=read(folder / "aliases.json"))
    client.put_script(id="tongbu", body=read(folder / "search.json"))
    return index


def test_the_client_loads_all_of_it_and_one_index_answers_to_the_name(exported: Path, tmp_path: Path) -> None:
    root = copy_project(tmp_path / "later")
    policy = root / "policies" / "2020" / "gushu-mingmu.md"
    policy.write_text(policy.read_text(encoding="utf-8").replace("办法所称", "办法中的"), encoding="utf-8")
    assert export(tmp_path / "again", root=root).exit_code == 0
    with running_node() as (node, port), OpenSearch([{"host": "127.0.0.1", "port": port}]) as client:
        first, second = load(client, exported), load(client, tmp_path / "again")
        assert first != second
        assert node.aliases == {"tongbu": {second}}
        assert node.records[first].keys() == node.records[second].keys(), "the same articles have the same ids"
        found = node.records[first]["https://ly.example.gov.cn/policies/2020/gushu-mingmu/#tiao-1"]
    assert found["label"] == "第一条"
    assert found["title"] == "示例市古树名木保护管理办法"
    assert found["state"] == "已废止"


def test_the_fields_are_fields_that_the_client_knows(exported: Path) -> None:
    definition = read(exported / "index.json")
    known = mapping.Mapping()
    known._update_from_dict(definition["mappings"])
    assert known.to_dict() == definition["mappings"]


def test_every_analyzer_named_is_defined_and_every_filter_known_to_the_client(exported: Path) -> None:
    definition = json.loads((exported / "index.json").read_text(encoding="utf-8"))
    parts = definition["settings"]["analysis"]
    built = analysis.analyzer(
        "chinese",
        tokenizer=parts["analyzer"]["chinese"]["tokenizer"],
        filter=[*parts["analyzer"]["chinese"]["filter"][:-1], analysis.token_filter("x", "cjk_bigram")],
        char_filter=[analysis.char_filter(name, each["type"]) for name, each in parts["char_filter"].items()],
    )
    assert built.to_dict() == "chinese"
    for named in parts["analyzer"].values():
        assert set(named["char_filter"]) <= parts["char_filter"].keys()
        assert set(named["filter"]) <= parts["filter"].keys() | {"cjk_width", "lowercase"}
    for field in definition["mappings"]["properties"].values():
        assert field.get("analyzer", "chinese") in parts["analyzer"]
        assert field.get("search_analyzer", "chinese") in parts["analyzer"]
        assert field.get("normalizer", "document_number") in parts["normalizer"]


def test_the_search_is_one_that_the_client_can_build(exported: Path) -> None:
    source = json.loads(json.loads((exported / "search.json").read_text(encoding="utf-8"))["script"]["source"])
    fields = json.loads((exported / "index.json").read_text(encoding="utf-8"))["mappings"]["properties"]
    assert Q(source["query"]).to_dict() == source["query"]
    assert Search.from_dict(source).to_dict()["aggs"].keys() == source["aggs"].keys()
    for asked in source["query"]["function_score"]["query"]["bool"]["must"][0]["dis_max"]["queries"][1:]:
        assert {name.partition("^")[0] for name in asked["multi_match"]["fields"]} <= fields.keys()
    assert source["collapse"]["field"] in fields


def test_chinese_and_arabic_numbers_of_articles_are_one(exported: Path) -> None:
    rules = json.loads((exported / "index.json").read_text(encoding="utf-8"))
    numerals = rules["settings"]["analysis"]["char_filter"]["numerals"]["mappings"]
    assert "三十条 => 30条" in numerals
    assert "一百零五条 => 105条" in numerals
    assert len(set(numerals)) == len(numerals)


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "要紧.txt").write_text("要紧", encoding="utf-8")
    done = export(tmp_path)
    assert done.exit_code == 2
    assert "有别的东西" in done.stderr
    assert [file.name for file in tmp_path.iterdir()] == ["要紧.txt"]


def test_an_export_gives_way_to_the_next(exported: Path) -> None:
    (exported / "bulk-00009.ndjson").write_bytes(b"old")
    assert export(exported).exit_code == 0
    assert not (exported / "bulk-00009.ndjson").exists()


@pytest.mark.parametrize("name", ["林业", "Tongbu", "a.b", "-a", ""])
def test_a_name_that_no_index_can_have_is_refused(name: str, tmp_path: Path) -> None:
    done = export(tmp_path / "out", "--index", name)
    assert done.exit_code == 2
    assert "索引名" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_site_without_an_address_is_not_exported(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: 示例\n", encoding="utf-8")
    done = export(tmp_path / "out", root=tmp_path)
    assert done.exit_code == 2
    assert "site_url" in done.stderr


def test_one_of_two_forms_must_be_named(tmp_path: Path) -> None:
    for args in ([], ["--format", "gkmlpt-json", "--opensearch", str(tmp_path / "out")]):
        done = CliRunner().invoke(main, ["export", "--root", str(ROOT), *args])
        assert done.exit_code == 2
        assert "--opensearch" in done.stderr
