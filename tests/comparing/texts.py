"""Texts built in one line for comparisons."""

from tongbu.model.numeral import format_numeral
from tongbu.model.text import LegalText, Unit, UnitLevel

TREES = "古树名木实行属地保护管理，由所在地林业主管部门建立档案并且设置保护标志。"
FIRE = "森林防火期内禁止野外用火，因特殊情况需要用火的应当经县级人民政府批准。"
SEED = "林木种子生产经营者应当取得许可证，并按照载明的范围从事生产经营活动。"
RANGERS = "护林员负责巡护森林，制止破坏森林资源的行为，发现病虫害及时报告。"


def law(*articles: str) -> LegalText:
    """A text of articles numbered from one; `\\n` parts 款."""
    return LegalText(units=tuple(article(number, text) for number, text in enumerate(articles, 1)))


def article(number: int, text: str) -> Unit:
    paragraphs = tuple(Unit(UnitLevel.PARAGRAPH, 1, text=part) for part in text.split("\n"))
    label = f"第{format_numeral(number)}条"
    return Unit(UnitLevel.ARTICLE, 1, label=label, ordinal=(number, 0), children=paragraphs, anchor=f"tiao-{number}")
