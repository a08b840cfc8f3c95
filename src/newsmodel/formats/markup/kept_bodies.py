"""Bodies as an input has them: kept beside the blocks that were read from them, and written while these say the same.

Where only words of the blocks have changed, the same words are changed in what is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from newsmodel.formats.mapping import KeptKey, Object
from newsmodel.formats.markup.escaping import marked
from newsmodel.formats.markup.patching import patched


class KeptBody(msgspec.Struct, frozen=True):
    """A body as it was.

    Attributes:
        value: What the input has: a text, or the texts of a list.
        digest: Digest of what was read from it.
        read: Index of the text that was read, where there are several.
        media: Ids of the media items that it added to the story's.
        headline: The headline that it begins with, which is no block.
        dateline: The dateline that stood elsewhere when it was read, of XML, which is kept in no `extra`.
    """

    value: Any
    digest: str
    read: int = 0
    media: frozenset[str] = frozenset()
    headline: str | None = None
    dateline: str | None = None

    def as_json(self) -> Object:
        """Write it for `extra`.

        Example:
            >>> KeptBody("<p>It rained.</p>", "a1").as_json()
            {'*body': '<p>It rained.</p>', '*digest': 'a1'}
        """
        kept: Object = {KeptKey.BODY: self.value, KeptKey.DIGEST: self.digest}
        if self.read:
            kept[KeptKey.READ] = self.read
        if self.media:
            kept[KeptKey.MEDIA] = sorted(self.media)
        if self.headline is not None:
            kept[KeptKey.HEADLINE] = self.headline
        return kept

    @classmethod
    def of(cls, kept: Any) -> KeptBody | None:
        """Read what `extra` has; None where it is no body, for a user may have put anything there.

        Example:
            >>> KeptBody.of({"*body": "It rained.", "*digest": "a1"}).value, KeptBody.of({"*digest": "a1"})
            ('It rained.', None)
        """
        match kept:
            case {KeptKey.BODY: value, KeptKey.DIGEST: str(digest)}:
                read, media, headline = (kept.get(key) for key in (KeptKey.READ, KeptKey.MEDIA, KeptKey.HEADLINE))
                return cls(
                    value,
                    digest,
                    read if type(read) is int and read >= 0 else 0,
                    frozenset(map(str, media)) if isinstance(media, list) else frozenset(),
                    headline if isinstance(headline, str) else None,
                )
        return None


# --- words that have changed


class Change(msgspec.Struct, frozen=True):
    """Words that have changed.

    Attributes:
        before: The words as they were.
        after: The words as they are.
        markup: The words as they are, with their marks, as markup.
        narrow: Where the first and the last of them stand that differ, before, and what stands there now; None where
            marks have changed too.
    """

    before: str
    after: str
    markup: str
    narrow: tuple[int, int, str] | None = None


def changes_between(before: list[Object], after: list[Object]) -> list[Change]:
    """List the texts of sections that differ; none where anything else does.

    Example:
        >>> def told(words):
        ...     return [{"blocks": [{"type": "paragraph", "text": words}]}]
        >>> [(change.before, change.after) for change in changes_between(told("Rain."), told("Snow."))]
        [('Rain.', 'Snow.')]
    """
    old, new = list(texts_of(before)), list(texts_of(after))
    if [shape for shape, _, _ in old] != [shape for shape, _, _ in new]:
        return []
    return [
        Change(words, text, marked(text, marks), _narrowed(words, text, was, marks))
        for (_, words, was), (_, text, marks) in zip(old, new, strict=True)
        if (words, was) != (text, marks)
    ]


def _narrowed(before: str, after: str, was: list[Object], marks: list[Object]) -> tuple[int, int, str] | None:
    """Find the whole words that differ; None where marks do not stand around the same words.

    Example:
        >>> _narrowed("It rained today.", "It snowed today.", [], [])
        (3, 9, 'snowed')
    """
    shorter = min(len(before), len(after))
    start = next((index for index in range(shorter) if before[index] != after[index]), shorter)
    behind = next(
        (index for index in range(shorter - start) if before[-index - 1] != after[-index - 1]), shorter - start
    )
    while start and not before[start - 1].isspace():
        start -= 1
    while behind and not before[len(before) - behind].isspace():
        behind -= 1
    end, grown = len(before) - behind, len(after) - len(before)
    moved = [
        {**mark, **{edge: mark[edge] + grown for edge in ("start", "end") if mark[edge] >= end}}
        for mark in was
        if mark["end"] <= start or mark["start"] >= end or (mark["start"] <= start and mark["end"] >= end)
    ]
    return (
        (start, end, after[start : end + grown]) if start < end and moved == marks and len(moved) == len(was) else None
    )


def texts_of(sections: list[Object]) -> Iterator[tuple[Any, str, list[Object]]]:
    """List headings and blocks: what each is apart from its words and its id, its words, its marks."""
    for section in sections:
        rest = {name: value for name, value in section.items() if name not in ("id", "heading", "blocks")}
        yield (rest, "heading" in section), section.get("heading", ""), []
        for block in section.get("blocks", ()):
            rest = {name: value for name, value in block.items() if name not in ("id", "text", "marks")}
            yield rest, block.get("text", ""), block.get("marks", [])


def with_changes(value: str, changes: Iterable[Change], *, markup: bool, is_checked: bool = False) -> str | None:
    """Change words in a body; None where it has not each of them exactly once.

    Args:
        value: The body.
        changes: What has changed.
        markup: Whether the body is markup.
        is_checked: Whether the caller reads the result again, and takes it only where it says the same.

    Example:
        >>> with_changes("<p class=x>Rain.</p>", [Change("Rain.", "Snow.", "Snow.")], markup=True)
        '<p class=x>Snow.</p>'
    """
    found: str | None = value
    for change in changes:
        if found is not None:
            words = change.markup if markup else change.after
            narrow = change.narrow
            found = patched(found, change.before, words, markup=markup, narrow=narrow, is_checked=is_checked)
    return found
