"""Effects of properties that say from when, or until when, a story may be used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec.structs import replace

from newsmodel.formats.restrictions.effect import Effect, Reader, is_on, is_switched_off
from newsmodel.formats.restrictions.ends import end_of
from newsmodel.formats.restrictions.foreign import Said, unwrapped
from newsmodel.formats.restrictions.keys import is_one_of, says_lifted
from newsmodel.formats.restrictions.periods import is_bare_end, is_pair_of_days, tells_period, validity_of
from newsmodel.formats.restrictions.rules import RESTRICTION_UNREAD
from newsmodel.formats.restrictions.statuses import is_neutral
from newsmodel.formats.restrictions.truth import is_lifted, is_set, truth_of
from newsmodel.readings import Hints


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


def latest_ends(raw: Any, hints: Hints) -> list[str]:
    """List the ends in a value, each the latest instant that it can mean.

    Example:
        >>> latest_ends({"start": "2027-01-01", "end": "2027-02-01"}, Hints())
        ['2027-02-01']
    """
    return [end for leaf in _leaves(raw) if (end := end_of(leaf, hints)) is not None]


def _embargo(said: Said, hints: Hints) -> Iterator[Effect]:
    raw = said.raw
    if says_lifted(raw) or (isinstance(raw, dict) and is_switched_off(raw)):
        return
    ends = latest_ends(raw, hints)
    for end in ends:
        yield Effect(("embargo",), end, said)
    if not ends:
        words = next((leaf for leaf in _leaves(raw) if isinstance(leaf, str) and truth_of(leaf) is None), "").strip()
        is_bare = said.kind is not None and said.kind.is_bare
        if is_bare or is_set(raw):
            yield Effect(("embargo",), None, said, words=words, is_certain=is_bare and bool(words))


def _release(said: Said, hints: Hints) -> Iterator[Effect]:
    if is_on(said.raw):
        yield from _embargo(said, hints)


def _lifted(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read whether an embargo is over; when it is may be said, too."""
    ends = latest_ends(said.raw, hints)
    for end in ends:
        yield Effect(("embargo",), end, said)
    if not ends and truth_of(said.raw) is False:
        yield Effect(("embargo",), None, said, is_certain=False)


def _expiry(said: Said, hints: Hints) -> Iterator[Effect]:
    if truth_of(said.raw) is True:
        yield Effect(("status",), "withheld", said)
    elif not is_lifted(said.raw) and said.raw not in ("", [], {}):
        ends = latest_ends(said.raw, hints)
        for end in ends:
            yield Effect(("expires",), end, said)
        if not ends and not (isinstance(said.raw, str) and not said.raw.strip()):
            yield Effect(("expires",), None, said, rule=RESTRICTION_UNREAD)


def _validity(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read from when and until when something may be used: in a string, in several, or in an object by name."""
    if isinstance(said.raw, list):
        raw = [unwrapped(each) for each in said.raw]
        for each in ["/".join(raw)] if is_pair_of_days(raw) else raw:
            yield from _validity(replace(said, raw=each), hints)
        return
    starts, end = validity_of(said.raw)
    for start in starts:
        yield from _embargo(replace(said, raw=start), hints)
    if end is not None and not (isinstance(end, str) and is_neutral(end)):
        yield from _expiry(replace(said, raw=end), hints)


def _available(said: Said, hints: Hints) -> Iterator[Effect]:
    """Read a time of validity of which one day alone is the first; other words say nothing of when."""
    if isinstance(said.raw, dict | list):
        yield from _validity(said, hints)
    elif latest_ends(said.raw, hints) and is_bare_end(said.raw):
        yield from _embargo(said, hints)
    elif isinstance(said.raw, str) and tells_period(said.raw):
        yield from _validity(said, hints)


#: Readers of such properties, by what their names say.
IN_TIME: Final[Mapping[str, Reader]] = {
    "embargo": _embargo,
    "release": _release,
    "lifted": _lifted,
    "expiry": _expiry,
    "validity": _validity,
    "available": _available,
}
