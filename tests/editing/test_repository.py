"""What the editor asks for is done in the folders of documents, and nowhere else, whatever is asked."""

import base64
import json
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from small_project import FILES, GOOD, GOOD_POLICY, write
from tongbu.editing import RefusedError, Repository, serve

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "secret", {"a.md": "机密"})
    return write(tmp_path / "bureau", dict(FILES))


def ask(root: Path, action: str, **params: Any) -> Any:
    return Repository(root).answer({"action": action, "params": params})


def saving(path: str, raw: str = "甲", **more: Any) -> dict[str, Any]:
    return {"dataFiles": [{"path": path, "slug": "a", "raw": raw, **more}], "assets": []}


def everything(root: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in root.parent.rglob("*") if each.is_file()}


def test_documents_are_listed_and_read(root: Path) -> None:
    write(root, {"policies/README.md": "说明", "policies/.a.md": "隐藏", "policies/2024/a.txt": "表"})
    listed = ask(root, "entriesByFolder", folder="policies", extension="md", depth=2)
    assert [each["file"]["path"] for each in listed] == [GOOD]
    assert listed[0]["data"] == GOOD_POLICY
    assert ask(root, "getEntry", path=GOOD) == listed[0]
    assert ask(root, "getEntry", path="policies/2024/none.md")["data"] is None


def test_a_document_is_saved_with_its_files_moved_and_deleted(root: Path) -> None:
    page = Repository(root)

    def ask(root: Path, action: str, **params: Any) -> Any:
        return page.answer({"action": action, "params": params})

    picture = {"path": "policies/2026/a.png", "content": base64.b64encode(PNG).decode(), "encoding": "base64"}
    ask(root, "persistEntry", dataFiles=[{"path": "policies/2026/a.md", "raw": "甲"}], assets=[picture])
    assert (root / "policies/2026/a.md").read_text(encoding="utf-8") == "甲"
    assert (root / "policies/2026/a.png").read_bytes() == PNG
    ask(root, "persistEntry", **saving("policies/2026/a.md", "乙", newPath="policies/2026/b.md"))
    assert not (root / "policies/2026/a.md").exists()
    ask(root, "deleteFiles", paths=["policies/2026/b.md"])
    assert not (root / "policies/2026/b.md").exists()
    write(root, {"policies/2026/c.md": "丙"})
    assert [each["name"] for each in ask(root, "getMedia", mediaFolder="policies/2026")] == ["a.png"]


@pytest.mark.parametrize(
    "path",
    [
        "../secret/a.md", "policies/../../secret/a.md", "/etc/passwd", "mkdocs.yml", "docs/a.md", "policies/a.py", "",
        "policies", "policies/.git/a.md", "policies\\..\\a.md", "policies/a\0.md", "policies/link/a.md", "hooks/a.md",
    ],
)  # fmt: skip
def test_nothing_else_is_read_written_or_deleted(root: Path, path: str) -> None:
    (root / "policies" / "link").symlink_to(root.parent / "secret")
    before = everything(root)
    for action, params in (
        ("getEntry", {"path": path}),
        ("entriesByFiles", {"files": [{"path": path}]}),
        ("persistEntry", saving(path)),
        ("persistEntry", saving(GOOD, newPath=path or "x")),
        ("deleteFile", {"path": path}),
        ("getMediaFile", {"path": path}),
    ):
        with pytest.raises(RefusedError):
            ask(root, action, **params)
    assert everything(root) == before


def test_files_that_are_not_what_they_say_are_refused_and_nothing_is_saved(root: Path) -> None:
    before = everything(root)
    script = {"path": "policies/2026/a.png", "content": base64.b64encode(b"<script>").decode(), "encoding": "base64"}
    with pytest.raises(RefusedError, match=r"a\.png"):
        ask(root, "persistEntry", dataFiles=[{"path": "policies/2026/a.md", "raw": "甲"}], assets=[script])
    assert everything(root) == before


def test_a_file_does_not_take_the_place_of_another_of_its_name(root: Path) -> None:
    def asset(content: bytes) -> dict[str, str]:
        return {"path": "policies/2026/a.png", "content": base64.b64encode(content).decode(), "encoding": "base64"}

    ask(root, "persistMedia", asset=asset(PNG))
    ask(root, "persistMedia", asset=asset(PNG))
    with pytest.raises(RefusedError, match=r"已经有另一个 a\.png"):
        ask(root, "persistMedia", asset=asset(PNG + b"\0"))
    assert (root / "policies/2026/a.png").read_bytes() == PNG


