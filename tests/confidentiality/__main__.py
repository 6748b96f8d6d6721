"""`PYTHONPATH=hooks:tests python -m confidentiality`: figures of screening over generated cases and real texts."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from confidentiality.cases import cases
from confidentiality.measuring import measured
from confidentiality.positives import POSITIVES
from confidentiality.real_texts import alarms, cost

SEED, OF_EACH = 20260729, 1000


def main() -> int:
    """Exit status 0; `--wrong` lists the cases that were taken wrongly."""
    figures = measured(cases(SEED, OF_EACH))
    print(f"生成的用例：含敏感信息 {figures.found.total() + figures.missed.total()} 条，不含 {figures.clean} 条")
    for kind in POSITIVES:
        print(f"  {kind}  召回率 {figures.recall(kind):.4f}  精确率 {figures.precision(kind):.4f}")
    recall, precision = figures.overall
    print(f"  合计  召回率 {recall:.4f}  精确率 {precision:.4f}")
    if "--wrong" in sys.argv:
        for case, told in figures.wrong:
            print(f"    {case.kind or '无'} → {'、'.join(told) or '无'}：{case.text!r}")
    data = os.environ.get("TONGBU_DATA")
    if not data:
        print("没有设置 TONGBU_DATA，没有测真实文件。")
        return 0
    texts = {file.relative_to(data).as_posix(): file.read_text("utf-8") for file in sorted(Path(data).rglob("*.md"))}
    found = alarms(texts)
    print(f"真实文件 {len(texts)} 件，提示 {len(found)} 件，每百件 {100 * len(found) / len(texts):.2f} 件")
    for name, kinds in found.items():
        print(f"  {name}  {'、'.join(kinds)}")
    clean, all_of_it = cost(texts)
    print(f"每件用时：不含可疑字样的 {clean * 1000:.3f} 毫秒，全部平均 {all_of_it * 1000:.3f} 毫秒")
    return 0


if __name__ == "__main__":
    sys.exit(main())
