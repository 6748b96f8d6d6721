"""A preview whose build breaks off goes on with the pages it has, and says so on them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tongbu.site.findings_page import COUNT
from tongbu.site.inspection import log


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
