"""How this family of rules speaks: what screening found becomes findings, which never tell the datum itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from tongbu.model.finding import Finding, Level
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.sensitive import MOST_OF_A_KIND, Sensitive, SensitiveKind
from tongbu.rules.confidentiality.public_contacts import is_public_contact
from tongbu.rules.rule import Context, Rule
from tongbu.rules.selecting import documents

_SHOWN = 3


def told(rule: Rule, context: Context, *kinds: SensitiveKind) -> Iterator[Finding]:
    """Every find of some kinds: in metadata and body each at its place, in a file that is published along as one.

    What is doubtful only warns.
    """
    for document in documents(context):
        if not document.sensitive:
            continue
        files: dict[tuple[str, Level], list[Sensitive]] = defaultdict(list)
        for found in _concerned(context, document.sensitive, kinds):
            level = Level.WARNING if found.doubtful else rule.level
            if found.path:
                files[found.path, level].append(found)
            else:
                yield _in_document(rule, document, found, level)
        for (path, level), several in files.items():
            yield _in_file(rule, document, path, level, several)


def _concerned(
    context: Context, sensitive: Sequence[Sensitive], kinds: Collection[SensitiveKind]
) -> Iterator[Sensitive]:
    for found in sensitive:
        if found.kind in kinds and not is_public_contact(context.settings, found):
            yield found


def _in_document(rule: Rule, document: Policy | Interpretation, found: Sensitive, level: Level) -> Finding:
    key = ".".join(part for part in found.key if isinstance(part, str))
    message = f"{'正文' if found.line else f'“{key}”'}含有{_what(found)}。"
    return rule.finding(document, *found.key, message=message, level=level, line=found.line, column=found.column)


def _in_file(
    rule: Rule, document: Policy | Interpretation, path: str, level: Level, several: Sequence[Sensitive]
) -> Finding:
    shown = "、".join(_what(each) for each in several[:_SHOWN])
    beyond = "以上" if len(several) >= MOST_OF_A_KIND else ""
    more = f"等 {len(several)} 处{beyond}" if len(several) > _SHOWN else ""
    first = several[0]
    message = f"文件“{path.rpartition('/')[2]}”：{shown}{more}。"
    finding = rule.finding(document, *first.key, message=message, level=level, line=first.line)
    return finding if first.key or first.line else replace(finding, path=path, line=1, column=1)


def _what(found: Sensitive) -> str:
    return f"{found.kind}（{'，'.join(part for part in (found.shown, found.place) if part)}）"
