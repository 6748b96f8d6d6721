"""The bill of materials names everything that is pinned; an audit that could not look things up is no pass."""

import json
import subprocess
from pathlib import Path

import pytest

from supply.audit import PASSED, UNKNOWN, VULNERABLE, judge, main
from supply.bom import LOCK, ROOT, bill
from supply.locks import Pinned, pinned
from tongbu.assets import ASSETS

LOCKS = sorted((ROOT / "requirements").glob("*.lock"))
AUDIT = ROOT / ".venv-audit" / "bin" / "python"


def installed(*packages: tuple[str, str]) -> dict[str, object]:
    """What cyclonedx-py tells of an environment."""
    components = [
        {"type": "library", "bom-ref": f"{name}=={version}", "name": name, "version": version}
        for name, version in packages
    ]
    root = {"ref": "root", "dependsOn": [each["bom-ref"] for each in components]}
    return {
        "metadata": {"component": {"bom-ref": "root"}},
        "components": components,
        "dependencies": [root, *({"ref": each["bom-ref"]} for each in components)],
    }


def package(name: str, version: str = "1.0", marker: str = "") -> Pinned:
    return Pinned(name, version, marker, ("sha256:00",))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_everything_in_a_lock_is_pinned_by_version_and_digest(lock: Path) -> None:
    packages = pinned(lock)

    assert len(packages) == lock.read_text(encoding="utf-8").count("==") - sum(
        package.marker.count("==") for package in packages
    )
    for each in packages:
        assert all(digest.startswith("sha256:") and len(digest) == 71 for digest in each.digests)


def test_a_package_without_a_digest_is_no_lock(tmp_path: Path) -> None:
    lock = tmp_path / "a.lock"
    lock.write_text("some-thing==1.0\n", encoding="utf-8")
    with pytest.raises(ValueError, match="some-thing"):
        pinned(lock)


def test_what_is_installed_and_not_pinned_is_left_out() -> None:
    made = bill(installed(("A_b", "1.0"), ("pytest", "9")), [package("a-b")], ())

    assert [each["purl"] for each in made["components"]] == ["pkg:pypi/a-b@1.0"]
    assert made["dependencies"] == [{"ref": "root", "dependsOn": ["A_b==1.0"]}, {"ref": "A_b==1.0"}]


def test_what_is_pinned_and_not_installed_is_named_with_where_it_is_wanted() -> None:
    (only,) = bill(installed(), [package("colorama", marker="sys_platform == 'win32'")], ())["components"]

    assert {"name": "tongbu:wanted", "value": "sys_platform == 'win32'"} in only["properties"]


def test_one_package_pinned_for_two_systems_is_named_twice() -> None:
    made = bill(installed(("numpy", "2.4")), [package("numpy", "2.4"), package("numpy", "2.5")], ())

    assert [each["version"] for each in made["components"]] == ["2.4", "2.5"]


def test_another_version_than_the_pinned_one_is_refused() -> None:
    with pytest.raises(ValueError, match=r"a：锁定 1\.0，安装的是 1\.1"):
        bill(installed(("a", "1.1")), [package("a")], ())


def test_what_set_up_fetches_is_named_with_licence_and_digest() -> None:
    made = bill(installed(), (), ASSETS)["components"]

    assert [each["purl"].rpartition("@")[0] for each in made] == [
        "pkg:npm/%40expo-google-fonts/noto-serif-sc",
        "pkg:npm/echarts",
    ]
    for each in made:
        assert each["licenses"][0]["license"]["id"] in ("Apache-2.0", "OFL-1.1")
        assert len(each["hashes"][0]["content"]) == 128


@pytest.mark.skipif(not AUDIT.exists(), reason="make sbom has not been run: its tools are not installed")
def test_the_bill_of_this_program_names_every_pinned_package(tmp_path: Path) -> None:
    made = tmp_path / "a.json"
    subprocess.run(["make", "-s", "sbom", f"SBOM={made}"], cwd=ROOT, check=True, capture_output=True)

    listed = {each["purl"] for each in json.loads(made.read_text(encoding="utf-8"))["components"]}
    assert listed >= {f"pkg:pypi/{each.name}@{each.version}" for each in pinned(LOCK)}
    assert len(listed) == len(set(pinned(LOCK))) + len(ASSETS) + 1  # with the editor


KNOWN = {"name": "a", "version": "1", "vulns": [{"id": "PYSEC-1", "aliases": ["CVE-1"], "fix_versions": ["2"]}]}
CLEAN = {"name": "b", "version": "1", "vulns": []}
MISSED = {"name": "c", "skip_reason": "Dependency not found on PyPI"}


@pytest.mark.parametrize(
    ("dependencies", "status", "says"),
    [
        ([CLEAN], PASSED, "没有已知漏洞"),
        ([CLEAN, KNOWN], VULNERABLE, "a 1：PYSEC-1、CVE-1，已修复的版本：2"),
        ([CLEAN, MISSED], UNKNOWN, "1/2 个依赖在漏洞库里查不到，不算通过：c"),
        ([KNOWN, MISSED], VULNERABLE, "CVE-1"),
    ],
)
def test_an_audit_passes_only_when_everything_was_looked_up(dependencies, status: int, says: str) -> None:
    judged, lines = judge("a.lock", {"dependencies": dependencies})

    assert judged == status
    assert says in "\n".join(lines)


def test_an_audit_without_a_report_or_without_locks_is_no_pass(capsys: pytest.CaptureFixture[str]) -> None:
    assert judge("a.lock", None)[0] == UNKNOWN
    assert main([]) == UNKNOWN
