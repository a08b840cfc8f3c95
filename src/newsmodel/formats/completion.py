"""What every document has, and an input may not say: its id, its origin, its headline, its language."""

from __future__ import annotations

import base64
import hashlib

from newsmodel.formats import reading_rules
from newsmodel.formats.mapping import Conversion, Object
from newsmodel.prose.characters import one_line
from newsmodel.prose.language import guess_language
from newsmodel.prose.sentences import first_sentence

#: A headline that is copied from elsewhere is cut at a word to at most so many characters.
LONGEST_INFERRED = 200


def id_of_bytes(data: bytes | str) -> tuple[str, str]:
    """The RFC 6920 name of some input, and its SHA-256 in hexadecimal.

    Example:
        >>> id_of_bytes("Rain")[0]
        'ni:///sha-256;ptIKpqTHPw0utXCI9tV_8-jvb6DE5ya2prfTGi5YdmI'
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else bytes(data)
    digest = hashlib.sha256(raw).digest()
    return f"ni:///sha-256;{base64.urlsafe_b64encode(digest).rstrip(b'=').decode('ascii')}", digest.hex()


def shortened(words: str) -> str:
    """Words as a headline: cut at a word where they are long."""
    if len(words) <= LONGEST_INFERRED:
        return words
    cut = words.rfind(" ", 0, LONGEST_INFERRED - 1)
    return words[: cut if cut > 0 else LONGEST_INFERRED - 1] + "…"


def inferred_headline(doc: Object) -> str:
    """A headline for an item without one: its title, its slug, its summary, its first words, or its id."""
    summaries = (summary["text"] for summary in doc.get("summaries", ()))
    texts = (
        block["text"] for section in doc.get("sections", ()) for block in section.get("blocks", ()) if block.get("text")
    )
    given = (words for name in ("title", "slugline") if (words := doc.get(name)))
    for words in (*given, *summaries):
        return shortened(one_line(words))
    words = next(texts, None) or next((claim["text"] for claim in doc.get("claims", ())), None)
    if words is None:
        return shortened(one_line(str(doc.get("byline") or doc["id"])))
    return shortened(one_line(first_sentence(words[:2000])) or one_line(words[:2000]))


def infer_language(doc: Object, words: str, conversion: Conversion) -> None:
    """Give a document the language of some of its words, where they settle it.

    Args:
        doc: The document.
        words: The words.
        conversion: To whom is said that it was guessed.
    """
    language = guess_language(words)
    if language != "und":
        doc["language"] = language
        conversion.say(reading_rules.LANGUAGE_INFERRED, f"taken for {language!r}", ("language",))
