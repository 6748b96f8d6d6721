"""A project of two readable files, and a table of everything that can be wrong with a third."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

CONFIG = "site_name: 示例\nextra:\n  tongbu:\n    机关:\n      名称: 示例市林业局\n"
GOOD = "policies/2024/good.md"
READING = "interpretations/2024/good.md"
BAD = "policies/2024/bad.md"
GOOD_POLICY = "---\n名称: 示例市采伐管理办法\n文件类别: 其他文件\n---\n\n第一条　为了加强管理，制定本办法。\n"
GOOD_READING = "---\n名称: 解读\n解读对象:\n  - 2024/good\n解读形式:\n  - 文字\n---\n\n## 背景依据\n\n说明。\n"

FILES = {"mkdocs.yml": CONFIG, GOOD: GOOD_POLICY, READING: GOOD_READING}


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    """Put files below a folder; text is written as it stands, in UTF-8."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def meta(*lines: str, body: str = "\n第一条　为了加强管理，制定本办法。\n") -> str:
    """A policy whose lines of metadata follow 名称 (line 2) and 文件类别 (line 3), so start on line 4."""
    written = "".join(f"{line}\n" for line in ("名称: 示例办法", "文件类别: 其他文件", *lines))
    return f"---\n{written}---\n{body}"


@dataclass(frozen=True)
class BadInput:
    """A third file with one fault: where it is told, by which card, and words of the message or mend."""

    name: str
    content: str | bytes
    code: str
    line: int
    column: int
    says: str
    path: str = BAD
    more: dict[str, str | bytes] = field(default_factory=dict)

    def lay(self, root: Path) -> Path:
        """The small project with the bad file in it."""
        return write(root, {**FILES, **self.more, self.path: self.content})


def _nested(depth: int) -> str:
    return "\n".join(f"{'  ' * level}甲:" for level in range(depth))


_DRAFT = (
    "---\n名称: 示例办法（征求意见稿）\n文件类别: 征求意见稿\n征求意见:\n  事项类型: 其他事项\n---\n\n第一条　示例。\n"
)
_HEAD = "编号,日期,渠道,提出人类别,条文,意见,处理,理由\n"
_TASKS = "编号,要求,任务,责任科室,时限,措施\n"
_REQUESTS = "编号,收到日期,收到方式,申请人类别,主题,答复日期,结果\n"
_REQUESTS_CSV = "docs/disclosure/requests/2026.csv"
_TASKS_YAML = "docs/disclosure/tasks/2026.yml"
_REPORT = "docs/disclosure/reports/2025.yml"
_LAUGHS = "\n".join(["a0: &a0 哈", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))])


def _tasks(
    name: str,
    content: str | bytes,
    code: str,
    line: int,
    column: int,
    says: str,
    more: dict[str, str | bytes] | None = None,
    path: str = "docs/disclosure/tasks/2026.csv",
) -> BadInput:
    return BadInput(name, content, code, line, column, says, path, more or {})


def _ledger(name: str, content: str | bytes, code: str, line: int, column: int, says: str) -> BadInput:
    return BadInput(name, content, code, line, column, says, "policies/2024/bad.csv", {BAD: _DRAFT})


