"""What the rules about the catalogue (主动公开目录) share: the version in force, and what its items come to."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.cataloguing.coverage import Circumstances, outside, pages_outside
from tongbu.cataloguing.data_pages import data_pages
from tongbu.cataloguing.keeping import Covered
from tongbu.cataloguing.subjects import Subjects, disclosed
from tongbu.model.disclosure.catalogue import CatalogueVersion, in_force
from tongbu.rules.catalogue.site_pages import SitePages
from tongbu.rules.rule import Authority, Context

DUTY = Authority("《中华人民共和国政府信息公开条例》第十九条至第二十一条：应当主动公开的政府信息")
DIRECTORY = Authority("《中华人民共和国政府信息公开条例》第十二条：编制、公布政府信息公开指南和目录，并及时更新")
IN_TIME = Authority("《中华人民共和国政府信息公开条例》第二十六条：自形成或者变更之日起20个工作日内公开")


def covered(context: Context, version: CatalogueVersion | None = None) -> Covered | None:
    """The version given, else the one in force on the day; None where there is no catalogue."""
    versions = context.disclosure.catalogue
    version = version or in_force(versions, context.today)
    if version is None:
        return None
    subjects = subjects_of(context)
    usual = context.settings.limits.disclosure_workdays
    circumstances = Circumstances(subjects, SitePages(context), context.calendar, min(versions), usual)
    items = circumstances.cover(version)
    pages = pages_outside(items, data_pages(context.disclosure, context.today))
    return Covered(version, items, outside(items, subjects.all), pages)


def subjects_of(context: Context) -> Subjects:
    """Everything that is disclosed on the day."""
    return Subjects(disclosed(context.library, context.today))


def all_items(context: Context) -> Iterator[tuple[CatalogueVersion, int]]:
    """Every item of every version, by its version and its place there."""
    for version in context.disclosure.catalogue.values():
        for position in range(len(version.rows)):
            yield version, position
