"""Digests: of texts, which tell stories of the same words, and sets of them that many fit into."""

from __future__ import annotations

import array
import hashlib
import re
import unicodedata

from newsmodel.model import Article
from newsmodel.shapes.checking import expect

_WORD = re.compile(r"\w+")
_BYTES = 16


def text_digest(article: Article) -> str:
    r"""Digest the words of a story's body, whatever their case, marks and white space are.

    Two stories have one digest where one is a copy of the other under another headline, byline or address. Words are
    runs of letters and digits after compatibility normalization (NFKC, Unicode Standard Annex 15) and case folding.

    Args:
        article: The article.

    Returns:
        32 hexadecimal digits.

    Example:
        >>> from newsmodel import parse
        >>> texts = ("Rain\n\nIt rained in Seoul on Friday.", "A wet day\n\nIt RAINED in Seoul - on Friday!")
        >>> len({text_digest(parse(text, format="text").article) for text in texts})
        1
    """
    expect(article, (Article,), "article")
    words = _WORD.findall(unicodedata.normalize("NFKC", article.text).casefold())
    return hashlib.blake2b(" ".join(words).encode(), digest_size=_BYTES).hexdigest()


#: Bytes of a member of a set, and how many slots an empty set has.
_KEPT, _FEWEST_SLOTS = 8, 1024


class DigestSet:
    """A set of digests that holds 16 to 32 bytes for each, where one of Python holds about a hundred.

    The first eight bytes of a digest count: of ten million different ones, two are taken for one with a chance of
    three in a million.

    Example:
        >>> digests = DigestSet()
        >>> digests.add(b"12345678"), digests.add(b"12345678"), len(digests)
        (True, False, 1)
    """

    def __init__(self) -> None:
        self._slots = array.array("Q", bytes(_KEPT * _FEWEST_SLOTS))
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, digest: bytes) -> bool:
        """Add a digest, and say whether it was not there.

        Args:
            digest: Eight bytes at least.
        """
        value = int.from_bytes(digest[:_KEPT]) or 1  # an empty slot is zero
        place = self._place(value)
        if self._slots[place]:
            return False
        self._slots[place] = value
        self._count += 1
        if self._count * 2 > len(self._slots):
            self._grow()
        return True

    def _place(self, value: int) -> int:
        """Find the slot of a member, or the empty one where it would be."""
        slots, mask = self._slots, len(self._slots) - 1
        place = value & mask
        while slots[place] not in (0, value):
            place = (place + 1) & mask
        return place

    def _grow(self) -> None:
        before = self._slots
        self._slots = array.array("Q", bytes(2 * _KEPT * len(before)))
        for value in before:
            if value:
                self._slots[self._place(value)] = value
