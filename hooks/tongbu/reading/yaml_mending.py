"""What a Chinese keyboard and a Chinese editor do to YAML: found line by line, told, and mended to read on.

Only the text that is read further is mended; the author's file is not touched.
"""

from __future__ import annotations

import re
from functools import lru_cache

from tongbu.model.source import Place
from tongbu.reading.faults import CONTROL_CHARACTER, FULL_WIDTH, TAB
from tongbu.reading.locating import Findings

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
_BREAKS = re.compile("[\x85\u2028\u2029]")
_INDENT = re.compile(r"^[ \t\u3000\xa0]*")
_DASH = re.compile(r"^( *)([－—–])\s*")
_WRAPPED = re.compile(r"(?:(?<=:)|(?<=-))( +)([“‘”’＂＇][^“”‘’＂＇\"']*[“‘”’＂＇])\s*$")


def mend(text: str, keys: frozenset[str], findings: Findings, first_line: int) -> str:
    """The text with full-width marks, tabs and control characters replaced, each noted."""
    text = _BREAKS.sub(" ", text)
    opening = _opening(keys)
    lines = []
    block: int | None = None
    for number, line in enumerate(text.split("\n"), first_line):
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and (not line.strip() or indent > block):
            lines.append(_without_controls(line, findings, number))
            continue
        mended = _mend_line(_without_controls(line, findings, number), opening, findings, number)
        block = indent if re.search(r"[:\-] +[|>][+\-\d]*\s*$", mended) else None
        lines.append(mended)
    return "\n".join(lines)


@lru_cache(maxsize=16)
def _opening(keys: frozenset[str]) -> re.Pattern[str]:
    """A key at the start of a line with a full-width colon after it."""
    names = "|".join(map(re.escape, sorted(keys)))
    return re.compile(rf"^( *(?:- +)?)([“\"‘']?)({names})([”\"’']?) *：[ \u3000]*")


def _without_controls(line: str, findings: Findings, number: int) -> str:
    for found in _CONTROL.finditer(line):
        told = f"第 {found.start() + 1} 列有控制字符 U+{ord(found[0]):04X}"
        findings.add(CONTROL_CHARACTER, Place(number, found.start() + 1), told)
    return _CONTROL.sub(" ", line)


def _mend_line(line: str, opening: re.Pattern[str], findings: Findings, number: int) -> str:
    line = _mend_indent(line, findings, number)
    if dash := _DASH.match(line):
        findings.add(FULL_WIDTH, Place(number, len(dash[1]) + 1), f"列表前的短横线写成了“{dash[2]}”，应为“- ”")
        line = f"{dash[1]}- {line[dash.end() :]}"
    if colon := opening.match(line):
        name = colon[3]
        column = colon.end() - len(colon[0]) + colon[0].index("：") + 1
        findings.add(FULL_WIDTH, Place(number, column), f"“{name}”后面的冒号是全角的，应为“{name}: ”", key=(name,))
        line = f"{colon[1]}{name}: {line[colon.end() :]}"
    if quoted := _WRAPPED.search(line):
        told = f"值{quoted[2]}用了全角引号，会被当作内容的一部分"
        fix = "去掉引号，或者改成半角引号；引号确是内容的，外面再加一层半角单引号。"
        findings.add(FULL_WIDTH, Place(number, quoted.start(2) + 1), told, fix=fix)
        line = f"{line[: quoted.start(2)]}'{quoted[2][1:-1]}'"
    return line


def _mend_indent(line: str, findings: Findings, number: int) -> str:
    indent = _INDENT.match(line)
    assert indent is not None  # noqa: S101  # the pattern also matches nothing
    blank = indent[0]
    if not line.strip():
        return ""
    if "\t" in blank:
        findings.add(TAB, Place(number, blank.index("\t") + 1), "行首用了制表符（Tab）")
    for wide in ("\u3000", "\xa0"):
        if wide in blank:
            findings.add(FULL_WIDTH, Place(number, blank.index(wide) + 1), "行首用了全角空格，应为半角空格")
    spaces = blank.replace("\t", "  ").replace("\u3000", "  ").replace("\xa0", " ")
    return spaces + line[len(blank) :]
