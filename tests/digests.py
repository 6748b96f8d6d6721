"""What a site's folder holds, for comparing two builds."""

import hashlib
from pathlib import Path


def digests(folder: Path) -> dict[str, str]:
    """Every file below a folder with its digest."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
