"""The kinds that tell what is disclosed: the catalogue, the guide, key columns, and what counties publish."""

from __future__ import annotations

from tongbu.model.disclosure.catalogue import CatalogueItem, CatalogueVersion
from tongbu.model.disclosure.guide import DisclosureGuide, GuideText
from tongbu.model.disclosure.key_column import KeyColumn, KeyColumns
from tongbu.reading.disclosure.county_files import CountyFiles
from tongbu.reading.disclosure.dated_tables import DatedTables
from tongbu.reading.disclosure.kind import Kind
from tongbu.reading.disclosure.names import TITLES
from tongbu.reading.disclosure.single_files import OneTable, OneText

_SELECTION = {
    "栏目": "所属栏目 网站栏目",
    "页面": "网址 链接 公开网址 页面地址",
    "关键词": "主题词",
}
_ITEM = {
    "编号": "序号 事项编号 号",
    "条款": "公开依据条款 法定条款 依据 公开依据",
    "一级事项": "事项类别 公开类别 类别 公开目录",
    "事项": "二级事项 公开事项 事项名称 信息名称",
    "公开内容": "公开内容要素 内容 内容标准 内容要素 公开内容及要求",
    "责任科室": "责任单位 责任部门 责任处室 公开主体 承办科室 责任股室",
    "公开时限": "时限 公开时限工作日",
    "更新周期": "更新频率 更新时限",
    "最迟公开": "最迟公开日期",
    "公开渠道": "公开渠道和载体 渠道 公开载体 公开形式",
    "保留期限": "公开期限 保存期限 保留时间",
    "无此项": "不适用原因",
    **_SELECTION,
}
_COLUMN = {
    "标识": "代码",
    "名称": "专栏 专栏名称",
    "领域": "重点领域",
    "责任科室": "责任单位 责任部门 维护科室",
    "来源": "信息来源",
    "更新期限": "更新期限日 更新时限",
    "县级": "县区 县级单位",
    **_SELECTION,
}


def _meaning(words: dict[str, str]) -> dict[str, str]:
    return {word: column for column, many in words.items() for word in many.split()}


CATALOGUE_KINDS: tuple[Kind, ...] = (
    DatedTables(
        name="catalogue",
        title=TITLES["catalogue"],
        model=CatalogueItem,
        table=CatalogueVersion,
        chief="事项",
        meaning=_meaning(_ITEM),
    ),
    OneText(name="guide", title=TITLES["guide"], model=GuideText, noun=DisclosureGuide),
    OneTable(
        name="columns",
        title=TITLES["columns"],
        model=KeyColumn,
        table=KeyColumns,
        chief="名称",
        meaning=_meaning(_COLUMN),
    ),
    CountyFiles(),
)
