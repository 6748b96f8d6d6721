"""The components by group, in the order of the page: what each is for, where it is written and where it is seen.

A stylesheet without a component here, or a component without its template, fails a test.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Component:
    """One component: its stylesheets and the partials that print it (relative to the theme's folders of each).

    `use` says in a sentence when it is used. `page` is the address of a page that shows it whole, None where its
    specimen does.
    """

    id: str
    name: str
    styles: tuple[str, ...]
    partials: tuple[str, ...]
    use: str
    page: str | None = None

    @property
    def template(self) -> str:
        """The template that shows its specimens."""
        return f"partials/components/{self.id}.html"


@dataclass(frozen=True, slots=True)
class Group:
    """Components that belong together."""

    name: str
    components: tuple[Component, ...]


BASICS = Group(
    "基础",
    (
        Component(
            "tokens",
            "设计变量",
            ("tokens.css", "tokens-dark.css", "tokens-large.css"),
            (),
            "颜色、尺寸和字体都取自这里，各组件不另写颜色；深色和长者模式只改变量的值。",
        ),
        Component("base", "文字和元素", ("base.css",), (), "没有专门组件的标题、段落、链接、焦点框和面包屑。"),
        Component(
            "button", "按钮", ("button.css",), (), "按钮上写明会发生什么；一处只有一个实心按钮，其余用描边按钮。"
        ),
        Component("prose", "手写页面", ("prose.css",), (), "docs/ 里手写的说明页面，如“使用帮助”。"),
    ),
)
FRAME = Group(
    "页面框架",
    (
        Component(
            "header", "头部标识区", ("header.css",), ("site-header.html",), "每页顶部：网站名称、检索、栏目。", page=""
        ),
        Component(
            "look",
            "显示方式",
            ("look.css",),
            ("look.html",),
            "每页最上方：长者模式、深浅；选择记在读者自己的浏览器里。",
            page="",
        ),
        Component(
            "footer",
            "底部功能区",
            ("footer.css",),
            ("site-footer.html",),
            "每页底部：主办单位、标识码、备案号。",
            page="",
        ),
        Component(
            "findings",
            "检查结果",
            ("findings.css",),
            ("findings-bar.html", "findings.html"),
            "预览时每页顶端的一行，以及列出发布检查所发现问题的页面。",
        ),
        Component(
            "subscribe", "订阅", ("subscribe.css",), ("subscribe.html",), "列出订阅源和日历的地址，供复制到阅读软件。"
        ),
    ),
)
LISTS = Group(
    "列表和查找",
    (
        Component(
            "home", "首页", ("home.css",), ("home.html",), "检索在先，然后是有什么变化、我要提意见、查找文件。", page=""
        ),
        Component(
            "badge",
            "状态标识",
            ("badge.css",),
            ("badge.html",),
            "凡出现文件名称的地方都跟着状态；文字、形状、颜色三者一致。",
        ),
        Component("entry", "条目", ("entry.css",), ("entry.html",), "列表的一行：名称、状态、文号、日期、一句话。"),
        Component("outward", "外部链接", ("outward.css",), ("outward.html",), "链接离开本站的，在链接后面写明。"),
        Component("empty", "空状态", ("empty.css",), ("empty.html",), "列表没有内容时，说明这里会有什么、可以去哪里。"),
        Component(
            "listing",
            "列表和筛选",
            ("page-head.css", "listing.css", "facets.css"),
            ("facets.html", "entry.html"),
            "文件库、解读、意见征集各列表，先显示件数再筛选。",
        ),
        Component(
            "long-list",
            "分页的列表",
            ("long-list.css",),
            ("long-list.html", "ways-beside.html"),
            "一页列不下的列表：先列最新的，旁边检索全部，按类别、年份和日期找到其余各页。",
        ),
        Component(
            "search", "检索", ("search.css",), (), "全文检索页：输入框、筛选、结果和没有结果时的去处。", page="search/"
        ),
        Component(
            "site-map", "站点地图", ("site-map.css",), (), "列出全部页面，供不用检索的读者查找。", page="sitemap/"
        ),
    ),
)
DOCUMENT = Group(
    "文件页",
    (
        Component(
            "banner",
            "状态提示",
            ("banner.css",),
            ("document.html",),
            "文件不是单纯有效时，在正文之前说明，并指向现行的文件。",
        ),
        Component(
            "record",
            "公开信息",
            ("record.css", "fold.css"),
            ("document.html",),
            "索引号、机构、日期等公开要素；手机上先收起。",
        ),
        Component("tabs", "页内栏目", ("tabs.css",), ("document.html",), "文件页各部分的入口，只列已有的部分。"),
        Component(
            "contents", "目录", ("contents.css",), ("body.html",), "分章的长文在旁边列目录，并标出正在读的一章。"
        ),
        Component(
            "within", "本文内查找", ("within.css",), ("within.html",), "长文上方的查找框，列出含有这些词的条和段。"
        ),
        Component(
            "body",
            "正文和条文",
            ("body.css", "article.css", "beside.css", "citing.css"),
            ("body.html",),
            "按公文格式排的正文；每条有固定链接、修改前的文字、对应的解读和引用菜单。",
        ),
        Component(
            "document",
            "附件和相关文件",
            ("document.css",),
            ("document.html",),
            "文件页的骨架：标题、分节、附件、相关文件和页尾。",
        ),
        Component(
            "versions", "沿革", ("versions.css",), ("versions.html",), "历次版本、条文沿革，以及与其他文件的关系。"
        ),
        Component(
            "takeaway",
            "下载和保存",
            ("takeaway.css",),
            ("downloads.html",),
            "版式文件写明格式和大小；宽屏另有二维码，在手机上打开。",
        ),
        Component(
            "process", "全流程", ("process.css",), ("process.html",), "从征求意见到发布、解读、失效，按日期排成一条线。"
        ),
    ),
)
COMPARISON = Group(
    "新旧对照",
    (
        Component(
            "comparison-page",
            "对照页首",
            ("comparison-page.css",),
            ("comparison-head.html",),
            "说明比的是哪两个文本、变了多少，选择版式和范围。",
        ),
        Component(
            "comparison",
            "对照表",
            ("comparison.css",),
            ("comparison.html",),
            "逐条左右对照；新增加下划线，删除加删除线，读屏软件另有提示。",
        ),
    ),
)
CONSULTATION = Group(
    "意见征集",
    (
        Component(
            "notice",
            "征求意见公告",
            ("notice.css",),
            ("notice.html", "say.html"),
            "征集期内先给出提出意见的方式，再列期限、渠道和听证。",
        ),
        Component(
            "consultations",
            "征集一览",
            ("consultations.css",),
            ("consultations.html",),
            "按办理阶段分组，每组说明在等什么。",
        ),
        Component(
            "feedback",
            "意见采纳情况",
            ("feedback.css",),
            ("opinions.html", "heat.html"),
            "统计、各条文收到的意见和逐条答复；手机上一条意见一张卡片。",
        ),
    ),
)
FORMS = Group(
    "解读形式和数据",
    (
        Component(
            "forms",
            "问答、图解、视频、办事指引",
            ("forms.css",),
            ("forms.html",),
            "图解必有图中文字，音视频必有文字稿，问答先列问题。",
        ),
        Component(
            "chart", "图表", ("chart.css",), ("chart.html",), "图、一句话和数据表说同样的内容，脚本不运行时有表可看。"
        ),
        Component(
            "open-data", "数据文件", ("open-data.css",), ("data-files.html",), "供程序读取的数据：名称、内容、地址。"
        ),
        Component(
            "card", "规则卡片", ("card.css",), ("rule-card.html",), "一条发布规则：为什么、怎么改、依据和正反示例。"
        ),
        Component(
            "tasks",
            "任务台账",
            ("tasks.css",),
            ("tasks.html",),
            "一年的政务公开任务：各状态的数量、逾期和临近到期、按科室和季度统计、逐项进展；手机上一项一张卡片。",
        ),
        Component(
            "catalogue",
            "主动公开目录和专栏",
            ("catalogue.css",),
            ("catalogue.html", "adjustments.html", "key-columns.html"),
            "公开率、还缺什么、逐项的时限和状态；两个版本的动态调整；重点领域专栏的卡片。",
        ),
        Component(
            "requests",
            "依申请公开",
            ("requests.css", "request-form.css"),
            ("requests.html",),
            "怎样申请、登记簿和统计；申请表在一页 A4 纸上打印。",
            page="disclosure/requests/",
        ),
        Component(
            "letters",
            "留言、问答和舆情回应",
            ("letters.css",),
            ("letters.html", "questions.html", "responses.html"),
            "留言和答复、办理统计、问答库；舆情回应按小时计时。",
            page="disclosure/letters/",
        ),
        Component(
            "annual-report",
            "年度报告",
            ("annual-report.css",),
            ("annual-report.html",),
            "规定格式的三张表和六部分文字，五年对照。",
            page="disclosure/reports/",
        ),
    ),
)
GROUPS = (BASICS, FRAME, LISTS, DOCUMENT, COMPARISON, CONSULTATION, FORMS)
"""All components, each once."""
