"""Whose a government or a force is, as far as its label tells.

Rules (golden cases of the same numbers in the tests):
O1 a nation among the modifiers owns it; of a government its capital too: "Iranian regime", "Tehran government";
O2 so does a name: "Trump administration", "forces loyal to Prado";
O3 two owners, a region, a party, several bodies ("governments") or one not in office ("former regime") tell no owner;
O4 a name stands for a nation where the articles give who bears it the nation's highest office, and nobody else of that
   name another nation's; but not where two people are named so for one nation, one after the other;
O5 a government without any owner is the nation's only in an article that names no other; other bodies are nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from digest.annotators.actors import states
from digest.annotators.actors.forms import name_key
from digest.annotators.actors.lexicon import lexicon, listed, names
from digest.model import LabelMention
from digest.text.normalize import fold
from digest.text.tokens import tokens


class Owner(NamedTuple):
    """`state` or `head` (a name as written), or neither; `bare` where the label has nothing that could tell one."""

    state: str | None = None
    head: str | None = None
    bare: bool = False


def owner(label: str) -> Owner:
    """O1 to O3."""
    words = [word for part in label.split() if (word := part.removesuffix("'s").removesuffix("’s"))]
    modifiers, loyal = _parts(words)
    low = [fold(word) for word in modifiers]
    if not words or _several(words[-1]) or set(low) & listed("owners", "not_in_office"):
        return Owner()
    government = fold(words[-1]) in listed("owners", "seated") and "loyal" not in words
    nations = list(states.found(low, capitals=government))
    taken = {k for _, start, end in nations for k in range(start, end)}
    rest = [word for k, word in enumerate(modifiers) if k not in taken and not _counts(word)]
    if nations:
        one = len({state for state, _, _ in nations}) == 1 and not any(_people(word) for word in rest)
        return Owner(state=nations[0][0]) if one else Owner()
    head = [word for word in rest if word[0].isupper() and "-" not in word]
    if any(_people(word) or fold(word) in listed("owners", "nobody") for word in rest):
        return Owner()
    if (head and not _common(head)) or loyal:
        return Owner(head=" ".join(loyal or head))
    return Owner(bare=government and not any("-" in word for word in rest))


def _parts(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The modifiers of a label's noun, and the name of the one to whom it is loyal."""
    if "loyal" not in words:
        return list(words[:-1]), []
    k = words.index("loyal")
    titles = names().titles | names().modifiers
    loyal = [word for word in words[k + 2 :] if word[0].isupper() or "-" in word]
    return list(words[: max(0, k - 1)]), [word for word in loyal if fold(word) not in titles and not _people(word)]


def _people(word: str) -> bool:
    return fold(word) in lexicon().nations


def _counts(word: str) -> bool:
    """Whether a word only tells how many: "Two Atlanta police officers"."""
    return fold(word) in listed("grammar", "numbers") or word.isdigit()


def _common(words: Sequence[str]) -> bool:
    """Whether all of them are modifiers that any such body can have, with a capital for another reason."""
    kept = frozenset[str]().union(*lexicon().kept.values())
    return all(fold(word) in kept for word in words)


def _several(noun: str) -> bool:
    return any(head.plural and head.collective for head in lexicon().heads.get(fold(noun), ()))


def named(mentions: Sequence[LabelMention], people: Mapping[str, Sequence[str]], texts: Mapping[str, str]) -> list[str]:
    """The owner of each label of one kind of actor, "" where none is told, or where all that is told is one.

    `people` holds the labels of each person by name, `texts` the articles by id.
    """
    owners = [owner(mention.label) for mention in mentions]
    heads = _heads({o.head for o in owners if o.head}, people)
    told = [o.state or heads.get(o.head or "", "") for o in owners]
    known = set(told) - {""}
    if len(known) < 2:
        return [""] * len(owners)
    bare = {m.evidence.article for m, o in zip(mentions, owners, strict=True) if o.bare}
    only = {article: _only_state(texts[article]) for article in bare & set(texts)}
    return [
        only.get(m.evidence.article, "") if o.bare and only.get(m.evidence.article) in known else name
        for m, o, name in zip(mentions, owners, told, strict=True)
    ]


def _only_state(text: str) -> str:
    """O5: the state an article names, "" where it names several or none."""
    words = [fold(word).removesuffix("'s") if word[0].isupper() else "" for _, _, word in tokens(text)]
    found = {state for state, _, _ in states.found(words)}
    return found.pop() if len(found) == 1 else ""


def _heads(heads: Iterable[str], people: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """O4: the owner that each name stands for: a state, else the name itself, in the shortest form that is used."""
    keys = {head: name_key(head) for head in sorted(heads)}
    ruled = {
        head: _ruled([label for p in people if _bears(p, key) for label in people[p]]) for head, key in keys.items()
    }
    rulers: dict[str, set[str]] = {}
    for head, state in ruled.items():
        rulers.setdefault(state, set()).add(keys[head][-1] if keys[head] else head)
    return {
        head: state if state and len(rulers[state]) == 1 else _shortest(head, keys) for head, state in ruled.items()
    }


def _bears(person: str, key: Sequence[str]) -> bool:
    return bool(key) and set(key) <= set(name_key(person))


def _shortest(head: str, keys: Mapping[str, tuple[str, ...]]) -> str:
    """The only name of fewer words that is part of this one and of no other."""
    shorter = [other for other in keys if keys[other] and set(keys[other]) < set(keys[head])]
    if len(shorter) != 1:
        return head
    longer = [other for other in keys if set(keys[shorter[0]]) < set(keys[other])]
    return shorter[0] if len(longer) == 1 else head


def _ruled(labels: Iterable[str]) -> str:
    """The only state that titles among the labels name, "" where there are several or none is its highest office."""
    found: set[str] = set()
    highest = False
    for label in labels:
        words = [fold(word).removesuffix("'s") for word in label.split()]
        titles = [k for k, word in enumerate(words) if word in names().titles]
        named = {state for state, _, _ in states.found(words[: titles[-1]])} if titles else set()
        found |= named
        highest = highest or (bool(named) and _highest(words, titles[-1]))
    return found.pop() if highest and len(found) == 1 else ""


def _highest(words: Sequence[str], title: int) -> bool:
    before = set(words[:title])
    if before & (listed("owners", "not_in_office") | listed("owners", "not_highest")):
        return False
    return words[title] in listed("owners", "highest") or (words[title] == "minister" and "prime" in before)
