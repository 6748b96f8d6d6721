"""CFD: what must not be published (保密审查): secrets, internal papers, personal data, in texts and files."""

from __future__ import annotations

from tongbu.rules.confidentiality.bank_card import BankCard
from tongbu.rules.confidentiality.closed_openness import ClosedOpenness
from tongbu.rules.confidentiality.copy_number import CopyNumber
from tongbu.rules.confidentiality.file_author import FileAuthor
from tongbu.rules.confidentiality.home_address import HomeAddress
from tongbu.rules.confidentiality.identity_number import IdentityNumber
from tongbu.rules.confidentiality.internal_mark import InternalMark
from tongbu.rules.confidentiality.personal_document import PersonalDocument
from tongbu.rules.confidentiality.picture_location import PictureLocation
from tongbu.rules.confidentiality.private_email import PrivateEmail
from tongbu.rules.confidentiality.private_telephone import PrivateTelephone
from tongbu.rules.confidentiality.secrecy_mark import SecrecyMark
from tongbu.rules.confidentiality.uninspected_file import UninspectedFile
from tongbu.rules.confidentiality.unseen_content import UnseenContent
from tongbu.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    SecrecyMark(),
    IdentityNumber(),
    BankCard(),
    InternalMark(),
    CopyNumber(),
    ClosedOpenness(),
    PrivateTelephone(),
    PersonalDocument(),
    PrivateEmail(),
    HomeAddress(),
    PictureLocation(),
    FileAuthor(),
    UnseenContent(),
    UninspectedFile(),
)
