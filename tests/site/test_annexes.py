"""附件说明 stands where official documents have it: after the text, before the signature."""

import re
from pathlib import Path


def test_annexes_are_listed_between_text_and_signature(sample_site: Path) -> None:
    folder = sample_site / "policies" / "2024" / "linxia-jidi"
    page = (folder / "index.html").read_text(encoding="utf-8")
    text, _, rest = page.partition('<div class="tb-body__annexes">')
    annexes, _, after = rest.partition('<div class="tb-body__signature">')

    assert "第九条" in text
    assert re.findall(r"<li>(.*?)</li>", annexes) == ["1.示范基地申请表", "2.示范基地评分标准"]
    assert "<p>2024年4月17日</p>" in after
    assert "附件：1.示范基地申请表" in (folder / "akn.xml").read_text(encoding="utf-8")
