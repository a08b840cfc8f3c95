"""Tags of languages (BCP 47), also where a code of three letters or a name stands for one."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from newsmodel.languages.language import SHARED
from newsmodel.languages.tables import rows

#: The primary subtag of a language has so many letters; longer ones are registered by nobody.
_LONGEST = 3


@functools.lru_cache(maxsize=1024)
def tag_of(words: str) -> str | None:
    """Find the tag that words are or stand for; None for words that can be none.

    What is no code or name that is known here stays as it is: whether it has the form of a tag the field says.

    Args:
        words: A tag, also with the underscores of locales; a code of ISO 639-2; or a name, in English or in the
            language itself.

    Example:
        >>> tag_of("de_AT"), tag_of("ger"), tag_of("Deutsch"), tag_of("german-AT"), tag_of("tlh")
        ('de-AT', 'de', 'de', None, 'tlh')
    """
    text = words.strip()
    if found := _tags().get(" ".join(text.casefold().split())):
        return found
    primary, *rest = text.replace("_", "-").split("-")
    if len(primary) > _LONGEST:
        return None
    # a name is no part of a tag
    return "-".join((_codes().get(primary.lower(), primary), *rest))


@functools.cache
def _table() -> tuple[tuple[str, ...], ...]:
    return (*rows(SHARED, "tags"), *rows(SHARED, "tags-own"))


@functools.cache
def _codes() -> Mapping[str, str]:
    return {code: tag for tag, codes, _ in _table() for code in codes.split()}


@functools.cache
def _tags() -> Mapping[str, str]:
    """Map names to tags; of two languages with one name, the one that is listed first."""
    return {name: tag for tag, _, names in reversed(_table()) for name in names.split(", ") if name}
