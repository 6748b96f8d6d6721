"""What is put into files to see what a reader makes of it."""

from __future__ import annotations

# fmt: off
NUMBERS = (b"0", b"-1", b"1e999", b"9" * 40, b"9" * 5000, b"1048577", b"4294967296", b"0x7f", b"nan", "１２".encode())
ODD = (
    "\u202e", "\u200b", "\ufeff", "\u2028", "\x85", "\x00", "\x1b[31m", "\t", "\u3000", "\r", "\U000e0041", "é",
    "e\u0301", "\U0010ffff", "\U0002a700", "㈠", "①", "〇", "Ⅷ", "İ", "ß", "：", "－", "“", "”", "《",
    "》", "〔", "〕", "［", "|",
)
"""Characters that turn writing round, that nobody sees, that are two, that only look like others."""
WORDS = (
    "---\n", "...\n", "null", "~", "<<: ", "&a ", "*a", "!!python/name:a ", "? ", "- ", ": ", "# ", "```\n",
    "<!--", "-->", "第一条　", "第十百千万亿条　", "（一）", "1.",
    "附件：", "../", "/etc/passwd", "2024-02-30", "9999-12-31", "0000-00-00", '{"a":', "[[", "]]", "|---|\n",
    "| | |\n", "![](", "](", "<svg>", "&#x0;", "&amp;", "<![CDATA[", "]]>", "<!DOCTYPE a>",
)
"""What means something to a reader."""
NESTING = (
    "[", "{", "- ", "> ", "* ", "  甲:\n", "(", "《", "“", "〔", "**", "<a>", '{"a":[', "（", "1. ",
    "    ", "`", "![",
)
"""What opens something that is not closed."""
# fmt: on
