"""A drawing draws, and does nothing else in any browser, however that is spelled."""

import pytest

from serving.payloads import SVGS
from tongbu.vetting import svg_fault

_OTHERS = (
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:x="https://x.example/" '
    'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:h="http://www.w3.org/1999/xhtml"'
)


def svg(body: str, attributes: str = "") -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {_OTHERS} {attributes}>{body}</svg>'.encode()


_BARE = svg("<rect/>")


@pytest.mark.parametrize(
    ("drawing", "says"),
    [
        (b'<?xml-stylesheet href="https://x.example/a.css"?>' + _BARE, "处理指令"),
        (b'<?xml version="1.0"?><?xml-stylesheet href="data:text/css,a{}"?>' + _BARE, "处理指令"),
        (b" " + b'<?xml version="1.0"?>' + _BARE, "处理指令"),
        (svg('<?xml-stylesheet href="a.css"?>'), "处理指令"),
        (_BARE.decode().encode("utf-16"), "UTF-8"),
        (svg("<style>a{}<tspan>@import 'a'</tspan></style>"), "别的元素"),
        (svg("<style>a{fill:u\\72l(//x.example)}</style>"), "反斜杠"),
        (svg("<style>@\\69mport 'a'</style>"), "反斜杠"),
        (svg("<style>a{fill:image-set('//x.example' 1x)}</style>"), "别处"),
        (svg("<style>@im<!-- -->port '//x.example'</style>"), "别处"),
        (svg('<rect style="fill:u\\72l(//x.example)"/>'), "反斜杠"),
        (svg('<rect fill="\\75rl(//x.example)"/>'), "反斜杠"),
        (svg("<x:script/>"), "不是 SVG 的 <script>"),
        (svg("<h:script/>"), "不是 SVG 的 <script>"),
        (svg("<rect/>", 'xml:base="https://x.example/"'), "属性 base"),
        (svg("<rect x:a='1'/>"), "属性 a"),
        (svg("<inkscape:a onload='1'/>"), "事件"),
    ],
)
def test_what_does_more_than_draw_is_refused(drawing: bytes, says: str) -> None:
    assert says in svg_fault(drawing)


@pytest.mark.parametrize("drawing", SVGS)
def test_known_payloads_are_refused(drawing: str) -> None:
    assert svg_fault(drawing.encode())


@pytest.mark.parametrize(
    "drawing",
    [
        _BARE,
        b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- a -->\n' + _BARE,
        svg("<style>a{fill:url(#a)}<!-- no element --></style><use xlink:href='#a'/><text xml:space='preserve'/>"),
        svg(
            "<sodipodi:namedview inkscape:zoom='1'/><metadata><rdf:RDF><cc:Work rdf:about=''>"
            "<dc:type rdf:resource='http://purl.org/dc/dcmitype/StillImage'/></cc:Work></rdf:RDF></metadata>",
            "inkscape:export-filename='C:\\图\\a.png'",
        ),
    ],
)
def test_what_drawing_programs_write_draws(drawing: bytes) -> None:
    assert svg_fault(drawing) == ""
