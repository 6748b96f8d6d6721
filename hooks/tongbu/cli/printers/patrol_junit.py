"""A patrol as JUnit XML, which build servers show: each check is a suite, each fault a case of it.

Errors are failures; warnings are cases that passed with a word, since JUnit has no level between. A check that found
nothing is one case that passed.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tongbu.model.finding import Level
from tongbu.patrolling.fault import Check, Fault
from tongbu.patrolling.patrol import Report

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(report: Report) -> bytes:
    """The whole report."""
    root = Element("testsuites", name=_plain(f"tongbu patrol {report.name}"))
    for check in Check:
        faults = [fault for fault in report.faults if fault.check is check]
        failed = sum(fault.level is Level.ERROR for fault in faults)
        suite = SubElement(root, "testsuite", name=check.word, tests=str(len(faults) or 1), failures=str(failed))
        for fault in faults:
            _case(suite, fault)
        if not faults:
            SubElement(suite, "testcase", classname=check.value, name=check.word)
    indent(root)
    text: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _case(suite: Element, fault: Fault) -> None:
    name = " ".join(filter(None, (fault.place, fault.link, fault.message)))
    case = SubElement(suite, "testcase", classname=fault.check.value, name=_plain(name))
    told = _plain(f"{fault.message}\n怎么改：{fault.fix}")
    if fault.level is Level.ERROR:
        SubElement(case, "failure", message=_plain(fault.message), type=fault.check.value).text = told
    else:
        SubElement(case, "system-out").text = f"{fault.level.word}：{told}"


def _plain(text: str) -> str:
    """Text that XML can hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
