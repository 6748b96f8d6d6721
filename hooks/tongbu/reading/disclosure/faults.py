"""The cards of faults in disclosure data (政务公开数据)."""

from __future__ import annotations

from tongbu.model.finding import Level
from tongbu.reading.fault import Fault

DATA_FILE = Fault(
    "DOC050", "data-file", "政务公开数据里有不认识的文件",
    "名称不对的文件不会读取，里面的内容既不公布，也没有人检查。",
    "改成规定的名称，如 docs/disclosure/tasks/2026.xlsx；不是数据的，移到别处；没有写完的，文件名以“_”开头。",
    "（docs/disclosure/tasks/任务台账.xlsx）",
)  # fmt: skip
DATA_TWICE = Fault(
    "DOC051", "data-twice", "同一年的数据有两份文件", "两份文件分不清以哪一份为准。",
    "只保留一份（.yml、.csv 或者 .xlsx）。", "（同一文件夹里的 2026.csv 和 2026.xlsx）",
)  # fmt: skip
DATA_UNREADABLE = Fault(
    "DOC052", "data-unreadable", "政务公开数据读不出来", "读不出来的表格无法公布，也无法检查。",
    "用 Excel 重新打开，另存为 .xlsx 或者“CSV UTF-8”，文件名不变。", "（损坏的 .xlsx 文件）",
)  # fmt: skip
DATA_COLUMN = Fault(
    "DOC053", "data-column", "政务公开数据的列不对", "列名不对，相应的内容就无法公布。",
    "把表头改成规定的列名；可用 tongbu schema 查看全部列名。",
    "编号,要求,任务,时限\n1,平台,公布统计数据,2026-03-31\n",
)  # fmt: skip
DATA_UNREAD_COLUMN = Fault(
    "DOC054", "data-unread-column", "政务公开数据里有没有读取的列、行或者工作表",
    "没有读取的内容不会公布；数据随项目提交，不公布的内容也可能被别人看到。",
    "应当公布的，把表头改成规定的列名，并到一张工作表；不需要的，请删去。",
    "编号,要求,任务,责任科室,时限,经办人\n1,平台,公布统计数据,办公室,2026-03-31,略\n", Level.WARNING,
)  # fmt: skip
DATA_CELL = Fault(
    "DOC055", "data-cell", "政务公开数据的单元格不能用",
    "公式不计算，出错的公式和超长的内容公布出来没有人看得懂。",
    "在 Excel 里改正公式，或者把内容重新输入。",
    "编号,要求,任务,责任科室,时限,措施\n1,平台,公布统计数据,办公室,2026-03-31,#N/A\n",
)  # fmt: skip
DATA_READ_AS = Fault(
    "DOC056", "data-read-as", "政务公开数据的表头按通常的说法读取，有的行跳过",
    "各单位的叫法不一，程序按通常的意思读，标题行、合计行跳过；读得对不对，请经办人看一眼。",
    "读错了的，把表头改成规定的列名；跳错了的行，给它写上编号。",
    "序号,要求,任务,责任科室,时限\n1,平台,公布统计数据,办公室,2026-03-31\n", Level.NOTE,
)  # fmt: skip
DATA_PERSONAL = Fault(
    "DOC057", "data-personal", "政务公开数据里有个人信息",
    "公布的表格不得有个人信息；数据随项目提交，不公布的列也可能被别人看到。",
    "删去，或者用星号遮盖，如 138****5678；办公电话写座机。",
    "编号,要求,任务,责任科室,时限,措施\n1,平台,公布数据,办公室,2026-03-31,请联系13800000000\n",
)  # fmt: skip

DATA_FAULTS: tuple[Fault, ...] = (
    DATA_FILE,
    DATA_TWICE,
    DATA_UNREADABLE,
    DATA_COLUMN,
    DATA_UNREAD_COLUMN,
    DATA_CELL,
    DATA_READ_AS,
    DATA_PERSONAL,
)
"""Every card, in the order of codes."""
