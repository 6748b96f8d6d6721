"""Findings as the JSON list that scripts rely on."""

from __future__ import annotations

import json

import click

from tongbu.cli.gate import Outcome


def write(outcome: Outcome) -> None:
    """Print the list and nothing else."""
    click.echo(json.dumps([finding.as_json() for finding in outcome.findings], ensure_ascii=False, indent=2))
