"""A way through the paragraphs of a body, which its readers go together."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import msgspec

from newsmodel.formats.text import rules
from newsmodel.formats.text.draft import Draft
from newsmodel.formats.text.subheads import counted_headings
from newsmodel.issues import shown
from newsmodel.languages.language import get
from newsmodel.prose.furniture.layout import Passage
from newsmodel.prose.furniture.layout.lines import LONGEST_VERSE
from newsmodel.prose.language import guess_language

#: Credits, initials and dates below the story stand in its last so many paragraphs.
TAIL = 10
#: Of those, the last so many are where such lines belong.
EDGE = 4


class Walk(msgspec.Struct, kw_only=True, dict=True):
    """A way through the paragraphs of the body.

    Attributes:
        passages: The paragraphs.
        draft: Takes what they are.
        flush: Whether paragraphs of prose begin at the margin, so that an indent sets one apart.
        index: The one that comes next.
        groups: So many groups of blocks were named.
    """

    passages: Sequence[Passage]
    draft: Draft
    flush: bool
    index: int = 0
    groups: int = 0

    @property
    def here(self) -> Passage:
        """The paragraph that comes next."""
        return self.passages[self.index]

    @functools.cached_property
    def speech_dashes(self) -> frozenset[str]:
        """The dashes that mark speech in the language of the story."""
        told = self.draft.hints.language or guess_language("\n".join(each.text for each in self.passages[:40]))
        return get(told).sentences.speech_dashes

    @functools.cached_property
    def counted(self) -> frozenset[int]:
        """The headings that are counted through the story."""
        return counted_headings(self.passages)

    @functools.cached_property
    def short_lines(self) -> list[tuple[int, int]]:
        """Ends of the runs of short lines that begin with each paragraph, and how many of them begin in lower case."""
        runs: list[tuple[int, int]] = []
        following = None
        for place in range(len(self.passages) - 1, -1, -1):
            passage = self.passages[place]
            is_short = len(passage.text) <= LONGEST_VERSE and len(passage.lines) == 1
            end, going_on = place + is_short, int(is_short and passage.text[0].islower())
            if is_short and following is not None and following.line == passage.line + 1 and runs[-1][0] > place + 1:
                end, going_on = runs[-1][0], runs[-1][1] + going_on
            runs.append((end, going_on))
            following = passage
        return runs[::-1]

    @property
    def in_tail(self) -> bool:
        """Whether it stands where credits and sign-offs do."""
        return self.index >= len(self.passages) - TAIL

    def note_taken(self, what: str) -> None:
        """Say that a paragraph was taken out of the body, where it does not stand at an end of the story."""
        if 1 < self.index < len(self.passages) - EDGE:
            told = f"taken for {what}, and out of the body: {shown(self.here.text)}"
            self.draft.note(rules.NOTICE_GUESSED, told, row=self.here.line)

    def ahead(self, steps: int = 1) -> Passage | None:
        """Give a later paragraph; None behind the last one."""
        place = self.index + steps
        return self.passages[place] if place < len(self.passages) else None

    def next_group(self, prefix: str) -> str:
        """Name the next group of blocks."""
        self.groups += 1
        return f"{prefix}{self.groups}"