BAD_INPUTS = (
    BadInput("unclosed bracket", meta("主题词: [甲, 乙"), "DOC009", 4, 6, "方括号没有配对"),
    BadInput("unclosed quote", meta('文号: "甲', "发布机构: 乙"), "DOC009", 4, 5, "引号没有配对"),
    BadInput("half and full quote", meta('文号: "甲”'), "DOC009", 4, 5, "引号没有配对"),
    BadInput("wrong indentation", meta("文号: 甲", "  发布机构: 乙"), "DOC009", 5, 7, "冒号"),
    BadInput("no colon", meta("文号", "发布机构: 乙"), "DOC009", 4, 1, "项目名: 内容"),
    BadInput("value in asterisks", meta("内容概述: *重要* 的"), "DOC009", 4, 7, "引号"),
    BadInput("list at the top", "---\n- 甲\n---\n", "DOC009", 2, 1, "项目名: 内容"),
    BadInput("full-width colon", meta("文号：甲"), "DOC010", 4, 3, "全角"),
    BadInput("full-width quotes", meta("文号: “甲”"), "DOC010", 4, 5, "全角引号"),
    BadInput("full-width dash", meta("替代:", "－ 2023/a"), "DOC010", 5, 1, "短横线"),
    BadInput("full-width space", meta("三同步:", "　组织: 2024-03-01"), "DOC010", 5, 1, "全角空格"),
    BadInput("full-width fence", "———\n名称: 甲\n———\n", "DOC010", 1, 1, "---"),
    BadInput("tab", meta("三同步:", "\t组织: 2024-03-01"), "DOC011", 5, 1, "制表符"),
    BadInput("duplicate key", meta("文号: 甲", "文号: 乙"), "DOC012", 5, 1, "第 4 行"),
    BadInput("duplicate nested key", meta("三同步:", "  组织:", "  组织:"), "DOC012", 6, 3, "第 5 行"),
    BadInput("unknown key", meta("发布时期: 2024-03-01"), "DOC013", 4, 1, "发布日期"),
    BadInput("key by another name", meta("发文字号: 甲"), "DOC013", 4, 1, "“文号”"),
    BadInput("unknown nested key", meta("三同步:", "  组只: 2024-03-01"), "DOC013", 5, 3, "“组织”"),
    BadInput("key outside its section", meta("部署: 2024-03-01"), "DOC013", 4, 1, "“三同步”"),
    BadInput("key inside a section", meta("三同步:", "  文号: 甲"), "DOC013", 5, 3, "顶格"),
    BadInput("missing key", "---\n名称: 甲\n---\n", "DOC014", 1, 1, "文件类别"),
    BadInput("empty required key", "---\n名称:\n文件类别: 规章\n---\n", "DOC014", 2, 4, "必填"),
    BadInput("missing nested key", meta("附件:", "  - 名称: 表"), "DOC014", 5, 5, "附件.第 1 项.文件"),
    BadInput("value for a list", meta("替代: 2023/a"), "DOC015", 4, 5, "列表"),
    BadInput("list for a value", meta("文号: [甲]"), "DOC015", 4, 5, "一个列表"),
    BadInput("value for a section", meta("三同步: 是"), "DOC015", 4, 6, "下级项目"),
    BadInput("list for a date", meta("发布日期: [2024-03-01]"), "DOC015", 4, 7, "日期"),
    BadInput("null in a list", meta("替代:", "  -", "  - 2023/a"), "DOC015", 5, 4, "空的"),
    BadInput("date in words", meta("发布日期: 2024年3月1日"), "DOC016", 4, 7, "2024-03-01"),
    BadInput("date in numerals", meta("发布日期: 二〇二四年三月十一日"), "DOC016", 4, 7, "2024-03-11"),
    BadInput("date with slashes", meta("发布日期: 2024/3/1"), "DOC016", 4, 7, "2024-03-01"),
    BadInput("date without hyphens", meta("发布日期: 20240301"), "DOC016", 4, 7, "2024-03-01"),
    BadInput("date in full width", meta("发布日期: ２０２４－０３－０１"), "DOC016", 4, 7, "2024-03-01"),
    BadInput("no date", meta("发布日期: 明天"), "DOC016", 4, 7, "不是日期"),
    BadInput("impossible date", meta("发布日期: 2024-02-30"), "DOC017", 4, 7, "只有 29 天"),
    BadInput("impossible date in words", meta("发布日期: 2023年2月29日"), "DOC017", 4, 7, "只有 28 天"),
    BadInput("impossible month", meta("三同步:", "  组织: 2024-13-01"), "DOC017", 5, 7, "13 月"),
    BadInput("year of a slip", meta("发布日期: 0202-03-01"), "DOC017", 4, 7, "1900 至 2199"),
    BadInput("last day of the calendar", meta("有效期至: 9999-12-31"), "DOC017", 4, 7, "1900 至 2199"),
    BadInput("unknown word", "---\n名称: 甲\n文件类别: 规范文件\n---\n", "DOC018", 3, 7, "行政规范性文件"),
    BadInput("bad time", meta("发布时间: 上午九点"), "DOC019", 4, 7, "09:30"),
    BadInput("alias bomb", f"---\n{_LAUGHS}\n---\n", "DOC020", 3, 1, "直接写出来"),
    BadInput("alias of itself", meta("附件: &a [*a]"), "DOC020", 4, 1, "引用"),
    BadInput("merge key", meta("<<: {文号: 甲}"), "DOC020", 4, 1, "合并"),
    BadInput("python tag", meta("文号: !!python/object/apply:os.getcwd []"), "DOC020", 4, 5, "类型标签"),
    BadInput("brackets without end", meta("主题词: " + "[" * 50_000), "DOC021", 4, 85, "层次"),
    BadInput("hyphens without end", meta("主题词:", "- " * 20_000), "DOC021", 5, 159, "层次"),
    BadInput("too deep", f"---\n{_nested(40)}\n---\n", "DOC021", 23, 43, "层次"),
    BadInput("control character", meta("文号: 甲\x07"), "DOC022", 4, 6, "U+0007"),
    BadInput("escaped control character", meta('文号: "甲\\e[31m"'), "DOC022", 4, 5, "控制字符"),
    BadInput("attachment above", meta("附件:", "  - 名称: 表", "    文件: ../a.docx"), "DOC023", 6, 5, ".."),
    BadInput(
        "attachment from the root", meta("附件:", "  - 名称: 表", "    文件: /etc/passwd"), "DOC023", 6, 5, "绝对"
    ),
    BadInput("attachment on a drive", meta("附件:", "  - 名称: 表", "    文件: C:/a.docx"), "DOC023", 6, 5, "绝对"),
    BadInput("attachment with backslash", meta("附件:", "  - 名称: 表", "    文件: 附件\\a"), "DOC023", 6, 5, "“/”"),
    BadInput("attachment elsewhere", meta("附件:", "  - 名称: 表", "    文件: http://a/b"), "DOC023", 6, 5, "网址"),
    BadInput("attachment on a device", meta("附件:", "  - 名称: 表", "    文件: NUL.docx"), "DOC023", 6, 5, "Windows"),
    BadInput(
        "attachment in a folder with a blank",
        meta("附件:", "  - 名称: 表", "    文件: '甲 /a.docx'"),
        "DOC023",
        6,
        5,
        "空格",
    ),
    BadInput("attachments without end", meta("附件:", *["  - {名称: 表, 文件: good.md}"] * 201), "DOC019", 5, 3, "200"),
    BadInput("attachment missing", meta("附件:", "  - 名称: 表", "    文件: good.MD"), "DOC024", 6, 5, "good.md"),
    BadInput("record alone", "", "DOC027", 1, 1, "没有与审签记录同名", path="policies/2024/other.sign"),
    BadInput(
        "captions missing",
        meta("附件:", "  - 名称: 片", "    文件: good.md", "    字幕: 片.vtt"),
        "DOC024",
        7,
        5,
        "片.vtt",
    ),
    BadInput("gb18030", meta().encode("gb18030"), "DOC005", 2, 1, "GB18030"),
    BadInput("utf-16", meta().encode("utf-16"), "DOC005", 1, 1, "UTF-16"),
    BadInput("broken utf-8", meta().encode() + b"\xe4\xb8\n\xff\xff", "DOC005", 7, 1, "已损坏"),
    BadInput("empty", "", "DOC006", 1, 1, "空"),
    BadInput("blank", " \r\n\t\n", "DOC006", 1, 1, "空"),
    BadInput("only a byte order mark", b"\xef\xbb\xbf", "DOC006", 1, 1, "空"),
    BadInput("no front matter", "第一条　甲。\n", "DOC007", 1, 1, "---"),
    BadInput("front matter after a blank line", "\n---\n名称: 甲\n---\n", "DOC007", 1, 1, "第一行"),
    BadInput("front matter without end", "---\n名称: 甲\n第一条　甲。\n", "DOC008", 1, 1, "---"),
    BadInput("word document", b"PK\x03\x04\x14\x00\x06\x00", "DOC004", 1, 1, "Word"),
    BadInput("pdf", b"%PDF-1.7\n\x00", "DOC004", 1, 1, "PDF"),
    BadInput("nul bytes", meta().encode() + b"\0", "DOC004", 7, 1, "字节"),
    BadInput("ten megabytes", meta(body="林" * 3_500_000), "DOC003", 1, 1, "10.0 MB"),
    BadInput("long front matter", meta(f"内容概述: {'林' * 300_000}"), "DOC003", 1, 1, "元数据"),
    BadInput("same id", meta(), "DOC025", 1, 1, "GOOD.md", more={"policies/2024/GOOD.md": GOOD_POLICY}, path=GOOD),
    BadInput("same id by suffix", meta(), "DOC025", 1, 1, "good.MD", more={"policies/2024/good.MD": meta()}, path=GOOD),
    BadInput("name with a question mark", meta(), "DOC026", 1, 1, "网址", path="policies/2024/甲?.md"),
    BadInput("name of a device", meta(), "DOC026", 1, 1, "Windows 保留", path="policies/2024/con.md"),
    BadInput("name that ends in a dot", meta(), "DOC026", 1, 1, "句点", path="policies/2024/a..md"),
    BadInput("name with an unseen character", meta(), "DOC026", 1, 1, "U+202E", path="policies/2024/a\u202eb.md"),
    BadInput("name in pieces", meta(), "DOC026", 1, 1, "NFC", path="policies/2024/lu\u0308.md"),
    BadInput("long name", meta(), "DOC026", 1, 1, "过长", path=f"policies/2024/{'林' * 61}.md"),
    BadInput("name of a page of another", meta(), "DOC026", 1, 1, "good.md", path="policies/2024/good/feedback.md"),
    BadInput("name of a list", meta(), "DOC026", 1, 1, "列表页", path="policies/year/2024.md"),
    BadInput(
        "no interpretation object", "---\n名称: 甲\n解读形式: []\n---\n", "DOC014", 1, 1, "解读对象", path=READING
    ),
    _ledger("ledger without a column", _HEAD.replace("处理,", ""), "DOC032", 1, 1, "处理"),
    _ledger("ledger with a misspelt column", _HEAD.replace("处理", "处里"), "DOC032", 1, 22, "处理"),
    _ledger("ledger with two names for a column", _HEAD.replace("理由", "理由,序号"), "DOC032", 1, 28, "编号"),
    _ledger("ledger with another name for a column", _HEAD.replace("编号", "序号"), "DOC036", 1, 1, "编号"),
    _ledger("ledger with a column of its own", _HEAD.replace("理由", "理由,备注"), "DOC037", 1, 28, "备注"),
    _ledger("ledger without a column to check", _HEAD.replace("日期,", ""), "DOC038", 1, 1, "日期"),
    _ledger("ledger without a number", f"{_HEAD},,信函,个人,第一条,好,采纳,\n", "DOC039", 2, 1, "编号"),
    _ledger("ledger with a number twice", f"{_HEAD}1,,,,,好,采纳,\n1,,,,,好,采纳,\n", "DOC039", 3, 1, "第 2 行"),
    _ledger("ledger without an opinion", f"{_HEAD}1,,信函,个人,第一条,,采纳,\n", "DOC040", 2, 14, "意见"),
    _ledger("ledger with an answer that is not there", f"{_HEAD[:-1]},归并\n1,,,,,好,,,9\n", "DOC041", 2, 11, "9"),
    _ledger("ledger with a broken formula", f"{_HEAD}1,,,,#REF!,好,采纳,\n", "DOC042", 2, 6, "#REF!"),
    _ledger("ledger with a telephone", f"{_HEAD}1,,,,,回电13800000000,采纳,\n", "DOC043", 2, 7, "138****00"),
    _ledger("ledger with a name", f"{_HEAD}1,,,张小明,,好,采纳,\n", "DOC044", 2, 5, "张某某"),
    _ledger("ledger with a title", f"采纳情况表,,,,,,,\n{_HEAD}", "DOC045", 1, 1, "采纳情况表"),
    _ledger("ledger with a column twice", _HEAD.replace("理由", "理由,编号"), "DOC032", 1, 28, "两次"),
    _ledger("empty ledger", "\n\n", "DOC032", 1, 1, "空"),
    _ledger("ledger with a bad date", f"{_HEAD}\n1,2024-02-30,信函,个人,第一条,好,采纳,\n", "DOC033", 3, 3, "29 天"),
    _ledger("ledger with a bad answer", f"{_HEAD}1,,信函,个人,第一条,好,接纳,\n", "DOC034", 2, 16, "采纳"),
    _ledger("ledger in no encoding", b"\x81\xff\xff", "DOC031", 1, 1, "GB18030"),
    _ledger("ledger in utf-16", _HEAD.encode("utf-16"), "DOC031", 1, 1, "UTF-16"),
    _ledger("ledger with an endless cell", f'{_HEAD}1,"{"长" * 140_000}', "DOC031", 2, 1, "CSV"),
    _tasks("task with an impossible day", f"{_TASKS}1,平台,公布数据,办公室,2026-02-30,\n", "DOC017", 2, 15, "28 天"),
    _tasks("task with no day", f"{_TASKS}1,平台,公布数据,办公室,年底,\n", "DOC016", 2, 15, "年底"),
    _tasks("task without words", f"{_TASKS}1,平台,,办公室,2026-03-31,\n", "DOC014", 2, 6, "第 2 行.任务"),
    _tasks(
        "task with a progress of its own",
        f"{_TASKS[:-1]},进度\n1,平,数,办,2026-03-31,,在办\n",
        "DOC018",
        2,
        21,
        "进行中",
    ),
    _tasks("tasks without a column", "编号,要求,任务,时限\n1,平台,公布数据,2026-03-31\n", "DOC053", 1, 1, "责任科室"),
    _tasks("tasks with a column twice", f"{_TASKS[:-1]},序号\n", "DOC053", 1, 21, "两次"),
    _tasks("empty tasks", "\n", "DOC053", 1, 1, "空"),
    _tasks("tasks with a column of their own", f"{_TASKS[:-1]},经办人\n", "DOC054", 1, 21, "经办人"),
    _tasks(
        "task with a broken formula", f"{_TASKS}1,平台,公布数据,办公室,2026-03-31,#REF!\n", "DOC055", 2, 26, "#REF!"
    ),
    _tasks(
        "task with a telephone",
        f"{_TASKS}1,平台,公布数据,办公室,2026-03-31,回电13800000000\n",
        "DOC057",
        2,
        26,
        "138****00",
    ),
    _tasks(
        "task with a telephone in yaml",
        "- 编号: 1\n  措施: 回电13800000000\n",
        "DOC057",
        2,
        7,
        "138****00",
        path=_TASKS_YAML,
    ),
    _tasks(
        "tasks with a telephone in a remark", "# 回电13812345678\n[]\n", "DOC049", 1, 1, "138****", path=_TASKS_YAML
    ),
    _tasks("tasks with a title", f"任务台账,,,,,\n{_TASKS}", "DOC056", 1, 1, "任务台账"),
    _tasks("tasks in no encoding", b"\x81\xff\xff", "DOC052", 1, 1, "GB18030"),
    _tasks("tasks twice", _TASKS, "DOC051", 1, 1, "两份", {"docs/disclosure/tasks/2026.yml": "[]\n"}),
    _tasks("tasks for Excel of long ago", _TASKS, "DOC052", 1, 1, ".xls", path="docs/disclosure/tasks/2026.xls"),
    _tasks("tasks without a year", _TASKS, "DOC050", 1, 1, "2026.xlsx", path="docs/disclosure/tasks/任务台账.csv"),
    _tasks("a kind that is not there", _TASKS, "DOC050", 1, 1, "tasks", path="docs/disclosure/task/2026.csv"),
    _tasks("tasks that are no list", "编号: 1\n", "DOC015", 1, 1, "列表", path=_TASKS_YAML),
    _tasks("a guide that is a list", "- 甲\n", "DOC015", 1, 1, "项目名", path="docs/disclosure/guide.yml"),
    _tasks("a guide with an unknown key", "分内: 甲\n", "DOC013", 1, 1, "分类", path="docs/disclosure/guide.yml"),
    _tasks(
        "a column with a bad slug",
        "标识,名称,责任科室\n甲 乙,专栏,办公室\n",
        "DOC019",
        2,
        1,
        "甲 乙",
        path="docs/disclosure/columns.csv",
    ),
    _tasks(
        "an item of no clause",
        "编号,条款,一级事项,事项,责任科室\n1,第二十条第二十项,甲,乙,办公室\n",
        "DOC018",
        2,
        3,
        "第二十条",
        path="docs/disclosure/catalogue/2026-01-01.csv",
    ),
    _tasks("a county that is no list", "{", "DOC052", 1, 1, "JSON", path="docs/disclosure/counties/示例县.json"),
    _tasks("a county in a spreadsheet", "甲\n", "DOC050", 1, 1, "示例县", path="docs/disclosure/counties/示例县.csv"),
    _tasks("a task that is a word", "- 甲\n", "DOC015", 1, 3, "第 1 项", path=_TASKS_YAML),
    _tasks("a task with an unknown key", "- 编号: 1\n  时现: 2026-03-31\n", "DOC013", 2, 3, "时限", path=_TASKS_YAML),
    _tasks(
        "request by a channel of its own",
        f"{_REQUESTS}1,2026-03-02,微信,自然人,林地,,\n",
        "DOC018",
        2,
        14,
        "平常信函",
        path=_REQUESTS_CSV,
    ),
    _tasks(
        "request that says who asked",
        f"姓名,{_REQUESTS}略,1,2026-03-02,网络,自然人,林地,,\n",
        "DOC057",
        1,
        1,
        "姓名",
        path=_REQUESTS_CSV,
    ),
    _tasks("guide that is a list", "- 甲\n", "DOC015", 1, 1, "键", path="docs/disclosure/request-guide.yml"),
    _tasks("tasks with a bracket", "- [甲\n", "DOC009", 1, 3, "方括号", path=_TASKS_YAML),
    _tasks("report with a word for a number", "表三:\n  行政复议: {总计: 三}\n", "DOC019", 2, 14, "数字", path=_REPORT),
    _tasks("report with less than nothing", "表三:\n  行政复议: {总计: -1}\n", "DOC019", 2, 14, "小于 0", path=_REPORT),
    _tasks(
        "report with no end of requests", "表三:\n  行政复议: {总计: 9e99}\n", "DOC019", 2, 14, "数字", path=_REPORT
    ),
    _tasks(
        "report with an amount of no end",
        "其他需要报告的事项: {信息处理费: 1e999}\n",
        "DOC019",
        1,
        20,
        "大于",
        path=_REPORT,
    ),
    _tasks("report with an unknown row", "表二:\n  本年新首: {总计: 3}\n", "DOC013", 2, 3, "本年新收", path=_REPORT),
    _tasks("report that is a list", "- 发布日期: 2026-01-20\n", "DOC015", 1, 1, "项目名", path=_REPORT),
    _tasks(
        "letters of an unknown category",
        "编号,渠道,留言日期,类别,主题\n1,网站留言,2026-03-02,闲聊,树\n",
        "DOC018",
        2,
        19,
        "类别",
        path="docs/disclosure/letters/2026.csv",
    ),
    _tasks(
        "letters that say who wrote",
        "编号,渠道,留言日期,类别,主题,留言人\n1,网站留言,2026-03-02,咨询,树,甲\n",
        "DOC057",
        1,
        18,
        "留言人",
        path="docs/disclosure/letters/2026.csv",
    ),
    _tasks(
        "a question whose number is no address",
        "编号,问,答,更新日期\n采伐,问,答,2026-03-02\n",
        "DOC019",
        2,
        1,
        "编号",
        path="docs/disclosure/questions.csv",
    ),
    _tasks(
        "a moment without a time",
        "编号,摘要,类别,级别,发现时间\n1,火,社会热点,其他政务舆情,2026-03-02\n",
        "DOC019",
        2,
        17,
        "10:15",
        path="docs/disclosure/responses/2026.csv",
    ),
    _tasks("report as a table", "表,行\n", "DOC050", 1, 1, "2026.yml", path="docs/disclosure/reports/2025.csv"),
    _tasks(
        "report with a telephone",
        "总体情况:\n  引言: 请联系13800000000\n",
        "DOC057",
        2,
        7,
        "138****00",
        path=_REPORT,
    ),
)
"""Every bad file that can be written anywhere; what needs a file system of its own is tested beside it."""

