"""Words that readers of stories ask for, by file: a language has them as soon as it has a folder."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from newsmodel.languages.sections import lines, words


@attrs.frozen(kw_only=True)
class Calendar:
    """The names of months and weekdays, `calendar.txt`, and what people add to them, `calendar-own.txt`.

    Attributes:
        months: in full: a line a month, with its name in dates and alone.
        short_months: as they are cut short, a line a month.
        weekdays: in full: a line a weekday, from Monday on.
        short_weekdays: as they are cut short, a line a weekday.
        ordinal_marks: what is written behind the number of a day: "st".
        month_joiners: what may stand between day and month: "of".
        year_joiners: what may stand between month and year: Spanish "del".
    """

    months: tuple[frozenset[str], ...] = lines()
    short_months: tuple[frozenset[str], ...] = lines()
    weekdays: tuple[frozenset[str], ...] = lines()
    short_weekdays: tuple[frozenset[str], ...] = lines()
    ordinal_marks: frozenset[str] = words()
    month_joiners: frozenset[str] = words()
    year_joiners: frozenset[str] = words()

    def completed(self, own: Calendar) -> Calendar:
        """Add what another file says; each of its lines begins with a name that stands here: `januar jänner`.

        Args:
            own: What `calendar-own.txt` has.

        Raises:
            ValueError: a line has no name that is known.
        """
        return attrs.evolve(
            own,
            months=_completed(self.months, own.months, self.months),
            short_months=_completed(self.short_months, own.short_months, self.months),
            weekdays=_completed(self.weekdays, own.weekdays, self.weekdays),
            short_weekdays=_completed(self.short_weekdays, own.short_weekdays, self.weekdays),
        )


def _completed(
    names: tuple[frozenset[str], ...], own: Iterable[frozenset[str]], full: tuple[frozenset[str], ...]
) -> tuple[frozenset[str], ...]:
    """Add names to the lines that they belong to, which a name in full tells."""
    found = list(names or [frozenset[str]()] * len(full))
    for line in own:
        place = next((number for number, known in enumerate(full) if line & known), None)
        if place is None:
            raise ValueError(f"calendar-own.txt: none of these is a name in full: {' '.join(sorted(line))}")
        found[place] |= line - full[place]
    return tuple(found)


@attrs.frozen(kw_only=True)
class Clashes:
    """Words that mean two things, `shared/clashes.txt`, for readers that do not know the language.

    Attributes:
        months: names of months that are not read, since they are common words elsewhere.
        months_read: names of months that are read, though they are words elsewhere too.
    """

    months: frozenset[str] = words()
    months_read: frozenset[str] = words()


@attrs.frozen(kw_only=True)
class Sentences:
    """Words that tell what a full stop or an apostrophe means, `sentences.txt`; abbreviations have their full stop.

    Attributes:
        never_end: what stands before a name or a word, so that no sentence ends with it: "Mr."
        before_numbers: what ends no sentence before a number: "No. 1"; but "No. They left."
        either_way: what ends a sentence only if one of `begin` begins the next: "the U.S. Senate", "the U.S. It".
        capitalised: the like, but words of their own where they are not capitalised: "Ill.", "he was ill."
        begin: what begins sentences, and hardly ever names.
        behind_clocks: what carries a sentence on behind "5 p.m.": "Eastern".
        exclaimed: names that end with an exclamation mark: "Yahoo!"
        lettered: what a letter stands behind that is no initial: "Vitamin C. The".
        elided: words that begin with an apostrophe, without it: "'tis".
    """

    never_end: frozenset[str] = words()
    before_numbers: frozenset[str] = words()
    either_way: frozenset[str] = words()
    capitalised: frozenset[str] = words()
    begin: frozenset[str] = words()
    behind_clocks: frozenset[str] = words()
    exclaimed: frozenset[str] = words()
    lettered: frozenset[str] = words()
    elided: frozenset[str] = words()


@attrs.frozen(kw_only=True)
class Function:
    """The most common words, by which a language is guessed, `function.txt`.

    Attributes:
        words: those of them that few other languages have, some thirty.
    """

    words: frozenset[str] = words()


@attrs.frozen(kw_only=True)
class Furniture:
    """What stands around a story, `furniture.txt`."""


@attrs.frozen(kw_only=True)
class Boilerplate:
    """What stands around a story on a page, `boilerplate.txt`."""
