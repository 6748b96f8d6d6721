from hypothesis import given
from hypothesis import strategies as st

from tongbu.syndicating.plain_text import text_of

ODD = st.sampled_from(["\x00", "\x07", "\r\n", "\u2028", "\ufffe", "\ud800", "\u3000", "\xa0", " ", "\t", "中"])


@given(st.lists(st.one_of(ODD, st.text(max_size=4))).map("".join))
def test_only_what_xml_forbids_is_left_out_and_lines_end_in_one_way(words: str) -> None:
    forbidden = [chr(code) for code in (*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFFFE, 0xFFFF)]
    allowed = "\n".join(words.splitlines()).translate(dict.fromkeys(map(ord, forbidden)))
    allowed = "".join(
        each for each in allowed if not 0xD800 <= ord(each) <= 0xDFFF and not 0xFDD0 <= ord(each) <= 0xFDEF
    )
    assert text_of(words) == allowed.strip()
