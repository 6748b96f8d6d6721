"""A gate.json from anywhere is read as what it is, or refused with the reason."""

import hashlib
import json
from typing import Any

import pytest

from tongbu.gate_record import GateRecord, NotARecordError

DIGEST = hashlib.sha256(b"").hexdigest()
GOOD: dict[str, Any] = {
    "passed": True,
    "preview": False,
    "demonstration": False,
    "files": {"index.html": DIGEST, "policies/2024/甲/index.html": DIGEST, "a..b/.well-known": DIGEST},
}


def test_what_a_build_writes_is_read() -> None:
    content = json.dumps(GOOD).encode()
    record = GateRecord.read(content)
    assert record.files == GOOD["files"]
    assert (record.passed, record.preview, record.demonstration) == (True, False, False)
    assert record.digest == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../x", "a/../../x", "a//b", "a/./b", ".", "a/", "a\\b", "a\nb", "a\0b", "gate.json", "a\x7f"],
)
def test_a_path_that_is_no_file_of_the_site_is_refused(path: str) -> None:
    with pytest.raises(NotARecordError, match="不是网站里的文件"):
        GateRecord.read(json.dumps({**GOOD, "files": {path: DIGEST}}).encode())


@pytest.mark.parametrize("digest", ["", DIGEST[:-1], DIGEST.upper(), f"{DIGEST}\n", None, 3])
def test_a_digest_that_is_none_is_refused(digest: object) -> None:
    with pytest.raises(NotARecordError, match="SHA-256"):
        GateRecord.read(json.dumps({**GOOD, "files": {"index.html": digest}}).encode())


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "读不出来"),
        (json.dumps(GOOD).encode()[:-20], "读不出来"),
        (b"\xff\xfe", "读不出来"),
        (b"[" * 100_000, "读不出来"),
        (b"[]", "不是构建写出的记录"),
        (json.dumps({**GOOD, "passed": 1}).encode(), "passed"),
        (json.dumps({key: GOOD[key] for key in GOOD if key != "preview"}).encode(), "preview"),
        (json.dumps({**GOOD, "demonstration": None}).encode(), "demonstration"),
        (json.dumps({**GOOD, "files": None}).encode(), "没有列出文件"),
        (json.dumps({**GOOD, "files": {}}).encode(), "没有列出文件"),
        (json.dumps({**GOOD, "files": [DIGEST]}).encode(), "没有列出文件"),
    ],
)
def test_the_reason_is_told(content: bytes, says: str) -> None:
    with pytest.raises(NotARecordError, match=says):
        GateRecord.read(content)
