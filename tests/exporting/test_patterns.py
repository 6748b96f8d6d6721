import io
import re
import zipfile

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tongbu.exporting.archive import Form
from tongbu.exporting.patterns import HOLE, Pattern
from tongbu.exporting.printable import printable


@given(st.text().map(printable))
def test_words_in_a_pattern_are_read_as_they_were_written(words: str) -> None:
    assert (etree.fromstring(Pattern.cut(f"<t>{HOLE}</t>").saying(words)).text or "") == words


def package(**parts: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return target.getvalue()


def test_a_form_is_filled_in_and_keeps_everything_else() -> None:
    form = Form.of(package(same="文字", other="<a>1</a><b>2</b>"), {"other": re.compile(r"\d")})
    for numbers in (("3", "4"), ("5", "6")):
        with zipfile.ZipFile(io.BytesIO(form.filled({"other": numbers}))) as made:
            assert {name: made.read(name).decode() for name in made.namelist()} == {
                "same": "文字",
                "other": "<a>{}</a><b>{}</b>".format(*numbers),
            }
