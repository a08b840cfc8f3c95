"""Which passages are in a language that there are rules for."""

from __future__ import annotations

from newsmodel.claims.passages import Passage
from newsmodel.issues import Issue, Rule, Severity, shown
from newsmodel.model import Article
from newsmodel.prose.language import guess_language

NO_CLAIM_RULES = Rule(
    "no-claim-rules",
    Severity.NOTE,
    """No claims were looked for, since there are no rules for the language of the story.

Claims are found by rules for one language, and so far there are some for English. Sources and claims that the document
had are left as they are.

If the language of the document is wrong, correct it: `Hints(language="en")`, or `--language en` on the command line.
""",
)
LANGUAGE_ASSUMED = Rule(
    "claim-language-assumed",
    Severity.NOTE,
    """The language of the story is not known, and claims were found by the rules for English.

The document does not say its language (`und`), and its words do not settle it; most often they are too few.

Say which language it is: `Hints(language="en")`, or `--language en` on the command line.
""",
)

_ENGLISH = "en"
_UNKNOWN = "und"


def is_english(tag: str) -> bool:
    """Whether a BCP 47 tag says English, of whatever country.

    Example:
        >>> is_english("en-GB"), is_english("EN"), is_english("enm")
        (True, True, False)
    """
    return tag.partition("-")[0].lower() == _ENGLISH


def language_of(article: Article) -> str:
    """The language of an article: the one that it says, else the one that its words are in; `und` if neither is known.

    Example:
        >>> language_of(Article(id="urn:x:1", headline="Rain"))
        'und'
    """
    if article.language.lower() != _UNKNOWN:
        return article.language
    return guess_language(article.text or article.headline)


def no_rules(language: str) -> Issue:
    """The issue that there are no rules for a language."""
    return NO_CLAIM_RULES.issue(f"there are no rules for {shown(language)}", ("language",))


def assumed(count: int) -> Issue:
    """The issue that claims were found in words whose language is not known."""
    return LANGUAGE_ASSUMED.issue(
        f"{count} {'claim' if count == 1 else 'claims'} found as if in English", ("language",)
    )


def in_english(passages: tuple[Passage, ...], language: str) -> tuple[Passage, ...]:
    """The passages of an English story, or of one of unknown language, without those in another language."""
    unknown = language == _UNKNOWN
    return tuple(
        passage
        for passage in passages
        if passage.language is None
        or is_english(passage.language)
        or (passage.language.lower() == _UNKNOWN and (unknown or is_english(language)))
    )
