"""Readers of untrusted files neither raise nor hang, whatever they are fed; what once broke one is fed again."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz.__main__ import FOUND, faults, made
from fuzz.shrinking import shrunk
from fuzz.target import Target
from fuzz.targets import TARGETS
from fuzz.worker import MEMORY, run

INPUTS = 40
SECONDS = 20
"""No test is timed: only what never ends is to be told from what a slow machine does."""


@pytest.mark.parametrize("name", TARGETS)
def test_no_reader_breaks(name: str) -> None:
    assert faults(TARGETS[name], range(INPUTS), SECONDS) == []


@pytest.mark.parametrize("file", sorted(FOUND.iterdir()), ids=lambda file: file.name)
def test_what_once_broke_a_reader_does_so_no_more(file: Path) -> None:
    target = TARGETS[file.name.partition("-")[0]]
    assert list(run(target, range(1), lambda _: file.read_bytes(), SECONDS)) == []


def test_an_input_is_told_by_its_number() -> None:
    policy, table = TARGETS["policy"], TARGETS["xlsx"]
    for target in (policy, table):
        assert [made(target, number) for number in range(9)] == [made(target, number) for number in range(9)]
    assert len({made(policy, number) for number in range(200)}) > 150
    assert len({made(table, number) for number in range(50)}) > 40


def _raises(content: bytes) -> None:
    if b"a" in content and b"b" in content:
        raise ValueError


def _hangs(content: bytes) -> None:
    while content:
        pass


def _fills(content: bytes) -> None:
    bytearray(2 * MEMORY)


def _holds(content: bytes) -> None:
    held = b"a" * (MEMORY * 3 // 4)
    assert held


def _dies(content: bytes) -> None:
    import ctypes

    ctypes.string_at(0)


@pytest.mark.parametrize(
    ("feed", "told"),
    [
        (_raises, "ValueError at test_fuzz.py"),
        (_hangs, "takes more than 2 s"),
        (_fills, "MemoryError"),
        (_holds, "MiB more"),
        (_dies, "kills the process (SIGSEGV)"),
    ],
)
def test_whatever_a_reader_does_is_told_and_the_next_input_is_fed(feed, told: str) -> None:
    found = list(run(Target("a", feed, tuple), range(5, 7), lambda number: b"xaybz" if number == 5 else b""))
    assert told in found[0].kind
    assert found[0].number == 5
    assert {fault.number for fault in found} <= {5, 6}


def test_the_shortest_form_is_found() -> None:
    assert sorted(shrunk(b"12a345" * 50 + b"b678", lambda content: b"a" in content and b"b" in content)) == [97, 98]
