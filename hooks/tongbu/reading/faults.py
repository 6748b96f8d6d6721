"""The cards of reading faults: what can be wrong with a file before any rule looks at it."""

from __future__ import annotations

from tongbu.reading.disclosure.faults import DATA_FAULTS
from tongbu.reading.fault import Fault
from tongbu.reading.ledger_faults import LEDGER_FAULTS
from tongbu.reading.page_faults import PAGE_FAULTS

UNREADABLE = Fault(
    "DOC001", "unreadable", "文件打不开", "打不开的文件无法检查，也无法发布。",
    "检查文件是否存在、是否有读取权限、是否被其他程序占用。", "（没有读取权限的文件）",
)  # fmt: skip
OUTSIDE = Fault(
    "DOC002", "outside-project", "路径指向项目之外", "项目之外的内容没有经过审核，不得随站点公开。",
    "把文件放进项目的相应文件夹，不要使用快捷方式、符号链接或者“..”。", "（指向项目之外的符号链接）",
)  # fmt: skip
TOO_LARGE = Fault(
    "DOC003", "too-large", "文件过大", "超长的文本无法正常阅读和检索，通常是把图片或者其他文件误当作正文。",
    "图片和附件单独存放，正文只保留文字；仍然过长的，拆成正文和附件。", "（10 MB 的 Markdown 文件）",
)  # fmt: skip
BINARY = Fault(
    "DOC004", "binary", "不是文本文件", "把 Word、PDF 等文件的后缀改成 .md，内容并不会变成文本，公众看到的是乱码。",
    "在原程序里把文字复制到新的文本文件，或者另存为纯文本（UTF-8）后再改名为 .md。", "PK\x03\x04\x00\x00",
)  # fmt: skip
ENCODING = Fault(
    "DOC005", "encoding", "文件编码不是 UTF-8", "编码不统一，公众看到的可能是乱码，错字也难以发现。",
    "用记事本打开文件，选“文件 → 另存为”，把“编码”改为 UTF-8，保存。", "（用 GB18030 编码保存的文件）",
)  # fmt: skip
EMPTY = Fault(
    "DOC006", "empty", "文件是空的", "空文件没有可以发布的内容。",
    "写入元数据和正文；不需要的文件请删除，未写完的文件名以“_”开头。", "",
)  # fmt: skip
NO_FRONT_MATTER = Fault(
    "DOC007", "no-front-matter", "缺少元数据", "没有名称、文号、日期等元数据，文件无法登记、检索和检查。",
    "文件第一行写 ---，接着写元数据，再用一行 --- 结束，然后写正文。", "第一条　为了……\n",
)  # fmt: skip
UNTERMINATED = Fault(
    "DOC008", "unterminated-front-matter", "元数据没有结束行", "分不清哪里是元数据、哪里是正文。",
    "在元数据最后一项的下一行单独写 ---（三个半角连字符，顶格）。", "---\n名称: 示例办法\n\n第一条　为了……\n",
)  # fmt: skip
SYNTAX = Fault(
    "DOC009", "yaml-syntax", "元数据的格式有误", "格式有误时，后面的内容都无法读取。",
    "每项写成“项目名: 内容”，冒号用半角且后面空一格；下级内容比上级多缩进两格；含特殊符号的值用半角引号括起来。",
    "---\n名称: [示例办法\n---\n",
)  # fmt: skip
FULL_WIDTH = Fault(
    "DOC010", "full-width", "用了全角符号", "元数据的冒号、引号、空格和短横线是格式的一部分，只认半角。",
    "切换到英文输入法，把全角符号改成半角；冒号后面空一格。", "---\n名称：示例办法\n文件类别: 其他文件\n---\n",
)  # fmt: skip
TAB = Fault(
    "DOC011", "tab", "用了制表符缩进", "制表符在不同程序里宽度不同，元数据的层次不能靠它表示。",
    "把制表符（Tab）改成两个空格。", "---\n名称: 示例办法\n文件类别: 其他文件\n三同步:\n\t组织: 2024-03-01\n---\n",
)  # fmt: skip
DUPLICATE_KEY = Fault(
    "DOC012", "duplicate-key", "同一项写了两次", "写了两次，分不清以哪一次为准。",
    "只保留正确的一项，删去另一项。", "---\n名称: 甲办法\n名称: 乙办法\n文件类别: 其他文件\n---\n",
)  # fmt: skip
UNKNOWN_KEY = Fault(
    "DOC013", "unknown-key", "没有这个项目", "写错的项目名不会起作用，应当公开的信息就会漏掉。",
    "改成规定的项目名；可用 tongbu schema 查看全部项目。",
    "---\n名称: 示例办法\n文件类别: 其他文件\n发布时期: 2024-03-01\n---\n",
)  # fmt: skip
MISSING = Fault(
    "DOC014", "missing-key", "缺少必填项", "缺少这一项，文件无法登记和检查。",
    "补上这一项。", "---\n文号: 示林规〔2024〕1号\n文件类别: 其他文件\n---\n",
)  # fmt: skip
WRONG_TYPE = Fault(
    "DOC015", "wrong-type", "内容的形式不对", "形式不对的内容无法读取。",
    "按提示改成一个值、一个列表或者一组下级项目。", "---\n名称: 示例办法\n文件类别: 其他文件\n替代: 2023/shili\n---\n",
)  # fmt: skip
DATE_FORM = Fault(
    "DOC016", "date-form", "日期写法不对", "日期用于计算期限、判断效力，只能有一种写法。",
    "日期写成“年-月-日”，月和日各两位，如 2024-03-01。",
    "---\n名称: 示例办法\n文件类别: 其他文件\n发布日期: 2024年3月1日\n---\n",
)  # fmt: skip
DATE_IMPOSSIBLE = Fault(
    "DOC017", "date-impossible", "日期不存在", "不存在的日期无法计算期限。",
    "核对原文，改成实际日期。", "---\n名称: 示例办法\n文件类别: 其他文件\n发布日期: 2024-02-30\n---\n",
)  # fmt: skip
NOT_IN_VOCABULARY = Fault(
    "DOC018", "not-in-vocabulary", "不在可选范围内", "分类用规定的词，公众才能按类查找，规则才能判断。",
    "从可选的词中选一个，一字不差。", "---\n名称: 示例办法\n文件类别: 规范文件\n---\n",
)  # fmt: skip
BAD_VALUE = Fault(
    "DOC019", "bad-value", "内容不符合要求", "不符合要求的内容无法使用。",
    "按提示修改。", "---\n名称: 示例办法\n文件类别: 其他文件\n发布时间: 上午九点\n---\n",
)  # fmt: skip
YAML_FEATURE = Fault(
    "DOC020", "yaml-feature", "用了不支持的写法",
    "引用（& *）、合并（<<）和类型标签（!）容易误用，还可能使网站无法生成。",
    "把内容直接写出来；值本身以 & * ! 开头的，用半角引号括起来。",
    "---\n名称: &a 示例办法\n文件类别: 其他文件\n内容概述: *a\n---\n",
)  # fmt: skip
TOO_DEEP = Fault(
    "DOC021", "too-deep", "层次过多", "元数据最多三四层，层次过多通常是括号或者缩进写错了。",
    "检查缩进和括号。", "---\n名称: 示例办法\n文件类别: 其他文件\n主题词: " + "[" * 99 + "\n---\n",
)  # fmt: skip
CONTROL_CHARACTER = Fault(
    "DOC022", "control-character", "含有看不见的控制字符", "控制字符通常从其他程序粘贴而来，会破坏显示和检索。",
    "删去这个位置的字符，重新输入。", "---\n名称: 示例\x07办法\n文件类别: 其他文件\n---\n",
)  # fmt: skip
ATTACHMENT_PATH = Fault(
    "DOC023", "attachment-path", "附件路径不对", "附件只能放在本文件所在的文件夹里，别处的文件不得随文公开。",
    "写成相对于本文件所在文件夹的路径，用“/”分隔，不含“..”，如 附件/申请表.docx。",
    "---\n名称: 示例办法\n文件类别: 其他文件\n附件:\n  - 名称: 表\n    文件: ../表.docx\n---\n",
)  # fmt: skip
ATTACHMENT_MISSING = Fault(
    "DOC024", "attachment-missing", "附件文件不存在", "公众点开附件会看到错误页面。",
    "把文件放到写明的位置，或者改正文件名（区分大小写和后缀）。",
    "---\n名称: 示例办法\n文件类别: 其他文件\n附件:\n  - 名称: 表\n    文件: 没有.docx\n---\n",
)  # fmt: skip
SAME_ID = Fault(
    "DOC025", "same-id", "两个文件的网址相同", "只有大小写不同的文件名在 Windows 和网址里会互相覆盖。",
    "给其中一个文件改名。", "（同一文件夹里的 a.md 和 A.md）",
)  # fmt: skip
FILE_NAME = Fault(
    "DOC026", "file-name", "文件名不能用作网址", "文件名是永久网址的一部分，有些字符不能用。",
    "文件名用小写字母、数字和短横线，如 lin-gui-1.md。", "（文件名含 ? * : 等字符或者不是 UTF-8）",
)  # fmt: skip
STRAY_RECORD = Fault(
    "DOC027", "stray-record", "审签记录没有对应的文件", "文件改名、移走而审签记录留在原处，批准过什么就查不到了。",
    "把记录与文件一起改名或者移动；文件已经删除的，把记录一并删除。", "（只有 a.sign，没有 a.md）",
)  # fmt: skip
FAULTS: tuple[Fault, ...] = (
    UNREADABLE,
    OUTSIDE,
    TOO_LARGE,
    BINARY,
    ENCODING,
    EMPTY,
    NO_FRONT_MATTER,
    UNTERMINATED,
    SYNTAX,
    FULL_WIDTH,
    TAB,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING,
    WRONG_TYPE,
    DATE_FORM,
    DATE_IMPOSSIBLE,
    NOT_IN_VOCABULARY,
    BAD_VALUE,
    YAML_FEATURE,
    TOO_DEEP,
    CONTROL_CHARACTER,
    ATTACHMENT_PATH,
    ATTACHMENT_MISSING,
    SAME_ID,
    FILE_NAME,
    STRAY_RECORD,
    *LEDGER_FAULTS,
    *PAGE_FAULTS,
    *DATA_FAULTS,
)
"""Every card, in the order of codes."""
