"""Documents made in one line, for tests that need values and not files."""

from typing import Any

from tongbu.model.front_matter import InterpretationFrontMatter, PolicyFrontMatter
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.source import Source
from tongbu.model.text import LegalText


def policy(id: str, **meta: Any) -> Policy:  # noqa: A002
    """A policy with the given front matter (Chinese keys) and no text."""
    values = {"名称": f"示例文件{id}", "文件类别": "行政规范性文件", **meta}
    return Policy(id, Source(f"policies/{id}.md"), PolicyFrontMatter.model_validate(values), LegalText())


def interpretation(id: str, *subjects: str, **meta: Any) -> Interpretation:  # noqa: A002
    """An interpretation of the given policies and no text."""
    values = {"名称": f"解读{id}", "解读对象": subjects, "解读形式": ["文字"], **meta}
    front = InterpretationFrontMatter.model_validate(values)
    return Interpretation(id, Source(f"interpretations/{id}.md"), front, LegalText())
