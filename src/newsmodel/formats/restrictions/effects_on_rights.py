"""Effects of properties that say on which terms, by whom and by which machines a story may be used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from msgspec.structs import replace

from newsmodel.formats.restrictions.effect import Effect, Reader, is_on
from newsmodel.formats.restrictions.effects_in_time import IN_TIME
from newsmodel.formats.restrictions.effects_of_words import effects_of_words
from newsmodel.formats.restrictions.ends import ends_for_robots
from newsmodel.formats.restrictions.foreign import Said
from newsmodel.formats.restrictions.keys import is_one_of, kind_of_key
from newsmodel.formats.restrictions.machines import MADE_BY_MACHINE, MADE_WITH_MACHINE, source_type_of
from newsmodel.formats.restrictions.mining import (
    MINING_PROHIBITED,
    TRAINING_PROHIBITED,
    permission_of,
    says_no_training,
)
from newsmodel.formats.restrictions.rules import RESTRICTION_UNREAD
from newsmodel.formats.restrictions.truth import is_set, truth_of
from newsmodel.readings import Hints


def _terms(said: Said, hints: Hints) -> Iterator[Effect]:
    texts, is_unread = _texts(said.raw)
    if texts:
        yield Effect(("rights", "usage_terms"), "\n".join(texts), said)
    if is_unread:
        yield Effect(("rights", "usage_terms"), None, said, rule=RESTRICTION_UNREAD)
    if isinstance(said.raw, str):
        yield from effects_of_words(said, hints)


def _barring(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if is_on(said.raw):
        yield _named_terms(said)


def _allowing(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    """Read what something may be used for; an empty value says nothing, and a true one restricts nothing."""
    if truth_of(said.raw) is False or (is_set(said.raw) and truth_of(said.raw) is None):
        yield _named_terms(said)


def _named_terms(said: Said) -> Effect:
    """Say words with the name that they need: "DE" alone does not tell whether it is the place that may, or may not."""
    texts, _ = _texts(said.raw)
    if not texts and truth_of(said.raw) is None:
        return Effect(("rights", "usage_terms"), None, said, rule=RESTRICTION_UNREAD)
    words = ", ".join(texts) or str(said.raw).lower()
    holder, _, name = said.name.rpartition("/")
    label = name if kind_of_key(name) is not None else f"{holder.rpartition('/')[2]} {name}"
    return Effect(("rights", "usage_terms"), f"{label}: {words}", said)


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
    if is_on(said.raw):
        yield Effect(("rights", "free_access"), False, said)


def _open(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if truth_of(said.raw) is False:
        yield Effect(("rights", "free_access"), False, said)


def access_effects(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    """Tell what a word for the readers of a story does: those who pay."""
    if isinstance(said.raw, str) and is_one_of(said.raw, "paying"):
        yield Effect(("rights", "free_access"), False, said)


def _no_mining(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if truth_of(said.raw) is not False and said.raw not in ("", [], {}):
        yield Effect(("rights", "data_mining"), MINING_PROHIBITED, said)


def _no_training(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if is_on(said.raw):
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


def _robots(said: Said, hints: Hints) -> Iterator[Effect]:
    told = said.raw if isinstance(said.raw, list) else [said.raw]
    words = [each for each in told if isinstance(each, str)]
    if any(map(says_no_training, words)):
        yield Effect(("rights", "data_mining"), TRAINING_PROHIBITED, said)
    for end in (end for each in words for end in ends_for_robots(each)):
        yield from IN_TIME["expiry"](replace(said, raw=end), hints)


def _machine(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if is_on(said.raw):
        yield Effect(("digital_source_type", "uri"), MADE_BY_MACHINE, said)


def _assisted(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    if is_on(said.raw):
        yield Effect(("digital_source_type", "uri"), MADE_WITH_MACHINE, said)


def _source_type(said: Said, hints: Hints) -> Iterator[Effect]:  # noqa: ARG001
    uri = source_type_of(said.raw)
    if uri is not None:
        yield Effect(("digital_source_type", "uri"), uri, said)
    elif is_set(said.raw):
        yield Effect(("digital_source_type", "uri"), None, said, rule=RESTRICTION_UNREAD)


#: Readers of such properties, by what their names say.
ON_RIGHTS: Final[Mapping[str, Reader]] = {
    "terms": _terms,
    "barring": _barring,
    "allowing": _allowing,
    "paid": _paid,
    "open": _open,
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
