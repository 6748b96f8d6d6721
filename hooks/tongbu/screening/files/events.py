"""Reading XML as it streams by, without entities: a document type declaration is refused, so nothing can grow."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import IO
from xml.etree import ElementTree

from tongbu.screening.files.pieces import UninspectedError

_CHUNK = 1 << 16


class Events:
    """What happens in an XML part; names come without their namespaces."""

    def begin(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def words(self, text: str) -> None:
        """Text stands in the element that began last."""

    def finish(self, name: str) -> None:
        """An element ends."""


class _Target:
    def __init__(self, events: Events) -> None:
        self._events = events

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._events.begin(_local(tag), {_local(key): value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._events.finish(_local(tag))

    def data(self, text: str) -> None:
        self._events.words(text)

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise UninspectedError("含有文档类型或者实体定义，正常的文件里没有")

    def close(self) -> None:
        return None


def play(source: IO[bytes] | bytes, events: Events) -> None:
    """Tell the events of an XML part; UninspectedError where it is broken or defines entities."""
    parser = ElementTree.XMLParser(target=_Target(events))  # noqa: S314 - no document type, so no entity
    try:
        for chunk in _chunks(source):
            parser.feed(chunk)
        parser.close()
    except ElementTree.ParseError as error:
        raise UninspectedError("里面的 XML 已损坏") from error


def _chunks(source: IO[bytes] | bytes) -> Iterable[bytes]:
    if isinstance(source, bytes):
        return (source,)
    return iter(lambda: source.read(_CHUNK), b"")


def _local(name: str) -> str:
    return name.rpartition("}")[2]
