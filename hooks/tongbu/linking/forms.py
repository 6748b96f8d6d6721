"""What an interpretation's form (解读形式) adds: questions, films, pictures, and a guide to a service."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tongbu.linking.legislation import Describing
from tongbu.linking.node import moment, node
from tongbu.linking.publishing import LANGUAGE
from tongbu.linking.questions import questions
from tongbu.model.interpretation import Interpretation
from tongbu.pages.views.interpretation import Guide, InterpretationView, Media
from tongbu.pages.views.parts import FileLink


def forms(context: Describing, reading: Interpretation, view: InterpretationView) -> Iterator[dict[str, Any]]:
    """Every thing that the page shows besides its text, each part of the interpretation."""
    publisher = context.publisher
    if asked := questions(reading, view.questions, publisher):
        yield asked
    for media in view.media:
        yield _media(context, reading, media)
    for picture in view.pictures:
        yield _picture(context, reading, picture)
    if view.guide:
        yield from _guide(context, reading, view.guide)


def _media(context: Describing, reading: Interpretation, media: Media) -> dict[str, Any]:
    address, captions = context.publisher.address, media.captions
    return node(
        "VideoObject" if media.kind == "video" else "AudioObject",
        context.publisher.permanent(media.file.url),
        name=media.file.name or reading.meta.title,
        description=reading.meta.summary or reading.meta.title,
        contentUrl=address(media.file.url),
        encodingFormat=media.type,
        uploadDate=moment(reading.meta.published, reading.meta.published_at),
        inLanguage=LANGUAGE,
        caption=node("MediaObject", contentUrl=address(captions), encodingFormat="text/vtt") if captions else None,
        isPartOf=_part_of(context, reading),
    )


def _picture(context: Describing, reading: Interpretation, picture: FileLink) -> dict[str, Any]:
    return node(
        "ImageObject",
        context.publisher.permanent(picture.url),
        name=picture.name,
        contentUrl=context.publisher.address(picture.url),
        isPartOf=_part_of(context, reading),
    )


def _guide(context: Describing, reading: Interpretation, guide: Guide) -> Iterator[dict[str, Any]]:
    """The service, and how to go about it step by step; who offers it is not said, as the words may name others."""
    identity, meta = context.publisher.permanent(reading.url), reading.meta
    yield node(
        "GovernmentService",
        f"{identity}#service",
        name=meta.title,
        description=meta.summary,
        availableChannel=node(
            "ServiceChannel",
            description="；".join(guide.place),
            availableLanguage=LANGUAGE,
            servicePhone=node("ContactPoint", description="；".join(guide.contact)) if guide.contact else None,
        ),
        url=context.publisher.address(reading.url),
    )
    yield node(
        "HowTo",
        f"{identity}#how-to",
        name=meta.title,
        about={"@id": f"{identity}#service"},
        description="\n".join(guide.materials),
        step=[
            node("HowToStep", f"{identity}#{each.anchor}" if each.anchor else "", name=each.label, text=each.words)
            for each in guide.steps
        ],
        isPartOf=_part_of(context, reading),
    )


def _part_of(context: Describing, reading: Interpretation) -> dict[str, str]:
    return {"@id": context.publisher.permanent(reading.url)}
