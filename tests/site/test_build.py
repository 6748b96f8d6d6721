"""The promises of a build: nothing half-written, nothing by the clock, nothing from elsewhere."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from PIL import Image

from digests import digests

Make = Callable[..., Path]


def spoil(bureau: Path) -> None:
    """Break a rule: one figure of the index number is wrong."""
    policy = bureau / "policies" / "2026" / "a.md"
    policy.write_text(policy.read_text(encoding="utf-8").replace("索引号: 1", "索引号: 2", 1), encoding="utf-8")


def leftovers(bureau: Path) -> list[str]:
    return [path.name for path in bureau.iterdir() if path.name.startswith(".site-build-")]


def test_the_model_bureau_builds_strictly_twice_in_one_process_to_the_same_bytes(
    bureau: Path, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TONGBU_CACHE", "off")
    first = digests(make(bureau))
    second = digests(make(bureau))

    assert "policies/2026/a/index.html" in first
    assert first == second
    assert not leftovers(bureau)


def test_the_site_does_not_depend_on_the_folder_it_was_built_in(bureau: Path, make: Make, tmp_path: Path) -> None:
    first = digests(make(bureau))
    elsewhere = tmp_path / "elsewhere"
    bureau.rename(elsewhere)

    assert digests(make(elsewhere)) == first


def test_the_clock_leaves_no_trace(bureau: Path, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    first = digests(make(bureau))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "2000000000")

    assert digests(make(bureau)) == first


def test_a_refused_build_leaves_the_site_as_it_was(bureau: Path, make: Make) -> None:
    before = digests(make(bureau))
    spoil(bureau)

    with pytest.raises(Abort):
        make(bureau)

    assert digests(bureau / "site") == before
    assert not leftovers(bureau)


def test_a_policy_whose_interpretation_is_gone_is_refused(
    bureau: Path, make: Make, caplog: pytest.LogCaptureFixture
) -> None:
    for path in (bureau / "interpretations").rglob("*.md"):
        path.unlink()

    with pytest.raises(Abort):
        make(bureau)

    assert re.search(r"policies/2026/a\.md:\d+:\d+ 错误 SYN\d{3} ", caplog.text)


def test_a_refusal_names_file_line_and_rule(bureau: Path, make: Make, caplog: pytest.LogCaptureFixture) -> None:
    spoil(bureau)

    with pytest.raises(Abort):
        make(bureau)

    assert re.search(r"policies/2026/a\.md:\d+:\d+ 错误 POL\d{3} ", caplog.text)


def test_a_warning_of_the_publisher_under_strict_leaves_the_site_as_it_was(bureau: Path, make: Make) -> None:
    before = digests(make(bureau))
    (bureau / "docs" / "page.md").write_text("[到不了](nowhere.md)\n", encoding="utf-8")

    with pytest.raises(Abort):
        make(bureau)

    assert digests(bureau / "site") == before
    assert not leftovers(bureau)


def test_a_preview_is_built_in_spite_of_errors_and_says_so(
    bureau: Path, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(bureau)
    monkeypatch.setenv("TONGBU_PREVIEW", "1")

    site = make(bureau)

    record = json.loads((site / "gate.json").read_text(encoding="utf-8"))
    assert (record["preview"], record["passed"]) == (True, False)
    assert "未经发布检查把关" in (site / "index.html").read_text(encoding="utf-8")
    found = (site / "preview-findings" / "index.html").read_text(encoding="utf-8")
    assert re.search(r'错误 <a href="\.\./rules/#POL\d{3}">POL\d{3}</a>', found)
    assert json.loads((site / "preview-findings" / "count.json").read_text(encoding="utf-8"))["findings"] > 0


def test_a_site_for_publication_has_no_page_of_findings(bureau: Path, make: Make) -> None:
    site = make(bureau)

    assert not (site / "preview-findings").exists()
    assert "未经发布检查把关" not in (site / "index.html").read_text(encoding="utf-8")


def test_the_record_of_the_gate_lists_every_published_file(bureau: Path, make: Make) -> None:
    site = make(bureau)
    record = json.loads((site / "gate.json").read_text(encoding="utf-8"))
    published = digests(site)
    published.pop("gate.json")

    assert record["files"] == published
    assert record["passed"]
    assert record["rules"]


def test_no_page_asks_another_origin_for_anything(bureau: Path, make: Make) -> None:
    asked = re.compile(r"""<(?:script|img|link|iframe|source)\b[^>]*?(?:src|href)=["'](?:https?:)?//[^"']*""")
    for page in make(bureau).rglob("*.html"):
        found = [tag for tag in asked.findall(page.read_text(encoding="utf-8")) if 'rel="canonical"' not in tag]
        assert not found, page


def test_a_web_server_may_read_the_site(bureau: Path, make: Make) -> None:
    assert make(bureau).stat().st_mode & 0o055 == 0o055


def test_words_of_authors_and_the_public_are_escaped(bureau: Path, make: Make) -> None:
    policy = bureau / "policies" / "2026" / "a.md"
    Image.new("RGB", (1, 1)).save(policy.parent / "x.png")
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text + "\n<script>alert(1)</script><img src=x.png onerror=alert(1)>\n", encoding="utf-8")

    page = (make(bureau) / "policies/2026/a/index.html").read_text(encoding="utf-8")

    assert "alert(1)</script>" not in page
    assert not re.search(r"<[^>]*\bonerror", page)
