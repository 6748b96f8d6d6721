"""Ask what is due in a library of a few documents."""

from datetime import date
from typing import Any

from tongbu.deadlines import Deadline, DeadlineKind, deadlines
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.settings import Settings

DAY = date.fromisoformat


def settings(**sections: Any) -> Settings:
    """The settings of a bureau, 示例市林业局 where no other is named."""
    return Settings.model_validate({"机关": {"名称": "示例市林业局"}, **sections})


def library(*documents: Policy | Interpretation, unreadable: tuple[str, ...] = ()) -> Library:
    return Library.of(
        (each for each in documents if isinstance(each, Policy)),
        (each for each in documents if isinstance(each, Interpretation)),
        unreadable,
    )


def due(today: str, *documents: Policy | Interpretation, **sections: Any) -> list[Deadline]:
    """What is due about documents on a day; the annual report, which is always to come, left out."""
    bureau = settings(**sections)
    found = deadlines(library(*documents), bureau, bureau.calendar(), DAY(today))
    return [each for each in found if each.kind is not DeadlineKind.ANNUAL_REPORT]


def told(today: str, *documents: Policy | Interpretation, **sections: Any) -> list[tuple[str, str, bool]]:
    """The word, the day and whether it is overdue, of what is due."""
    return [
        (each.kind.value, each.day.isoformat(), each.is_overdue(DAY(today)))
        for each in due(today, *documents, **sections)
    ]
