"""All snippets (代码片段): whole files, sections of metadata, pieces of text; each by a Chinese and an ASCII prefix."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from pypinyin import Style, lazy_pinyin

from tongbu.drafting import Piece
from tongbu.settings import Settings
from tongbu.vscode.section_snippets import section_snippets
from tongbu.vscode.whole_files import whole_file

_TEXTS = Path(__file__).parent / "text_snippets.yml"
_FILES = {
    "政策文件": (Piece.POLICY, "一份新的政策文件"),
    "政策解读": (Piece.INTERPRETATION, "一份新的政策解读"),
    "征求意见稿": (Piece.CONSULTATION, "一份新的征求意见稿和公告"),
}


def snippets(settings: Settings) -> dict[str, dict[str, Any]]:
    """The snippets by their names, as a `.code-snippets` file has them."""
    files = {
        name: {**_snippet(name, whole_file(piece, settings), told), "isFileTemplate": True}
        for name, (piece, told) in _FILES.items()
    }
    sections = {name: _snippet(name, body, told) for name, (body, told) in section_snippets().items()}
    texts = {
        name: _snippet(name, each["写成"].rstrip("\n"), each["说明"])
        for name, each in yaml.safe_load(_TEXTS.read_text(encoding="utf-8")).items()
    }
    return {**files, **sections, **texts}


def _snippet(name: str, body: str, told: str) -> dict[str, Any]:
    return {"scope": "markdown", "prefix": [name, initials(name)], "body": body.split("\n"), "description": told}


def initials(name: str) -> str:
    """The first letters of a name's pinyin, as people type it: 政策文件 → zcwj; of one character all of it."""
    return "".join(lazy_pinyin(name, style=Style.FIRST_LETTER if len(name) > 1 else Style.NORMAL))
