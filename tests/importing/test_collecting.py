"""Files, folders and zip files: what is taken, what is refused."""

import io
import zipfile
from pathlib import Path

import pytest

from importing.making import p, word
from importing.measuring import surroundings
from tongbu.importing.collecting import Source, Unread, collect
from tongbu.importing.drafting import Draft, Wish
from tongbu.importing.formats import open_original
from tongbu.importing.importing import Refusal, drafts, sources_of
from tongbu.importing.original import FileFault, Original

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
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


def paths(given: Path) -> list[str]:
    return [source.path for source in collect(given) if isinstance(source, Source)]


def test_a_zip_file_with_names_of_windows(tmp_path: Path) -> None:
    file = tmp_path / "a.zip"
    raw = zipped({"XXXX/a.docx": PAPER, "XXXX/b.txt": b"1"})
    file.write_bytes(raw.replace(b"XXXX", "通知".encode("gb18030")))
    assert paths(file) == ["通知/a.docx"]


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
    assert paths(tmp_path) == ["a.docx"]


def test_what_is_not_read_is_told_once_but_for_litter_and_the_looks_of_pages(tmp_path: Path) -> None:
    files = {
        "a.docx": PAPER, "__MACOSX/._a.docx": b"1", "~$b.docx": b"1", "Thumbs.db": b"1", "e.rar": b"1", "d/g.jpg": b"1",
        "f.xls": _OLE, "p.html": b"<p><img src='t.png'></p>", "t.png": b"1", "p_files/x": b"1", "s.css": b"1",
    }  # fmt: skip
    (tmp_path / "a.zip").write_bytes(zipped(files))
    found = list(collect(tmp_path / "a.zip"))
    assert paths(tmp_path / "a.zip") == ["a.docx", "f.xls", "p.html"]
    assert found[-1] == Unread("a.zip", ("d/g.jpg", "e.rar"))
    told = [
        each for each in drafts(sources_of([tmp_path / "a.zip"]), surroundings(), Wish()) if isinstance(each, Refusal)
    ]
    assert [each.source for each in told] == ["a.zip/f.xls", "a.zip"]
    assert "2 个文件不能导入，没有读取：d/g.jpg、e.rar" in told[-1].message


def test_two_files_of_one_name_in_a_zip_file(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"b.docx": PAPER, "a.docx": PAPER}).replace(b"b.docx", b"a.docx"))
    (refused,) = drafts(sources_of([tmp_path / "a.zip"]), surroundings(), Wish())
    assert isinstance(refused, Refusal)
    assert "两个“a.docx”" in refused.message


def test_one_odd_file_does_not_end_a_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.docx", "b.docx"):
        (tmp_path / name).write_bytes(PAPER + name.encode())

    def read(name: str, raw: bytes, beside: object) -> Original:
        if raw.endswith(b"a.docx"):
            raise RecursionError
        return open_original(name, raw, lambda _: None)

    monkeypatch.setattr("tongbu.importing.drafting.open_original", read)
    refused, made = drafts(sources_of([tmp_path]), surroundings(), Wish())
    assert isinstance(refused, Refusal)
    assert "RecursionError" in refused.message
    assert isinstance(made, Draft)


def test_a_page_finds_what_it_names_in_a_full_folder_and_nothing_outside(tmp_path: Path) -> None:
    home = tmp_path / "下载"
    home.mkdir()
    for path in (*(f"{number}.txt" for number in range(2001)), "p_files/t u.png", "../out.png"):
        (home / path).parent.mkdir(exist_ok=True)
        (home / path).write_bytes(b"1")
    (home / "link.png").symlink_to(tmp_path / "out.png")
    (home / "p.html").write_text("<p><img src='p_files/t%20u.png'><img src='../out.png'><img src='link.png'>")
    (page,) = collect(home / "p.html")
    assert isinstance(page, Source)
    assert list(page.around) == ["p_files/t u.png"]
    assert page.beside("p_files/t%20u.png") == b"1"


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
        ("a.xls", _OLE, "xlsx"), ("a.doc", _OLE + "Workbook".encode("utf-16-le"), "xlsx"),
        ("a.mht", b"a", "网页，全部"),
        ("a.doc", _OLE + "PowerPoint Document".encode("utf-16-le"), "演示文稿"),
        ("a.docx", word(p("（此件不公开）")), "不予公开"),
        ("a.txt", "通知".encode(), "纯文本"),
    ],
)  # fmt: skip
def test_what_is_not_imported_says_why_and_what_to_do(tmp_path: Path, name: str, raw: bytes, says: str) -> None:
    (tmp_path / name).write_bytes(raw)
    (refused,) = drafts(sources_of([tmp_path / name]), surroundings(), Wish())
    assert isinstance(refused, Refusal)
    assert says in refused.message + refused.advice
    assert refused.advice


def test_an_old_word_file_needs_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.doc").write_bytes(_OLE)
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


def test_a_lock_file_of_word_by_itself_is_told_for_what_it_is(tmp_path: Path) -> None:
    lock = tmp_path / "~$gao.docx"
    lock.write_bytes(b"\x05user" + b"\0" * 100)
    (refused,) = drafts(sources_of([lock]), surroundings(), Wish())
    assert isinstance(refused, Refusal)
    assert "临时文件" in refused.message
