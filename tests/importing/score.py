"""`PYTHONPATH=hooks:tests python -m importing.score`: how well imports give documents back, in figures."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from importing.layouts import papers
from importing.measuring import KEYS, Figures, measure


def tell(text: str, end: str = "\n") -> None:
    sys.stdout.write(f"{text}{end}")


def main() -> int:
    """Exit status 0; `--wrong` lists what was taken wrongly."""
    figures = Figures()
    for name, paper, layout in papers():
        measure(figures, name, paper, layout)
    tell(f"生成的公文 {figures.texts} 份：文字全同 {figures.equal} 份（{figures.equal / figures.texts:.1%}）", end="")
    tell(f"，结构 {figures.right_units}/{figures.units}（{figures.structure:.2%}）")
    tell("  字段          应有  认出  认错  召回率  精确率")
    for key in KEYS:
        known = figures.found[key] + figures.missed[key]
        name = key + "　" * (6 - len(key))
        tell(f"  {name}  {known:4}  {figures.found[key]:4}  {figures.false[key]:4}", end="")
        tell(f"  {figures.recall(key):.4f}  {figures.precision(key):.4f}")
    if "--wrong" in sys.argv:
        tell("\n".join(f"    {each}" for each in figures.wrong))
    _pdf()
    if os.environ.get("TONGBU_DATA"):
        _real()
    return 0


def _pdf() -> None:
    from importing.sample_pdf import measure_sample

    figures = Figures()
    measure_sample(figures)
    tell(f"示例单位政策文件的 PDF {figures.texts} 份再导入：文字全同 {figures.equal} 份", end="")
    tell(f"，结构 {figures.right_units}/{figures.units}（{figures.structure:.2%}）")
    if "--wrong" in sys.argv:
        tell("\n".join(f"    {each}" for each in figures.wrong))


def _real() -> None:
    from importing.real_texts import files, measure_real

    figures = Figures()
    every = next((int(each.partition("=")[2]) for each in sys.argv if each.startswith("--every=")), 1)
    with tempfile.TemporaryDirectory() as folder:
        measure_real(figures, files()[::every], Path(folder))
    tell(
        f"真实文件 {figures.texts} 份导出为 Word 再导入：文字全同 {figures.equal} 份",
        end="",
    )
    tell(f"，结构 {figures.right_units}/{figures.units}（{figures.structure:.3%}）")
    if "--wrong" in sys.argv:
        tell("\n".join(f"    {each}" for each in figures.wrong))


if __name__ == "__main__":
    sys.exit(main())
