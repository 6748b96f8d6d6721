"""What is measured passes the gate: a build that is refused takes no time."""

import json
from pathlib import Path

from bench.corpus import write_corpus
from bench.ours import prepare
from sample import check


def test_a_corpus_passes_the_gate(tmp_path: Path) -> None:
    write_corpus(tmp_path / "corpus", 9)
    site = prepare(tmp_path / "corpus", tmp_path / "ours")

    done = check(site.folder, "--format", "json")

    assert done.returncode == 0, done.stdout + done.stderr
    assert not [each for each in json.loads(done.stdout) if each["level"] == "error"]
