"""A preview begins where its address is free, and goes on when a build breaks off, saying so on its pages."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import Callable
from pathlib import Path

from mkdocs.exceptions import BuildError

from tongbu.site.findings_page import COUNT
from tongbu.site.inspection import log
from tongbu.system_errors import reason


def refuse_taken(host: str, port: int) -> None:
    """Refuse an address at which something serves already, before the site is built for it; BuildError says what to do.

    MkDocs would find out after the build, and break off with a traceback.
    """
    try:
        family, *_, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            if os.name == "posix":  # as the server does; elsewhere that would take another's address
                tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(place)
    except OSError as error:
        raise BuildError(
            f"预览的地址 {host}:{port} 用不了：{reason(error)}。多半是另一个窗口里的预览还开着，按 Ctrl+C 结束它；"
            f"或者换一个端口：mkdocs serve --no-strict -a {host}:{port + 1}"
        ) from error


def going_on(builder: Callable[[], None], site: Path) -> Callable[[], None]:
    """The builder, with which the preview does not get stuck: MkDocs lets browsers wait until a build succeeds.

    What breaks off a build of a preview is `mkdocs.yml`, a hand-written page or a plugin: documents that cannot be read
    are findings. The next build that succeeds takes the words off the pages again.
    """

    def build() -> None:
        try:
            builder()
        except (Exception, SystemExit) as error:
            reason = "原因在命令窗口。" if isinstance(error, SystemExit) else f"原因：{error or type(error).__name__}"
            told = f"没有重新生成，看到的是以前的页面。改好、保存以后自动再生成。{reason}"
            log.error(told)
            (site / COUNT).parent.mkdir(parents=True, exist_ok=True)
            (site / COUNT).write_text(
                json.dumps({"findings": 0, "failure": told}, ensure_ascii=False), encoding="utf-8"
            )

    return build
