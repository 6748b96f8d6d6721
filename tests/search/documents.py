"""A handful of documents in the shape that pages hand to search."""

from tongbu.search.document import SearchDocument, SearchSection


def document(slug: str, title: str, number: str = "", *, texts: dict[str, str], **rest: object) -> SearchDocument:
    sections = tuple(
        SearchSection(f"tiao-{place}", label, f"{label}　{text}")
        for place, (label, text) in enumerate(texts.items(), 1)
    )
    given: dict[str, object] = {"kind": "政策文件", "day": "2024-03-01", "summary": "", "facets": {}} | rest
    return SearchDocument(url=f"policies/{slug}/", title=title, number=number, sections=sections, **given)  # type: ignore[arg-type]


LOGGING = document(
    "2025/lin-gui-3",
    "示例市林木采伐管理办法",
    "示林规〔2025〕3号",
    texts={
        "第一条": "为了规范林木采伐，保护森林资源，制定本办法。",
        "第二条": "采伐林木应当依法申请采伐许可证。",
        "第三条": "农村居民采伐房前屋后个人所有的零星林木，不需要申请采伐许可证。",
        "第十五条": "采伐许可证的有效期为三十日，逾期应当重新申请。",
    },
    day="2025-04-10",
    facets={"文件类别": "行政规范性文件", "年份": "2025", "有效性": "现行有效"},
)
OLD_LOGGING = document(
    "2020/lin-gui-1",
    "示例市林木采伐管理办法",
    "示林规〔2020〕1号",
    texts={"第一条": "为了规范林木采伐，制定本办法。", "第二条": "采伐林木应当申请采伐许可证。"},
    day="2020-01-08",
    facets={"文件类别": "行政规范性文件", "年份": "2020", "有效性": "已废止"},
    weight=0.6,
)
WETLAND = document(
    "2023/lin-gui-1",
    "示例市湿地公园管理规定",
    "示林规〔2023〕1号",
    texts={"第一条": "为了保护湿地，制定本规定。", "第二条": "湿地公园内禁止捕捞；违反示林规〔2025〕3号的依法处理。"},
    facets={"文件类别": "行政规范性文件", "年份": "2023", "有效性": "现行有效"},
)
INTERPRETATION = document(
    "2025/logging-explained",
    "《示例市林木采伐管理办法》解读",
    texts={"背景依据": "旧办法已满五年。", "主要内容": "零星林木怎么采伐<b>，一问一答。"},
    kind="政策解读",
    day="2025-04-11",
    facets={"年份": "2025"},
)
ALL = (LOGGING, OLD_LOGGING, WETLAND, INTERPRETATION)
