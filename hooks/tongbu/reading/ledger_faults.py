"""The cards of faults in opinions ledgers (意见台账)."""

from __future__ import annotations

from tongbu.model.finding import Level
from tongbu.reading.fault import Fault

LEDGER_UNREADABLE = Fault(
    "DOC031", "ledger-unreadable", "意见台账读不出来", "台账读不出来，公众意见和采纳情况就无法公布。",
    "用 Excel 重新打开，另存为 .xlsx 或者“CSV UTF-8”，放在征求意见稿旁边，同名。", "（损坏的 .xlsx 文件）",
)  # fmt: skip
LEDGER_COLUMN = Fault(
    "DOC032", "ledger-column", "意见台账的列不对", "列名不对，相应的内容就无法公布。",
    "第一行依次写：编号、日期、渠道、提出人类别、条文、意见、处理、理由（顺序可以变）。",
    "编号,日期,意见\n1,2024-03-01,同意\n",
)  # fmt: skip
LEDGER_DATE = Fault(
    "DOC033", "ledger-date", "意见台账的日期不对", "收到意见的日期用于核对是否在征求期内。",
    "日期写成 2024-03-01，或者在 Excel 里设为日期格式。",
    "编号,日期,渠道,提出人类别,条文,意见,处理,理由\n1,2024-02-30,信函,个人,第一条,建议,采纳,\n",
)  # fmt: skip
LEDGER_DISPOSITION = Fault(
    "DOC034", "ledger-disposition", "意见台账的处理不在可选范围内", "处理结果要按统一的四类统计和公布。",
    "写：采纳、部分采纳、不采纳、不属于本次范围；尚未处理的留空。",
    "编号,日期,渠道,提出人类别,条文,意见,处理,理由\n1,2024-03-01,信函,个人,第一条,建议,同意,\n",
)  # fmt: skip
LEDGER_TWICE = Fault(
    "DOC035", "ledger-twice", "意见台账有两份", "两份台账分不清以哪一份为准。",
    "只保留一份（.csv 或者 .xlsx）。", "（同名的 .csv 和 .xlsx）",
)  # fmt: skip
LEDGER_READ_AS = Fault(
    "DOC036", "ledger-read-as", "意见台账的表头、处理按通常的说法读取",
    "各单位的叫法不一，程序按通常的意思读；读得对不对，请经办人看一眼。",
    "读错了的，把表头改成规定的列名，把处理改成规定的四种。",
    '序号,日期,渠道,提出人类别,条文,意见,处理,理由\n1,2024-03-01,信函,个人,第一条,建议,采纳,\n', Level.NOTE,
)  # fmt: skip
LEDGER_UNPUBLISHED = Fault(
    "DOC037", "ledger-unpublished", "意见台账里有不公布的列",
    "不认识的列不会公布；姓名、电话、住址等个人信息即使不公布，也不应当随文件提交。",
    "不需要的列，特别是有姓名、电话、住址的，提交前请删去；应当公布的，把表头改成规定的列名。",
    '编号,日期,渠道,提出人类别,条文,意见,处理,理由,姓名\n1,2024-03-01,信函,个人,第一条,建议,采纳,,略\n',
    Level.WARNING,
)  # fmt: skip
LEDGER_UNCHECKED = Fault(
    "DOC038", "ledger-unchecked", "意见台账缺少用来核对的列",
    "公布的意见要能核对、能统计、有交代；少了哪一列、因此不能做什么，见上一句。",
    "补上这一列；确实没有的，可以不填内容，保留表头。",
    '编号,意见,处理\n1,建议,采纳\n',
    Level.WARNING,
)  # fmt: skip
LEDGER_NUMBER = Fault(
    "DOC039", "ledger-number", "意见台账的编号不对",
    "编号是公众查找自己意见的凭据，一条意见一个号，不能空、不能重。",
    "给每条意见编一个不重复的号；一个号下有几条意见的，写成 3-1、3-2。",
    '编号,日期,渠道,提出人类别,条文,意见,处理,理由\n,2024-03-01,信函,个人,第一条,建议,采纳,\n',
)  # fmt: skip
LEDGER_OPINION = Fault(
    "DOC040", "ledger-opinion", "意见台账里有没有意见的行",
    "这一行填了其他内容，却没有意见，可能漏抄了，也可能不是意见。",
    "补写“意见”；不是意见的，删去这一行。",
    '编号,日期,渠道,提出人类别,条文,意见,处理,理由\n1,2024-03-01,信函,个人,第一条,,采纳,\n',
)  # fmt: skip
LEDGER_SAME_AS = Fault(
    "DOC041", "ledger-same-as", "意见台账的归并对不上",
    "归并的意见与另一条一并答复；找不到那一条，这条意见就没有答复。",
    "“归并”写一并答复的那条意见的编号；单独答复的留空。",
    '编号,日期,渠道,提出人类别,条文,意见,处理,理由,归并\n1,2024-03-01,信函,个人,第一条,建议,,,9\n',
)  # fmt: skip
LEDGER_CELL = Fault(
    "DOC042", "ledger-cell", "意见台账的单元格不能用",
    "公式不计算，出错的公式和超长的内容公布出来没有人看得懂；没有表头的内容读不出来。",
    "在 Excel 里改正公式，或者把内容重新输入；过长的意见作为附件。",
    '编号,日期,渠道,提出人类别,条文,意见,处理,理由\n1,2024-03-01,信函,个人,第一条,#N/A,采纳,\n',
)  # fmt: skip
LEDGER_PERSONAL = Fault(
    "DOC043", "ledger-personal", "意见台账里有个人信息",
    "公布意见不得公布提出人的个人信息；台账随项目提交，不公布的列也可能被别人看到。",
    "删去，或者用星号遮盖，如 138****5678。",
    '编号,日期,渠道,提出人类别,条文,意见,处理,理由\n1,2024-03-01,信函,个人,第一条,请回电13800000000,采纳,\n',
)  # fmt: skip
LEDGER_NAME = Fault(
    "DOC044", "ledger-name", "“提出人类别”像是姓名",
    "公布意见时只写提出人的类别，不公布姓名。",
    "写“个人”“企业”“社会组织”等；需要区分的，写“张某某”“张先生”。",
    '编号,日期,渠道,提出人类别,条文,意见,处理,理由\n1,2024-03-01,信函,张小明,第一条,建议,采纳,\n',
    Level.WARNING,
)  # fmt: skip
LEDGER_PASSED_OVER = Fault(
    "DOC045", "ledger-passed-over", "意见台账里有没有当作意见的内容",
    "标题行、合计行不是意见，程序跳过；隐藏的行、列照常读取和公布。请看一眼有没有弄错。",
    "跳错了的，给这一行写上编号和意见；隐藏的行请取消隐藏或者删去。",
    '编号,日期,渠道,提出人类别,条文,意见,处理,理由\n1,2024-03-01,信函,个人,第一条,建议,采纳,\n合计,,,,,,1,\n',
    Level.NOTE,
)  # fmt: skip
LEDGER_SHEET = Fault(
    "DOC046", "ledger-sheet", "意见台账的工作簿里还有别的工作表",
    "只读一张工作表；意见分在几张表里的，其余的会漏掉。",
    "把意见并到一张工作表；不需要的工作表请删去。",
    '（有两张工作表的工作簿）', Level.WARNING,
)  # fmt: skip
LEDGER_STRAY = Fault(
    "DOC047", "ledger-stray", "征求意见稿旁边有没有读取的表格",
    "台账要与征求意见稿同名才读取；名称不同，里面的意见就不会公布，也没有人检查。",
    "是意见台账的，改成与征求意见稿同名；是附件的，写进文件的“附件”；都不是的，移走。",
    "（征求意见稿 zhihai-buchang-cao.md 旁边的 致害补偿意见.xlsx）", Level.WARNING,
)  # fmt: skip

LEDGER_FAULTS: tuple[Fault, ...] = (
    LEDGER_UNREADABLE,
    LEDGER_COLUMN,
    LEDGER_DATE,
    LEDGER_DISPOSITION,
    LEDGER_TWICE,
    LEDGER_READ_AS,
    LEDGER_UNPUBLISHED,
    LEDGER_UNCHECKED,
    LEDGER_NUMBER,
    LEDGER_OPINION,
    LEDGER_SAME_AS,
    LEDGER_CELL,
    LEDGER_PERSONAL,
    LEDGER_NAME,
    LEDGER_PASSED_OVER,
    LEDGER_SHEET,
    LEDGER_STRAY,
)
"""Every card, in the order of codes."""
