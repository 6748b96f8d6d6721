"""`python -m bench.alignment`: our alignment and three others on the real pairs with official truth, in one run."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from comparing.baselines import BASELINES
from comparing.score_pairs import Link, gold_links, gold_pairs, links, read_pair
from tongbu.comparing import compare
from tongbu.comparing.passages import passages
from tongbu.model.text import LegalText

Aligner = Callable[[LegalText, LegalText], set[Link]]
Texts = tuple[Path, LegalText, LegalText]


def main() -> None:
    """Print a line for each way: micro and macro F1, recall by relation, seconds for all pairs."""
    if "TONGBU_DATA" not in os.environ:
        print("没有 TONGBU_DATA，跳过真实文本的对照评测")
        return
    texts = [(pair, *read_pair(pair)) for pair in gold_pairs()]
    print(f"{'方法':<10} {'micro':>7} {'macro':>7} {'秒':>7}  各类召回")
    for name, align in [("tongbu", _ours), *((name, _by(each)) for name, each in BASELINES.items())]:
        print(f"{name:<10} {_line(texts, align)}")


def _ours(old: LegalText, new: LegalText) -> set[Link]:
    return {link for link, _ in links(compare(old, new))}


def _by(baseline: Callable[..., set[Link]]) -> Aligner:
    return lambda old, new: baseline(passages(old), passages(new))


def _line(texts: Iterable[Texts], align: Aligner) -> str:
    started = time.process_time()
    found = {pair: align(old, new) for pair, old, new in texts}
    seconds = time.process_time() - started
    right, total = Counter[str](), Counter[str]()
    scores, micro = [], [0, 0, 0]
    for pair, predicted in found.items():
        required, allowed = gold_links(pair)
        hit = required.keys() & predicted
        counts = len(hit), len(predicted - required.keys() - allowed), len(required) - len(hit)
        micro = [one + other for one, other in zip(micro, counts, strict=True)]
        scores.append(_f1(*counts))
        total.update(required.values())
        right.update(required[link] for link in hit)
    recall = " ".join(f"{relation} {right[relation] / total[relation]:.2f}" for relation in sorted(total))
    return f"{_f1(*micro):>7.4f} {sum(scores) / len(scores):>7.4f} {seconds:>7.2f}  {recall}"


def _f1(found: int, wrong: int, missed: int) -> float:
    return 2 * found / max(1, 2 * found + wrong + missed)


if __name__ == "__main__":
    main()
