"""What MkDocs says in the window of a preview, in the language of those who look at it."""

from __future__ import annotations

import logging
import re

_LOGGERS = ("mkdocs.commands.build", "mkdocs.commands.serve", "mkdocs.livereload")
_WORDS = (
    (r"Building documentation\.\.\.", "正在生成网站……"),
    (r"Documentation built in (\S+) seconds", r"网站已生成，用时 \1 秒"),
    (r"Watching paths for changes: (.*)", r"保存以后自动重新生成：\1"),
    (r"Serving on (\S+) and opening it in a browser", r"正在浏览器里打开 \1 ，按 Ctrl+C 结束"),
    (r"Serving on (\S+)", r"用浏览器打开 \1 ，按 Ctrl+C 结束"),
    (r"Detected file changes", "文件有改动"),
    (r"Reloading browsers", "浏览器里的页面已刷新"),
    (r"Browser connected: (\S+)", r"浏览器打开了 \1"),
    (r"Shutting down\.\.\.", "正在结束……"),
)
_TIME = re.compile(r"(\[[\d:]+\] )?(.*)", re.S)
_SILENT = "Cleaning site directory"
"""Nothing is cleaned: a build is put together aside and takes the site's place."""


def speak_chinese() -> None:
    """From now on MkDocs' own lines are in Chinese; what it may say besides stays as it is."""
    for name in _LOGGERS:
        logger = logging.getLogger(name)
        if _translate not in logger.filters:
            logger.addFilter(_translate)


def _translate(record: logging.LogRecord) -> bool:
    time, said = _TIME.fullmatch(record.getMessage()).groups("")  # type: ignore[union-attr]  # matches anything
    for pattern, words in _WORDS:
        if match := re.fullmatch(pattern, said, re.S):
            record.msg, record.args = time + match.expand(words), ()
            break
    return said != _SILENT
