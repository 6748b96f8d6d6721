"""The digests of a site's files as gate.json has them: one line for each file, in the order of their paths."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

_BEGIN, _END = '"files": {\n', "\n }"
_BEFORE, _AFTER = len('  "'), len('": "') + 64 + len('"')
_MANY = 2000
"""From so many changes on it is quicker to make the list anew."""


class FileList(Mapping[str, str]):
    """The digests by the paths. Of a hundred thousand lines none is taken apart but those that somebody asks for."""

    def __init__(self, lines: list[str]) -> None:
        """Lines as `of` writes them."""
        self._lines = lines

    @classmethod
    def of(cls, files: Mapping[str, str]) -> FileList:
        """The list of these files."""
        return cls([_line(name, files[name]) for name in sorted(files)])

    @classmethod
    def read(cls, record: str) -> FileList:
        """The list in the text of a gate.json; ValueError where there is none."""
        begin = record.index(_BEGIN) + len(_BEGIN)
        listed = record[begin : record.index(_END, begin - 1)]
        return cls(listed.split(",\n") if listed else [])

    def within(self, record: str) -> str:
        """The text of a gate.json whose `files` are null, with this list in their place."""
        listed = ",\n".join(self._lines)
        return record.replace('"files": null', f"{_BEGIN}{listed}{_END}", 1)

    def with_changes(self, gone: Iterable[str], new: Mapping[str, str]) -> FileList:
        """The list without some files and with others."""
        gone = [name for name in gone if name not in new]
        if len(gone) + len(new) > _MANY:
            left = {**self, **new}
            for name in gone:
                left.pop(name, None)
            return FileList.of(left)
        lines = self._lines.copy()
        for name in gone:
            place = bisect_left(lines, name, key=_name)
            if place < len(lines) and _name(lines[place]) == name:
                del lines[place]
        for name, digest in new.items():
            place = bisect_left(lines, name, key=_name)
            there = place < len(lines) and _name(lines[place]) == name
            lines[place : place + there] = [_line(name, digest)]
        return FileList(lines)

    def below(self, folder: str) -> list[str]:
        """The paths that begin like this."""
        begin = bisect_left(self._lines, folder, key=_name)
        found = []
        for line in self._lines[begin:]:
            name = _name(line)
            if not name.startswith(folder):
                break
            found.append(name)
        return found

    def __getitem__(self, name: str) -> str:
        place = bisect_left(self._lines, name, key=_name)
        if place < len(self._lines) and _name(self._lines[place]) == name:
            return self._lines[place][-65:-1]
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return map(_name, self._lines)

    def __len__(self) -> int:
        return len(self._lines)


def _line(name: str, digest: str) -> str:
    return f'  {json.dumps(name, ensure_ascii=False)}: "{digest}"'


def _name(line: str) -> str:
    name = line[_BEFORE:-_AFTER]
    return json.loads(f'"{name}"') if "\\" in name else name
