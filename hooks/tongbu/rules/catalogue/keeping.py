"""What the rules about key columns (重点领域专栏) share: what is in each, here and in the counties."""

from __future__ import annotations

from collections.abc import Iterator

from tongbu.cataloguing.freshness import CountyColumn, at_counties, fill
from tongbu.cataloguing.keeping import Keeping, KeptColumn
from tongbu.model.disclosure.key_column import KeyColumn, KeyColumns
from tongbu.rules.catalogue.covering import covered, subjects_of
from tongbu.rules.catalogue.site_pages import SitePages
from tongbu.rules.rule import Authority, Context

KEY_AREAS = Authority("《中华人民共和国政府信息公开条例》第二十条：重点领域的信息应当主动公开")
NOT_EMPTY = Authority("《政府网站发展指引》（国办发〔2017〕47号）：不得有空栏目")
FRESH = Authority("《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）：栏目应当按期更新", verified=False)


def keeping_of(context: Context) -> Keeping:
    """What the catalogue and the columns come to on the day; the library is not looked at where there are none."""
    return Keeping(covered(context), tuple(kept_columns(context)))


def kept_columns(context: Context) -> Iterator[KeptColumn]:
    """Each column, and what is in it on the day."""
    columns = context.disclosure.columns
    if columns is None:
        return
    subjects, pages = subjects_of(context), SitePages(context)
    usual = context.settings.limits.column_fresh_days
    for position, column in enumerate(columns.rows):
        yield KeptColumn(columns, position, column, fill(column, subjects, pages, usual))


def county_columns(context: Context) -> Iterator[tuple[KeyColumns, int, KeyColumn, CountyColumn]]:
    """Each column at each of its counties."""
    columns = context.disclosure.columns
    if columns is None:
        return
    usual = context.settings.limits.column_fresh_days
    for position, column in enumerate(columns.rows):
        for county in at_counties(column, context.disclosure.counties, usual):
            yield columns, position, column, county
