"""The sample bureau's repeal-and-replace: what its drafters did is what the comparison finds."""

from sample import sample_project
from tongbu.comparing import compare
from tongbu.model.numeral import parse_numeral

INTENDED = {
    "same": {(2,): [2], (3,): [3]},
    "renumbered": {(9,): [11], (12,): [13], (15,): [18], (25,): [26], (26,): [27], (29,): [33]},
    "moved": {(17,): [6], (20,): [28]},
    "split": {(6,): [7, 8], (14,): [16, 17]},
    "merged": {(8, 10): [10], (23, 24): [25]},
    "deleted": {(28,): []},
    "added": {(): [15, 22, 29, 31, 32]},
}


def number(label: str) -> int:
    return parse_numeral(label.strip("第条"))


def test_the_comparison_finds_what_the_drafters_did() -> None:
    policies = sample_project().library.policies
    rows = compare(policies["2020/gushu-mingmu"].text, policies["2025/gushu-mingmu"].text).rows
    found: dict[str, dict[tuple[int, ...], list[int]]] = {}
    for row in rows:
        old = tuple(number(unit.label) for unit in row.old)
        found.setdefault(row.relation.value, {}).setdefault(old, []).extend(number(unit.label) for unit in row.new)

    assert {relation: found[relation] for relation in INTENDED} == INTENDED
