"""`make real`: build a temporary site of real documents; report documents, pages, findings, and real consultations."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from real.consultations import judge_consultations
from real.site import build_real_site
from tongbu.model.finding import Level


def main() -> int:
    """Exit status 0 where every document became a page and can be searched; 2 without data."""
    data = os.environ.get("TONGBU_DATA")
    if not data:
        print("没有设置 TONGBU_DATA：它应当指向真实文件所在的文件夹。", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        result = build_real_site(Path(data), Path(folder) / "site")
        judged = list(judge_consultations(Path(data), Path(folder) / "consultations"))
    print(f"文件 {result.documents} 件，页面 {result.pages} 个，检索文档 {result.searchable} 件")
    for rule, count in sorted(result.findings.items()):
        print(f"  {rule}  {count}")
    print("公布过的意见采纳情况，按台账录入后：")
    for each in judged:
        told = "；".join(
            f"{level.word} {'、'.join(f'{code}×{count}' for code, count in codes.items())}"
            for level in Level
            if (codes := each.codes(level))
        )
        print(f"  {each.id}  表格 {each.rows} 行，读出意见 {each.opinions} 条；{told}")
    if result.lost:
        print("以下文件没有页面：", *result.lost, sep="\n  ", file=sys.stderr)
    return 1 if result.lost else 0


if __name__ == "__main__":
    sys.exit(main())