def test_what_somebody_else_saved_meanwhile_is_not_overwritten(root: Path) -> None:
    mine, theirs = Repository(root), Repository(root)
    for page in (mine, theirs):
        page.answer({"action": "getEntry", "params": {"path": GOOD}})
    for words in ("乙", "丙"):
        theirs.answer({"action": "persistEntry", "params": saving(GOOD, words)})
    mine.answer({"action": "entriesByFolder", "params": {"folder": "policies", "depth": 2}})
    for action, params in (
        ("persistEntry", saving(GOOD, "甲")),
        ("persistEntry", saving(GOOD, "甲", newPath="policies/2024/b.md")),
        ("deleteFile", {"path": GOOD}),
    ):
        with pytest.raises(RefusedError, match="打开以后"):
            mine.answer({"action": action, "params": params})
    assert (root / GOOD).read_text(encoding="utf-8") == "丙"
    mine.answer({"action": "getEntry", "params": {"path": GOOD}})
    mine.answer({"action": "persistEntry", "params": saving(GOOD, "甲")})
    assert (root / GOOD).read_text(encoding="utf-8") == "甲"


def test_what_was_never_opened_or_is_gone_is_not_written(root: Path) -> None:
    page = Repository(root)
    with pytest.raises(RefusedError, match="重新打开"):
        page.answer({"action": "persistEntry", "params": saving(GOOD)})
    page.answer({"action": "getEntry", "params": {"path": GOOD}})
    (root / GOOD).unlink()
    with pytest.raises(RefusedError, match="重新打开"):
        page.answer({"action": "persistEntry", "params": saving(GOOD)})
    assert not (root / GOOD).exists()


def test_a_document_does_not_take_the_place_of_another(root: Path) -> None:
    write(root, {"policies/2026/b.md": "乙"})
    page = Repository(root)
    page.answer({"action": "getEntry", "params": {"path": GOOD}})
    before = everything(root)
    with pytest.raises(RefusedError, match=r"已经有 policies/2026/b\.md"):
        page.answer({"action": "persistEntry", "params": saving(GOOD, newPath="policies/2026/b.md")})
    assert everything(root) == before


def test_a_file_that_cannot_be_read_does_not_hide_the_others(root: Path) -> None:
    path = "policies/2026/b.md"
    (root / "policies/2026").mkdir()
    (root / path).write_bytes("---\n名称: 乙\n---\n".encode("gb18030"))
    listed = ask(root, "entriesByFolder", folder="policies", depth=2)
    assert [each["file"]["path"] for each in listed] == [GOOD, path]
    assert f"{path} 不是 UTF-8 编码" in listed[1]["data"]
    with pytest.raises(RefusedError, match="UTF-8"):
        ask(root, "getEntry", path=path)
    with pytest.raises(RefusedError):
        ask(root, "persistEntry", **saving(path, listed[1]["data"]))


def test_each_page_of_the_editor_has_its_own_memory(root: Path) -> None:
    server = serve({"config.yml": b"proxy_url: /api/v1\n"}, root)
    Thread(target=server.serve_forever, daemon=True).start()
    own = f"127.0.0.1:{server.server_port}"

    def opened() -> str:
        connection = HTTPConnection(own)
        connection.request("GET", "/admin/config.yml")
        return connection.getresponse().read().decode().partition(": ")[2].strip()

    def asked(api: str, action: str, **params: Any) -> int:
        connection = HTTPConnection(own)
        connection.request("POST", api, json.dumps({"action": action, "params": params}), {"Origin": f"http://{own}"})
        return connection.getresponse().status

    try:
        one, other = opened(), opened()
        assert one != other
        assert [asked(each, "getEntry", path=GOOD) for each in (one, other)] == [200, 200]
        assert asked(one, "persistEntry", **saving(GOOD, "甲")) == 200
        assert asked(other, "persistEntry", **saving(GOOD, "乙")) == 422
    finally:
        server.shutdown()
        server.server_close()


KEYS = st.sampled_from(["path", "files", "dataFiles", "entry", "raw", "assets", "paths", "folder", "depth", "newPath"])
LEAVES = st.none() | st.booleans() | st.integers() | st.text()
JSON = st.recursive(LEAVES, lambda each: st.lists(each) | st.dictionaries(KEYS, each), max_leaves=8)
ACTIONS = st.sampled_from(["getEntry", "entriesByFolder", "entriesByFiles", "persistEntry", "deleteFiles", "getMedia"])


@given(ACTIONS, JSON)
def test_whatever_is_sent_it_is_answered_or_refused(action: str, params: object) -> None:
    repository = Repository(Path(__file__).parent / "none")
    try:
        json.dumps(repository.answer({"action": action, "params": params}))
    except RefusedError:
        return


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "own", "Host": "evil.example"}, 403),
        ({"Origin": "own"}, 200),
    ],
)
def test_only_its_own_page_may_ask(root: Path, headers: dict[str, str], status: int) -> None:
    server = serve({"index.html": b"<p>"}, root)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        own = f"127.0.0.1:{server.server_port}"
        connection = HTTPConnection(own)
        sent = {key: f"http://{own}" if value == "own" else value for key, value in headers.items()}
        connection.request("POST", "/api/v1", json.dumps({"action": "info"}), sent)
        answer = connection.getresponse()
        assert answer.status == status
        assert ("bureau" in answer.read().decode()) == (status == 200)
        connection.request("GET", "/admin/")
        page = connection.getresponse()
        assert page.read() == b"<p>"
        assert "default-src 'none'" in (page.getheader("Content-Security-Policy") or "")
    finally:
        server.shutdown()
        server.server_close()
