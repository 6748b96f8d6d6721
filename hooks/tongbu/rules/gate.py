"""The gate: every rule run over the library, at the site's own levels, with the authors' waivers applied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from tongbu.model.finding import Finding
from tongbu.model.interpretation import Interpretation
from tongbu.model.library import Library
from tongbu.model.policy import Policy
from tongbu.model.report import Report, Waived
from tongbu.rules import RULES
from tongbu.rules.rule import Context, DisclosureRule, Kind, LibraryRule, Rule
from tongbu.rules.waiving import Given, Outcome, WaiverRule


def check(context: Context, rules: Sequence[Rule] = RULES) -> Report:
    """Run the rules, apply `Settings.rule_levels`, then the waivers (豁免) written in the documents.

    A level set for a site holds for all findings of the rule, whatever limits the rule itself grades by.
    """
    found = (
        *found_in_documents(context, rules),
        *found_between_documents(context, rules),
        *found_in_disclosure(context, rules),
    )
    return report(context, found, rules)


def found_in_documents(context: Context, rules: Sequence[Rule] = RULES) -> Iterator[Finding]:
    """What the rules say of each document in question, before waivers; one document after the other."""
    asked = _documents(context.library) if context.asked is None else context.asked
    concerned = _by_kind(tuple(rules))
    for document in asked:
        yield from _said(context.about(document), concerned[Kind.of(document)])


def found_between_documents(context: Context, rules: Sequence[Rule] = RULES) -> Iterator[Finding]:
    """What the rules about the library as a whole say, before waivers."""
    return _said(context, [rule for rule in rules if isinstance(rule, LibraryRule)])


def found_in_disclosure(context: Context, rules: Sequence[Rule] = RULES) -> Iterator[Finding]:
    """What the rules say of disclosure data (政务公开数据); nothing where there are none."""
    if context.disclosure.is_empty:
        return iter(())
    return _said(context, [rule for rule in rules if isinstance(rule, DisclosureRule)])


def report(context: Context, found: Iterable[Finding], rules: Sequence[Rule] = RULES) -> Report:
    """What stands of everything found, after the waivers, with what is to say about these."""
    given = tuple(_given(context.library))
    fixed = frozenset(rule.code for rule in rules if not rule.waivable)
    waived, standing = _sift(context, [each for each in given if each.waiver.rule not in fixed], found)
    firm = frozenset(rule.code for rule in rules if not rule.adjustable)
    outcome = Outcome(given, tuple(waived), frozenset(rule.code for rule in rules), fixed, firm)
    for rule in rules:
        if isinstance(rule, WaiverRule):
            said = (_at_level(context, rule, finding) for finding in rule.review(context, outcome))
            standing.extend(filter(None, said))
    return Report(tuple(sorted(standing)), tuple(sorted(waived, key=lambda each: each.finding)))


@lru_cache(maxsize=4)  # asked anew for each document
def _by_kind(rules: tuple[Rule, ...]) -> Mapping[Kind, Sequence[Rule]]:
    """For each kind of document the rules that it concerns, but for those about the library as a whole."""
    single = [rule for rule in rules if not isinstance(rule, LibraryRule)]
    return {kind: [rule for rule in single if kind in rule.concerns] for kind in Kind}


def _said(context: Context, rules: Iterable[Rule]) -> Iterator[Finding]:
    for rule in rules:
        for finding in rule.check(context):
            if at_level := _at_level(context, rule, finding):
                yield at_level


def _at_level(context: Context, rule: Rule, finding: Finding) -> Finding | None:
    """The finding at the level that the site sets for the rule; None where it has switched the rule off."""
    if not rule.adjustable or rule.code not in context.settings.rule_levels:
        return finding
    level = context.settings.level(rule.code, rule.level)
    return replace(finding, level=level) if level else None


def _documents(library: Library) -> Iterator[Policy | Interpretation]:
    yield from library.policies.values()
    yield from library.interpretations.values()


def _given(library: Library) -> Iterator[Given]:
    for one in library.said.values():
        if one.waives:
            document = library[one.url]
            for position, waiver in enumerate(document.meta.waivers):
                yield Given(document, position, waiver)


def _sift(context: Context, given: Iterable[Given], found: Iterable[Finding]) -> tuple[list[Waived], list[Finding]]:
    """The findings that a waiver in force covers, and those that stand."""
    waivers: Mapping[tuple[str, str], list[Given]] = defaultdict(list)
    for each in given:
        if each.waiver.until >= context.today:
            for path in each.paths:
                waivers[path, each.waiver.rule].append(each)
    waived: list[Waived] = []
    standing: list[Finding] = []
    for finding in found:
        covering = [
            each for each in waivers.get((finding.path, finding.rule), ()) if each.covers(finding, context.files)
        ]
        if covering:
            last = max(covering, key=lambda each: each.waiver.until)
            waived.append(Waived(finding, last.waiver.reason, last.waiver.until))
        else:
            standing.append(finding)
    return waived, standing
