"""What authors write as the words that readers see."""

import pytest

from tongbu.markup.shown_words import shown_block, shown_inline


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("古树由县级林业主管部门建档。", "古树由县级林业主管部门建档。"),
        ("见[造林规程](https://example.org/gc)。", "见造林规程。"),
        ("**应当**报告，5 \\* 3 \\* 2。", "应当报告，5 * 3 * 2。"),
        ("甲&lt;乙&amp;丙", "甲<乙&丙"),
        ("10<sup>4</sup>立方米，CO<sub>2</sub>，见注<sup>①</sup>", "10⁴立方米，CO₂，见注①"),
        ("甲<br>乙", "甲\n乙"),
        ("按![印章](a.png)样式", "按（图：印章）样式"),
        ("[2024]1号", "[2024]1号"),
    ],
)
def test_words_of_a_paragraph(written: str, seen: str) -> None:
    assert shown_inline(written) == seen


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("| 树种 | 标准 |\n| --- | ---: |\n| 杉木 | **300** |", "树种｜标准\n杉木｜300"),
        ("|  |  |\n| --- | --- |\n| 姓名 |  |", "姓名"),
        ("| 甲 | 乙 | 丙 |\n| --- | --- | --- |\n| 1 |  | 3 |", "甲｜乙｜丙\n1｜　｜3"),
        (
            '<table><tr><td rowspan="2">申请人</td><td>名称</td></tr><tr><td>住<br>所</td></tr></table>',
            "申请人｜名称\n　｜住 所",
        ),
        ('<table><tr><td colspan="2">合计</td><td>3</td></tr></table>', "合计｜　｜3"),
        (
            "<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table></td><td>丁</td></tr></table>",
            "甲 乙｜丙｜丁",
        ),
        ("- 甲\n- 乙", "甲\n乙"),
        ("> 3. 甲\n> 4. 乙", "3. 甲\n4. 乙"),
        ('<ol start="3"><li><p>甲</p><ul><li>乙</li></ul></li><li></li><li>丙</li></ol>', "3. 甲\n乙\n4.\n5. 丙"),
        ("<ol><li><ol><li>甲</li></ol></li><li>乙</li></ol>", "1. 1. 甲\n2. 乙"),
        ('<ol start="九"><li>甲</li></ol>', "1. 甲"),
        ("<table><tr><td>条件</td><td><ol><li>甲</li><li>乙</li></ol></td></tr></table>", "条件｜1. 甲 2. 乙"),
        ("> 引文\n> 续", "引文 续"),
        ("<pre>甲\n乙</pre>", "甲\n乙"),
        ("![示意图](tu.png)", "（图：示意图）"),
        ("![](tu.png)", "（图）"),
        ("<!-- 内部 -->", ""),
        ("---", ""),
        ("<table><tr><td>&lt;b&gt;<script>x</script></td></tr></table>", "<b>"),
    ],
)
def test_words_of_a_block(written: str, seen: str) -> None:
    assert shown_block(written) == seen


def test_a_cell_that_claims_a_thousand_columns_does_not_fill_the_page() -> None:
    row = '<table><tr><td colspan="9999" rowspan="9999">甲</td><td>乙</td></tr></table>'
    assert len(shown_block(row)) < 300
