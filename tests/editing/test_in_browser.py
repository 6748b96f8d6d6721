"""A form is filled in and saved in a browser, and what is written passes the gate."""

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from browser import Recording
from small_project import FILES, GOOD_READING, READING, write
from tongbu.assets import AssetError
from tongbu.editing import LOCAL, editor_files, serve
from tongbu.reading.project import read_project

pytestmark = pytest.mark.browser
BODY = "## 背景依据（第一条）\n\n　　全角开头 *星号* | 竖线\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path / "bureau", dict(FILES))


@pytest.fixture
def editor(root: Path, recording: Recording) -> Iterator[Recording]:
    """The editor, opened and logged in."""
    try:
        files = editor_files("在线编辑", LOCAL)
    except AssetError as error:
        pytest.skip(f"no editor on this machine: {error}")
    server = serve(files, root)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        recording.page.goto(f"http://127.0.0.1:{server.server_port}/admin/")
        recording.page.get_by_role("button", name="登录").click()
        recording.page.get_by_role("link", name="政策解读").wait_for()
        yield recording
    finally:
        server.shutdown()
        server.server_close()


def open_at(editor: Recording, place: str) -> None:
    editor.page.goto(f"{editor.page.url.partition('#')[0]}#/collections/{place}")
    editor.page.get_by_label("名称", exact=True).wait_for()


def publish(editor: Recording) -> None:
    editor.page.get_by_role("button", name="发布", exact=True).click()
    editor.page.get_by_role("menuitem", name="立即发布").click()
    editor.page.get_by_text("内容已保存").or_(editor.page.get_by_text("已发布")).first.wait_for()


def test_a_new_interpretation_is_written_as_it_was_filled_in(editor: Recording, root: Path) -> None:
    page = editor.page
    open_at(editor, "interpretations/new")
    page.get_by_label("名称", exact=True).fill("《示例市采伐管理办法》政策解读")
    page.get_by_role("button", name="新增解读对象").click()
    page.get_by_label("内容", exact=True).fill("2024/good")
    page.get_by_label("解读形式").click()
    page.keyboard.type("文字")
    page.keyboard.press("Enter")
    page.get_by_label("组织 (可选)").fill("2026-02-10")
    page.get_by_label("正文 (可选)").fill(BODY)
    publish(editor)

    (written,) = (each for each in (root / "interpretations").rglob("*.md") if each != root / READING)
    project = read_project(root)
    assert project.findings == ()
    reading = project.library.interpretations[written.relative_to(root / "interpretations").as_posix()[:-3]]
    assert reading.meta.subjects == ("2024/good",)
    assert [str(each) for each in reading.meta.forms] == ["文字"]
    assert str(reading.meta.synchrony.organised if reading.meta.synchrony else "") == "2026-02-10"
    assert reading.meta.emergency is None
    assert written.read_text(encoding="utf-8").partition("\n---\n")[2].rstrip() == BODY.rstrip()
    outside = [
        each for each in editor.requests if not each.startswith((page.url.partition("/admin")[0], "data:", "blob:"))
    ]
    assert outside == []


def test_a_document_that_is_there_keeps_what_was_not_touched(editor: Recording, root: Path) -> None:
    open_at(editor, "interpretations/entries/2024/good")
    editor.page.get_by_label("解读单位 (可选)").fill("示例市林业局办公室")
    publish(editor)

    reading = read_project(root).library.interpretations["2024/good"]
    assert reading.meta.unit == "示例市林业局办公室"
    assert reading.meta.title == "解读"
    assert (root / READING).read_text(encoding="utf-8").partition("\n---\n")[2].split() == (
        GOOD_READING.partition("\n---\n")[2].split()
    )

    (root / READING).write_text("别人改过", encoding="utf-8")
    editor.page.get_by_label("解读单位 (可选)").fill("示例市林业局")
    editor.page.get_by_role("button", name="发布", exact=True).click()
    editor.page.get_by_role("menuitem", name="立即发布").click()
    editor.page.get_by_text("打开以后").wait_for()
    assert (root / READING).read_text(encoding="utf-8") == "别人改过"
