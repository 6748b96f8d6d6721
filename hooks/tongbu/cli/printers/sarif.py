"""Findings as SARIF 2.1.0, with the cards as rule descriptors and waivers as suppressions."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from urllib.parse import quote

import click

from tongbu.cli.cards import Card, cards
from tongbu.cli.gate import Outcome
from tongbu.model.finding import Finding
from tongbu.model.report import Waived

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(outcome: Outcome) -> None:
    """Print one log with one run."""
    results = [_result(finding) for finding in outcome.findings] + [_suppressed(each) for each in outcome.waived]
    driver = {"name": "tongbu", "version": _version(), "language": "zh-CN", "rules": [_rule(each) for each in _cards()]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"PROJECTROOT": {"description": {"text": "项目文件夹"}}},
        "results": results,
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    click.echo(json.dumps(log, ensure_ascii=False, indent=2))


def _version() -> str:
    try:
        return version("tongbu")
    except PackageNotFoundError:
        return "0"


def _cards() -> tuple[Card, ...]:
    return tuple(cards().values())


def _rule(card: Card) -> dict[str, Any]:
    return {
        "id": card.code,
        "name": card.name,
        "shortDescription": {"text": card.title},
        "fullDescription": {"text": card.why},
        "help": {"text": "\n".join([card.fix, *(f"依据：{source}" for source in card.sources)])},
        "defaultConfiguration": {"level": card.level.value},
    }


def _result(finding: Finding) -> dict[str, Any]:
    codes = list(cards())
    location = {
        "artifactLocation": {"uri": quote(finding.path), "uriBaseId": "PROJECTROOT"},
        "region": {"startLine": finding.line, "startColumn": finding.column},
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": codes.index(finding.rule) if finding.rule in codes else -1,
        "level": finding.level.value,
        "message": {"text": f"{finding.message}\n怎么改：{finding.fix}"},
        "locations": [{"physicalLocation": location}],
    }


def _suppressed(waived: Waived) -> dict[str, Any]:
    reason = f"{waived.reason}（豁免至 {waived.until.isoformat()}）"
    return {**_result(waived.finding), "suppressions": [{"kind": "inSource", "justification": reason}]}
