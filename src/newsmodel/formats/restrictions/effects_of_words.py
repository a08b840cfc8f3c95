"""Effects of words in data: notices that stand in a note, under a label, or under a name that says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsmodel.formats.escaped import without_markup
from newsmodel.formats.restrictions.effect import Effect
from newsmodel.formats.restrictions.ends import end_of
from newsmodel.formats.restrictions.foreign import Said
from newsmodel.formats.restrictions.keys import is_one_of
from newsmodel.formats.restrictions.rules import ACCESS_INFERRED, MINING_INFERRED, STATUS_INFERRED, TERMS_INFERRED
from newsmodel.formats.restrictions.stated import ban_in, closed_by, end_stated, reservation_in
from newsmodel.prose.characters import one_line
from newsmodel.prose.furniture.notices import is_notice_of_embargo
from newsmodel.prose.furniture.notices_of_use import kinds_of_notices_in
from newsmodel.prose.furniture.terms import states_terms, states_terms_in_note
from newsmodel.readings import Hints
from newsmodel.values import write_timestamp

#: Longer words under a name that says nothing of use are a text.
_LONGEST: Final = 300


def effects_of_words(said: Said, hints: Hints) -> Iterator[Effect]:
    """Tell what the words of a property do to a story, whatever its name says.

    Args:
        said: The property.
        hints: The zone of times that carry none.
    """
    if not isinstance(said.raw, str) or len(said.raw) > _LONGEST or not said.raw.strip():
        return
    words = one_line(without_markup(said.raw))
    is_note = said.kind is not None and said.kind.family == "notes"
    kinds = kinds_of_notices_in(words)
    ban = ban_in([words] if "ban" in kinds else (), notes=[words] if is_note else ())
    if ban is not None:
        yield Effect(("status",), ban.status, said, rule=STATUS_INFERRED)
    if "reservation" in kinds and (reserved := reservation_in([words])) is not None:
        yield Effect(("rights", "data_mining"), reserved.permission, said, rule=MINING_INFERRED)
    if ("terms" in kinds and states_terms(words)) or (is_note and states_terms_in_note(words)):
        yield Effect(("rights", "usage_terms"), words, said, rule=TERMS_INFERRED)
    if ("gate" in kinds and closed_by([words]) is not None) or is_one_of(words, "paying"):
        yield Effect(("rights", "free_access"), False, said, rule=ACCESS_INFERRED)
    if "embargo" in kinds and is_notice_of_embargo(words):
        yield Effect(("embargo",), _end_in(words, hints), said, words=words, is_certain=False)


def _end_in(words: str, hints: Hints) -> str | None:
    """Read the end that a notice has; None where it has none."""
    whole = end_of(words, hints)
    if whole is not None:
        return whole
    until = end_stated(words, published=hints.published, timezone=hints.timezone).until
    return None if until is None else write_timestamp(until)
