"""The closed vocabularies that front matter draws on, with their official Chinese words as values."""

from __future__ import annotations

from enum import StrEnum


class PolicyCategory(StrEnum):
    """文件类别: what kind of document a policy file is in law."""

    REGULATION = "规章"
    NORMATIVE = "行政规范性文件"
    OTHER = "其他文件"
    DRAFT = "征求意见稿"

    @property
    def must_be_interpreted(self) -> bool:
        """Whether an interpretation is mandatory (穗府办函〔2017〕313号 art. 3)."""
        return self in (PolicyCategory.REGULATION, PolicyCategory.NORMATIVE)


class OfficialGenre(StrEnum):
    """公文种类: the fifteen kinds of the 党政机关公文处理工作条例, art. 8."""

    RESOLUTION = "决议"
    DECISION = "决定"
    ORDER = "命令（令）"
    COMMUNIQUE = "公报"
    ANNOUNCEMENT = "公告"
    NOTICE_PUBLIC = "通告"
    OPINION = "意见"
    NOTICE = "通知"
    CIRCULAR = "通报"
    REPORT = "报告"
    REQUEST = "请示"
    REPLY = "批复"
    MOTION = "议案"
    LETTER = "函"
    MINUTES = "纪要"


class Openness(StrEnum):
    """公开方式: the openness attribute set while a document is drafted (国办发〔2016〕80号)."""

    ACTIVE = "主动公开"
    ON_REQUEST = "依申请公开"
    CLOSED = "不予公开"


class PolicyState(StrEnum):
    """The computed standing of a published policy; never typed by an author."""

    PENDING = "尚未施行"
    IN_FORCE = "现行有效"
    AMENDED = "已修改"
    REPEALED = "已废止"
    EXPIRED = "已失效"

    @property
    def has_force(self) -> bool:
        """Whether the policy binds, wholly or as amended."""
        return self in (PolicyState.IN_FORCE, PolicyState.AMENDED)


class ConsultationState(StrEnum):
    """The computed stage of a public consultation (意见征集)."""

    UPCOMING = "未开始"
    OPEN = "征集中"
    CLOSED = "已截止待反馈"
    ANSWERED = "已反馈"
    OVERDUE = "逾期未反馈"
    TERMINATED = "已终止"


class MatterType(StrEnum):
    """事项类型: what is consulted on, which sets the minimum period."""

    REGULATION = "规章"
    MAJOR_DECISION = "重大行政决策"
    NORMATIVE = "行政规范性文件"
    OTHER = "其他事项"


class InterpretationForm(StrEnum):
    """解读形式, as listed in provincial and municipal interpretation rules."""

    TEXT = "文字"
    INFOGRAPHIC = "图解"
    QUESTIONS = "问答"
    VIDEO = "视频"
    AUDIO = "音频"
    ANIMATION = "动漫"
    H5 = "H5"
    PRESS_CONFERENCE = "新闻发布会"
    BRIEFING = "吹风会"
    INTERVIEW = "访谈"
    SIGNED_ARTICLE = "署名文章"
    EXPERT = "专家解读"
    CASE_STUDY = "案例讲解"
    DATA = "数据呈现"
    GUIDE = "办事指引"


class InterpretationStage(StrEnum):
    """解读阶段: when in a policy's life the interpretation speaks."""

    PUBLICATION = "发布"
    IMPLEMENTATION = "实施"
    EVALUATION = "评估"


class Disposition(StrEnum):
    """处理: what became of one opinion from the public."""

    ADOPTED = "采纳"
    PARTLY_ADOPTED = "部分采纳"
    NOT_ADOPTED = "不采纳"
    OUT_OF_SCOPE = "不属于本次范围"

    @property
    def needs_reason(self) -> bool:
        """Whether the public must be told why."""
        return self in (Disposition.PARTLY_ADOPTED, Disposition.NOT_ADOPTED)
