"""Forms for the metadata of documents, made of the same models that read it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from tongbu.reading import shape

Form = dict[str, Any]
"""One field as Decap CMS is told of it; see https://decapcms.org/docs/widgets/."""

_FEW = 4
"""Parts with more fields than that are folded."""
_LONG = frozenset(("summary", "explanation", "statement", "reason", "opinion", "process", "outline"))
"""Fields of several sentences."""


def forms(model: type[BaseModel], *, may_be_absent: bool = False) -> list[Form]:
    """A field for each key of the metadata, in the order of the model.

    Of a part that may be absent nothing is required by the form: the editor knows no other way to leave it out. The
    gate requires what the form cannot.
    """
    return [
        _form(name, field, required=field.is_required() and not may_be_absent)
        for name, field in model.model_fields.items()
    ]


def _form(name: str, field: FieldInfo, *, required: bool) -> Form:
    key = field.alias or name
    form: Form = {"name": key, "label": key, "required": required}
    if field.description:
        form["hint"] = field.description
    return form | _widget(name, field.annotation, required=required)


def _widget(name: str, annotation: Any, *, required: bool) -> Form:
    kind = shape.plain(annotation)
    if get_origin(kind) is tuple:
        return _several(name, shape.item(kind))
    if kind is date:
        day = {"date_format": "YYYY-MM-DD", "time_format": False, "format": "YYYY-MM-DD"}
        return {"widget": "datetime", **day, "default": ""}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"widget": "select", "options": [each.value for each in kind]}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return {
            "widget": "object",
            "collapsed": len(kind.model_fields) > _FEW,
            "fields": forms(kind, may_be_absent=not required),
        }
    return {"widget": "text" if name in _LONG else "string"}


def _several(name: str, of: Any) -> Form:
    if isinstance(of, type) and issubclass(of, StrEnum):
        return {"widget": "select", "multiple": True, "options": [each.value for each in of]}
    if isinstance(of, type) and issubclass(of, BaseModel):
        return {"widget": "list", "collapsed": True, "default": [], "fields": forms(of)}
    return {
        "widget": "list",
        "default": [],
        "field": {"name": "item", "label": "内容", **_widget(name, of, required=True)},
    }
