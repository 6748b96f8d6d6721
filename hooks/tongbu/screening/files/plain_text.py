"""Files of text (.txt, .csv, .html, .svg, .vtt, .md …), as they are saved in China."""

from __future__ import annotations

import re

from tongbu.model.sensitive import SensitiveKind
from tongbu.screening.files.pieces import TEXT_LIMIT, Passage, Pieces, Remark, UninspectedError
from tongbu.screening.files.xmp import told_by_xmp

_WORDS = re.compile(r"[\u4e00-\u9fff]")
_LOOKED_AT = 2000
"""Characters of a comment that are enough to see whether there are words in it."""


def plain_text(raw: bytes, *, head: bool) -> Pieces:
    """The lines of a file of text."""
    text = _decoded(raw)
    if len(text) > TEXT_LIMIT:
        raise UninspectedError("文字过多，超过上限")
    if "<x:xmpmeta" in text or "<rdf:RDF" in text:
        yield from told_by_xmp(text)
    if any(_WORDS.search(each.partition("-->")[0][:_LOOKED_AT]) for each in text.split("<!--")[1:]):
        yield Remark(SensitiveKind.UNSEEN, "网页源代码里的注释")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield Passage(line, f"第 {number} 行", head and number <= 6)


def _decoded(raw: bytes) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", "replace")
