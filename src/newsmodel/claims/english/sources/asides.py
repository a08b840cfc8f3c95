"""The reason that a source is not named, and when a document was issued, by the words around them."""

from __future__ import annotations

import re

from msgspec.structs import replace

from newsmodel.claims.english.mentions.anonymity import anonymity_behind, anonymity_in
from newsmodel.claims.passages import Stretch
from newsmodel.claims.sources.mention import Mention
from newsmodel.languages.language import get
from newsmodel.languages.tables import any_of
from newsmodel.prose.patterns import pattern

#: "which was *released on Thursday*"
_ISSUED = pattern(
    r"[\s,(]{0,40}+(?:(?:which|that)\s*+)?(?:(?:was|were)\s*+)?(?:first\s++)?"
    rf"(?:{any_of(get('en').mentions.issuing_participles)}|made\s+public)\b(?P<when>[^;.!?\n]{{0,80}})"
)
#: In small letters.
_HINTS = re.compile(
    r"[awnicp](?:(?<=a)nonym|(?<=w)ithheld|(?<=n)ames?\b"
    r"|(?<!\w.)(?:(?<=i)dentified|(?<=n)amed|(?<=a)(?:uthori[sz]ed|llowed)|(?<=p)ermitted|(?<=c)leared)\b)"
)
_ASIDE = pattern(r"(?:(?<![\s,])[\s,]++)?(?:\b(?:who|speaking|and|when|while|as|but)\b[^,]{0,400})?\Z")


def may_say_why(text: str) -> bool:
    """Tell whether a passage has any of the words that give a reason for not naming a source.

    Example:
        >>> may_say_why("a guard who asked not to be named"), may_say_why("a guard")
        (True, False)
    """
    return bool(_HINTS.search(text.lower()))


def without_reason(mention: Mention, text: str, place: Stretch) -> tuple[Mention, str | None]:
    """Drop the clause of a mention that says why it is not named, and tell the reason.

    Args:
        mention: What the words say.
        text: The passage.
        place: Where the words stand.

    Example:
        >>> from newsmodel.claims.english.mentions.mention import read_mention
        >>> words = "a guard, who asked not to be named because he was tired"
        >>> found, reason = without_reason(read_mention(words), words, Stretch(0, 0, len(words)))
        >>> found.description, reason
        ('a guard', 'because he was tired')
    """
    reason, clause = anonymity_in(text, place.start, place.end)
    if reason is None and clause is None and mention.kind in {"person", "group"}:
        several = mention.plural or mention.kind == "group"
        return mention, anonymity_behind(text, place.end, plural=several)
    if clause is None or mention.description is None:
        return mention, reason
    kept = " ".join(text[place.start : place.start + clause].split())
    kept = _ASIDE.sub("", kept) or mention.description
    return replace(mention, description=kept), reason


def issue_of(text: str, place: Stretch) -> tuple[int, int] | None:
    """Find the words behind a document, or at its end, that may say when it was issued.

    Example:
        >>> words = "The JCS report, issued on Thursday, states"
        >>> start, end = issue_of(words, Stretch(0, 0, 14))
        >>> words[start:end]
        ' on Thursday'
    """
    match = _ISSUED.match(text, place.end) or _ISSUED.search(text, place.start, place.end)
    if not match:
        return None
    start, end = match.span("when")
    comma = text.find(",", start, end)
    # "on Nov. 3, 2024," has a comma of its own
    while comma >= 0 and re.match(r",\s*\d{4}\b", text[comma : comma + 8]):
        comma = text.find(",", comma + 1, end)
    return start, comma if comma >= 0 else end
