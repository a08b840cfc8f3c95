"""Examples of those whom a noun means: "big carriers *like Delta and United*", "firms *such as* Moe, Hart and Lee"."""

from __future__ import annotations

from newsmodel.claims.english.mentions.kinds import is_plural
from newsmodel.prose.patterns import pattern

_EXAMPLES = pattern(r"(?P<noun>\b[a-z]+),? (?:like|such as|including) (?=[A-Z])")
_OTHERS = pattern(r"\b(?:and|or) (?:other|others|many|more)\b")


def examples_in(phrase: str) -> int | None:
    """Find where examples behind a plural begin, so that they are no sources beside it.

    Args:
        phrase: The words that name the sources.

    Example:
        >>> phrase = "the big carriers like Delta and United"
        >>> phrase[examples_in(phrase) :], examples_in("a man like Lee and Hart")
        ('Delta and United', None)
    """
    found = _EXAMPLES.search(phrase)
    if found is None or not is_plural(found["noun"]) or _OTHERS.search(phrase, found.end()):
        return None
    return found.end()
