"""Effects on a story of properties that say something of its use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from newsmodel.formats.restrictions.ends import end_of, validity_of
from newsmodel.formats.restrictions.foreign import Said, has_words, unwrapped, word_of_term
from newsmodel.formats.restrictions.keys import is_one_of, kind_of_key, says_lifted
from newsmodel.formats.restrictions.machines import MADE_BY_MACHINE, MADE_WITH_MACHINE, source_type_of
from newsmodel.formats.restrictions.mining import (
    MINING_PROHIBITED,
    TRAINING_PROHIBITED,
    permission_of,
    says_no_training,
)
from newsmodel.formats.restrictions.rules import (
    FOREIGN_RESTRICTION,
    MINING_INFERRED,
    RESTRICTION_UNREAD,
    STATUS_INFERRED,
    STATUS_UNKNOWN,
    TERMS_INFERRED,
)
from newsmodel.formats.restrictions.stated import ban_in, reservation_in
from newsmodel.formats.restrictions.statuses import is_neutral, status_of
from newsmodel.formats.restrictions.truth import is_lifted, is_set, truth_of
from newsmodel.issues import Rule, shown
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.notices import is_notice_of_embargo
from newsmodel.prose.furniture.terms import states_terms
from newsmodel.readings import Hints

#: Longer words under a name that says nothing of use are a text.
_LONGEST: Final = 300
_LETTER = re.compile(r"[^\W\d_]")
_SEPARATORS = re.compile(r"[,;|\n]")


class Effect(msgspec.Struct, frozen=True):
    """The effect of one property.

    Attributes:
        field: Path of the field that it restricts.
        value: What it makes of it; None where nothing could be read, and for an embargo without an end.
        said: The property.
        rule: What tells people of it.
        words: Of an embargo, words that say no end.
        is_certain: Of an embargo without an end, whether it is no mere remark on one.
    """

    field: tuple[str, ...]
    value: str | bool | None
    said: Said
    rule: Rule = FOREIGN_RESTRICTION
    words: str = ""
    is_certain: bool = True

    @property
    def source(self) -> str:
        """The property, for people."""
        return f"{self.said.name}: {shown(self.said.raw)}"


def effects_of(said: Said, hints: Hints) -> Iterator[Effect]:
    """Tell what a property does to a story.

    Args:
        said: The property.
        hints: The zone of times that carry none.

    Example:
        >>> from newsmodel.formats.restrictions.foreign import said_in
        >>> [effect.value for said in said_in([("hold", "yes")]) for effect in effects_of(said, Hints())]
        ['withheld']
    """
    says_word = said.kind is not None and said.kind.family in _OF_WORDS
    raw = word_of_term(said.raw) if says_word else unwrapped(said.raw)
    if says_word and isinstance(raw, list):
        for member in raw:
            yield from effects_of(replace(said, raw=member), hints)
    elif said.kind is not None and raw is not None:
        yield from _READERS[said.kind.family](replace(said, raw=raw), hints)
    elif isinstance(raw, str) and has_words(raw):
        yield from _of_words(said, hints)


#: Kinds that a word or a truth value says: alone, as a term, or several in a list, of which the strictest counts.
_OF_WORDS: Final = frozenset(
    {"state", "status", "qualified", "visibility", "free", "open", "access", "robots", "flags"}
    | {"mining", "permission", "mining terms"}
)


def _is_on(raw: Any) -> bool:
    """Tell whether a flag is set; an object may say that it is switched off."""
    if isinstance(raw, dict):
        return bool(raw) and not _is_switched_off(raw)
    return is_set(raw) and not says_lifted(raw)


def _is_switched_off(raw: dict[str, Any]) -> bool:
    told = (value for name, value in raw.items() if is_one_of(name, "switches"))
    return any(map(says_lifted, told))


def _leaves(raw: Any) -> Iterator[Any]:
    """Yield the values in an object or a list that may be an end."""
    if isinstance(raw, dict):
        for name, value in raw.items():
            if not is_one_of(name, "beginnings") and not is_one_of(name, "switches"):
                yield from _leaves(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from _leaves(value)
    elif raw is not None:
        yield raw


def _latest(raw: Any, hints: Hints) -> list[str]:
    return [end for leaf in _leaves(raw) if (end := end_of(leaf, hints)) is not None]


# --- embargoes


def _embargo(said: Said, hints: Hints) -> Iterator[Effect]:
    raw = said.raw
    if says_lifted(raw) or (isinstance(raw, dict) and _is_switched_off(raw)):
        return
    ends = _latest(raw, hints)
    for end in ends:
        yield Effect(("embargo",), end, said)
    if not ends:
        words = next((leaf for leaf in _leaves(raw) if isinstance(leaf, str) and truth_of(leaf) is None), "").strip()
        is_bare = said.kind is not None and said.kind.is_bare
        if is_bare or is_set(raw):
            yield Effect(("embargo",), None, said, words=words, is_certain=is_bare and bool(words))


def _release(said: Said, hints: Hints) -> Iterator[Effect]:
    if _is_on(said.raw):
        yield from _embargo(said, hints)


def _lifted(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read whether an embargo is over; when it is may be said, too."""
    ends = _latest(said.raw, hints)
    for end in ends:
        yield Effect(("embargo",), end, said)
    if not ends and truth_of(said.raw) is False:
        yield Effect(("embargo",), None, said, is_certain=False)


