"""Small sites as a build leaves them, each version to be told from every other in every file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from tongbu.cli import main
from tongbu.publishing.local_folder import LocalFolder
from tongbu.publishing.publication import Publication, publish
from tongbu.publishing.signed_site import SignedSite

LONG = "第一条　为了加强采伐管理，制定本办法。\n" * 200


def pages(version: str) -> dict[str, bytes]:
    """Files of a version: the same in all, different in each, only in this one; short, long, not compressible."""
    return {
        "index.html": f"<h1>{version}</h1>".encode(),
        "policies/2024/caifa/index.html": f"<p>{version}</p>{LONG}".encode(),
        f"news/{version}/index.html": f"<p>{version}</p>{LONG}".encode(),
        "about/index.html": f"<h1>关于本站</h1>{LONG}".encode(),
        "assets/app.js": b"let a = 1;\n" * 500,
        "assets/seal.png": bytes(range(256)) * 20,
    }


def make(folder: Path, files: Mapping[str, bytes], **flags: Any) -> Path:
    """A site with its record."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    digests = {path: sha256(content).hexdigest() for path, content in files.items()}
    record = {"passed": True, "preview": False, "demonstration": False, "files": digests, **flags}
    (folder / "gate.json").write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    return folder


def site(folder: Path, version: str) -> Path:
    """The site of a version, made once."""
    place = folder / f"site-{version}"
    return place if place.exists() else make(place, pages(version))


def put(folder: Path, version: str, destination: Path, keep: int = 5) -> Publication:
    """Publish a version by the room's own door."""
    return publish(SignedSite.read(site(folder, version)), LocalFolder(destination), keep)


def tongbu(*arguments: object) -> Result:
    """`tongbu publish …`; never a traceback."""
    done = CliRunner().invoke(main, ["publish", *map(str, arguments)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def live(destination: Path) -> str:
    """The release that a local place shows."""
    return (destination / "current").readlink().name


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
