"""Documents that somebody says something in, before the story lets them speak: "Lee said in a report", "the report"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from newsmodel.claims.passages import Passage, Stretch
from newsmodel.claims.sources.drafts import Key, Use
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

#: Before the noun of a document that is told of for the first time.
_FRESH = pattern(rf"\b(?:an?|{any_of(get('en').grammar.possessives)})\s(?:[\w/&.-]+\s){{0,4}}\Z", re.IGNORECASE)
_IN = pattern(r"\b[Ii]n\s\Z")
#: A sentence ends, or another one's clause begins.
_ENDS = pattern(r"[.;!?\n]\s|\s(?:who|which|that)\s")
_BEHIND = pattern(r"[^.;:!?\u201c\u201d\"\n]{0,60},\s(?:[Tt]he\s)?\Z")
_BEFORE = 120


class ToldDocument(msgspec.Struct, frozen=True):
    """The place that tells of a document for the first time.

    Attributes:
        place: The words, from the article on up to the noun.
        speaker: The key of whoever says something in it; None where nobody does.
    """

    place: Stretch
    speaker: Key | None


class ToldDocuments:
    """Finds who says something in a document that is a source later.

    Args:
        passages: The story.
        uses: Its sources.
        keys: Whom each of them means, by the first key.
    """

    def __init__(self, passages: Sequence[Passage], uses: Sequence[Use], keys: Sequence[Key]) -> None:
        self._passages = passages
        self._speakers = [
            (use.place, key)
            for use, key in zip(uses, keys, strict=True)
            if use.place and use.mention.kind not in {"document", "group", "unstated"}
        ]

    def find(self, noun: str, place: Stretch) -> ToldDocument | None:
        """Find the last place before a document that tells of one of its noun, with the only one who speaks in it.

        Args:
            noun: The noun of the document, in small letters.
            place: Where it is a source.
        """
        for number in range(place.passage, max(-1, place.passage - 2), -1):
            text = self._passages[number].text
            end = place.start if number == place.passage else len(text)
            at = text.rfind(f" {noun}", 0, end) + 1
            fresh = _FRESH.search(text, max(0, at - _BEFORE), at) if at else None
            if fresh is not None:
                told = Stretch(number, fresh.start(), at + len(noun))
                return ToldDocument(told, self._speaker(text, told)) if _IN.search(text, 0, told.start) else None
        return None

    def _speaker(self, text: str, told: Stretch) -> Key | None:
        near = [(at, key) for at, key in self._speakers if at.passage == told.passage]
        before = [key for at, key in near if at.end <= told.start and not _ENDS.search(text, at.end, told.start)]
        behind = [key for at, key in near if at.start >= told.end and _BEHIND.fullmatch(text, told.end, at.start)]
        found = {*before, *behind}
        return found.pop() if len(found) == 1 else None
