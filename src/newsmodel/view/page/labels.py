"""The labels of a page, in the language of its story where there are any."""

from __future__ import annotations

from newsmodel.languages.label_words import Labels
from newsmodel.languages.language import get

#: The language of labels where a story's own has none.
FALLBACK = "en"


def labels_of(language: str) -> tuple[str, Labels]:
    """Find the labels for a story.

    Args:
        language: Language of the story, BCP 47.

    Returns:
        The tag of the labels' language, and the labels.

    Example:
        >>> labels_of("de-AT")[0], labels_of("und")[0]
        ('de', 'en')
    """
    words = get(language)
    return (words.tag, words.labels) if words.labels.page else (FALLBACK, get(FALLBACK).labels)
