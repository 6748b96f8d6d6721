"""Hand-written pages and the pictures beside them are looked through too."""

from pathlib import Path

from confidentiality.invented import Inventor
from confidentiality.planting import jpeg
from rules.overlay import lay
from tongbu.model.finding import Level
from tongbu.reading.project import read_project
from tongbu.rules.rule import Example

IDENTITY = Inventor(3).identity()


def test_pages_and_pictures(tmp_path: Path) -> None:
    page = f"---\ntitle: 关于\n---\n# 关于\n\n联系电话：0000-12345678\n站长{IDENTITY}\n"
    bureau = lay(Example({"docs/about.md": page, "docs/clean.md": "# 清白\n"}), tmp_path)
    (bureau / "docs" / "a.jpg").write_bytes(jpeg(located=True))
    found = read_project(bureau).findings
    assert [(each.path, each.line, each.column, each.rule, each.level) for each in found] == [
        ("docs/a.jpg", 1, 1, "DOC049", Level.WARNING),
        ("docs/about.md", 7, 3, "DOC048", Level.ERROR),
    ]
    assert all(IDENTITY not in each.message for each in found)


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    bureau = lay(Example({"docs/about.md": "# 关于\n", "secret.txt": f"{IDENTITY}\n"}), tmp_path)
    (bureau / "docs" / "link.txt").symlink_to(bureau / "secret.txt")
    assert not read_project(bureau).findings


def test_pages_that_are_no_text(tmp_path: Path) -> None:
    bureau = lay(Example({"docs/about.md": "# 关于\n", "docs/empty.md": "\n"}), tmp_path)
    (bureau / "docs" / "old.md").write_bytes("说明\n".encode("gbk"))
    (bureau / "docs" / "word.md").write_bytes(b"PK\x03\x04\x00\x00")

    old, word = read_project(bureau).findings

    assert (old.path, old.line, old.column, old.level) == ("docs/old.md", 1, 2, Level.ERROR)
    assert "GB18030" in old.message
    assert "UTF-8" in old.fix
    assert (word.path, word.level) == ("docs/word.md", Level.ERROR)
    assert "Word" in word.message
