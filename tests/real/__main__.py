"""`make real`: build a temporary site of real documents and report documents, pages and findings by rule."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from real.site import build_real_site


def main() -> int:
    """Exit status 0 where every document became a page and can be searched; 2 without data."""
    data = os.environ.get("TONGBU_DATA")
    if not data:
        print("没有设置 TONGBU_DATA：它应当指向真实文件所在的文件夹。", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        result = build_real_site(Path(data), Path(folder))
    print(f"文件 {result.documents} 件，页面 {result.pages} 个，检索文档 {result.searchable} 件")
    for rule, count in sorted(result.findings.items()):
        print(f"  {rule}  {count}")
    if result.lost:
        print("以下文件没有页面：", *result.lost, sep="\n  ", file=sys.stderr)
    return 1 if result.lost else 0


if __name__ == "__main__":
    sys.exit(main())
