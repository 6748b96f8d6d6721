"""What a register of requests counts fills table 2; without one nothing is known of it."""

from collections.abc import Mapping

from tongbu.model.disclosure import Disclosure
from tongbu.model.disclosure.report.cells import Cell
from tongbu.model.disclosure.report.derived import derived_cells
from tongbu.model.library import Library

_EMPTY = Library.of((), ())


class Register:
    def annual_table(self, year: int) -> Mapping[str, Mapping[str, int]] | None:
        return {"一、本年新收政府信息公开申请数量": {"自然人": 3, "总计": 4}} if year == 2025 else None


def test_table_two_is_filled_from_the_register() -> None:
    disclosure = Disclosure({"requests": Register()})
    cells = derived_cells(_EMPTY, disclosure, "示例市林业局", 2025)
    assert cells[Cell("表二", "本年新收", "自然人")] == 3
    assert cells[Cell("表二", "本年新收", "其他")] is None
    assert derived_cells(_EMPTY, disclosure, "", 2024)[Cell("表二", "本年新收", "自然人")] is None


def test_without_a_register_table_two_waits() -> None:
    cells = derived_cells(_EMPTY, Disclosure(), "示例市林业局", 2025)
    assert {cell.table for cell, number in cells.items() if number is not None} == {"表一"}
