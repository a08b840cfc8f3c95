"""Digests of texts, which tell stories of the same words."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from newsmodel.model import Article

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
    words = _WORD.findall(unicodedata.normalize("NFKC", article.text).casefold())
    return hashlib.blake2b(" ".join(words).encode(), digest_size=_BYTES).hexdigest()
