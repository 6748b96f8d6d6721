"""The words before a number or an address: whose it is, and whether it is a number of something else."""

from __future__ import annotations

import re

_PERSON = re.compile(
    r"申请人|当事人|户主|户名|本人|家属|承包人|承包户|经营者|法定代表人|持证人|姓名|收款人|村民|居民|住户|农户|患者|学生"
    r"|监护人|配偶|父亲|母亲|丈夫|妻子|儿子|女儿|死者|伤者|举报人|投诉人|信访人|提出人|被处罚人|受害人|先生|女士|同学"
    r"|身份证|住址|家住|我的|个人"
)
_PUBLIC_LABEL = re.compile(
    r"(?:咨询|监督|举报|投诉|服务|办公|值班|受理|预约|报名|业务|公开|办事|查询|征求意见|意见反馈|反馈|投稿|单位|窗口|科室"
    r"|办公室|报警|救助|防火|应急|联络|客服|政务|官方|来访|信访|接待|订票|救援|森林火警|公众)"
    r"(?:服务)?(?:联系)?(?:专线|电话|邮箱|邮件|电子邮[箱件]|信箱|传真|热线|方式|号码|手机|微信)|热线|总机|传真|值班室"
)
_ORGAN = re.compile(r"[局科股处厅站所委部院馆队](?![长员])|中心|办公室|委员会|窗口|大厅|政府|部门|单位|公司|协会|学校")
_CONTACT = re.compile(r"联系|电话|手机|邮箱|邮件|信箱|座机|致电|拨打|E-?mail|TEL", re.IGNORECASE)
_CODE = re.compile(
    r"(?:编号|序号|流水号|文号|索引号|代码|条码|备案号?|订单号?|受理号|批准号|证书号|案号|标识码|公告号|许可证号?|图斑号?|宗地号?"
    r"|不动产单?元?号?|批号|型号|货号|合同号|登记号|注册号|发票号?|单号|ISBN|ISSN|CN|标准号|档号|件号|项目号|地块号?|准字|税号|统一编号)"
    r"[^\w。；;]{0,4}[A-Z]{0,6}[-/]?\Z",
    re.IGNORECASE,
)
_ORGAN_CODE = re.compile(r"(?:信用代码|机构代码|纳税人识别号|税号|索引号)[^。；;]{0,12}\Z")
_NEAR, _FAR = 25, 60

_AMOUNT = re.compile(r"(?:[额值量费]|面积|资金|总数|里程)(?:约|为|达|共|合计)?[:\s]{0,2}\Z")


def before(line: str, match: re.Match[str]) -> str:
    """The words before a match that count."""
    return line[max(0, match.start() - _FAR) : match.start()]


def is_persons(told: str) -> bool:
    """Whether the words before speak of a person, and of no public place after that."""
    return _last(_PERSON, told) > _last(_PUBLIC_LABEL, told)


def is_public_contact(told: str) -> bool:
    """Whether a telephone or mail address is one to reach an office by: a public label, or an organ with 联系电话."""
    person = _last(_PERSON, told)
    if _last(_PUBLIC_LABEL, told[-_NEAR - 15 :]) >= 0 and _last(_PUBLIC_LABEL, told) > person:
        return True
    if person >= 0:
        return False
    contact = [match.start() for match in _CONTACT.finditer(told)]
    return bool(contact) and _ORGAN.search(told[: contact[-1]]) is not None


def is_labelled_contact(told: str) -> bool:
    """Whether the words right before say that a way to reach somebody follows."""
    return _CONTACT.search(told[-12:]) is not None


def is_numbered(told: str) -> bool:
    """Whether the words right before say that the number of a thing follows (编号, 流水号, 代码 …), or an amount."""
    return _CODE.search(told[-24:]) is not None or _AMOUNT.search(told[-8:]) is not None


def is_organ_code(told: str) -> bool:
    """Whether the words right before say that the code of an organisation follows."""
    return _ORGAN_CODE.search(told[-30:]) is not None


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.start() for match in pattern.finditer(text)), default=-1)
