"""The bill of materials (SBOM) of a site's generator, in CycloneDX 1.6: `python -m supply.bom PYTHON -o FILE`.

cyclonedx-py tells what is installed, with licences and sources. Kept of that is what site.lock pins, with the digests
of the lock; added are packages that are only wanted elsewhere, and what set-up takes from npm.
"""

from __future__ import annotations

import argparse
import base64
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from packaging.utils import canonicalize_name

from supply.locks import Pinned, pinned
from tongbu.assets import ASSETS, DECAP, NpmAsset

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements" / "site.lock"
SPECIFICATION = "1.6"

Component = dict[str, Any]


def bill(installed: dict[str, Any], packages: Iterable[Pinned], assets: Iterable[NpmAsset]) -> dict[str, Any]:
    """What is installed, cut down to what is pinned, and everything that is pinned or fetched beside it.

    A package may be pinned twice, for unlike systems. ValueError where a version is installed that is not pinned.
    """
    packages = tuple(packages)
    versions: dict[str, set[str]] = {}
    for package in packages:
        versions.setdefault(package.name, set()).add(package.version)
    found: dict[tuple[str, str], Component] = {}
    for each in installed["components"]:
        name, version = canonicalize_name(each["name"]), each["version"]
        if version not in versions.get(name, {version}):
            raise ValueError(f"{name}：锁定 {'、'.join(sorted(versions[name]))}，安装的是 {version}")
        found[name, version] = each
    kept = [_component(package, found.get((package.name, package.version))) for package in packages]
    components = sorted((*kept, *map(_asset, assets)), key=lambda each: each["bom-ref"])
    known = {each["bom-ref"] for each in components}
    return {
        **installed,
        "components": components,
        "dependencies": list(_dependencies(installed, known)),
    }


def _component(package: Pinned, installed: Component | None) -> Component:
    purl = f"pkg:pypi/{package.name}@{package.version}"
    base = installed or {"type": "library", "name": package.name, "version": package.version, "bom-ref": purl}
    digests = [_property("tongbu:archive", digest) for digest in package.digests]
    wanted = [_property("tongbu:wanted", package.marker)] if package.marker else []
    return {**base, "purl": purl, "properties": [*base.get("properties", ()), *wanted, *digests]}


def _asset(asset: NpmAsset) -> Component:
    purl = f"pkg:npm/{quote(asset.package, safe='/')}@{asset.version}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": asset.package,
        "version": asset.version,
        "purl": purl,
        "licenses": [{"license": {"id": asset.licence}}],
        "hashes": [{"alg": "SHA-512", "content": base64.b64decode(asset.integrity).hex()}],
    }


def _dependencies(installed: dict[str, Any], known: set[str]) -> Iterable[dict[str, Any]]:
    root = installed["metadata"]["component"]["bom-ref"]
    for each in installed.get("dependencies", ()):
        if each["ref"] == root or each["ref"] in known:
            wanted = [ref for ref in each.get("dependsOn", ()) if ref in known]
            yield {"ref": each["ref"], **({"dependsOn": wanted} if wanted else {})}


def _property(name: str, value: str) -> dict[str, str]:
    return {"name": name, "value": value}


def installed_in(python: Path) -> dict[str, Any]:
    """What cyclonedx-py finds in an environment; it puts in neither time nor serial number."""
    options = ["--pyproject", str(ROOT / "pyproject.toml"), "--sv", SPECIFICATION, "--output-reproducible"]
    command = [sys.executable, "-m", "cyclonedx_py", "environment", str(python), *options]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def validate(text: str) -> None:
    """Raise ValueError where a bill is not what CycloneDX's own schema says."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        raise ValueError(f"SBOM 不符合 CycloneDX {SPECIFICATION}：{fault}")


def main() -> None:
    """Write the bill of the environment of a Python."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("python", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    asked = parser.parse_args()
    made = bill(installed_in(asked.python), pinned(LOCK), (*ASSETS, DECAP))
    text = json.dumps(made, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    validate(text)
    asked.output.parent.mkdir(parents=True, exist_ok=True)
    asked.output.write_text(text, encoding="utf-8", newline="\n")
    print(f"{asked.output}：{len(made['components'])} 个组成部分")


if __name__ == "__main__":
    main()
