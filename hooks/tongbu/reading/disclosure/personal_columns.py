"""Columns that would say who somebody is, which no register that the public reads may have."""

_WORDS = (
    "申请人 姓名 申请人姓名 申请人名称 名称 联系人 联系电话 电话 手机 手机号 手机号码 身份证 身份证号 身份证号码 "
    "证件号 证件号码 住址 地址 通讯地址 联系地址 通信地址 邮箱 电子邮箱 联系方式 统一社会信用代码 法定代表人 第三方 "
    "第三方姓名 留言人 留言人姓名 来信人 来信人姓名 写信人 反映人 投诉人 举报人 网名 昵称 微信号"
)
OF_PERSONS = frozenset(_WORDS.split())
"""Headings of such columns."""
