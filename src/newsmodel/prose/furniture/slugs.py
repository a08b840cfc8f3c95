"""Slug lines: what a wire service calls a story, above its headline: "BC-Bridge Shut, 1st Ld-Writethru,416"."""

from __future__ import annotations

import re

from newsmodel.languages.language import furniture_words

#: A cycle (morning, afternoon, both), and a name that is one word, has a place before two hyphens, or a version, or a
#: number of words: "BC-Alberta talks end" is a headline.
_CYCLE = re.compile(
    r"""(?:AM|PM|BC)-(?:
        (?:[A-Z]{2,3}--)?[A-Z][\w'\u2019-]{0,60}+       # BC-BridgeShut
        |[A-Z]{2,3}--[A-Z][\w'\u2019 -]{0,60}           # BC-US--Bridge Shut
        |[A-Z][\w'\u2019 -]{0,60}(?=,[ ]?[0-9]|,[ ][A-Z][a-z]{1,3}\b)  # BC-Bridge Shut, 1st Ld; BC-Bridge Shut, Bjt
        |[A-Z0-9]{2,20}(?:-[A-Z0-9]{2,20}){0,3}:[\w'\u2019 -]{1,60}(?=,[ ]?[0-9])  # BC-BRIDGE-LORN:Bridge shut, 350
    )(?:,[ ]?[\w -]{1,40}){0,4}\Z""",
    re.VERBOSE,
)
#: Capitals with a stroke: "BRIDGE-LORN/ (UPDATE 2)".
_STROKES = re.compile(r"[A-Z0-9]{2,20}(?:-[A-Z0-9]{2,20}){0,3}/(?:[A-Z0-9-]{2,30})?(?: \([A-Z0-9 ,]{3,40}\))?\Z")

#: What stands above the second page of a story, or above what is added to it: "BRIDGE-2-2-2", "Bridge, 1st Add".
_PAGE = re.compile(
    r"(?i)(?:[a-z][a-z0-9]{1,19}(?:[- ][a-z0-9]{2,20}){0,3})?[- ,/]{0,2}"
    r"(?:\d{1,2}-\d{1,2}(?:-\d{1,2}){1,3}|(?:[1-9](?:st|nd|rd|th)|first|second|third|fourth) (?:add|page|take))\Z"
)


def is_page_slug(text: str) -> bool:
    """Tell whether a line stands above the second page of a story, or above what is added to it.

    Example:
        >>> is_page_slug("BRIDGE-2-2-2"), is_page_slug("Bridge, 1st Add"), is_page_slug("A second page")
        (True, True, False)
    """
    return _PAGE.match(text) is not None


def is_slug_line(text: str) -> bool:
    """Tell whether a line is what a wire service calls a story.

    Example:
        >>> is_slug_line("BC-BRIDGE-LORN:Bridge shut, 1st Ld-Writethru, 350")
        True
        >>> is_slug_line("BC-BridgeShut, 1st Ld-Writethru,416"), is_slug_line("BC-Alberta talks end without a deal")
        (True, False)
    """
    return _CYCLE.match(text) is not None or _STROKES.match(text) is not None


#: Which version of a story this is, behind its headline or before it: ", 1st Ld-Writethru", "(2nd Lead)", "UPDATE 2-".
_VERSION_BEHIND = re.compile(
    r"(?:,[ ]?(?:[1-9](?:st|nd|rd|th)[ -])(?:Ld|Lead)(?:-Writethru)?(?:,[ ]?\d{2,4})?"
    r"|[ ][(\[](?:(?:[1-9](?:st|nd|rd|th)[ ])?(?:LEAD|Lead|LD|Ld)(?:-Writethru)?)[)\]])\Z"
)
_VERSION_BEFORE = re.compile(r"(?:UPDATE|WRAPUP)[ ]?\d{1,2}[ ]?-[ ]?(?=[^\W\d_])")


def without_version(headline: str) -> str:
    """Take off a headline which version of the story it stands above.

    Example:
        >>> without_version("Rain ends drought, 1st Ld-Writethru"), without_version("Rain ends (2nd Lead)")
        ('Rain ends drought', 'Rain ends')
        >>> without_version("UPDATE 2-Rain ends drought"), without_version("Rovers take 1st lead")
        ('Rain ends drought', 'Rovers take 1st lead')
    """
    before = _VERSION_BEFORE.match(headline)
    behind = _VERSION_BEHIND.search(headline)
    return headline[before.end() if before else 0 : behind.start() if behind else None] or headline


def labelled_slug(text: str) -> str | None:
    """Read what stands behind a label of slugs; None for another line.

    Example:
        >>> labelled_slug("Slug: ferry-stays"), labelled_slug("Slug pellets: farmers warn") is None
        ('ferry-stays', True)
    """
    label, colon, slug = text.partition(":")
    return slug.strip() or None if colon and label.strip().casefold() in furniture_words("slug_labels") else None
