"""Lines that hold nothing sensitive, though they look it: what makes the number, and what stands around it."""

from __future__ import annotations

from collections.abc import Callable

from confidentiality.invented import Inventor

NEGATIVES: tuple[tuple[Callable[[Inventor], str], tuple[str, ...]], ...] = (
    (
        Inventor.credit_code,
        ("统一社会信用代码：{}", "（统一社会信用代码{}）", "信用代码 {}，注册地示例市", "纳税人识别号：{}"),
    ),
    (lambda made: f"{made.credit_code()}/{made.number(2010, 2027)}-{made.digits(5)}", ("索引号：{}", "{} 索引号")),
    (Inventor.wrong_identity, ("编码{}", "流水号：{}", "序列 {}。")),
    (Inventor.wrong_card, ("编码{}", "单号：{}", "{}。")),
    (lambda made: made.digits(20), ("项目代码：{}", "宗地 {}", "{}")),
    (lambda made: made.digits(24), ("{}", "受理号{}")),
    (
        lambda made: f"{made.number(2015, 2027)}-{made.digits(6)}-{made.digits(2)}-{made.digits(2)}-{made.digits(6)}",
        ("项目代码：{}", "投资项目统一代码{}"),
    ),
    (lambda made: f"{made.day():%Y%m%d}{made.digits(6)}", ("受理编号：{}", "流水号{}", "{}")),
    (lambda made: f"{made.day():%Y-%m-%d %H:%M:%S}", ("{}", "发布时间：{}")),
    (lambda made: f"{made.day():%Y-%m-%d}", ("{} 至 2026-12-31", "自{}起", "2024-01-01 {}")),
    (
        lambda made: (
            f"{made.one_of('示林规', '示府办', '粤林', '国办发')}〔{made.number(2000, 2027)}〕{made.number(1, 400)}号"
        ),
        ("{}", "根据《通知》（{}）", "{}、示林〔2024〕3号"),
    ),
    (
        lambda made: f"{made.one_of('0000', '020', '0755', '010')}-{made.one_of(*'2345678')}{made.digits(7)}",
        (
            "咨询电话：{}",
            "联系电话：{}",
            "电话{}，工作日9:00—17:00",
            "监督电话 {}；投诉电话 {}",
            "示例市林业局办公室，电话{}",
            "传真：{}",
        ),
    ),
    (
        Inventor.mobile,
        (
            "示例市林业局森林资源管理科咨询电话：{}",
            "防火值班电话：{}",
            "举报电话{}（24小时）",
            "报名电话：{}",
            "示例市林业局办公室联系电话：{}",
            "投诉热线：{}",
        ),
    ),
    (lambda made: f"{made.one_of('400', '800')}-{made.digits(3)}-{made.digits(4)}", ("热线{}", "客服电话：{}")),
    (lambda made: made.one_of("12345", "12119", "110", "96156", "12350"), ("拨打{}", "热线{}，24小时受理")),
    (
        lambda made: (
            f"{made.one_of('linye', 'gushu', 'contact', 'xxgk')}@{made.one_of('example.gov.cn', 'ly.example.gov.cn')}"
        ),
        ("邮箱：{}", "请发到{}", "mailto:{}"),
    ),
    (Inventor.email, ("征求意见邮箱：{}", "咨询邮箱：{}", "投稿邮箱{}", "示例市林业局办公室，电子邮箱：{}")),
    (lambda made: f"{made.mobile()[:3]}****{made.digits(4)}", ("电话{}", "{}", "联系人手机：{}")),
    (lambda made: f"{made.identity()[:6]}********{made.digits(4)}", ("身份证号{}", "| 3 | 王某 | {} |")),
    (lambda made: f"{made.identity()[:3]}***************{made.digits(1)}", ("身份证号{}",)),
    (lambda made: f"****{made.digits(4)}", ("卡号{}", "账号：{}")),
    (lambda made: f"{made.one_of(*'abcz')}***@{made.one_of('qq.com', '163.com')}", ("邮箱：{}", "{}")),
    (
        lambda made: f"1{made.one_of(*'3578')}{made.digits(9)}",
        ("面积{}平方米", "投资{}元", "总产值{}.50元", "编号{}", "文号：{}", "数量 {} 株"),
    ),
    (lambda made: f"{made.digits(3)},{made.digits(3)},{made.digits(3)}", ("合计{}元", "{}")),
    (
        lambda made: f"{made.number(73, 135)}.{made.digits(8)},{made.number(18, 53)}.{made.digits(8)}",
        ("坐标{}", "({})"),
    ),
    (lambda made: f"978-7-{made.digits(4)}-{made.digits(4)}-{made.digits(1)}", ("ISBN {}", "书号{}")),
    (lambda made: f"GB/T {made.digits(5)}—20{made.digits(2)}", ("执行{}", "《规范》{}")),
    (lambda made: f"LY/T {made.digits(4)}-20{made.digits(2)}", ("{}", "按照{}的要求")),
    (lambda made: f"粤ICP备{made.digits(8)}号", ("{}", "备案：{}-1")),
    (lambda made: f"粤公网安备 {made.digits(14)}号", ("{}",)),
    (
        lambda made: f"https://www.example.gov.cn/{made.digits(4)}/{made.digits(8)}_{made.digits(6)}.html",
        ("见{}", "[原文]({})"),
    ),
    (lambda made: f"{made.one_of(*'GSDP')}{made.number(1, 9999)}", ("{}高速", "国道{}", "{}线K12+300")),
    (lambda made: f"{made.one_of(*'ABEGP')}{made.day():%Y%m%d}", ("附件{}", "文件名{}.docx")),
    (
        lambda made: f"示例市绿源路{made.number(1, 200)}号",
        ("地址：{}", "办公地址{}，邮编000000", "示例市林业局（{}）", "到{}窗口办理", "示例木业有限公司，住所：{}"),
    ),
    (
        lambda made: made.one_of("国家秘密", "商业秘密", "工作秘密", "绝密级", "机密级", "秘密级国家秘密", "军事机密"),
        (
            "对{}负有保密义务。",
            "不得泄露{}和个人隐私。",
            "涉及{}的，依照有关规定执行。",
            "第三条　{}的范围和密级由主管部门规定。",
            "# 示例市林业系统{}管理办法",
        ),
    ),
    (
        lambda made: made.one_of("内部资料", "内部文件", "内部使用"),
        (
            "印刷{}性出版物的，依照有关规定。",
            "第五条　{}由档案室统一保管，注意防火。",
            "单位的{}不属于政府信息。",
            "不得以{}代替规范性文件。",
        ),
    ),
    (
        lambda made: made.one_of("不予公开", "依申请公开", "不公开"),
        (
            "第八条　国家秘密{}。",
            "属于{}范围的，书面告知申请人。",
            "对决定{}的，说明理由。",
            "公开方式分为主动公开、{}。",
            "建立{}制度。",
        ),
    ),
    (
        lambda made: str(made.number(100_000, 999_999)),
        ("邮编：{}", "共{}株", "印发{}份。", "邮政编码{}", "| 合计 | {} |"),
    ),
    (lambda made: made.one_of("主动公开", "此件公开发布", "公开征求意见"), ("公开方式：{}", "（{}）", "{}")),
    (lambda made: made.digits(8), ("机构编码{}", "批次{}", "{}亩", "第{}号公告")),
    (lambda made: f"{made.digits(4)} {made.digits(4)} {made.digits(4)}", ("株数：{}", "| {} |")),
    (lambda made: made.one_of("京A", "粤B", "川A"), ("{}牌照车辆", "持{}号牌的", "{}级景区")),
    (lambda made: f"{made.number(1, 400)}号", ("第{}", "示府〔2024〕{}文", "绿源路{}")),
)
