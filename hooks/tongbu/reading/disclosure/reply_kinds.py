"""The kinds of 互动: letters and their answers, the questions that grow out of them, and answers to the public."""

from __future__ import annotations

from tongbu.model.disclosure.letter import Letter, LetterRegister
from tongbu.model.disclosure.question import Question, QuestionTable
from tongbu.model.disclosure.response import Response, ResponseTable
from tongbu.reading.disclosure.kind import Kind
from tongbu.reading.disclosure.names import TITLES
from tongbu.reading.disclosure.personal_columns import OF_PERSONS
from tongbu.reading.disclosure.question_tables import QuestionTables
from tongbu.reading.disclosure.year_tables import YearTables

_LETTER = {
    "编号": "序号 留言编号 信件编号 工单编号 来信编号",
    "渠道": "来源 留言渠道 来信渠道 受理渠道 平台",
    "留言日期": "留言时间 来信日期 来信时间 收到日期 写信时间 受理日期 登记日期",
    "类别": "类型 信件类型 留言类型 诉求类型",
    "主题": "标题 留言标题 信件标题 来信标题",
    "留言内容": "内容 来信内容 信件内容 诉求内容",
    "是否复杂": "复杂 复杂事项",
    "转办日期": "转办时间 交办日期 交办时间",
    "转办单位": "承办单位 承办科室 交办单位 责任科室",
    "延期日期": "延期时间 延期告知日期",
    "延期理由": "延期原因",
    "答复日期": "答复时间 回复日期 回复时间 办结日期 办结时间",
    "答复单位": "回复单位 答复部门 回复部门",
    "答复内容": "回复内容 办理结果 答复",
    "无效": "无效理由 不予受理理由 不予办理理由",
    "指引信访": "信访 是否信访",
    "公开": "是否公开 公开与否",
    "关联": "相关文件 关联文件 相关政策",
}
_QUESTION = {
    "编号": "序号 问答编号",
    "问": "问题 提问 标题",
    "答": "答案 解答 回答 答复",
    "依据": "政策依据 文件依据 依据条文",
    "来源": "来源留言 留言编号",
    "主题分类": "主题 分类 类别",
    "更新日期": "更新时间 修订日期",
    "复核期限": "复核日期 下次复核日期",
}
_RESPONSE = {
    "编号": "序号 舆情编号",
    "摘要": "舆情摘要 舆情内容 内容 主题",
    "类别": "舆情类别 类型",
    "级别": "舆情级别 事件级别",
    "发生时间": "事发时间",
    "发现时间": "舆情发现时间 监测时间",
    "首次回应": "首次回应时间 回应时间 发布时间",
    "回应形式": "形式 发布形式",
    "回应链接": "链接 网址 发布链接",
    "新闻发布会": "新闻发布会时间 发布会时间",
    "后续": "后续回应 处置结果",
    "主体": "回应主体 回应单位",
    "公开": "是否公开",
}


def _meaning(words: dict[str, str]) -> dict[str, str]:
    return {word: column for column, many in words.items() for word in many.split()}


REPLY_KINDS: tuple[Kind, ...] = (
    YearTables(
        name="letters",
        title=TITLES["letters"],
        model=Letter,
        table=LetterRegister,
        chief="留言日期",
        meaning=_meaning(_LETTER),
        personal=OF_PERSONS,
    ),
    QuestionTables(
        name="questions",
        title=TITLES["questions"],
        model=Question,
        table=QuestionTable,
        chief="问",
        meaning=_meaning(_QUESTION),
    ),
    YearTables(
        name="responses",
        title=TITLES["responses"],
        model=Response,
        table=ResponseTable,
        chief="发现时间",
        meaning=_meaning(_RESPONSE),
    ),
)
