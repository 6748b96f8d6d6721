"""Requests of the bulk interface, each in a file of its own, so that a shell can send them one after the other.

Format: https://docs.opensearch.org/latest/api-reference/document-apis/bulk/ (the same in Elasticsearch). Each action
stands on a line of its own, each line ends with a line feed, and no `_index` is named: that is in the address.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator

from tongbu.opensearch.records import Record

LARGEST = 8_000_000
"""Bytes of a request: common services refuse more than 10 MB."""
LONGEST_ID = 512
"""Bytes of an `_id`, by the same source."""


class Bulk:
    """Records as requests; `digest` is that of everything given out so far, `count` how many records that were."""

    def __init__(self, records: Iterable[Record]) -> None:
        """Take the records of a whole library, which are gone through once."""
        self._records = records
        self._digest = hashlib.sha256()
        self.count = 0

    @property
    def digest(self) -> str:
        """The same for the same records."""
        return self._digest.hexdigest()

    def requests(self) -> Iterator[bytes]:
        """The bodies of the requests, none longer than `LARGEST`, unless a single record is."""
        body: list[bytes] = []
        size = 0
        for record in self._records:
            lines = _line({"index": {"_id": _id(record)}}) + _line(record.source)
            if body and size + len(lines) > LARGEST:
                yield b"".join(body)
                body, size = [], 0
            body.append(lines)
            size += len(lines)
            self._digest.update(lines)
            self.count += 1
        if body:
            yield b"".join(body)


def _id(record: Record) -> str:
    """The record's id; the digest of one that is too long."""
    written = record.id.encode()
    return record.id if len(written) <= LONGEST_ID else hashlib.sha256(written).hexdigest()


def _line(value: object) -> bytes:
    """JSON never has a line feed inside."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(errors="replace") + b"\n"
