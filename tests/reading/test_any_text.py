"""Laws of reading: any bytes give values or located findings, and never an exception."""

import tempfile
from pathlib import Path

from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from small_project import BAD, CONFIG, GOOD_POLICY, meta, write
from tongbu.cli import main
from tongbu.reading.faults import FAULTS
from tongbu.reading.project import Project, read_project

ANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CODES = {fault.code for fault in FAULTS}

PIECES = (
    *("名称", "文件类别", "三同步", "组织", "附件", "文件", "征求意见", "渠道", "豁免", "期限", "解读对象", "其他文件"),
    *(":", ": ", "：", "- ", "－", "\n", "\n  ", "\t", "　", "[", "]", "{", "}", "“", "”", '"', "'", "|", ">", "#"),
    *("&a ", "*a", "<<", "!x ", "!!python/name:a", "? ", "---\n", "...\n", "%", "@", "`", "\\", "~", "null", "..", "/"),
    *("2024-03-01", "2024-02-30", "2024年3月1日", "1e999", "\x00", "\x85", "\u2028", "\ufeff", "\r", "甲", "第一条　"),
)
SCRAPS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join)
FULL = meta(
    *("三同步:", "  组织: 2024-03-01", "发布日期: 2024-03-01", "替代:", "  - 2023/a", "附件:", "  - 名称: 表"),
    *("    文件: 表.docx", "征求意见:", "  事项类型: 规章", "  渠道:", "    - 方式: 信函", "      地址: 示例市"),
)


def read(content: bytes, name: str = BAD) -> Project:
    with tempfile.TemporaryDirectory() as folder:
        project = read_project(write(Path(folder), {"mkdocs.yml": CONFIG, name: content}))
    for finding in project.findings:
        assert finding.rule in CODES
        assert finding.line >= 1
        assert finding.column >= 1
        assert finding.message
        assert finding.fix
    documents = [*project.library.policies.values(), *project.library.interpretations.values()]
    assert bool(documents) != bool(project.library.unreadable) or name.endswith(".csv")
    return project


@ANY
@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    read(content)


@ANY
@given(SCRAPS, SCRAPS)
def test_any_metadata_and_body(metadata: str, body: str) -> None:
    text = f"---\n{metadata}\n---\n{body}".encode("utf-8", "replace")
    last = text.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for name in (BAD, "interpretations/2024/a.md"):
        assert all(finding.line <= last for finding in read(text, name).findings)


@ANY
@given(st.data())
def test_any_change_of_a_good_file(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(FULL)))
    end = data.draw(st.integers(start, min(start + 20, len(FULL))))
    read((FULL[:start] + data.draw(SCRAPS) + FULL[end:]).encode("utf-8", "replace"))


@ANY
@given(st.text(max_size=300))
@example("\ufeff第一条")
def test_any_body_leaves_the_metadata_readable(body: str) -> None:
    project = read((GOOD_POLICY + body.replace("\0", "")).encode("utf-8", "replace"))
    assert not project.findings


@ANY
@given(SCRAPS)
def test_any_settings(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder), {"mkdocs.yml": f"extra:\n  tongbu:\n    {text}".encode("utf-8", "replace")})
        read_project(root)


@ANY
@given(st.binary(max_size=200) | SCRAPS.map(lambda text: text.encode("utf-8", "replace")))
def test_any_ledger(content: bytes) -> None:
    head = "编号,日期,渠道,提出人类别,条文,意见,处理,理由\n".encode()
    draft = b"---\n\xe5\x90\x8d\xe7\xa7\xb0: a\n" + "文件类别: 征求意见稿\n---\n".encode()
    for raw in (content, head + content):
        for suffix in (".csv", ".xlsx"):
            with tempfile.TemporaryDirectory() as folder:
                files = {"policies/a.md": draft, f"policies/a{suffix}": raw}
                assert set(read_project(write(Path(folder), files)).library.policies) == {"a"}


@settings(ANY, max_examples=20)
@given(SCRAPS, SCRAPS, st.sampled_from(["text", "json", "github", "sarif"]))
def test_the_check_of_any_text_ends_with_a_status(metadata: str, body: str, form: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        text = f"---\n名称: 甲\n文件类别: 其他文件\n{metadata}\n---\n{body}".encode("utf-8", "replace")
        root = write(Path(folder), {"mkdocs.yml": CONFIG, BAD: text})
        arguments = ["check", "--root", str(root), "--format", form, "--today", "2026-11-20"]
        result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert result.exit_code in (0, 1)
