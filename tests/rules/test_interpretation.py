"""What an interpretation must say, for each form and each tie."""

from pathlib import Path

from rules.judging import POLICY, READING, found, line_of
from tongbu.model.finding import Level

SECOND = "interpretations/2026/b.md"


def second(form: str, body: str) -> str:
    return f"---\n名称: 一图读懂\n解读对象: [2026/a]\n解读形式: [{form}]\n发布日期: 2026-03-09\n---\n{body}"


def test_a_picture_beside_a_text_is_not_asked_for_the_elements_again(tmp_path: Path) -> None:
    files = {SECOND: second("图解", "![古树分级](a.png)\n")}
    for code in ("INT001", "INT007", "INT009"):
        assert not found(code, tmp_path / code, files)


def test_elements_may_be_spread_over_several_interpretations(tmp_path: Path) -> None:
    rest = "## 适用范围\n\n全市。\n\n## 名词解释\n\n名木看来历。\n\n## 这些术语是什么意思\n\n见上。\n"
    files = {READING: "## 背景\n\n责任不清。\n\n## 主要内容\n\n分三级。\n", SECOND: second("问答", rest)}
    assert not found("INT001", tmp_path, files)


def test_a_verbatim_copy_is_an_error_and_own_words_are_not(tmp_path: Path) -> None:
    copied = (
        "本办法所称古树，是指树龄一百年以上的树木；所称名木，是指具有重要历史、文化、科研价值或者纪念意义的树木。\n"
    )
    (finding,) = found("INT003", tmp_path / "copy", {READING: copied})
    assert finding.level is Level.ERROR
    assert not found("INT003", tmp_path / "own", {})


def test_a_dead_tie_is_told_at_its_own_line(tmp_path: Path) -> None:
    body = "\n## 树归谁管（第四条）\n\n由单位管。\n\n## 树病了找谁（第三条第三款、第五条）\n\n报到县里。\n"
    (finding,) = found("INT006", tmp_path, {READING: body})
    assert finding.line == line_of(tmp_path, READING, "## 树病了找谁")
    assert "第三条只有 2 款" in finding.message


def test_a_tie_to_another_law_is_not_ours_to_judge(tmp_path: Path) -> None:
    assert not found("INT006", tmp_path, {READING: "## 上位法怎么说（《中华人民共和国森林法》第四十条）\n\n要保护。\n"})


def test_an_article_cited_in_the_middle_of_a_sentence_is_no_tie(tmp_path: Path) -> None:
    assert not found("INT006", tmp_path, {READING: "有人问（第九十条）是什么意思，其实没有这一条，写错了。\n"})


def test_an_amendment_asks_for_the_differences_too(tmp_path: Path) -> None:
    files = {
        POLICY: "---\n修改: [示林规〔2020〕9号]\n---\n",
        READING: "## 背景依据\n\n责任不清，需要改进管护办法，落实到单位。\n",
    }
    (finding,) = found("INT002", tmp_path, files)
    assert finding.path == READING
    assert "示林规〔2020〕9号" in finding.message
