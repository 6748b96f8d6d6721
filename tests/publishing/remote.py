"""A server that is a folder of this machine, behind a stand-in for ssh."""

import shutil
from pathlib import Path

import pytest

from tongbu.compressing.expanding import damage
from tongbu.gate_record import GateRecord

NEEDED = ("rsync", "flock", "sync")
HOST = "deploy@web.example"
needs_rsync = pytest.mark.skipif(
    any(shutil.which(program) is None for program in NEEDED), reason=f"needs {', '.join(NEEDED)}"
)


def there(www: Path) -> str:
    return f"{HOST}:{www}"


def whole(www: Path) -> bool:
    release = (www / "current").resolve()
    return not damage(release, GateRecord.read((release / "gate.json").read_bytes()))
