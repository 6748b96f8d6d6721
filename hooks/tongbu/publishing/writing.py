"""A release written into a new folder: every file of a site and its compressed forms, on the disk.

What the last release has already, byte for byte, is that file under another name (a hard link), so that it keeps its
date: servers answer 304 for it, and a release takes as much room as it changes.
"""

from __future__ import annotations

from pathlib import Path

from tongbu.compressing.expanding import expands_to
from tongbu.compressing.forms import FORMS, Form, compressed, pays
from tongbu.gate_record import NAME, digest_of
from tongbu.publishing import durable
from tongbu.publishing.errors import RefusedError
from tongbu.publishing.place import Written
from tongbu.publishing.signed_site import SignedSite


class ReleaseWriter:
    """Writes one release into an existing, empty folder; `last` is the release whose files it may take."""

    def __init__(self, site: SignedSite, folder: Path, last: Path | None) -> None:
        """Nothing is written yet."""
        self._site, self._folder, self._last = site, folder, last
        self._digests = {**site.record.files, NAME: site.record.digest}
        # Counted by lists, which several threads may append to.
        self._reused: list[int] = []
        self._compressed: list[int] = []

    def write(self) -> Written:
        """All of it; RefusedError where the site is changed meanwhile, OSError where the disk does not take it."""
        folders = sorted({"", *(up for path in self._digests for up in _folders(path))})
        for below in folders:
            folder = self._folder / below
            folder.mkdir(exist_ok=not below)
            folder.chmod(durable.FOLDER)
        durable.for_all(self._file, self._digests, "写出发布的文件")
        durable.for_all(lambda below: durable.settle(self._folder / below), folders)
        return Written(len(self._digests), len(self._compressed), len(self._reused))

    def _file(self, path: str) -> None:
        target, digest = self._folder / path, self._digests[path]
        last = self._same(path, digest)
        if last:
            durable.again(last, target)
            self._reused.append(1)
        elif durable.copy(self._site.folder / path, target) != digest:
            raise RefusedError(f"发布过程中网站里的“{path}”被改动，没有发布。请等构建完成再发布")
        if path != NAME and pays(path, target.stat().st_size):
            self._forms(path, target, digest, known=last is not None)

    def _forms(self, path: str, file: Path, digest: str, *, known: bool) -> None:
        """The compressed forms, but for those that the site brings itself."""
        wanted = [form for form in FORMS if path + form.suffix not in self._digests]
        status = file.stat()
        missing = [form for form in wanted if not (known and self._form_again(path, form, digest, status.st_size))]
        if not missing:
            return
        for form, content in compressed(path, file.read_bytes(), missing):
            durable.write(content, self._folder / (path + form.suffix), status.st_mtime_ns)
            self._compressed.append(1)

    def _form_again(self, path: str, form: Form, digest: str, size: int) -> bool:
        """Take a compressed form of the last release, if it is there and right."""
        name = path + form.suffix
        if self._last is None or not expands_to(self._last / name, form, size, digest):
            return False
        durable.again(self._last / name, self._folder / name)
        self._compressed.append(1)
        self._reused.append(1)
        return True

    def _same(self, path: str, digest: str) -> Path | None:
        """The last release's file, if it is this one; its bytes are read, so that no damage is handed on."""
        if self._last is None:
            return None
        try:
            return self._last / path if digest_of(self._last / path) == digest else None
        except OSError:
            return None


def _folders(path: str) -> list[str]:
    pieces = path.split("/")[:-1]
    return ["/".join(pieces[: end + 1]) for end in range(len(pieces))]
