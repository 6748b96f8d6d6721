"""What may be asked of the files that lie beside documents."""

from __future__ import annotations

from typing import Protocol


class Files(Protocol):
    """A project's files by their paths in it, with `/`."""

    def there(self, path: str, folder: str = "") -> bool:
        """Whether there is a file, really below `folder` whatever links lead there."""

    def content(self, path: str) -> bytes:
        """The bytes of a file that is there; OSError where it cannot be read."""


class NoFiles:
    """No files at all, for a library that lies nowhere."""

    def there(self, path: str, folder: str = "") -> bool:
        """Never."""
        return False

    def content(self, path: str) -> bytes:
        """Nothing can be read."""
        raise FileNotFoundError(path)
