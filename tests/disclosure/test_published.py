"""What of the disclosure data is published: pages in a column of their own, and never the files they are made of."""

import re
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.structure.files import get_files

from sample import ROOT
from tongbu.site.unpublished import drop_unpublished

FILES = ("index.html", "taizhang.csv", "taizhang.json", "taizhang.xlsx")
REGISTERS = ("index.html", "dengjibu.csv", "dengjibu.json", "dengjibu.xlsx")
STATISTICS = tuple(f"statistics/{name}" for name in ("index.html", "tongji.csv", "tongji.json", "tongji.xlsx"))


def test_no_source_is_published(sample_site: Path) -> None:
    folder = sample_site / "disclosure"
    found = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    data = ROOT / "docs" / "disclosure"
    assert not found & {file.relative_to(data).as_posix() for file in data.rglob("*") if file.is_file()}
    assert {file for file in found if file.startswith("tasks/")} == {
        f"tasks/{year}/{name}" for year in (2023, 2026) for name in FILES
    }
    requests = {name.removeprefix("requests/") for name in found if name.startswith("requests/")}
    registers = {f"{year}/{name}" for year in (2024, 2025, 2026) for name in REGISTERS}
    assert requests == {"index.html", "form/index.html", "form/shenqingbiao.docx", *STATISTICS, *registers}


def test_pages_stand_in_their_column(sample_site: Path) -> None:
    page = (sample_site / "disclosure/tasks/2026/index.html").read_text(encoding="utf-8")
    assert '<meta name="ColumnName" content="政务公开">' in page
    assert re.search(r'<li><a href="../../" aria-current="true">政务公开</a></li>', page)
    assert "disclosure/tasks/2023/" in (sample_site / "sitemap/index.html").read_text(encoding="utf-8")


def test_what_leads_into_the_data_is_not_published_either(tmp_path: Path) -> None:
    data = tmp_path / "docs" / "disclosure" / "tasks"
    data.mkdir(parents=True)
    for name in ("2026.csv", "README.md"):
        (data / name).write_text("甲", encoding="utf-8")
    (tmp_path / "docs" / "about.md").write_text("# 关于\n", encoding="utf-8")
    (tmp_path / "docs" / "~$公告.docx").write_bytes(b"\x06clerk")
    (tmp_path / "docs" / "link.csv").symlink_to(data / "2026.csv")
    (tmp_path / "mkdocs.yml").write_text("site_name: 示例\n", encoding="utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    files = get_files(config)
    assert len(files) == 5
    drop_unpublished(files, Path(config.docs_dir))
    assert [file.src_uri for file in files] == ["about.md"]
