"""Files, folders and zip files: what is taken, what is refused."""

import io
import zipfile
from pathlib import Path

import pytest

from importing.making import p, word
from importing.measuring import surroundings
from tongbu.importing.collecting import collect
from tongbu.importing.drafting import Draft, Wish
from tongbu.importing.importing import Refusal, drafts, sources_of
from tongbu.importing.original import FileFault

PAPER = word(p("示例市林业局关于防火的通知") + p("一、加强巡护。"))


def zipped(files: dict[str, bytes], **how: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = how.get("mode", 0o644) << 16
            archive.writestr(entry, content)
    return target.getvalue()


def test_a_zip_file_with_names_of_windows(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    raw = zipped({"XXXX/a.docx": PAPER, "XXXX/b.txt": b"1"})
    file.write_bytes(raw.replace(b"XXXX", "通知".encode("gb18030")))
    assert [source.path for source in collect(file)] == ["通知/a.docx"]


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"../a.docx": PAPER}, "之外"), ({"/etc/a.docx": PAPER}, "之外"), ({"C:/a.docx": PAPER}, "之外"),
        ({"..\\a.docx": PAPER}, "之外"), ({"/".join("abcdefghij") + ".docx": PAPER}, "层"),
        ({"a.docx": b"\0" * 30_000_000}, "压缩炸弹"), ({f"{at}.docx": b"" for at in range(2001)}, "2000"),
    ],
)  # fmt: skip
def test_harmful_zip_files(tmp_path: Path, files: dict[str, bytes], says: str) -> None:
    (tmp_path / "a.zip").write_bytes(zipped(files))
    with pytest.raises(FileFault, match=says):
        list(collect(tmp_path / "a.zip"))


def test_a_link_in_a_zip_file_and_a_broken_one(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a.docx": b"/etc/passwd"}, mode=0o120777))
    with pytest.raises(FileFault, match="符号链接"):
        list(collect(tmp_path / "a.zip"))
    (tmp_path / "a.zip").write_bytes(b"PK\x03\x04")
    with pytest.raises(FileFault, match="损坏"):
        list(collect(tmp_path / "a.zip"))


def test_a_folder_passes_over_links_hidden_files_and_locks(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(PAPER)
    (tmp_path / "~$a.docx").write_bytes(b"1")
    (tmp_path / ".b.docx").write_bytes(b"1")
    (tmp_path / "c.docx").symlink_to("/etc/passwd")
    assert [source.path for source in collect(tmp_path)] == ["a.docx"]


def test_documents_of_a_batch_do_not_take_one_anothers_names_and_numbers(tmp_path: Path) -> None:
    for name in ("甲", "乙"):
        paper = word("".join(map(p, ("示例市林业局关于防火的通知", "一、加强巡护。", "示例市林业局", "2026年3月1日"))))
        (tmp_path / f"{name}.docx").write_bytes(paper)
    made = [each for each in drafts(sources_of([tmp_path]), surroundings(), Wish()) if isinstance(each, Draft)]
    assert [each.path for each in made] == ["policies/2026/fanghuo.md", "policies/2026/fanghuo-2.md"]
    assert [field.shown[-5:] for each in made for field in each.fields if field.key == "索引号"] == ["00001", "00002"]


@pytest.mark.parametrize(
    ("name", "raw", "says"),
    [
        ("a.docx", b"", "空"), ("a.ofd", zipped({"OFD.xml": b"<a/>"}), "Word"), ("a.png", b"\x89PNG\r\n\x1a\n", "图片"),
        ("a.docx", word(p("秘密★1年") + p("关于某事的通知")), "密级标志"), ("a.docx", word(p("000012")), "份号"),
        ("a.docx", word(p("（此件不公开）")), "不予公开"), ("a.txt", "通知".encode(), "纯文本"),
    ],
)  # fmt: skip
def test_what_is_not_imported_says_why_and_what_to_do(tmp_path: Path, name: str, raw: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(raw)
    (refused,) = drafts(sources_of([tmp_path / name]), surroundings(), Wish())
    assert isinstance(refused, Refusal)
    assert says in refused.message + refused.advice
    assert refused.advice


def test_an_old_word_file_needs_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    monkeypatch.setenv("PATH", str(tmp_path))
    (refused,) = drafts(sources_of([tmp_path / "a.doc"]), surroundings(), Wish())
    assert isinstance(refused, Refusal)
    assert "另存为" in refused.advice
    program = tmp_path / "soffice"
    (tmp_path / "made.docx").write_bytes(PAPER)
    program.write_text(
        '#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\n/bin/cp "%s" "$2/source.docx"\n'
        % (tmp_path / "made.docx")
    )
    program.chmod(0o755)
    (made,) = drafts(sources_of([tmp_path / "a.doc"]), surroundings(), Wish())
    assert isinstance(made, Draft)
