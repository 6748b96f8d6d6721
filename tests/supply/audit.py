"""Known vulnerabilities of everything that locks pin: `python -m supply.audit LOCK…`.

pip-audit asks the advisories of PyPI. By itself it says that nothing is known of packages that it could not look up;
here that is no pass. Exit status: 0 nothing known, 1 something known, 2 not everything could be looked up.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

PASSED, VULNERABLE, UNKNOWN = 0, 1, 2


def look_up(lock: Path) -> dict[str, Any] | None:
    """pip-audit's report on a lock; None, with its reason on standard error, where it gives none."""
    options = ["--require-hashes", "--disable-pip", "--progress-spinner", "off", "--format", "json", "-r", str(lock)]
    done = subprocess.run(
        [sys.executable, "-m", "pip_audit", *options], capture_output=True, text=True, encoding="utf-8", check=False
    )
    try:
        return json.loads(done.stdout)
    except ValueError:
        print(done.stderr.strip()[-2000:], file=sys.stderr)
        return None


def vulnerable(report: dict[str, Any]) -> Iterator[str]:
    """A line for each vulnerability of a report."""
    for each in report["dependencies"]:
        for known in each.get("vulns", ()):
            mended = "、".join(known["fix_versions"]) or "尚无"
            names = "、".join((known["id"], *known.get("aliases", ())))
            yield f"{each['name']} {each['version']}：{names}，已修复的版本：{mended}"


def skipped(report: dict[str, Any]) -> list[str]:
    """The names of the packages of which a report knows nothing."""
    return [each["name"] for each in report["dependencies"] if "skip_reason" in each]


def judge(lock: str, report: dict[str, Any] | None) -> tuple[int, list[str]]:
    """The exit status for a lock, and what to say of it."""
    if report is None:
        return UNKNOWN, [f"{lock}：没有查成。需要能够访问 pypi.org 的漏洞库；原因见上。"]
    known, missed = list(vulnerable(report)), skipped(report)
    lines = [f"{lock}：{line}" for line in known]
    if missed:
        count = f"{len(missed)}/{len(report['dependencies'])}"
        lines.append(f"{lock}：{count} 个依赖在漏洞库里查不到，不算通过：{'、'.join(missed[:5])}……")
    if not known and not missed:
        lines.append(f"{lock}：{len(report['dependencies'])} 个依赖，没有已知漏洞。")
    return (VULNERABLE if known else UNKNOWN if missed else PASSED), lines


def main(locks: Sequence[str]) -> int:
    """Look up every lock, say what is known, and give the exit status."""
    worst = PASSED if locks else UNKNOWN
    for lock in locks:
        status, lines = judge(lock, look_up(Path(lock)))
        print("\n".join(lines))
        worst = VULNERABLE if VULNERABLE in (worst, status) else max(worst, status)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
