"""What a new bureau is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tongbu.founding.profiles import profiles
from tongbu.model.check_digits import right_check_digit

_CODE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}")
_DOMAIN = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")


class Platform(StrEnum):
    """Where the repository lies, and so which pipeline it gets."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEE = "gitee"


@dataclass(frozen=True, slots=True)
class Answers:
    """The five answers, and the colour. `credit_code` (统一社会信用代码) may be "" until it is known."""

    organisation: str = "示例市某某局"
    domain: str = "example.gov.cn"
    credit_code: str = ""
    profile: str = "guangdong"
    platform: Platform = Platform.GITHUB
    colour: str = "#0b5394"


def faults(answers: Answers) -> Iterator[str]:
    """What is wrong with the answers, each as a sentence."""
    if not re.search(r"[\u4e00-\u9fff]{2}", answers.organisation) or "\n" in answers.organisation:
        yield f"单位名称“{answers.organisation}”不像机关的名称。请写全称，如 示例市林业局。"
    if not _DOMAIN.fullmatch(answers.domain):
        yield f"域名“{answers.domain}”不对。请写小写的域名，不写 https://，如 ly.example.gov.cn。"
    code = answers.credit_code
    if code and (not _CODE.fullmatch(code) or right_check_digit(code)):
        yield f"统一社会信用代码“{code}”不对：应当是18位，最后一位是校验位。请核对；暂时不知道的可以不写。"
    if answers.profile not in profiles():
        yield f"没有“{answers.profile}”的限值。可以写：{'、'.join(profiles())}。"
