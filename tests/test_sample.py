"""The whole house on the sample bureau: what the README promises, shown by whole commands."""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from sample import ROOT, build, check, copy_project, sample_project
from tongbu.model.finding import Finding, Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.reference import RelationKind
from tongbu.model.vocabulary import InterpretationStage
from tongbu.reading.beside import ProjectFiles
from tongbu.reading.paths import DocumentFile
from tongbu.reading.project import read_file
from tongbu.rules.gate import found_between_documents, found_in_documents
from tongbu.rules.rule import Context
from tongbu.settings import today

LINKED = re.compile(r'(?:href|src|action)="([^"]+)"')
DATED = re.compile(r"^( *)(发布日期|组织|审签|部署): (\d{4}-\d{2}-\d{2})$", re.M)


def interpreted(library: Library, *stages: InterpretationStage) -> Iterator[tuple[str, list[str]]]:
    """Each interpretation of a policy of this site, with the paths of its policies."""
    for reading in library.interpretations.values():
        policies = library.targets(reading, RelationKind.INTERPRETS)
        if policies and reading.meta.stage in stages:
            yield reading.id, [policy.source.path for policy in policies]


SAMPLE = sample_project()
OURS = list(interpreted(SAMPLE.library, *InterpretationStage))
AT_PUBLICATION = list(interpreted(SAMPLE.library, InterpretationStage.PUBLICATION))


def blamed(library: Library, policies: list[str]) -> dict[str, list[Finding]]:
    """What stops a build at policies, given by their paths, once the library is this one."""
    day = today(SAMPLE.settings, None, None)
    context = Context(library, SAMPLE.settings, SAMPLE.settings.calendar(), day, ProjectFiles(ROOT))
    about = [policy for policy in library.policies.values() if policy.source.path in policies]
    found = (*found_in_documents(context.about(*about)), *found_between_documents(context))
    return {path: [each for each in found if each.path == path and each.level is Level.ERROR] for path in policies}


def library_with(*readings: Interpretation, without: str) -> Library:
    """The sample's library with these interpretations instead of one."""
    others = (each for each in SAMPLE.library.interpretations.values() if each.id != without)
    return Library.of(SAMPLE.library.policies.values(), (*others, *readings))


def contents(folder: Path) -> dict[str, str]:
    """The digest of every file below a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_project(tmp_path_factory.mktemp("sample") / "project")


def test_the_sample_passes_without_findings_or_waivers(project: Path) -> None:
    done = check(project, "--format", "json")

    assert (done.returncode, json.loads(done.stdout)) == (0, [])
    documents = (path for path in project.rglob("*.md") if path.name != "README.md")
    assert not [path for path in documents if "\n豁免:" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize(("reading", "policies"), OURS, ids=[reading for reading, _ in OURS])
def test_without_any_one_interpretation_the_gate_names_its_policy(reading: str, policies: list[str]) -> None:
    found = blamed(library_with(without=reading), policies)

    assert all(found.values())
    assert all(finding.line > 1 and finding.rule for each in found.values() for finding in each)


@pytest.mark.parametrize(("reading", "policies"), AT_PUBLICATION, ids=[reading for reading, _ in AT_PUBLICATION])
def test_with_any_one_date_shifted_the_gate_names_the_policy(reading: str, policies: list[str], tmp_path: Path) -> None:
    path = f"interpretations/{reading}.md"
    text = (ROOT / path).read_text(encoding="utf-8")
    for written in DATED.finditer(text):
        # An interpretation may follow its policy within three working days; every other shift is out of step.
        for days in (-1, 45) if written[2] == "发布日期" else (-45, 1):
            later = date.fromisoformat(written[3]) + timedelta(days=days)
            shifted = f"{written[1]}{written[2]}: {later}"
            file = tmp_path / "changed.md"
            file.write_text(text[: written.start()] + shifted + text[written.end() :], encoding="utf-8")
            changed = read_file(DocumentFile(str(file), path, reading)).document

            assert isinstance(changed, Interpretation)
            assert any(blamed(library_with(changed, without=reading), policies).values()), shifted


def test_a_refused_build_leaves_the_published_site_untouched(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    site = project / "site"
    site.mkdir()
    (site / "index.html").write_text("已发布的网站", encoding="utf-8")
    before = contents(site)
    reading, (policy, *_) = OURS[0]
    (project / "interpretations" / f"{reading}.md").unlink()

    checked, built = check(project), build(project)

    assert (checked.returncode, built.returncode) == (1, 1)
    for said in (checked.stdout, built.stdout + built.stderr):
        assert re.search(rf"{re.escape(policy)}:\d+:\d+.*SYN\d{{3}}", said)
        assert "Traceback" not in said
    assert contents(site) == before
    assert not list(project.glob(".site-*"))


def test_the_record_of_the_gate_lists_every_published_file(sample_site: Path) -> None:
    record = json.loads((sample_site / "gate.json").read_text(encoding="utf-8"))
    published = contents(sample_site)
    published.pop("gate.json")

    assert record["passed"]
    assert record["files"] == published


def test_a_notice_is_signed_before_the_text_that_it_issues(sample_site: Path) -> None:
    page = (sample_site / "policies/2026/caifa-xuke/index.html").read_text(encoding="utf-8")

    assert page.count('class="tb-body__signature"') == 1
    assert page.index("请遵照执行") < page.index('class="tb-body__signature"') < page.index('aria-label="第一条"')


def test_every_internal_link_leads_somewhere(sample_site: Path) -> None:
    missing = {
        (page.relative_to(sample_site).as_posix(), link)
        for page in sample_site.rglob("*.html")
        if page.name != "404.html"
        for link in LINKED.findall(page.read_text(encoding="utf-8"))
        if not link.startswith(("http://", "https://", "mailto:", "tel:", "data:", "#"))
        and not (page.parent / link.partition("#")[0].partition("?")[0]).exists()
    }

    assert not missing
