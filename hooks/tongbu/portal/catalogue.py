"""A site's `catalog.json` as far as a portal lists it.

It was written by another build, perhaps a newer one: what is not known here is passed over; what is asked for must be
there.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

NAME = "catalog.json"
_SCHEMA = "api/v1/schema/catalogue.json"
_UNFIT = re.compile(r"[\x00-\x1f\x7f\\?#%]")


class NotACatalogueError(ValueError):
    """The text is no catalogue that a build wrote; the message says so in Chinese."""


def _inside(written: str) -> str:
    if _UNFIT.search(written) or {"", ".", ".."} & set(written.split("/")):
        raise ValueError(written)
    return written


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Turn(_Shape):
    """From the day `on` the state is `state`; None for all time before."""

    on: date | None
    state: str


class Document(_Shape):
    """What every row has. `id` names the document's page below the folder of its kind, and leads nowhere else."""

    id: Annotated[str, AfterValidator(_inside)]
    title: str
    summary: str = ""
    published: date | None = None
    issuer: str = ""
    timeline: tuple[Turn, ...] = ()


class Policy(Document):
    """A policy."""

    number: str = ""
    category: str = ""
    theme: str = ""
    drafted: date | None = None


class Consultation(Document):
    """A draft under consultation."""

    theme: str = ""
    matter: str = ""
    opens: date | None = None
    closes: date | None = None


class Interpretation(Document):
    """An interpretation."""

    forms: tuple[str, ...] = ()


class Catalogue(_Shape):
    """All documents of a site."""

    schema_: str = Field("", alias="$schema")
    publisher: str
    policies: tuple[Policy, ...]
    consultations: tuple[Consultation, ...]
    interpretations: tuple[Interpretation, ...]

    @classmethod
    def read(cls, content: bytes) -> Catalogue:
        """The catalogue in the bytes of a file."""
        try:
            return cls.model_validate_json(content)
        except ValidationError as error:
            place = ".".join(map(str, error.errors(include_url=False)[0]["loc"]))
            raise NotACatalogueError(f"{NAME} 不是构建写出的目录{f'（{place}）' if place else ''}") from None

    @property
    def address(self) -> str:
        """The home page of the site as it was built for; "" where it has no address of its own."""
        found = self.schema_.removesuffix(_SCHEMA)
        return found if found.startswith(("http://", "https://")) and found != self.schema_ else ""