BAD_SETTINGS = {
    "unknown key": ("extra:\n  tongbu:\n    机构: {}\n", "DOC013", 3, 5, "机关"),
    "wrong type": ("extra:\n  tongbu:\n    限值: 3\n", "DOC015", 3, 9, "下级项目"),
    "no section": ("extra:\n  tongbu: [甲]\n", "DOC015", 2, 11, "下级项目"),
    "not a number": ("extra:\n  tongbu:\n    限值:\n      解读时限: 三\n", "DOC019", 4, 13, "数字"),
    "too small": ("extra:\n  tongbu:\n    限值:\n      公开时限: 0\n", "DOC019", 4, 13, "不得小于 1"),
    "too large": ("extra:\n  tongbu:\n    限值:\n      有效期上限: 99999999\n", "DOC019", 4, 14, "不得大于 100"),
    "unknown level": ("extra:\n  tongbu:\n    规则:\n      SYN001: 警报\n", "DOC018", 4, 15, "警告"),
    "bad day": ("extra:\n  tongbu:\n    演示日期: 2026-11-31\n", "DOC017", 3, 11, "30 天"),
    "bad day off": ("extra:\n  tongbu:\n    工作日:\n      2027: {放假: [元旦], 上班: []}\n", "DOC016", 4, 19, "元旦"),
    "yaml syntax": ("extra:\n  tongbu: [甲\n", "DOC009", 2, 11, "方括号"),
    "empty": ("", "DOC006", 1, 1, "空"),
    "binary": (b"PK\x03\x04", "DOC004", 1, 1, "Word"),
    "gb18030": ("extra:\n  甲: 乙\n".encode("gb18030"), "DOC005", 2, 3, "GB18030"),
}


def unreadable_name(root: Path) -> Path:
    """A Markdown file whose name is not UTF-8, as old archives from Windows unpack on Linux."""
    file = Path(os.fsdecode(os.fsencode(root / "policies" / "2024") + b"/\xc1\xd6.md"))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(meta(), encoding="utf-8")
    return file
