"""What the components show: views of specimen documents, made by the builders of the site's own pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from markupsafe import Markup

from tongbu.cataloguing.coverage import ItemState
from tongbu.cataloguing.freshness import ColumnState
from tongbu.markup.rendering import block
from tongbu.model.disclosure.task import TaskState
from tongbu.model.files import NoFiles
from tongbu.model.finding import Finding
from tongbu.model.vocabulary import ConsultationState, PolicyState
from tongbu.pages.comparison.page import comparison_pages
from tongbu.pages.consultation.overview import consultations_page
from tongbu.pages.consultation.page import consultation_page
from tongbu.pages.data.open_data import open_data_page
from tongbu.pages.data.page import data_page
from tongbu.pages.desk import Desk
from tongbu.pages.disclosure.catalogue import catalogue_pages
from tongbu.pages.disclosure.catalogue_changes import changes_page
from tongbu.pages.disclosure.key_columns import column_pages
from tongbu.pages.disclosure.tasks import task_pages
from tongbu.pages.feedback.page import feedback_pages
from tongbu.pages.interpretation.page import interpretation_page
from tongbu.pages.lists.entries import Entry
from tongbu.pages.lists.home import home_page
from tongbu.pages.lists.listing import listing_pages
from tongbu.pages.lists.rows import Rows
from tongbu.pages.page import SitePage
from tongbu.pages.policy.page import policy_page
from tongbu.pages.process.page import process_pages
from tongbu.pages.rules_page import Card, WaiverView, rules_page
from tongbu.pages.state_words import state_words
from tongbu.pages.views.comparison import Download
from tongbu.pages.views.parts import Badge
from tongbu.reading.project import INTERPRETATIONS, POLICIES, read_project
from tongbu.rules import RULES
from tongbu.rules.gate import check
from tongbu.rules.rule import Context

FOLDER = Path(__file__).parent / "specimens"
DAY = date(2026, 3, 20)
"""The day on which the specimens are shown, so that each is in the state it is to show."""


@dataclass(frozen=True)
class Specimens:
    """Views by what they show; each is made when a template first asks for it."""

    desk: Desk

    @cached_property
    def policy(self) -> Any:
        """A policy in force with all that a policy can have."""
        return self._policy("2026/renyang").view

    @cached_property
    def replaced(self) -> Any:
        """A policy that another one replaced."""
        return self._policy("2022/renyang").view

    @cached_property
    def pending(self) -> Any:
        """A policy that is not in force yet."""
        return self._policy("2026/zhaoming").view

    @cached_property
    def comparison(self) -> Any:
        """Two versions of a policy."""
        return next(comparison_pages(self.desk, self.desk.library.policies["2026/renyang"])).view

    @cached_property
    def process(self) -> Any:
        """The whole course of a policy."""
        return next(process_pages(self.desk, self.desk.library.policies["2026/renyang"])).view

    @cached_property
    def open(self) -> Any:
        """A consultation that takes comments."""
        return consultation_page(self.desk, self.desk.library.policies["2026/kaifang-cao"]).view

    @cached_property
    def answered(self) -> Any:
        """A consultation whose answer is out."""
        return consultation_page(self.desk, self.desk.library.policies["2025/renyang-cao"]).view

    @cached_property
    def feedback(self) -> Any:
        """What became of the opinions."""
        return next(feedback_pages(self.desk, self.desk.library.policies["2025/renyang-cao"])).view

    @cached_property
    def rows(self) -> Rows:
        """The documents as rows of lists."""
        return Rows(self.desk.library, self.desk.settings, DAY)

    @cached_property
    def consultations(self) -> Any:
        """The overview of consultations."""
        return consultations_page(self.rows).view

    @cached_property
    def readings(self) -> dict[str, Any]:
        """Interpretations by the name of their form."""
        found = self.desk.library.interpretations.values()
        return {reading.meta.forms[0].value: interpretation_page(self.desk, reading).view for reading in found}

    @cached_property
    def home(self) -> Any:
        """What the home page shows of the same documents."""
        return home_page(self.rows).view

    @cached_property
    def charts(self) -> Any:
        """The charts over the same documents."""
        return data_page(self.rows).view

    @cached_property
    def open_data(self) -> Any:
        """What programs can fetch of them."""
        return open_data_page(self.desk.library).view

    @cached_property
    def tasks(self) -> Any:
        """A task ledger with a task in every state."""
        return next(task_pages(self.desk)).view

    @cached_property
    def disclosed(self) -> Any:
        """A catalogue with what lacks, what is still to come and what there is not."""
        return next(catalogue_pages(self.desk)).view

    @cached_property
    def adjustments(self) -> Any:
        """What was adjusted in it."""
        return changes_page(self.desk).view

    @cached_property
    def key_columns(self) -> Any:
        """The key columns."""
        return next(column_pages(self.desk)).view

    @cached_property
    def listing(self) -> Any:
        """The list of policies."""
        return next(listing_pages(self.rows)).view

    @cached_property
    def long_list(self) -> tuple[Any, Any]:
        """The same list as if it were too long for one page, and one of its plain pages."""
        settings = self.desk.settings.model_copy(update={"list_size": 1})
        pages = tuple(listing_pages(replace(self.rows, settings=settings)))
        return pages[0].view, next(page.view for page in pages if page.template == "sheet.html")

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """One row of each kind."""
        rows = (self.rows.policies, self.rows.interpretations, self.rows.consultations)
        return tuple(row for found in rows for row in found[:1])

    @cached_property
    def badges(self) -> tuple[tuple[str, tuple[Badge, ...]], ...]:
        """Every state there is, of policies, consultations, tasks, items of the catalogue and key columns."""
        return (
            ("政策文件", tuple(Badge(state, state, ()) for state in PolicyState)),
            ("意见征集", tuple(_consultation_badges())),
            ("任务台账", tuple(Badge(state, state, ()) for state in TaskState)),
            ("主动公开目录", tuple(Badge(state, state, ()) for state in ItemState)),
            ("重点领域专栏", tuple(Badge(state, state, ()) for state in ColumnState)),
        )

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the gate says of the specimens, which are too short to pass: an error, a warning."""
        desk = self.desk
        found = check(Context(desk.library, desk.settings, desk.settings.calendar(), DAY, NoFiles())).findings
        return tuple({finding.level: finding for finding in found}.values())

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """A rule of each level."""
        view: Any = rules_page(RULES, self.desk.settings, self.desk.library, ()).view
        return tuple({card.level: card for _, _, cards in view.families for card in reversed(cards)}.values())

    @cached_property
    def waivers(self) -> tuple[WaiverView, ...]:
        """A waiver in force."""
        title = self.policy.title
        return (WaiverView("POL001", title, "policies/2026/renyang/", "索引号待主管部门编发。", "2026-06-30"),)

    @cached_property
    def downloads(self) -> tuple[Download, ...]:
        """Files of a policy."""
        made = (("PDF 文件", "pdf", "86 KB"), ("Word 文档", "docx", "24 KB"))
        return tuple(
            Download(
                text, f"policies/2026/renyang/renyang.{suffix}", f"{self.policy.title}.{suffix}", suffix.upper(), size
            )
            for text, suffix, size in made
        )

    @cached_property
    def prose(self) -> Markup:
        """A page written by hand."""
        return block((FOLDER / "prose.md").read_text(encoding="utf-8"), lambda address: address)

    @property
    def files(self) -> dict[str, str]:
        """What the specimens load: file names, and where each lies."""
        beside = (path for folder in (POLICIES, INTERPRETATIONS) for path in sorted((FOLDER / folder).glob("*/*")))
        found = (path for path in beside if path.suffix not in (".md", ".csv"))
        return {path.name: str(path) for path in found}

    def _policy(self, name: str) -> SitePage:
        return policy_page(self.desk, self.desk.library.policies[name])


def specimens() -> Specimens:
    """The specimen documents, read anew."""
    return Specimens(Desk(read_project(FOLDER), DAY))


def _consultation_badges() -> Iterator[Badge]:
    for state in ConsultationState:
        for left in (12, 0) if state is ConsultationState.OPEN else (0,):
            yield Badge(state, state_words(state, DAY + timedelta(days=left), DAY), ())
