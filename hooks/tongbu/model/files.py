"""What may be asked of the files that lie beside documents."""

from __future__ import annotations

from typing import Protocol


class Files(Protocol):
    """A project's files by their paths in it, with `/`."""

    def there(self, path: str, folder: str = "") -> bool:
        """Whether there is a file, really below `folder` whatever links lead there."""

    def size(self, path: str) -> int:
        """The number of bytes of a file that is there."""

    def content(self, path: str, most: int = -1) -> bytes:
        """The bytes of a file that is there, or its first so many; OSError where it cannot be read."""


class NoFiles:
    """No files at all, for a library that lies nowhere."""

    def there(self, path: str, folder: str = "") -> bool:
        """Never."""
        return False

    def size(self, path: str) -> int:
        """Nothing has a size."""
        raise FileNotFoundError(path)

    def content(self, path: str, most: int = -1) -> bytes:
        """Nothing can be read."""
        raise FileNotFoundError(path)
