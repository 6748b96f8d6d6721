from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from tongbu.akoma_ntoso.elements import element, exactly
from tongbu.syndicating.plain_text import text_of

WORDS = st.one_of(st.text(), st.text(alphabet="<>&\"'\n\t ]a")).map(text_of)


@given(WORDS, WORDS)
def test_an_element_is_written_as_the_standard_library_writes_it(words: str, value: str) -> None:
    made = ElementTree.Element("p", {"value": value} if value else {})
    made.text = words
    assert element("p", exactly(words), value=value) == ElementTree.tostring(made, encoding="unicode")
