"""What is said of a site that is not what its record says."""

from __future__ import annotations

from tongbu.gate_record import NAME
from tongbu.model.finding import Level
from tongbu.patrolling.fault import Check, Fault

_WORDS = {
    "changed": "内容与 gate.json 记录的不同，发布以后被改动过",
    "missing": "gate.json 记录了这个文件，网站上没有",
    "extra": "不在 gate.json 里，不是这次构建生成的",
    "links": "是链接或者其他特殊文件，构建不会生成",
    "bare": "没有完整取得，无法与 gate.json 核对",
}
_FIX = "查明是谁改动的：不是自己改的，按被篡改处置；保留现场，再用 tongbu publish 重新发布。"


def altered(kind: str, path: str, detail: str = "") -> Fault:
    """A file that is not as it is recorded; `kind` is a name of the comparison, or bare where it could not be seen."""
    more = f"（{detail}）" if detail else ""
    return Fault(Check.TAMPERING, Level.ERROR, f"{_WORDS[kind]}{more}", _FIX, path)


def no_record(reason: str) -> Fault:
    """A site without a record that can be read."""
    fix = "查明是谁删改的；本来不上传 gate.json 的，用 --against 指明构建时的那一份。"
    return Fault(Check.TAMPERING, Level.ERROR, f"没有可以核对的记录：{reason}", fix, NAME)
