"""Records of approval (审签记录) for the rules' examples, made as `tongbu sign` makes them."""

from __future__ import annotations

from datetime import date

from tongbu.approving import Record, Signing, digest_of, write_record

_FINAL = ("终审", "分管副局长", date(2026, 2, 27), "同意")
_CONTENT = '名称: "示例市古树名木保护办法"\n\n# 示例市古树名木保护办法\n\n第一条　为了加强古树名木保护，制定本办法。'
ANOTHER_TEXT = "# 示例市古树名木保护办法\n\n第一条　为了加强古树名木的保护和利用，制定本办法。\n"
"""A body that is not the one the records below were made for."""


def _record(stage: str, person: str, on: date, opinion: str, content: str = _CONTENT) -> str:
    return write_record(Record((Signing(stage, person, on, opinion, digest_of(_CONTENT)),), content))


APPROVED = _record(*_FINAL)
"""A record that is whole."""
UNFINISHED = _record("初审", "资源管理科经办人", date(2026, 2, 25), "同意")
"""One of a review that did not come to its end."""
FORGED = _record(*_FINAL, content=_CONTENT.replace("保护，", "保护和利用，"))
"""One whose content was changed afterwards."""
UNREGISTERED = write_record(
    Record((Signing(*_FINAL, digest_of(_CONTENT), key="0123456789abcdef", signature=bytes(64)),), _CONTENT)
)
"""One with a signature by a key that nobody has registered."""
