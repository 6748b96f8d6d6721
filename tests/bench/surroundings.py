"""On what was measured: the machine, the commit, the versions of everything."""

from __future__ import annotations

import json
import os
import platform
import subprocess
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from bench.peers.environment import program
from bench.results import Results

_ROOT = Path(__file__).parents[2]
_OWN = {"tongbu": "tongbu", "MkDocs": "mkdocs", "Material": "mkdocs-material"}
_PEERS = {"Hugo": "hugo", "Pagefind": "pagefind", "Zensical": "zensical", "jieba": "jieba"}
_ASK = "import json, sys; from importlib.metadata import version; print(json.dumps([version(n) for n in sys.argv[1:]]))"


def begin(browser: Browser | None) -> Results:
    """Results without any figure yet."""
    return Results(date=time.strftime("%Y-%m-%d"), commit=_commit(), machine=_machine(), versions=_versions(browser))


def _commit() -> str:
    """The commit, with + where files differ from it."""
    said = subprocess.run(
        ["git", "describe", "--always", "--dirty=+"], cwd=_ROOT, capture_output=True, text=True, check=False
    )
    return said.stdout.strip()


def _machine() -> dict[str, Any]:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "processors": len(os.sched_getaffinity(0)),
        "processor": next((line.partition(": ")[2] for line in lines if line.startswith("model name")), ""),
        "memory": memory,
        "system": platform.freedesktop_os_release().get("PRETTY_NAME", "Linux"),
    }


def _versions(browser: Browser | None) -> dict[str, str]:
    said = subprocess.run([program("python"), "-c", _ASK, *_PEERS.values()], capture_output=True, text=True, check=True)
    own = {name: version(package) for name, package in _OWN.items()}
    chromium = {"Chromium": browser.version} if browser else {}
    return {
        "Python": platform.python_version(),
        **own,
        **dict(zip(_PEERS, json.loads(said.stdout), strict=True)),
        **chromium,
    }
