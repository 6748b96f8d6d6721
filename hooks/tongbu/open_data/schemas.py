"""The JSON Schemas of everything the API publishes, made from the models themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from tongbu.open_data.describing import Describing
from tongbu.open_data.documents import ConsultationDocument, InterpretationDocument, PolicyDocument
from tongbu.open_data.lists import Catalogue, ConsultationList, Index, InterpretationList, PolicyList
from tongbu.open_data.shape import Shape

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SHAPES: Mapping[type[Shape], str] = MappingProxyType(
    {
        Index: "index",
        PolicyList: "policy-list",
        ConsultationList: "consultation-list",
        InterpretationList: "interpretation-list",
        PolicyDocument: "policy",
        ConsultationDocument: "consultation",
        InterpretationDocument: "interpretation",
        Catalogue: "catalogue",
    }
)
"""Each published shape and the name of its schema."""


def schema_files(context: Describing) -> Iterator[tuple[str, bytes]]:
    """Every schema with its address, relative to the site's root."""
    for shape, name in SHAPES.items():
        url = context.schema_path(name)
        whole = {"$schema": DIALECT, "$id": context.address(url), **_schema(shape)}
        yield url, f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n".encode()


@cache  # a preview asks again after each change of metadata
def _schema(shape: type[Shape]) -> Mapping[str, Any]:
    return _open(shape.model_json_schema(mode="serialization"))


def _open(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema without its ban on other fields: a later build of the same version may add some."""
    kept = {key: value for key, value in schema.items() if (key, value) != ("additionalProperties", False)}
    return {key: _open(value) if isinstance(value, dict) else value for key, value in kept.items()}
