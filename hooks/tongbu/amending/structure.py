"""The acts that change articles, 款, 项 and 目 as wholes. Each says what was missing, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tongbu.amending.decision import Instruction, Place
from tongbu.amending.provisions import Article, Node, ended_like, labelled, read_nodes
from tongbu.amending.working import WorkingText

NO_WORDING = "决定没有写明修改后的文字"


def replace_places(text: WorkingText, order: Instruction) -> str:
    """修改为: an article, adjoining 款, or items get new words."""
    if not order.wording:
        return NO_WORDING
    first = order.targets[0]
    if not first.article:
        return "没有说明修改哪一条"
    if first.paragraph or first.item or first.subitem or first.part:
        return _replace_below(text, order)
    shares = labelled(order.wording, [each.article for each in order.targets if each.article])
    if len(order.targets) > 1 and len(shares) == len(order.targets):
        words = [lines for _, lines in shares]
        return _first(_replace_article(text, place, each) for place, each in zip(order.targets, words, strict=True))
    if len(order.targets) > 1:
        return "同时修改几条，但没有分别写明各条的文字"
    return _replace_article(text, first, labelled(order.wording)[0][1])


def _replace_article(text: WorkingText, place: Place, lines: Sequence[str]) -> str:
    article = text.article(place)
    if article is None or article.deleted:
        return f"原文没有{place.written}"
    text.follow(article.nodes, article)
    article.nodes = []
    article.put(read_nodes(lines, fresh=True))
    return ""


def _replace_below(text: WorkingText, order: Instruction) -> str:
    """款, 项 or 目: the first one named gets the new words, the others named fall away."""
    found: list[Node] = []
    for place in order.targets:
        nodes = text.nodes(place)
        if place.part == "首部" and not place.paragraph:
            nodes = [node for node in nodes if node.children][:1] or nodes[:1]
        if not nodes:
            return f"原文没有{place.written}"
        found += nodes
    new = read_nodes(order.wording, fresh=True)
    first = found[0]
    if order.targets[0].part:
        first.text, first.fresh = ended_like("".join(order.wording), first.text), True
        return ""
    if first.style < 0 and len(found) == len(new) > 1 and all(node.style < 0 for node in found):
        for node, words in zip(found, new, strict=True):
            _reword(node, words)
        return ""
    _reword(first, new[0])
    first.follow_with(new[1:])
    for node in found[1:]:
        node.take_away()
    _mark(first)
    return ""


def add_below(text: WorkingText, order: Instruction) -> str:
    """增加一款, 一项, 一目 or 一句."""
    if not order.wording:
        return NO_WORDING
    place = order.targets[0]
    if order.unit == "段":
        text.introduction.add(order.destinations[0].paragraph or 0 if order.destinations else 0, order.wording)
        return ""
    article = text.article(place)
    if article is None:
        return f"原文没有{place.written}" if place.article else "没有说明在哪一条中增加"
    new = read_nodes(order.wording, fresh=True)
    numbers = [each.subitem or each.item or each.paragraph or 0 for each in order.destinations]
    for node, number in zip(new, numbers, strict=False):
        node.fixed = number
    if order.unit == "款":
        article.put(new)
        return ""
    host = _host(text, article, place, order)
    if host is None:
        return f"原文没有{place.written}"
    if order.unit == "句":
        host.text += "".join(order.wording)
        return ""
    host.adopt(new)
    host.changed = True
    return ""


def delete_places(text: WorkingText, order: Instruction) -> str:
    """删去: whole articles, 款, 项 or 目."""
    missing = []
    for place in order.targets:
        article = text.article(place)
        if place.part == "引言":
            if not text.introduction.replace(place.paragraph, ()):
                missing.append(place.written)
        elif article is None or article.deleted:
            missing.append(place.written)
        elif not (place.paragraph or place.item or place.subitem):
            article.deleted = True
        else:
            nodes = text.nodes(place)
            for node in nodes:
                node.take_away()
            if not nodes:
                missing.append(place.written)
            article.deleted = not article.nodes
    return f"原文没有{'、'.join(missing)}" if missing else ""


def move_places(text: WorkingText, order: Instruction) -> str:
    """改为: other numbers, in the same article or another."""
    if not order.destinations:
        return "没有说明改为哪一条"
    destinations = list(order.destinations)
    if len(destinations) == 1:
        destinations *= len(order.targets)
    if len(destinations) != len(order.targets):
        return "原条款与改为的条款数目不同"
    return _first([_move(text, *pair) for pair in zip(order.targets, destinations, strict=True)])


def _move(text: WorkingText, place: Place, to: Place) -> str:
    if place.division and not place.article:
        return "" if text.headings.find(place.division) else f"原文没有{place.written}"  # its number follows
    article = text.article(place)
    if article is None:
        return f"原文没有{place.written}"
    whole = not (place.paragraph or place.item or place.subitem)
    if whole and to.article and not to.paragraph:
        text.give(article, to.article)
        return ""
    nodes = text.nodes(place)
    if not nodes:
        return f"原文没有{place.written}"
    if not to.renumbered and to.article == place.article:
        nodes[0].fixed = to.subitem or to.item or to.paragraph or 0
        _mark(nodes[0])
        return ""
    if not to.article:
        return f"不能把{place.written}改为{to.written}"
    target = text.made(to.article)
    for node in nodes:
        node.take_away()
        node.fixed = to.paragraph or 0
    target.put(nodes)
    article.deleted = article.deleted or (article is not target and not article.nodes)
    return ""


def merge_places(text: WorkingText, order: Instruction) -> str:
    """合并: the first article named stays, under the number given; the others go into it."""
    first, to_place = order.targets[0], order.destinations[0] if order.destinations else order.targets[0]
    if order.wording and first.paragraph and to_place.paragraph and to_place.article == first.article:
        return _replace_below(text, order)
    articles = [text.article(place) for place in order.targets]
    for article, place in zip(articles, order.targets, strict=True):
        if article is None:
            return f"原文没有{place.written}"
    whole = [article for article, place in zip(articles, order.targets, strict=True) if article and not place.paragraph]
    to = order.destinations[0].article if order.destinations else None
    target = whole[0] if whole else None
    if target is None:
        if to is None:
            return "没有说明合并为哪一条"
        target = text.made(to)
    nodes = [node for place in order.targets for node in text.nodes(place)]
    text.follow(nodes, target)
    for node in nodes:
        node.take_away()
    for article in articles:
        if article is not None and article is not target:
            article.deleted = article.deleted or not article.nodes
    if to:
        text.give(target, to)
    target.put(read_nodes(labelled(order.wording)[0][1], fresh=True) if order.wording else nodes)
    return "" if order.wording else NO_WORDING


def split_place(text: WorkingText, order: Instruction) -> str:
    """改为两条, 分为两款: the first stays where the old one was, the others follow with their numbers."""
    place = order.targets[0]
    if place.paragraph:
        problem = _replace_below(text, order) if order.wording else NO_WORDING
        for node, to in zip(text.nodes(place), order.destinations, strict=False):
            node.fixed = to.paragraph or 0
        return problem
    article = text.article(place)
    if article is None:
        return f"原文没有{place.written}"
    if not order.destinations and not order.wording:
        return ""  # the following instructions say where each 款 goes
    if not order.wording:
        return NO_WORDING
    return _share_out(text, article, order)


def add_articles(text: WorkingText, order: Instruction) -> str:
    """增加一条: the new article by its number in the amended text."""
    numbers = [each.article for each in order.destinations if each.article]
    shares = labelled(order.wording, numbers) if order.wording else []
    if not numbers:
        numbers = [ordinal for ordinal, _ in shares if ordinal]
    if not numbers:
        return "没有说明增加的条文作为第几条"
    if not shares:
        text.made(numbers[0])
        return NO_WORDING if len(numbers) > 1 else ""
    if len(shares) != len(numbers):
        shares = [(None, list(order.wording))] if len(numbers) == 1 else shares
    for number, (_, lines) in zip(numbers, shares, strict=False):
        text.made(number).put(read_nodes(lines, fresh=True))
    return "" if len(shares) == len(numbers) else "增加的条数与写明的条文不一致"


def _share_out(text: WorkingText, article: Article, order: Instruction) -> str:
    shares = labelled(order.wording, [each.article for each in order.destinations if each.article])
    if len(shares) != len(order.destinations):
        shares = [(None, [line]) for line in order.wording]
    if order.destinations and len(shares) != len(order.destinations):
        return "拆分后的条数与写明的条文不一致"
    article.nodes = []
    for at, (ordinal, lines) in enumerate(shares):
        number = order.destinations[at].article if order.destinations else ordinal
        if at == 0:
            target = article
            if number:
                text.give(article, number)
        elif number:
            target = text.made(number)
        else:
            return "没有说明拆分为哪几条"
        target.put(read_nodes(lines, fresh=True))
    return ""


def _host(text: WorkingText, article: Article, place: Place, order: Instruction) -> Node | None:
    """The 款 that gets an item, or the item that gets a 目."""
    if place.paragraph or place.item:
        return next(iter(text.nodes(place)), None)
    if order.unit == "句":
        return article.nodes[-1] if article.nodes else None
    with_items = [node for node in article.nodes if node.children]
    number = order.destinations[0].item if order.destinations else None
    holding = [node for node in with_items if number and number <= len(node.children) + 1]
    return next(iter(holding or with_items or article.nodes), None)


def _reword(node: Node, words: Node) -> None:
    """New words for a 款, 项 or 目, which keeps its place and its number."""
    node.text = words.text if words.children else ended_like(words.text, node.text)
    node.children = []
    node.adopt(words.children)
    node.marker = words.marker or node.marker
    node.fresh = True


def _mark(node: Node) -> None:
    """The items beside this one are to be numbered and punctuated anew."""
    if node.parent is not None:
        node.parent.changed = True


def _first(messages: Iterable[str]) -> str:
    return "；".join(message for message in messages if message)
