"""POL: the record of a policy document (政策文件) in the library."""

from __future__ import annotations

from tongbu.rules.policy.attachment_list import AttachmentList
from tongbu.rules.policy.contradicted_metadata import ContradictedMetadata
from tongbu.rules.policy.date_order import DateOrder
from tongbu.rules.policy.duplicate_index import DuplicateIndex
from tongbu.rules.policy.duplicate_number import DuplicateNumber
from tongbu.rules.policy.genre_mismatch import GenreMismatch
from tongbu.rules.policy.index_check_digit import IndexCheckDigit
from tongbu.rules.policy.index_form import IndexForm
from tongbu.rules.policy.index_owner import IndexOwner
from tongbu.rules.policy.index_year import IndexYear
from tongbu.rules.policy.late_disclosure import LateDisclosure
from tongbu.rules.policy.missing_element import MissingElement
from tongbu.rules.policy.missing_summary import MissingSummary
from tongbu.rules.policy.not_open import NotOpen
from tongbu.rules.policy.number_brackets import NumberBrackets
from tongbu.rules.policy.number_code import NumberCode
from tongbu.rules.policy.number_form import NumberForm
from tongbu.rules.policy.number_padding import NumberPadding
from tongbu.rules.policy.number_series import NumberSeries
from tongbu.rules.policy.number_year import NumberYear
from tongbu.rules.policy.order_number import OrderNumber
from tongbu.rules.policy.other_title import OtherTitle
from tongbu.rules.policy.published_in_future import PublishedInFuture
from tongbu.rules.policy.regulation_delay import RegulationDelay
from tongbu.rules.policy.regulation_name import RegulationName
from tongbu.rules.policy.review_order import ReviewOrder
from tongbu.rules.policy.undated_signature import UndatedSignature
from tongbu.rules.policy.unknown_issuer import UnknownIssuer
from tongbu.rules.policy.unknown_theme import UnknownTheme
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    MissingElement(),
    NumberBrackets(),
    NumberPadding(),
    NumberForm(),
    NumberYear(),
    NumberSeries(),
    OrderNumber(),
    NumberCode(),
    DuplicateNumber(),
    IndexForm(),
    IndexCheckDigit(),
    IndexOwner(),
    IndexYear(),
    DuplicateIndex(),
    UnknownTheme(),
    GenreMismatch(),
    RegulationName(),
    DateOrder(),
    LateDisclosure(),
    RegulationDelay(),
    NotOpen(),
    ReviewOrder(),
    UnknownIssuer(),
    AttachmentList(),
    PublishedInFuture(),
    MissingSummary(),
    ContradictedMetadata(),
    OtherTitle(),
    UndatedSignature(),
)