# --- statuses


def _hold(said: Said, hints: Hints) -> Iterator[Effect]:
    if not _is_on(said.raw):
        return
    ends = _latest(said.raw, hints)
    for end in ends:
        yield Effect(("embargo",), end, said)
    if not ends:
        yield Effect(("status",), "withheld", said)


def _kill(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if _is_on(said.raw):
        yield Effect(("status",), "canceled", said)


def _free(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if truth_of(said.raw) is False:
        yield Effect(("status",), "withheld", said)


def _state(said: Said, hints: Hints) -> Iterator[Effect]:
    status = status_of(said.raw)
    if status not in (None, "usable"):
        yield Effect(("status",), status, said)
    yield from _access(said, hints)


def _visibility(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read to whom a story is shown; to nobody, where the word is unknown."""
    if isinstance(said.raw, str) and is_one_of(said.raw, "paying"):
        yield from _access(said, hints)
    else:
        yield from _status(said, hints)


def _status(said: Said, hints: Hints) -> Iterator[Effect]:
    if isinstance(said.raw, str) and (is_neutral(said.raw) or truth_of(said.raw) is not None):
        return
    is_inside = "/" in said.name  # a part of something has a status of its own
    yield from _state(said, hints) if is_inside else _qualified(said, hints)


def _qualified(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read a status; an unknown word withholds the story."""
    yield from _state(said, hints)
    if isinstance(said.raw, str) and _LETTER.search(said.raw) and status_of(said.raw) is None:
        yield Effect(("status",), "withheld", said, rule=STATUS_UNKNOWN)


def _of_words(said: Said, hints: Hints) -> Iterator[Effect]:
    if not isinstance(said.raw, str) or len(said.raw) > _LONGEST or not said.raw.strip():
        return
    words = one_line(said.raw)
    ban = ban_in([words])
    if ban is not None:
        yield Effect(("status",), ban.status, said, rule=STATUS_INFERRED)
    if (reserved := reservation_in([words])) is not None:
        yield Effect(("rights", "data_mining"), reserved.permission, said, rule=MINING_INFERRED)
    if states_terms(words):
        yield Effect(("rights", "usage_terms"), words, said, rule=TERMS_INFERRED)
    if is_notice_of_embargo(words):
        yield Effect(("embargo",), end_of(words, hints), said, words=words, is_certain=False)


def _notes(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read a note, or several: each a string, or an object with nothing but its words and perhaps their kind."""
    for each in said.raw if isinstance(said.raw, list) else [said.raw]:
        holds_words = isinstance(each, dict) and len(each) <= _MOST_OF_NOTE
        for words in each.values() if holds_words else [each]:
            yield from _of_words(replace(said, raw=words), hints)


#: So many members has an object that is a note, and no comment of a reader.
_MOST_OF_NOTE: Final = 2
#: Kinds of flags that say something without a value.
_FLAGS: Final = frozenset({"hold", "kill", "embargo", "paid", "no mining", "no training", "machine"})


def _flags(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read flags that stand in one string."""
    for flag in _SEPARATORS.split(said.raw) if isinstance(said.raw, str) else ():
        kind = kind_of_key(flag)
        if kind is not None and kind.family in _FLAGS:
            yield from effects_of(Said(f"{said.name}/{flag.strip()}", kind, True), hints)
    yield from _of_words(said, hints)


# --- expiry, terms, access


def _expiry(said: Said, hints: Hints) -> Iterator[Effect]:
    if truth_of(said.raw) is True:
        yield Effect(("status",), "withheld", said)
    elif not is_lifted(said.raw) and said.raw not in ("", [], {}):
        ends = _latest(said.raw, hints)
        for end in ends:
            yield Effect(("expires",), end, said)
        if not ends and not (isinstance(said.raw, str) and not said.raw.strip()):
            yield Effect(("expires",), None, said, rule=RESTRICTION_UNREAD)


def _validity(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read from when and until when something may be used: in a string, in several, or in an object by name."""
    if isinstance(said.raw, list):
        for each in said.raw:
            yield from _validity(replace(said, raw=unwrapped(each)), hints)
        return
    starts, end = validity_of(said.raw)
    for start in starts:
        yield from _embargo(replace(said, raw=start), hints)
    if end is not None:
        yield from _expiry(replace(said, raw=end), hints)


def _terms(said: Said, hints: Hints) -> Iterator[Effect]:
    texts, is_unread = _texts(said.raw)
    if texts:
        yield Effect(("rights", "usage_terms"), "\n".join(texts), said)
    if is_unread:
        yield Effect(("rights", "usage_terms"), None, said, rule=RESTRICTION_UNREAD)
    if isinstance(said.raw, str):
        yield from _of_words(said, hints)


def _texts(raw: Any) -> tuple[list[str], bool]:
    """Give the words of terms of usage, and tell whether anything else restricts."""
    if isinstance(raw, dict):
        own = {name: value for name, value in raw.items() if kind_of_key(name) is None}
        texts = [f"{name}: {value}" for name, value in own.items() if isinstance(value, str) and is_set(value)]
        return texts, any(is_set(value) for value in own.values() if not isinstance(value, str))
    members = raw if isinstance(raw, list) else [raw]
    texts = [member.strip() for member in members if isinstance(member, str) and is_set(member)]
    return texts, any(is_set(member) for member in members if not isinstance(member, str))


def _paid(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if _is_on(said.raw):
        yield Effect(("rights", "free_access"), False, said)


def _open(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if truth_of(said.raw) is False:
        yield Effect(("rights", "free_access"), False, said)


def _access(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if isinstance(said.raw, str) and is_one_of(said.raw, "paying"):
        yield Effect(("rights", "free_access"), False, said)


# --- mining, machines


def _no_mining(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if truth_of(said.raw) is not False and said.raw not in ("", [], {}):
        yield Effect(("rights", "data_mining"), MINING_PROHIBITED, said)


def _no_training(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if _is_on(said.raw):
        yield Effect(("rights", "data_mining"), TRAINING_PROHIBITED, said)


def _mining(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read whether mining is allowed; a word that does not allow it prohibits it: "opt-out"."""
    if isinstance(said.raw, str):
        yield from _permission(said, hints)
    elif truth_of(said.raw) is False:
        yield Effect(("rights", "data_mining"), MINING_PROHIBITED, said)


def _permission(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    permission = permission_of(said.raw)
    if permission is not None:
        yield Effect(("rights", "data_mining"), permission, said)


def _mining_terms(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if isinstance(said.raw, str) and is_set(said.raw):
        yield Effect(("rights", "data_mining_terms"), said.raw.strip(), said)


def _robots(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    told = said.raw if isinstance(said.raw, list) else [said.raw]
    if any(isinstance(words, str) and says_no_training(words) for words in told):
        yield Effect(("rights", "data_mining"), TRAINING_PROHIBITED, said)


def _machine(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if _is_on(said.raw):
        yield Effect(("digital_source_type", "uri"), MADE_BY_MACHINE, said)


def _assisted(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if _is_on(said.raw):
        yield Effect(("digital_source_type", "uri"), MADE_WITH_MACHINE, said)


def _source_type(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    uri = source_type_of(said.raw)
    if uri is not None:
        yield Effect(("digital_source_type", "uri"), uri, said)
    elif is_set(said.raw):
        yield Effect(("digital_source_type", "uri"), None, said, rule=RESTRICTION_UNREAD)


_READERS: Final[dict[str, Callable[[Said, Hints], Iterator[Effect]]]] = {
    "embargo": _embargo,
    "release": _release,
    "lifted": _lifted,
    "hold": _hold,
    "kill": _kill,
    "free": _free,
    "state": _state,
    "status": _status,
    "qualified": _qualified,
    "visibility": _visibility,
    "flags": _flags,
    "notes": _notes,
    "expiry": _expiry,
    "validity": _validity,
    "terms": _terms,
    "paid": _paid,
    "open": _open,
    "access": _access,
    "no mining": _no_mining,
    "no training": _no_training,
    "mining": _mining,
    "permission": _permission,
    "mining terms": _mining_terms,
    "robots": _robots,
    "machine": _machine,
    "assisted": _assisted,
    "source type": _source_type,
}
