"""An emergency publication owes its reviews until the day after which the gate stops."""

from typing import Any

from deadlines.asking import due, told
from factories import policy

STAGES = ("初审", "复审", "保密审查", "终审")


def emergency(*held: str, **more: Any) -> Any:
    reviews = [{"环节": stage, "人员": f"{stage}岗", "日期": "2026-06-15"} for stage in held]
    return policy(
        "1",
        文件类别="其他文件",
        发布日期="2026-06-12",
        应急发布={"批准人": "局长", "日期": "2026-06-12", "理由": "台风登陆前告知避险要求", **more},
        审核=reviews,
    )


def test_it_is_owed_within_the_limit_and_overdue_after_it() -> None:
    assert ("补审", "2026-06-17", False) in told("2026-06-17", emergency())
    assert ("补审", "2026-06-17", True) in told("2026-06-18", emergency())
    assert ("补审", "2026-06-15", False) in told("2026-06-12", emergency(补审期限="2026-06-15"))


def test_it_says_what_is_missing_and_ends_when_nothing_is() -> None:
    (one,) = [each for each in due("2026-06-15", emergency(*STAGES[:2])) if each.kind.value == "补审"]
    assert one.what.startswith("补齐审核：保密审查、终审。")
    assert not [each for each in due("2026-06-15", emergency(*STAGES)) if each.kind.value == "补审"]
