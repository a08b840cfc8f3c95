"""The languages of a story and of its passages, and the rules that there are for them."""

from __future__ import annotations

from newsmodel.claims.contract import ASSUMED, has_grammar, has_rules, primary
from newsmodel.claims.passages import Passage
from newsmodel.issues import Issue, Rule, Severity, shown
from newsmodel.model import Article
from newsmodel.prose.language import guess_language

NO_CLAIM_RULES = Rule(
    "no-claim-rules",
    Severity.NOTE,
    """No claims were looked for, since there are no rules for the language of the story.

Claims are found by rules for one language, and so far there are some for English and German. Sources and claims that
the document had are left as they are.

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
QUOTATIONS_ALONE = Rule(
    "claims-partial",
    Severity.NOTE,
    """Claims were looked for in quotations alone, since the rules for the language of the story know no grammar.

Found are quotations with a verb of saying and a name right beside them. Reported speech, pronouns, quantities, times
and the outlet's own sentences are not looked for, so that a story says more than its claims.

Nothing is wrong with the story. Claims of another finder can be put beside these: `newsmodel.claims.find_claims`.
""",
)

_UNKNOWN = "und"


def language_of(article: Article) -> str:
    """Tell the language of an article: the one that it says, else that of its words; `und` if neither is known.

    Example:
        >>> language_of(Article(id="urn:x:1", headline="Rain"))
        'und'
    """
    if article.language.lower() != _UNKNOWN:
        return article.language
    return guess_language(article.text or article.headline)


def no_rules(language: str) -> Issue:
    """Make the issue that there are no rules for a language."""
    return NO_CLAIM_RULES.issue(f"there are no rules for {shown(language)}", ("language",))


def partial(rules: str) -> Issue | None:
    """Make the issue that the rules for a language find quotations alone; None where they have a grammar.

    Args:
        rules: The rules that a story was looked through by.

    Example:
        >>> print(partial("es"))
        /language: note claims-partial: in 'es' quotations with a name beside them are all that is looked for
        >>> partial("de") is None
        True
    """
    if has_grammar(rules):
        return None
    words = f"in {shown(rules)} quotations with a name beside them are all that is looked for"
    return QUOTATIONS_ALONE.issue(words, ("language",))


def assumed(count: int) -> Issue:
    """Make the issue that claims were found in words whose language is not known."""
    return LANGUAGE_ASSUMED.issue(
        f"{count} {'claim' if count == 1 else 'claims'} found as if in English", ("language",)
    )


def rules_of(language: str) -> str | None:
    """Name the rules that a story is looked through by: those of its language; None where there are none.

    Args:
        language: Its language; where that is not known, one is assumed.

    Example:
        >>> rules_of("en-GB"), rules_of("und"), rules_of("ko")
        ('en', 'en', None)
    """
    if language.lower() == _UNKNOWN:
        return ASSUMED
    return primary(language) if has_rules(language) else None


def passages_in(rules: str, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Leave out the passages of a story that are in another language than its rules.

    Args:
        rules: The language that the story is looked through by; passages of unknown language are taken to be in it.
        passages: The passages.
    """
    return tuple(
        passage for passage in passages if passage.language is None or primary(passage.language) in {rules, _UNKNOWN}
    )
