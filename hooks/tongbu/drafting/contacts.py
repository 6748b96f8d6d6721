"""By which telephone a text says to reach the office that is in charge of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tongbu.model.widths import half_width
from tongbu.settings import Organisation

_NUMBER = r"(?:400-?\d{3}-?\d{4}|(?:[（(]?0\d{2,3}[）)]?[-—–－]?)?\d{7,8}(?:(?:转|-)\d{1,5})?)"
"""Of an office: a mobile telephone is a person's, and is not published without a look."""
_TELEPHONE = re.compile(rf"(?P<label>[\u4e00-\u9fff]{{0,8}})(?:电话|热线)(?:号码)?[:：]?(?P<number>{_NUMBER})(?!\d)")
_FOR_QUESTIONS = re.compile(r"(?:\A|咨询|联系|服务|办公|[科处室股局])\Z")
"""What may stand before 电话; any other word says that it is for something else: 防火, 救援队, 指挥中心."""
_FOR_SOMETHING_ELSE = re.compile(r"举报|投诉|监督|报警|火警|传真|值班|值守|应急|预约|报名")
_OFFICE = re.compile(
    r"(?:联系|咨询|承办|经办)(?:人|单位|科室|处室|部门|机构)[:：](?P<office>[\u4e00-\u9fff]{1,20}[科处室股局所站队院办心])(?![\u4e00-\u9fff])"
)


@dataclass(frozen=True, slots=True)
class Contact:
    """A telephone for questions, and the office that answers it, or ""."""

    telephone: str
    office: str = ""


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom to ask about a document, as it is told: `guessed` where the telephone is but that of the whole bureau."""

    telephone: str
    who: str
    guessed: bool


def reach(organisation: Organisation, office: str, said: Contact | None) -> Reach:
    """What is told: the telephone that the document says, else the bureau's; `office` is the one in charge, or ""."""
    if said is None:
        return Reach(organisation.telephone, f"{organisation.name}{office}", guessed=bool(organisation.telephone))
    named = office or said.office.removeprefix(organisation.name)
    return Reach(said.telephone, f"{organisation.name}{named}", guessed=False)


def contact_in(text: str) -> Contact | None:
    """The first telephone that a text gives for questions; those for complaints, bookings and the like are none."""
    return next(_contacts(text), None)


def _contacts(text: str) -> Iterator[Contact]:
    for line in text.splitlines():
        words = half_width("".join(line.split()))
        office = _OFFICE.search(words)
        for match in _TELEPHONE.finditer(words):
            label = match["label"]
            if _FOR_QUESTIONS.search(label) and not _FOR_SOMETHING_ELSE.search(label):
                yield Contact(match["number"], office["office"] if office else "")
