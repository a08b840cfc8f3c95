"""Words that readers of stories ask for, by file: a language has them as soon as it has a folder."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Calendar:
    """The names of months and weekdays, `calendar.txt`."""


@attrs.frozen(kw_only=True)
class Sentences:
    """What tells the end of a sentence from an abbreviation, `sentences.txt`."""


@attrs.frozen(kw_only=True)
class Function:
    """The most common words, by which a language is guessed, `function.txt`."""


@attrs.frozen(kw_only=True)
class Furniture:
    """What stands around a story, `furniture.txt`."""


@attrs.frozen(kw_only=True)
class Boilerplate:
    """What stands around a story on a page, `boilerplate.txt`."""
