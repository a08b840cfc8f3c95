"""Ends that a dateline may have: dashes, colons, stops and closing marks, and what stands around them."""

# ruff: noqa: RUF001  (dashes and stops of all scripts are what this is about)
from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from newsmodel.prose.furniture.dateline_places import (
    is_cased,
)

#: A dateline ends with one of these signs,
_SIGN = re.compile(r"[-_|=:.।۔)\]/\u2012-\u2015\u2212]")
#: which is a dash, a colon, or the end of marks or of a name, by what stands around it.
_END = re.compile(
    r"(?P<dash>-{2,3}|[\u2012-\u2015\u2212]|[-_](?<=[ \t\u00a0].)(?=[^\d\r\n]|\Z)|-(?<=[\w)\]/.].)(?=[ \t\u00a0]|\Z)"
    r"|-(?<=[\d)\]].)(?=[^\s\d])|_(?<=\)_)(?=[ \t\u00a0])|[|=](?<=[ \t\u00a0].)(?=[ \t\u00a0]|\Z))"
    r"|(?P<colon>:(?<=[^\s,;:].)(?=[ \t\u00a0]|\Z))"
    r"|(?P<stop>[)\]/][.।۔]?(?=[ \t\u00a0][^-_\u2012-\u2015|=(\[/]|\Z)"
    r"|[.।۔](?<=[^\s\d].)(?=[ \t\u00a0]|\Z)|\.(?<=[ .](?:19|20)\d\d\.)(?=[ \t\u00a0]))"
)
#: What may stand before a sentence.
_QUOTES = "\"'\u201c\u2018\u201e\u00ab\u00bf\u00a1[(`\u2039\u300c\u300e"


def ends_in(head: str) -> Iterator[re.Match[str]]:
    """Find where a dateline may end."""
    last = 0
    for sign in _SIGN.finditer(head):
        end = _END.match(head, sign.start()) if sign.start() >= last else None
        if end is not None:
            last = end.end()
            yield end


class Cut(msgspec.Struct, frozen=True, kw_only=True):
    """An end that a dateline may have, and what stands around it.

    Attributes:
        before: The words before, without space at their end.
        mark: The dash, the colon or the stop itself; empty where marks alone are the end.
        kind: Which of these it is.
        spaced: Whether space stands on both sides; the end of the text is as good.
        tight: Whether space stands before it only.
        loose: Whether space stands behind it only.
        end: Offset of the words after.
        after: Their first characters.
    """

    before: str
    mark: str
    kind: str
    spaced: bool
    tight: bool
    loose: bool
    end: int
    after: str

    @classmethod
    def at(cls, text: str, match: re.Match[str]) -> Cut:
        """Look at an end that was found in a text."""
        marks = match[0][0] in ")]/"  # they belong to the words before
        before, end = text[: match.start() + marks], match.end()
        while end < match.end() + 4 and text[end : end + 1].isspace():
            end += 1
        bare = before.rstrip().rstrip("*_") or before.rstrip()
        space_before, space_after = len(bare) < len(before), end > match.end() or end == len(text)
        # Spanish agencies put a full stop before the dash: "(EFE).-"
        bare = bare.removesuffix(".") if bare.endswith((").", "].", "/.")) else bare
        stopped = text[match.start() - 1] == "." and match[0][0] == "-"  # "LIMA.- "
        return cls(
            before=bare,
            mark=match[0][marks:],
            kind=match.lastgroup or "",
            spaced=(space_before or stopped) and space_after,
            tight=space_before and not space_after,
            loose=space_after and not space_before,
            end=end,
            after=text[end : end + 120],
        )

    @property
    def begins_sentence(self) -> bool:
        """Whether a sentence begins behind it."""
        first = self.after[:1]
        return not first or first.isupper() or first.isdecimal() or first in _QUOTES or not is_cased(first)

    @property
    def is_in_capitals(self) -> bool:
        """Whether the words behind it are printed in capitals; one capital letter is no evidence."""
        return self.after.isupper() and sum(map(str.isalpha, self.after)) > 1
