"""The server that tests of remote places share."""

import os
import shutil
from pathlib import Path

import pytest


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the stand-in for ssh lies."""
    place = tmp_path / "bin"
    place.mkdir()
    shutil.copy(Path(__file__).with_name("ssh.sh"), place / "ssh")
    (place / "ssh").chmod(0o755)
    (place / "path").write_text(os.environ["PATH"])
    monkeypatch.setenv("PATH", f"{place}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("TONGBU_CACHE", str(tmp_path / "cache"))
    return place
