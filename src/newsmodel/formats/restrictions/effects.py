"""Effects on a story of properties that say something of its use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from newsmodel.formats.restrictions.effect import Effect, Reader, is_on
from newsmodel.formats.restrictions.effects_in_time import IN_TIME, latest_ends
from newsmodel.formats.restrictions.effects_of_words import effects_of_words
from newsmodel.formats.restrictions.effects_on_rights import ON_RIGHTS, access_effects
from newsmodel.formats.restrictions.foreign import Said, has_words, unwrapped, word_of_term
from newsmodel.formats.restrictions.keys import is_one_of, kind_of_key, tells_when_done
from newsmodel.formats.restrictions.periods import tells_period
from newsmodel.formats.restrictions.rules import STATUS_UNKNOWN
from newsmodel.formats.restrictions.statuses import is_neutral, status_of
from newsmodel.formats.restrictions.truth import truth_of
from newsmodel.readings import Hints

_LETTER = re.compile(r"[^\W\d_]")
_SEPARATORS = re.compile(r"[,;|\n]")


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
        yield from effects_of_words(said, hints)


#: Kinds that a word or a truth value says: alone, as a term, or several in a list, of which the strictest counts.
_OF_WORDS: Final = frozenset(
    {"state", "status", "qualified", "visibility", "free", "open", "access", "robots", "flags"}
    | {"mining", "permission", "mining terms"}
)


# --- statuses


def _hold(said: Said, hints: Hints) -> Iterator[Effect]:
    if not is_on(said.raw):
        return
    ends = [] if tells_when_done(said.name.rpartition("/")[2]) else latest_ends(said.raw, hints)
    for end in ends:
        yield Effect(("embargo",), end, said)
    if not ends:
        yield Effect(("status",), "withheld", said)


def _kill(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if is_on(said.raw):
        yield Effect(("status",), "canceled", said)


def _free(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if truth_of(said.raw) is False:
        yield Effect(("status",), "withheld", said)


def _state(said: Said, hints: Hints) -> Iterator[Effect]:
    status = status_of(said.raw)
    if status not in (None, "usable"):
        yield Effect(("status",), status, said)
    yield from access_effects(said, hints)
    if isinstance(said.raw, str) and tells_period(said.raw):
        yield from IN_TIME["available"](said, hints)


def _visibility(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read to whom a story is shown; to nobody, where the word is unknown."""
    if isinstance(said.raw, str) and is_one_of(said.raw, "paying"):
        yield from access_effects(said, hints)
    else:
        yield from _status(said, hints)


def _access(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read for whom a story is: for those who pay, or for nobody outside."""
    paying = list(access_effects(said, hints))
    yield from paying or _state(said, hints)


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


def _notes(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read a note, or several: each a string, or an object with nothing but its words and perhaps their kind."""
    for each in said.raw if isinstance(said.raw, list) else [said.raw]:
        holds_words = isinstance(each, dict) and len(each) <= _MOST_OF_NOTE
        for words in each.values() if holds_words else [each]:
            yield from effects_of_words(replace(said, raw=words), hints)


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
    yield from effects_of_words(said, hints)


_READERS: Final[Mapping[str, Reader]] = {
    **IN_TIME,
    **ON_RIGHTS,
    "access": _access,
    "hold": _hold,
    "kill": _kill,
    "free": _free,
    "state": _state,
    "status": _status,
    "qualified": _qualified,
    "visibility": _visibility,
    "flags": _flags,
    "notes": _notes,
    "rights": effects_of_words,
}
