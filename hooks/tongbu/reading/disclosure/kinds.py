"""How every kind of disclosure data is read, in the order of `TITLES`."""

from __future__ import annotations

from tongbu.model.disclosure.report.report import AnnualReport
from tongbu.model.disclosure.report.report_file import ReportFile
from tongbu.model.disclosure.request import Request, RequestRegister
from tongbu.model.disclosure.request_guide import RequestGuide, WrittenGuide
from tongbu.model.disclosure.task import Task, TaskLedger
from tongbu.reading.disclosure.catalogue_kinds import CATALOGUE_KINDS
from tongbu.reading.disclosure.kind import Kind
from tongbu.reading.disclosure.names import TITLES
from tongbu.reading.disclosure.one_file import OneFile
from tongbu.reading.disclosure.personal_columns import OF_PERSONS
from tongbu.reading.disclosure.reply_kinds import REPLY_KINDS
from tongbu.reading.disclosure.year_files import YearFiles
from tongbu.reading.disclosure.year_tables import YearTables

_TASK_WORDS = {
    "编号": "序号 任务编号 号",
    "要求": "工作要求 任务类别 类别 方面 重点工作 一级任务",
    "任务": "工作任务 任务名称 主要任务 任务内容 二级任务",
    "措施": "工作措施 具体措施 落实措施 举措 完成标准",
    "责任科室": "责任单位 责任部门 责任处室 牵头科室 承办科室 责任股室",
    "开始日期": "开始时间 启动时间 起始日期",
    "时限": "完成时限 完成时间要求 办理时限 要求完成时间 截止日期 截止时间",
    "进度": "完成情况 进展 工作进度 进展情况 办理进度",
    "完成日期": "完成时间 实际完成时间 实际完成日期 办结日期",
    "佐证链接": "佐证 佐证材料 佐证网址 链接 网址",
}

_REQUEST_WORDS = {
    "编号": "登记编号 登记号 申请编号 受理编号 序号",
    "收到日期": "收到申请日期 收到申请时间 申请日期 登记日期 受理日期 收到时间",
    "收到方式": "申请方式 提交方式 申请渠道 受理方式 收件方式",
    "申请人类别": "申请人类型 申请人性质 申请主体",
    "主题": "申请主题 申请事项 信息类别",
    "内容": "申请内容 所需信息 内容描述 所需政府信息 信息描述",
    "补正通知": "补正告知 补正通知日期 补正告知日期 通知补正日期",
    "补正收到": "收到补正日期 补正日期 补正收到日期",
    "征求意见开始": "征求第三方开始 征求第三方意见日期 征求意见日期",
    "征求意见结束": "征求第三方结束 第三方答复日期 收到意见日期",
    "延期告知": "延期日期 延期告知日期 延期答复告知日期",
    "延期工作日": "延期 延期天数 延长工作日",
    "答复日期": "答复时间 办结日期 办结时间",
    "结果": "办理结果 答复结果 答复类型 处理结果 办理情况",
    "结转": "是否结转 结转下年度",
}

KINDS: tuple[Kind, ...] = (
    YearTables(
        name="tasks",
        title=TITLES["tasks"],
        model=Task,
        table=TaskLedger,
        chief="任务",
        meaning={word: column for column, words in _TASK_WORDS.items() for word in words.split()},
    ),
    YearTables(
        name="requests",
        title=TITLES["requests"],
        model=Request,
        table=RequestRegister,
        chief="收到日期",
        meaning={word: column for column, words in _REQUEST_WORDS.items() for word in words.split()},
        personal=OF_PERSONS,
    ),
    OneFile(name="request-guide", title=TITLES["request-guide"], model=RequestGuide, noun=WrittenGuide),
    *REPLY_KINDS,
    YearFiles(name="reports", title=TITLES["reports"], model=ReportFile, noun=AnnualReport),
    *CATALOGUE_KINDS,
)
