"""What a YAML parser complains of, said so that an office worker can mend it."""

from __future__ import annotations

import yaml

from tongbu.model.source import Place

_PLAIN = "这一行的格式读不懂"

_SAID: tuple[tuple[str, str, str], ...] = (
    ("quoted scalar", "引号没有配对", "补上缺少的半角引号，或者去掉引号。"),
    ("simple key", "这一行没有写成“项目名: 内容”", "补上半角冒号和空格；上一行没写完的内容要缩进。"),
    ("mapping values are not allowed", "这里不该有冒号，或者缩进不对", "值里有“: ”的，用半角引号括起来；并检查缩进。"),
    ("flow sequence", "方括号没有配对，或者少了半角逗号", "写成 [甲, 乙]，或者每项一行，前面写“- ”。"),
    ("flow mapping", "花括号没有配对，或者少了半角逗号", "改成一行一项，下级多缩进两格。"),
    ("undefined alias", "“*”开头的值被当作引用", "用半角引号把值括起来。"),
    ("an alias", "“*”开头的值被当作引用", "用半角引号把值括起来。"),
    ("an anchor", "“&”开头的值被当作标记", "用半角引号把值括起来。"),
    ("cannot start any token", "值不能以这个符号开头", "用半角引号把值括起来。"),
    ("block collection", "缩进不对", "列表的“- ”和同级的项目要左边对齐。"),
    ("block mapping", "缩进不对", "同一级的项目要左边对齐，下级多缩进两格。"),
    ("escape", "半角双引号里的“\\”被当作转义", "改用半角单引号，或者把“\\”写成“\\\\”。"),
    ("single document", "元数据里出现了第二个文档", "删去多余的“---”。"),
    ("tag", "“!”开头的值被当作类型标签", "用半角引号把值括起来。"),
    ("block scalar", "“|”或者“>”后面的写法不对", "“|”后面直接换行，内容缩进两格；只想写“|”的用半角引号括起来。"),
    ("tab", "这里用了制表符（Tab）", "改成空格。"),
)

_TOLD_WHERE_BEGUN = ("scalar", "flow", "simple key", "an alias", "an anchor")


def explain(error: yaml.YAMLError, text: str, first_line: int) -> tuple[Place, str, str]:
    """Place, message and mend of a parser's complaint about `text`, which starts on `first_line`."""
    fix = "每项写成“项目名: 内容”，冒号用半角且后面空一格；下级内容比上级多缩进两格。"
    if not isinstance(error, yaml.MarkedYAMLError):
        return Place(first_line), _PLAIN, fix
    words = f"{error.context or ''} {error.problem or ''}"
    message, fix = next(((said, mend) for word, said, mend in _SAID if word in words), (_PLAIN, fix))
    begun = error.context_mark if any(word in words for word in _TOLD_WHERE_BEGUN) else None
    mark = begun or error.problem_mark or error.context_mark
    if mark is None:
        return Place(first_line), message, fix
    line = min(mark.line, max(text.rstrip("\n").count("\n"), 0))
    return Place(line + first_line, mark.column + 1), message, fix
