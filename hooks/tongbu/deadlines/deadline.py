"""One thing that must be done, or that happens, by a day: who must do what, and which source says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tongbu.model.titles import in_title_marks


class DeadlineKind(StrEnum):
    """What sort of deadline it is; the value is the Chinese word shown, the name its code in machine output."""

    OPENING = "开始征求意见"
    CLOSING = "征求意见截止"
    FEEDBACK = "公布采纳情况"
    REGISTRATION = "听证会报名截止"
    PARTICIPANTS = "听证会名单公布"
    MATERIALS = "听证材料送达"
    HEARING = "听证会"
    EFFECT = "施行"
    EXPIRY = "有效期届满"
    EVALUATION = "实施后评估"
    INTERPRETATION = "发布解读"
    WAIVER = "豁免到期"
    REVIEW = "补审"
    DISCLOSURE = "主动公开时限"
    ITEM_DISCLOSURE = "目录事项公开"
    ITEM_UPDATE = "目录事项更新"
    COLUMN_UPDATE = "专栏更新"
    ANNUAL_REPORT = "年度报告"
    TASK = "任务时限"
    REQUEST = "答复申请"
    REQUEST_COMPLETION = "告知补正"
    REQUEST_OPINIONS = "征求意见期满"
    LETTER = "答复留言"
    LETTER_FORWARDING = "转办留言"
    QUESTION = "复核问答"
    RESPONSE = "回应舆情"
    CONFERENCE = "新闻发布会"

    @property
    def code(self) -> str:
        """The permanent English code: `feedback`, `annual-report`."""
        return self.name.lower().replace("_", "-")

    @property
    def stays_owed(self) -> bool:
        """Whether it is a duty that stands, and is overdue, until the files show that it was met.

        The others pass with their day: an event takes place, and of a duty such as sending the papers for
        a hearing the files keep no record by which anybody could tell whether it was met.
        """
        return self in _OWED

    @property
    def is_internal(self) -> bool:
        """Whether it is between the bureau and itself or one applicant: the public's calendar leaves it out."""
        return self in _INTERNAL


_OF_REQUESTS = frozenset({DeadlineKind.REQUEST, DeadlineKind.REQUEST_COMPLETION, DeadlineKind.REQUEST_OPINIONS})
_OF_LETTERS = frozenset({DeadlineKind.LETTER, DeadlineKind.LETTER_FORWARDING})
_OF_HOURS = frozenset({DeadlineKind.RESPONSE, DeadlineKind.CONFERENCE})
"""Those whose time of day counts."""
_TO_KEEP_UP = frozenset({DeadlineKind.ITEM_DISCLOSURE, DeadlineKind.ITEM_UPDATE, DeadlineKind.COLUMN_UPDATE})
_OF_ANSWERS = _OF_REQUESTS | _OF_LETTERS | _OF_HOURS | {DeadlineKind.QUESTION}
_OF_ROWS = _OF_ANSWERS | _TO_KEEP_UP | {DeadlineKind.TASK, DeadlineKind.ANNUAL_REPORT}
"""Those about a row of a table, which is no document with a title."""
_INTERNAL = _OF_ANSWERS | {DeadlineKind.WAIVER, DeadlineKind.REVIEW}
_OWED = _TO_KEEP_UP | frozenset(
    {
        DeadlineKind.FEEDBACK,
        DeadlineKind.EVALUATION,
        DeadlineKind.INTERPRETATION,
        DeadlineKind.WAIVER,
        DeadlineKind.REVIEW,
        DeadlineKind.DISCLOSURE,
        DeadlineKind.ANNUAL_REPORT,
        DeadlineKind.TASK,
        DeadlineKind.REQUEST,
        *_OF_LETTERS,
        *_OF_HOURS,
        DeadlineKind.QUESTION,
    }
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline: `day` is the last day on which it is in time, or the day on which the event takes place.

    `title` names the document without marks, or the work itself where no document is concerned; `document` is the
    path of its file in the project and `url` its page relative to the site's root, both "" for the bureau's own
    work. `what` is one Chinese sentence saying what is to be done, `how` another on what to write in which file, ""
    where nothing is to be written. `rule` is the code of the rule that reports the
    fault, "" where none does; `source` the official source in words. `provisional` is True where a count of working
    days touched a year without an official arrangement, so that the day may still move. `office` is who must do it,
    "" where that is not known. `time` (HH:MM) belongs to hearings and to answers due by the hour, `place` to hearings;
    both are "" elsewhere. `subject` tells apart deadlines of one kind and document: the year of a report, the rule of a
    waiver, the number of a task or of an item of the catalogue. `waived_until` is the day until which the document
    waives (豁免) the rule's finding; the duty stands.
    """

    kind: DeadlineKind
    day: date
    title: str
    document: str
    url: str
    what: str
    rule: str
    source: str
    provisional: bool = False
    office: str = ""
    time: str = ""
    place: str = ""
    subject: str = ""
    how: str = ""
    waived_until: date | None = None

    @property
    def key(self) -> str:
        """A name that is unique on the site and stays when the day is moved: an entry in a calendar moves with it."""
        return ":".join((self.kind.code, self.document, self.subject))

    @property
    def named(self) -> str:
        """The title as a sentence has it: a document's in title marks, that of work without."""
        is_work = not self.document or self.kind in _OF_ROWS
        return self.title if is_work else in_title_marks(self.title)

    def days_left(self, today: date) -> int:
        """Days until it falls due; 0 on the day itself, negative after it."""
        return (self.day - today).days

    def is_overdue(self, today: date) -> bool:
        """Whether its day has passed and it is still owed."""
        return self.kind.stays_owed and self.day < today
