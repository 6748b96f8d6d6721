"""Answers that say nothing, and questions asked again and again."""

from datetime import date

import pytest

from disclosure.writing import letter, register
from tongbu.model.disclosure import Disclosure
from tongbu.replying import recurring as room
from tongbu.replying.candidates import candidates
from tongbu.replying.emptiness import Emptiness, emptiness, phrases_with
from tongbu.replying.recurring import Asked, recurring

ASKED = "我家承包的山林在河边，去年台风以后倒了不少树，想问能不能自己砍了卖掉"


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("您好，您的来信已收悉，感谢您对林业工作的关注和支持。", Emptiness.PHRASES),
        ("请咨询相关部门。", Emptiness.PHRASES),
        ("您反映的问题我局高度重视，已转相关部门办理，我们会尽快处理，感谢您的理解！", Emptiness.PHRASES),
        ("可以。", Emptiness.SHORT),
        ("您问的是承包的山林在河边，去年台风以后倒了不少树，能不能自己砍了卖掉", Emptiness.COPIED),
    ],
)
def test_answers_that_say_nothing(answer: str, why: Emptiness) -> None:
    fault = emptiness(ASKED, answer, phrases_with(), 15)
    assert fault
    assert fault[0] is why


@pytest.mark.parametrize(
    "answer",
    [
        "您好，来信已收悉。倒伏的树木可以申请采伐，请带林权证到县政务服务中心林业窗口，三个工作日办结。",
        "河道管理范围内的林木由水务部门负责，请拨打当地水务部门公布的电话申请。",
    ],
)
def test_answers_that_say_something(answer: str) -> None:
    assert emptiness(ASKED, answer, phrases_with(), 15) is None


def test_a_bureau_has_phrases_of_its_own() -> None:
    answer = "此事一言难尽容后再议，敬请耐心等候通知为荷"
    assert emptiness(ASKED, answer, phrases_with(), 15) is None
    assert emptiness(ASKED, answer, phrases_with(("一言难尽……再议", "敬请耐心等候通知")), 15)


def test_letters_that_ask_the_same_are_together() -> None:
    titles = ["自家房前屋后的树采伐要不要办证", "采伐证要哪些材料", "野猪毁了庄稼怎么补偿", "野猪毁坏庄稼补偿怎么申请"]
    titles += ["房前屋后的树要办采伐证吗", "网站上的电话打不通"]
    assert recurring([Asked(title, "") for title in titles]) == [[0, 4], [1], [2, 3], [5]]


def test_the_work_grows_with_the_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[object] = []
    are_alike = room._are_alike
    monkeypatch.setattr(room, "_are_alike", lambda *pair: compared.append(pair) or are_alike(*pair))
    kinds = [f"{a}{b}{c}怎么办理" for a in "甲乙丙丁戊" for b in "子丑寅卯辰巳" for c in "金木水火土"]
    letters = [Asked(title, f"{title}，{number}") for number, title in enumerate(kinds * 8)]
    recurring(letters)
    assert len(compared) <= 30 * len(letters)


def test_complaints_are_cases_of_their_own() -> None:
    letters = [letter(编号=str(n), 主题="河边湿地被填土", 类别="投诉") for n in range(5)]
    letters += [letter(编号=str(n), 主题="采伐要办证吗", 类别="咨询") for n in range(5, 9)]
    (one,) = candidates(Disclosure({"letters": {2026: register(*letters)}}), date(2026, 6, 1), 3)
    assert (one.title, len(one.letters), one.question) == ("采伐要办证吗", 4, None)
