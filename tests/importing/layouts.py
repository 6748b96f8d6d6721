"""Thirty-six official documents, each of its own kind and layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from importing import invented
from importing.spec import Paper
from importing.word_maker import Layout

SEED = 20261120
_KINDS: tuple[tuple[Callable[[Random], Paper], Layout], ...] = (
    (lambda r: invented.notice_of_measures(r), Layout()),
    (lambda r: invented.notice_of_measures(r, annexes=1), Layout(title_lines=3, indent="　　")),
    (lambda r: invented.notice_of_measures(r, annexes=2, table=True), Layout(record="table", split_runs=True)),
    (lambda r: invented.notice_of_measures(r, joint=1), Layout(masthead="joint", title_lines=2)),
    (lambda r: invented.notice_of_measures(r, joint=2), Layout(masthead="joint", signature="spaces", remark="")),
    (lambda r: invented.notice_of_measures(r), Layout(automatic=True)),
    (lambda r: invented.notice_of_measures(r), Layout(automatic=True, number_form="japaneseCounting", margins=True)),
    (
        lambda r: invented.notice_of_measures(r, annexes=2),
        Layout(automatic=True, number_form="chineseCounting", soft=True),
    ),
    (lambda r: invented.notice_of_measures(r), Layout(masthead="none", number_at="below", record="none")),
    (lambda r: invented.notice_of_measures(r), Layout(masthead="none", number_at="none", record="none", title_lines=1)),
    (lambda r: invented.notice_of_measures(r), Layout(masthead="table", han_date=True)),
    (lambda r: invented.notice_of_measures(r), Layout(masthead="urgent", headings=True, half_width=True)),
    (lambda r: invented.notice_of_measures(r), Layout(masthead="box", tracked=False, remark="公开方式：主动公开")),
    (
        lambda r: invented.notice_of_measures(r, annexes=1, table=True),
        Layout(spread=True, title_lines=3, indent="　　"),
    ),
    (lambda r: invented.plain_notice(r), Layout()),
    (lambda r: invented.plain_notice(r, annexes=1), Layout(title_lines=1, indent="　　")),
    (lambda r: invented.plain_notice(r, annexes=2), Layout(soft=True, signature="spaces")),
    (lambda r: invented.plain_notice(r, table=True), Layout(automatic=True)),
    (lambda r: invented.plain_notice(r, table=True), Layout(masthead="letter", signature="one")),
    (lambda r: invented.plain_notice(r), Layout(automatic=True, number_form="chineseCounting", split_runs=True)),
    (lambda r: invented.plain_notice(r), Layout(masthead="none", number_at="below", han_date=True, record="none")),
    (lambda r: invented.plain_notice(r), Layout(half_width=True, margins=True, record="table")),
    (lambda r: invented.plain_notice(r), Layout(spread=True, masthead="urgent", remark="")),
    (lambda r: invented.plain_notice(r, annexes=1), Layout(masthead="table", signature="one", remark="")),
    (lambda r: invented.announcement(r), Layout()),
    (lambda r: invented.announcement(r), Layout(masthead="letter", number_at="masthead", han_date=True)),
    (lambda r: invented.announcement(r), Layout(masthead="none", number_at="none", record="none", indent="　　")),
    (lambda r: invented.announcement(r), Layout(automatic=True, signature="one", title_lines=1)),
    (lambda r: invented.rules_alone(r), Layout(masthead="none", number_at="below", remark="", record="none")),
    (
        lambda r: invented.rules_alone(r),
        Layout(automatic=True, number_at="below", masthead="none", remark="", record="none"),
    ),
    (lambda r: invented.rules_alone(r), Layout(headings=True, remark="", record="none", title_lines=1)),
    (lambda r: invented.letter(r), Layout(masthead="letter", record="paragraphs")),
    (lambda r: invented.letter(r), Layout(title_lines=1, signature="spaces", remark="（此件主动公开）")),
    (lambda r: invented.letter(r), Layout(masthead="table", han_date=True, split_runs=True, record="table")),
    (lambda r: invented.opinion_draft(r), Layout(remark="", record="none", title_lines=2)),
    (lambda r: invented.opinion_draft(r), Layout(remark="", record="none", automatic=True, title_lines=1)),
)


def papers() -> Iterator[tuple[str, Paper, Layout]]:
    """Name, paper and layout of each; the same in every run."""
    for at, (make, layout) in enumerate(_KINDS, 1):
        yield f"gongwen-{at:02}", make(Random(SEED + at)), layout
