"""The files that lie beside documents: what is there, asked in one place, so that it is known who asked for what."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path


class ProjectFiles:
    """A project's files by their paths in it; `asked` are those that somebody wanted to know of, there or not."""

    def __init__(self, root: Path) -> None:
        """Look below a project's folder, and nowhere else."""
        self.root = root
        self.asked: set[str] = set()

    @cached_property
    def _real(self) -> Path:
        return self.root.resolve()

    def there(self, path: str, folder: str = "") -> bool:
        """Whether there is a file, really below `folder` whatever links lead there."""
        self.asked.add(path)
        try:
            file = (self.root / path).resolve()
            return file.is_file() and file.is_relative_to((self._real / folder).resolve())
        except (OSError, RuntimeError, ValueError):
            return False

    def size(self, path: str) -> int:
        """The number of bytes of a file that is there."""
        self.asked.add(path)
        return (self.root / path).stat().st_size

    def content(self, path: str, most: int = -1) -> bytes:
        """The bytes of a file that is there, or its first so many."""
        self.asked.add(path)
        with (self.root / path).open("rb") as file:
            return file.read(most)

    def file(self, path: str) -> Path:
        """Where a file is, for those who read it themselves."""
        self.asked.add(path)
        return self.root / path
