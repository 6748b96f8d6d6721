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
    server = serve({"index.html": b"<p>"}, Repository(root))
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
