"""Lines written by hand, apart from the generated cases: how people write, and what only looks like it."""

import pytest

from tongbu.model.sensitive import SensitiveKind as Kind
from tongbu.screening import find_sensitive


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("联系人：李四 13812345678", Kind.MOBILE),
        ("（联系人：赵科员，电话：138 1234 5678）", Kind.MOBILE),
        ("负责人王五，13812345678/0000-12345678", Kind.MOBILE),
        ("张三（手机）138.1234.5678", Kind.MOBILE),
        ("<!-- 联系张三138_1234_5678 -->", Kind.MOBILE),
        ("收款人张三，开户行：示例支行，6228 4804 0256 4890 018", Kind.CARD),
        ("微信:zhangsan_88@qq.com", Kind.EMAIL),
        ("邮箱：zhangsan@qq．com", Kind.EMAIL),
        ("粤A·12345学", Kind.PLATE),
        ("家住绿源镇新塘村第3村民小组", Kind.ADDRESS),
        ("住址为示例市城东区人民路88号3单元402室", Kind.ADDRESS),
        ("户籍所在地：示例市河口县平沙镇大埔村12号", Kind.ADDRESS),
        ("当事人：张某，男，1980年1月1日出生，住示例市北江区解放西路10号", Kind.ADDRESS),
        ("港澳居民来往内地通行证H12345678", Kind.PASSPORT),
        ("护照 E 12345678", Kind.PASSPORT),
        ("宅电0757-81234567", Kind.TELEPHONE),
        ("　　　　　　　　　　机密★1年", Kind.SECRECY),
        ("关于做好××工作的通知（秘密）", Kind.SECRECY),
        ("★内部资料 严禁外传★", Kind.INTERNAL),
        ("（内部发文，不得外传）", Kind.INTERNAL),
        ("密级：内部", Kind.INTERNAL),
        ("此件不公开发布", Kind.OPENNESS),
        ("信息属性：不予公开", Kind.OPENNESS),
        ("000001\n\n示例市林业局文件", Kind.COPY_NUMBER),
    ],
)
def test_it_is_found(line: str, kind: Kind) -> None:
    assert [found.kind for found in find_sensitive(line)] == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "请提供姓名、身份证号、联系电话、住址", "身份证件号码15位或者18位", "以无记名投票方式秘密表决", "《绝密行动》",
        "第十条　（秘密）事项的范围由主管部门规定", "机密级3件，秘密级5件", "内部审计", "单位内部文件管理",
        "| 内部资料 | 保存10年 |", "注意保存好票据", "未经许可不得外传。", "不公开听证", "（不公开审理的除外）",
        "依申请公开工作制度", "## 依申请公开", "公开方式：主动公开；依申请公开的另行规定",
        "此件主动公开", "此件发至县级",
        "100000", "第000001号", "邮编000000，传真0000-87654321", "国有林场 粤B2012号", "京津冀A类",
        "经营者住所：示例木业有限公司，示例市工业路3号", "住宿费每人每天300元", "住房3套", "家庭地址3处",
        "投资额13812345678",
        "面积约13812345678平方米", "2020-2021-2022-2023-2024", "12 345 678 901 234", "3.1415926535897932",
        "附件1 2 3 4 5 6 7 8 9 10 11 12", "@示例林业", "林权证号B440000123456", "小班号 440101001002003004",
        "https://www.example.gov.cn/u/13812345678901234.html", "| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 |",
    ],
)  # fmt: skip
def test_it_is_nothing(line: str) -> None:
    assert list(find_sensitive(line)) == []


def test_a_level_alone_far_down_only_warns() -> None:
    text = "\n".join(["一", "二", "三", "四", "五", "六", "七", "机密"])
    (found,) = find_sensitive(text)
    assert found.doubtful


def test_a_find_is_told_where_it_was_written() -> None:
    text = "第一行\n电话**138**１２３４5678，谢谢\n"
    (found,) = find_sensitive(text)
    assert text[found.start : found.end] == "138**１２３４5678"


def test_a_line_that_never_ends_takes_no_time() -> None:
    text = "住址张三1" * 20_000 + "，13812345678" + " -" * 50_000 + "《秘密" * 10_000
    assert Kind.MOBILE in {found.kind for found in find_sensitive(text)}
