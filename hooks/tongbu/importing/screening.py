"""What must never be published is not imported: marks of secrecy, internal use, copy numbers, 不予公开."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.importing.original import FileFault, Notice, Outcome
from tongbu.model.sensitive import Sensitive, SensitiveKind
from tongbu.screening.files import inspect_file

_UNTOLD = frozenset({SensitiveKind.UNREAD, SensitiveKind.AUTHOR, SensitiveKind.UNSEEN})
"""What is about the source file alone, which is not published."""
_REFUSED = "立即把文件移出这台电脑的公开工作目录，报告保密审查人员；确认可以公开、标志已经依法解除的，去掉标志再导入。"


def screen(raw: bytes, name: str) -> tuple[Notice, ...]:
    """Notices of personal data in a file; FileFault where it bears a mark that it is not for the public."""
    found = inspect_file(raw, name)
    marks = [each for each in found if each.kind.is_mark and not each.doubtful]
    if marks:
        told = "、".join(dict.fromkeys(f"{each.kind}“{each.shown}”" for each in marks[:3]))
        raise FileFault(f"文件有{told}，不能导入", _REFUSED)
    return tuple(_notices(found))


def _notices(found: tuple[Sensitive, ...]) -> Iterator[Notice]:
    for each in found:
        if each.kind not in _UNTOLD:
            place = each.place or "全文"
            message = f"有{each.kind}“{each.shown}”，公开以前要遮盖或者删去；检查（tongbu check）会指出"
            yield Notice(Outcome.CHANGED, place, message)
