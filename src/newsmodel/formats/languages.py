"""The language of a story whose source does not say it."""

from __future__ import annotations

from newsmodel.formats import reading_rules
from newsmodel.formats.mapping import Account, Object
from newsmodel.prose.language import guess_language


def infer_language(doc: Object, words: str, account: Account) -> None:
    """Give a document the language of some of its words, where they settle it.

    Args:
        doc: The document.
        words: The words.
        account: To whom is said that it was guessed.
    """
    language = guess_language(words)
    if language != "und":
        doc["language"] = language
        account.say(reading_rules.LANGUAGE_INFERRED, f"taken for {language!r}", ("language",))
