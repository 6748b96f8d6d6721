"""The course of an issued policy: signed, published, interpreted, in force, evaluated, changed, ended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from tongbu.model.dates import spoken
from tongbu.model.evaluation import late_before_expiry, regular_evaluation
from tongbu.model.interpretation import Interpretation
from tongbu.model.policy import Policy
from tongbu.model.reference import RelationKind
from tongbu.model.standing import starts
from tongbu.model.titles import in_title_marks
from tongbu.model.vocabulary import InterpretationStage, PolicyState
from tongbu.pages.addresses import interpretation_url, policy_url
from tongbu.pages.desk import Desk
from tongbu.pages.process.step import Moment, Stage, dated, owed, undated
from tongbu.pages.views.parts import Link

_ORDERED = {RelationKind.REPLACES: "替代", RelationKind.AMENDS: "修改", RelationKind.REPEALS: "废止"}
_STAGES = {
    InterpretationStage.PUBLICATION: Stage.INTERPRETATION,
    InterpretationStage.IMPLEMENTATION: Stage.PRACTICE,
    InterpretationStage.EVALUATION: Stage.EVALUATION,
}


def policy_moments(desk: Desk, policy: Policy) -> Iterator[Moment]:
    """Every step from the day the policy was signed, the interpretations among them."""
    yield from _issued(desk, policy)
    yield from _interpreted(desk, policy)
    yield from _evaluated(desk, policy)
    yield from _changed(desk, policy)


def _issued(desk: Desk, policy: Policy) -> Iterator[Moment]:
    meta, begins = policy.meta, starts(policy)
    number = f"，文号{meta.number}" if meta.number else ""
    if meta.drafted and meta.drafted != meta.published:
        said = f"签发成文{number}。"
        yield dated(desk.day, Stage.SIGNING, meta.drafted, said, f"将于{spoken(meta.drafted)}{said}")
        number = ""
    effect = (f"施行，有效期至{spoken(meta.expires)}" if meta.expires else "施行") + _orders(desk, policy)
    at_once = begins == meta.published
    here, others = _text_links(desk, policy), _ordered_links(desk, policy)
    if meta.published:
        decision = desk.library.decision_of(policy)
        by = f"根据{_names([decision])}修改后重新公布" if decision else "公开发布"
        said = f"{by}{number}" + (f"，自发布之日起{effect}。" if at_once else "。")
        links = (*here, *others) if at_once else here
        yield dated(desk.day, Stage.PUBLICATION, meta.published, said, f"将于{spoken(meta.published)}{said}", links)
    else:
        yield undated(Stage.PUBLICATION, "没有注明发布日期。", begins, here)
    if begins and not at_once:
        yield dated(desk.day, Stage.EFFECT, begins, f"开始{effect}。", f"将于{spoken(begins)}起{effect}。", others)


def _orders(desk: Desk, policy: Policy) -> str:
    """What the policy does to others when it takes force; the text published anew under a decision does nothing."""
    if policy.meta.decision:
        return ""
    ordered = ((verb, desk.library.targets(policy, kind)) for kind, verb in _ORDERED.items())
    said = [verb + _names(found) for verb, found in ordered if found]
    return "，同时" + "，".join(said) if said else ""


def _text_links(desk: Desk, policy: Policy) -> tuple[Link, ...]:
    """The text, and the decision under which it was published anew."""
    decision = desk.library.decision_of(policy)
    return tuple(map(_link, (policy, decision) if decision else (policy,)))


def _ordered_links(desk: Desk, policy: Policy) -> tuple[Link, ...]:
    """What the policy replaces, amends or repeals, each once."""
    return tuple(map(_link, {old.id: old for old in desk.library.targets(policy, *_ORDERED)}.values()))


def _link(policy: Policy) -> Link:
    return Link(in_title_marks(policy.meta.title), policy_url(policy), policy.meta.number)


def _interpreted(desk: Desk, policy: Policy) -> Iterator[Moment]:
    """One step for each day and stage; and that there is none, where a reader would expect one."""
    meta = policy.meta
    groups: dict[tuple[date | None, InterpretationStage], list[Interpretation]] = defaultdict(list)
    for reading in desk.library.interpretations_of(policy):
        groups[reading.meta.published, reading.meta.stage].append(reading)
    for (on, stage), readings in groups.items():
        yield _reading(desk, policy, on, stage, readings)
    if any(stage is InterpretationStage.PUBLICATION for _, stage in groups):
        return
    if meta.no_interpretation:
        yield undated(
            Stage.INTERPRETATION, f"本文件不作解读：{meta.no_interpretation}", meta.published or starts(policy)
        )
    elif meta.category.must_be_interpreted:
        yield undated(Stage.INTERPRETATION, "没有发布阶段的政策解读。", meta.published or starts(policy))


def _reading(
    desk: Desk, policy: Policy, on: date | None, stage: InterpretationStage, readings: list[Interpretation]
) -> Moment:
    links = tuple(
        Link(reading.meta.title, interpretation_url(reading), "、".join(reading.meta.forms)) for reading in readings
    )
    kind = "政策解读" if stage is InterpretationStage.PUBLICATION else f"{stage}阶段的解读"
    said = f"发布{kind}{len(readings)}篇。"
    if on is None:
        return undated(_STAGES[stage], f"{said}没有注明发布日期。", None, links)
    together = "与文件同日" if on == policy.meta.published and stage is InterpretationStage.PUBLICATION else ""
    return dated(desk.day, _STAGES[stage], on, f"{together}{said}", f"将于{spoken(on)}{said}", links)


def _evaluated(desk: Desk, policy: Policy) -> Iterator[Moment]:
    """The last evaluation on record, and the next that is owed while the policy is in force."""
    meta, limits = policy.meta, desk.settings.limits
    if meta.evaluated:
        said = "完成实施后评估。"
        yield dated(desk.day, Stage.EVALUATION, meta.evaluated, said, f"将于{spoken(meta.evaluated)}{said}")
    late = late_before_expiry(policy, limits.evaluation_days)
    last = late - timedelta(days=1) if late else regular_evaluation(policy, limits.evaluation_years)
    if last is None or not desk.library.stands_alone(policy):
        return
    timeline = desk.library.standing(policy)
    if timeline.at(last + timedelta(days=1)).state.has_force:
        coming = f"将于{spoken(last)}以前完成实施后评估。"
        missed = f"应于{spoken(last)}以前完成实施后评估，尚无评估记录。"
        ends = next((turn.on for turn in timeline.turns if turn.on > last and not turn.state.has_force), None)
        yield owed(desk.day, Stage.EVALUATION, last, coming, missed, ends)


def _changed(desk: Desk, policy: Policy) -> Iterator[Moment]:
    """What ended or changed its force, as its timeline has it; one sentence for all amendments of a day."""
    turns = desk.library.standing(policy).turns[1:]
    amended = [turn for turn in turns if turn.state is PolicyState.AMENDED]
    for on, group in groupby(amended, key=lambda turn: turn.on):
        others = [desk.library.policies[turn.by] for turn in group]
        yield _ended(desk, on, _amended(others), tuple(map(_link, others)))
    for turn in turns:
        other = desk.library.policies.get(turn.by)
        if turn.state is PolicyState.EXPIRED:
            last = spoken(turn.on - timedelta(days=1))
            done, coming = f"有效期于{last}届满，已经失效。", f"有效期将于{last}届满，次日起失效。"
            yield dated(desk.day, Stage.END, turn.on, done, coming)
        elif turn.state is PolicyState.REPEALED and other:
            yield _ended(desk, turn.on, _repealed(desk, policy, other), (_link(other),))


def _ended(desk: Desk, on: date, said: str, links: tuple[Link, ...]) -> Moment:
    if on == date.max:
        return undated(Stage.END, f"将{said}，日期没有注明。", None, links)
    return dated(desk.day, Stage.END, on, f"{said}。", f"将于{spoken(on)}{said}。", links)


def _amended(others: Sequence[Policy]) -> str:
    """Who amends it, and where the text stands that was published anew under such a decision."""
    anew = [other for other in others if other.meta.decision]
    by = [other for other in others if other not in anew]
    said = [f"被{_names(by)}修改"] if by else []
    return "，".join([*said, *([f"修改后的文本为{_names(anew)}"] if anew else [])])


def _repealed(desk: Desk, policy: Policy, other: Policy) -> str:
    replaced = any(old.id == policy.id for old in desk.library.targets(other, RelationKind.REPLACES))
    return f"由{_names([other])}替代，不再执行" if replaced else f"被{_names([other])}废止"


def _names(policies: Iterable[Policy]) -> str:
    return "、".join(
        in_title_marks(each.meta.title) + (f"（{each.meta.number}）" if each.meta.number else "") for each in policies
    )
