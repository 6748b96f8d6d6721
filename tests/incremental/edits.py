"""Edits of every kind that offices make, on a copy of the sample bureau; each leaves files that can be read."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tongbu.approving import Record, Signing, digest_of, write_record

Edit = Callable[[Path, random.Random], None]
_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{0}"/>'


def _documents(root: Path, source: random.Random, folder: str = "") -> list[Path]:
    folders = [folder] if folder else ["policies", "interpretations"]
    found = sorted(file for each in folders for file in (root / each).rglob("*.md"))
    source.shuffle(found)
    return found


def _change(file: Path, pattern: str, by: str) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(pattern, by, text, count=1, flags=re.M), encoding="utf-8")


def _set(file: Path, key: str, value: str) -> None:
    text = file.read_text(encoding="utf-8")
    line = f"{key}: {value}\n"
    if f"\n{key}: " in text:
        _change(file, rf"^{key}: .*\n", line)
    elif f"\n{key}:" not in text:
        file.write_text(text.replace("---\n", f"---\n{line}", 1), encoding="utf-8")


def change_words(root: Path, source: random.Random) -> None:
    """A word of a text."""
    for file in _documents(root, source)[:2]:
        _change(file, "应当|可以|负责|保护", source.choice(("应当", "可以", "承担", "爱护", "必须")))


def sign(root: Path, source: random.Random) -> None:
    """A record of approval beside a document, which need not be true; or one is taken away."""
    file = _documents(root, source)[0].with_suffix(".sign")
    if file.exists():
        file.unlink()
    else:
        digest = digest_of(str(source.random()))
        signing = Signing("终审", "分管副局长", date(2026, 1, source.randint(1, 28)), "同意", digest)
        file.write_text(write_record(Record((signing,), "甲")), encoding="utf-8")


def change_title(root: Path, source: random.Random) -> None:
    """A title, to which others may refer."""
    _change(_documents(root, source)[0], r"^名称: (.*?)(?:甲*)$", r"名称: \1" + "甲" * source.randint(0, 2))


def change_number(root: Path, source: random.Random) -> None:
    """A 文号, perhaps to that of another."""
    number = f"示林〔{source.randint(2020, 2022)}〕{source.randint(1, 9)}号"
    _set(_documents(root, source, "policies")[0], "文号", number)


def change_day(root: Path, source: random.Random) -> None:
    """A day of publication."""
    day = f"202{source.randint(0, 6)}-0{source.randint(1, 9)}-1{source.randint(0, 9)}"
    _set(_documents(root, source)[0], "发布日期", day)


def relate(root: Path, source: random.Random) -> None:
    """A reference to another document, or to none."""
    one, other = _documents(root, source, "policies")[:2]
    target = other.relative_to(root / "policies").as_posix()[:-3]
    _set(one, source.choice(("替代", "修改", "依据", "废止")), f"[{source.choice((target, '2020/meiyou'))}]")


def interpret(root: Path, source: random.Random) -> None:
    """What an interpretation is about."""
    policy = _documents(root, source, "policies")[0].relative_to(root / "policies").as_posix()[:-3]
    file = _documents(root, source, "interpretations")[0]
    _change(file, r"^解读对象:(?:.*\n)(?:  - .*\n)*", f"解读对象: [{policy}]\n")


def describe(root: Path, source: random.Random) -> None:
    """A summary, which only lists and feeds tell."""
    _set(_documents(root, source)[0], "内容概述", f"第{source.randint(1, 9)}次说明。")


def remember(root: Path, source: random.Random) -> None:
    """A former address of a document, perhaps also of another."""
    _set(_documents(root, source)[0], "曾用地址", f"[2019/jiu{source.randint(0, 2)}]")


def waive(root: Path, source: random.Random) -> None:
    """A waiver, which has no effect or one."""
    rule = source.choice(("SYN001", "LIB001", "WRD001"))
    _set(_documents(root, source)[0], "豁免", f"[{{规则: {rule}, 理由: 正在核对, 期限: 2026-12-31}}]")


def remove(root: Path, source: random.Random) -> None:
    """A document, unless few are left."""
    found = _documents(root, source)
    if len(found) > 12:
        found[0].unlink()


def add(root: Path, source: random.Random) -> None:
    """A document like another."""
    file = _documents(root, source)[0]
    (file.parent / f"xin{source.randint(0, 3)}.md").write_bytes(file.read_bytes())


def move(root: Path, source: random.Random) -> None:
    """A document to another address."""
    file = _documents(root, source)[0]
    file.rename(file.with_name(f"yi{source.randint(0, 3)}.md"))


def change_ledger(root: Path, source: random.Random) -> None:
    """An opinion or its answer."""
    for file in sorted((root / "policies").rglob("*.csv"))[:1]:
        text = file.read_text(encoding="utf-8-sig")
        file.write_text(text.replace(*source.choice((("建议", "希望"), ("希望", "建议")))), encoding="utf-8")


def attach(root: Path, source: random.Random) -> None:
    """An image in a text: it comes, changes or goes."""
    file = _documents(root, source)[0]
    drawing = file.with_name(f"tu{source.randint(0, 2)}.svg")
    if f"({drawing.name})" not in file.read_text(encoding="utf-8"):
        with file.open("a", encoding="utf-8") as text:
            text.write(f"\n![图]({drawing.name})\n")
    if source.random() < 0.3:
        drawing.unlink(missing_ok=True)
    else:
        drawing.write_text(_DRAWING.format(source.randint(1, 99)), encoding="utf-8")


def change_settings(root: Path, source: random.Random) -> None:
    """A word at the foot of every page."""
    _change(root / "mkdocs.yml", r"邮箱: .*$", f"邮箱: box{source.randint(0, 3)}@ly.example.gov.cn")


def change_components(root: Path, source: random.Random) -> None:
    """A page that comes or goes."""
    _change(root / "mkdocs.yml", r"组件页: .*$", f"组件页: {source.choice(('true', 'false'))}")


def change_address(root: Path, source: random.Random) -> None:
    """The address of the site, without which there are no feeds."""
    _change(root / "mkdocs.yml", r"^site_url: .*$", f"site_url: {source.choice(('https://ly.example.gov.cn/', ''))}")


def forget(root: Path, source: random.Random) -> None:
    """Somebody removes something that the last build has kept."""
    files = [file for file in sorted((root.parent / "kept").rglob("*")) if file.is_file()]
    if files:
        source.choice(files).unlink()


def change_today(root: Path, source: random.Random) -> None:
    """The day of the build."""
    _change(root / "mkdocs.yml", r"演示日期: .*$", f"演示日期: 2026-1{source.randint(0, 2)}-{source.randint(10, 28)}")


def write_page(root: Path, source: random.Random) -> None:
    """A hand-written page."""
    file = root / "docs" / f"shuoming{source.randint(0, 1)}.md"
    file.write_text(f"# 说明\n\n{source.random()}\n", encoding="utf-8")


def lose_output(root: Path, source: random.Random) -> None:
    """Somebody removes a page of the site."""
    pages = sorted((root / "site").rglob("index.html"))
    if pages:
        source.choice(pages).unlink()


def touch(root: Path, source: random.Random) -> None:
    """A file is written again as it was."""
    file = _documents(root, source)[0]
    file.write_bytes(file.read_bytes())


def change_tasks(root: Path, source: random.Random) -> None:
    """A task of the ledger (任务台账): another day, another progress, other words."""
    file = root / "docs" / "disclosure" / "tasks" / "2026.csv"
    if not file.exists():
        return
    text = file.read_text(encoding="utf-8-sig")
    day = f"2026-1{source.randint(0, 2)}-{source.randint(10, 28)}"
    changes = ((r"2026-1\d-\d\d", day), ("进行中|未开始", source.choice(("进行中", "未开始"))), ("公开|公布", "发布"))
    file.write_text(re.sub(*source.choice(changes), text, count=source.randint(1, 3)), encoding="utf-8-sig")


def change_years(root: Path, source: random.Random) -> None:
    """The ledger of a year comes, or goes, or all of them go."""
    folder = root / "docs" / "disclosure" / "tasks"
    file = folder / f"{source.choice((2023, 2024))}.yml"
    if file.exists():
        for one in folder.iterdir() if source.random() < 0.4 else (file,):
            one.unlink()
    else:
        folder.mkdir(parents=True, exist_ok=True)
        task = "- 编号: 甲\n  要求: 平台\n  任务: 公布数据\n  责任科室: [办公室]\n  时限: 2024-03-31\n"
        links = "  佐证链接: [/policies/2025/gushu-mingmu/, /guide/]\n"
        file.write_text(task + links, encoding="utf-8")


def change_report(root: Path, source: random.Random) -> None:
    """An annual report: another number, other words, another day of publication, or it goes."""
    files = sorted((root / "docs" / "disclosure" / "reports").glob("*.yml"))
    if not files:
        return
    file = source.choice(files)
    if source.random() < 0.2:
        file.unlink()
        return
    text = file.read_text(encoding="utf-8")
    number, year = str(source.randint(0, 9)), str(int(file.stem) + 1)
    changes = (
        (r"自然人: \d+", f"自然人: {number}"),
        ("公布", "发布"),
        (rf"{year}-01-\d\d", f"{year}-0{source.randint(1, 2)}-20"),
    )
    file.write_text(re.sub(*source.choice(changes), text, count=source.randint(1, 3)), encoding="utf-8")


def change_requests(root: Path, source: random.Random) -> None:
    """A request for information (依申请公开): another day, another topic; or the guide goes."""
    file = root / "docs" / "disclosure" / "requests" / "2026.csv"
    if not file.exists():
        return
    if source.random() < 0.2:
        (root / "docs" / "disclosure" / "request-guide.yml").unlink(missing_ok=True)
    text = file.read_text(encoding="utf-8-sig")
    changes = (
        (r"2026-11-1\d", f"2026-11-1{source.randint(0, 9)}"),
        ("公益林补偿|古树名木", source.choice(("林地", "湿地"))),
    )
    file.write_text(re.sub(*source.choice(changes), text, count=source.randint(1, 3)), encoding="utf-8-sig")


def change_catalogue(root: Path, source: random.Random) -> None:
    """The catalogue (主动公开目录), the columns or what a county publishes: other words, another day, another limit."""
    folder = root / "docs" / "disclosure"
    files = sorted((*folder.glob("catalogue/*.yml"), *folder.glob("c*.yml"), *folder.glob("*/*.json")))
    if not files:
        return
    file = source.choice(files)
    text = file.read_text(encoding="utf-8")
    changes = (("每年|每季度", source.choice(("每年", "每月"))), ("采伐|湿地|古树", "森林"), ("2026-0[1-9]", "2025-11"))
    file.write_text(re.sub(*source.choice(changes), text, count=source.randint(1, 3)), encoding="utf-8")


def change_replies(root: Path, source: random.Random) -> None:
    """A letter, a question or an answer to the public: other days, words and documents, or the file goes."""
    folder = root / "docs" / "disclosure"
    files = sorted((*folder.glob("letters/*.csv"), *folder.glob("questions.yml"), *folder.glob("responses/*.yml")))
    if not files:
        return
    file = source.choice(files)
    if source.random() < 0.15:
        file.unlink()
        return
    text = file.read_text(encoding="utf-8-sig")
    changes = (
        (r"2026-11-1\d", f"2026-11-1{source.randint(0, 9)}"),
        ("古树|采伐|湿地", source.choice(("古树", "采伐"))),
        (r"示林规〔2026〕1号", source.choice(("示林规〔2025〕1号", "示林规〔2024〕3号"))),
        (r",是,", ",,"),
    )
    text = re.sub(*source.choice(changes), text, count=source.randint(1, 3))
    file.write_text(text, encoding="utf-8-sig" if file.suffix == ".csv" else "utf-8")


EDITS: tuple[Edit, ...] = (
    *(change_words, change_words, change_words, change_title, change_number, change_day, relate, relate, interpret),
    *(
        remove,
        add,
        move,
        change_ledger,
        attach,
        attach,
        change_settings,
        change_today,
        change_components,
        write_page,
        lose_output,
        touch,
    ),
    *(change_address, forget, sign, describe, remember, waive),
    *(change_tasks, change_years, change_report, change_requests, change_catalogue, change_replies),
)
