"""The names of months, weekdays and times of the day, written for each language from the Unicode locale data, CLDR.

    python benchmarks/calendars.py            # write languages/<tag>/calendar.txt of every language in TAGS
    python benchmarks/calendars.py --check    # exit code 1 if a file is not what the script would write

A new language is a tag in `TAGS`. What CLDR lacks ("jänner", "sept", "tues") people write into `calendar-own.txt`
beside the file; words that mean two things in two languages, into `languages/shared/clashes.txt`. Vietnamese, whose
months and weekdays are numbered words, has no such file: `prose/dates/printed.py` reads it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from babel.core import Locale, get_cldr_version
from language_files import write_files

if TYPE_CHECKING:
    from babel.localedata import LocaleDataDict

#: The languages that have a calendar of names.
TAGS = (
    *("ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it"),
    *("ja", "ko", "mk", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "ur", "zh"),
)
#: CLDR has each name as it stands in a date ("15 stycznia") and as it stands alone ("styczeń").
CONTEXTS = ("format", "stand-alone")
MONTHS = range(1, 13)
#: CLDR, by way of Babel, counts from Monday, 0.
WEEKDAYS = range(7)
#: Times of the day that CLDR names, and the beginnings of the names of those from noon on.
WIDTHS = ("wide", "abbreviated")
LATE = ("pm", "afternoon", "evening", "night", "midnight")


def calendar(tag: str) -> str:
    """Write the file of a language.

    Args:
        tag: Its BCP 47 tag.
    """
    locale = Locale.parse(tag)
    return "\n".join(
        (
            f"# Months and weekdays, written by benchmarks/calendars.py from CLDR {get_cldr_version()}.",
            "# Corrections stand in calendar-own.txt. In lower case; names are without full stops, one a line.",
            *section("months", (names(locale.months, "wide", month) for month in MONTHS)),
            *section("short months", (names(locale.months, "abbreviated", month) for month in MONTHS)),
            *section("weekdays", (names(locale.days, "wide", day) for day in WEEKDAYS)),
            *section("late hours", [", ".join(late_hours(locale))]),
            "",
        )
    )


def section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """Write a section."""
    yield from ("", f"[{heading}]", *lines)


def names(found: LocaleDataDict, width: str, number: int) -> str:
    """Write the forms of a name, each once: the one in dates first, without a word before it: "de març", "יום שני"."""
    forms = (found[context][width][number].lower().split()[-1] for context in CONTEXTS)
    return " ".join(dict.fromkeys(form.rpartition("\u2019")[2].rstrip(".") or form for form in forms))


def late_hours(locale: Locale) -> list[str]:
    """Give the words by which an hour is one after noon, and no other: "p.m.", "in the evening"."""
    named: dict[bool, dict[str, None]] = {True: {}, False: {}}
    for context in CONTEXTS:
        for width in WIDTHS:
            for time, words in locale.day_periods.get(context, {}).get(width, {}).items():
                named[time.startswith(LATE)].setdefault(" ".join(words.lower().replace("\u2019", "'").split()))
    return [words for words in named[True] if words not in named[False]]


if __name__ == "__main__":
    sys.exit(write_files("calendar.txt", TAGS, calendar, description="Write the calendars of all languages from CLDR."))
