"""Names of months, weekdays and places, by file, and those that mean several things."""

from __future__ import annotations

from collections.abc import Iterable

from newsmodel.languages.sections import Sections, lines, names, records, words


class Calendar(Sections):
    """The names of months, weekdays and times of day, `calendar.txt`, and what people add to them, `calendar-own.txt`.

    Attributes:
        months: In full: a line a month, with its name in dates and alone.
        short_months: As they are cut short, a line a month.
        weekdays: In full: a line a weekday, from Monday on.
        short_weekdays: As they are cut short, a line a weekday.
        ordinal_marks: What is written behind the number of a day: "st".
        month_joiners: What may stand between day and month: "of".
        year_joiners: What may stand between month and year: Spanish "del".
        late_hours: By which an hour is one after noon, or at night: "in the evening".
        hour_signs: What stands behind an hour of a day of 24 hours: "uhr".
        hour_leads: What stands before such an hour: "kl".
        today: The day on which a story is sent, as orders to wait call it.
        tomorrow: The day after it.
        parts_of_days: Parts of these: "tonight".
        second_months: Names of months of two words, which stand behind another name of the same month.
        solar_months: The months of the solar calendar of Iran, a line a month.
        eras: By which years are counted, each with the year before its first: Japanese "令和 2018".
    """

    months: tuple[frozenset[str], ...] = lines()
    short_months: tuple[frozenset[str], ...] = lines()
    weekdays: tuple[frozenset[str], ...] = lines()
    short_weekdays: tuple[frozenset[str], ...] = lines()
    ordinal_marks: frozenset[str] = words()
    month_joiners: frozenset[str] = words()
    year_joiners: frozenset[str] = words()
    late_hours: frozenset[str] = names()
    hour_signs: frozenset[str] = names()
    hour_leads: frozenset[str] = names()
    today: frozenset[str] = names()
    tomorrow: frozenset[str] = names()
    parts_of_days: frozenset[str] = names()
    second_months: frozenset[str] = names()
    solar_months: tuple[frozenset[str], ...] = lines()
    eras: tuple[tuple[str, ...], ...] = records()

    def completed(self, own: Calendar) -> Calendar:
        """Add what another file says; each of its lines begins with a name that stands here: `januar jänner`.

        Args:
            own: What `calendar-own.txt` has.

        Raises:
            ValueError: a line has no name that is known.
        """
        added = {
            "late_hours": self.late_hours | own.late_hours,
            "months": _completed(self.months, own.months, self.months),
            "short_months": _completed(self.short_months, own.short_months, self.months),
            "weekdays": _completed(self.weekdays, own.weekdays, self.weekdays),
            "short_weekdays": _completed(self.short_weekdays, own.short_weekdays, self.weekdays),
        }
        return Calendar(**(own.values() | added))


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


class Places(Sections):
    """Places by names that English does not have, `places.txt`, and more of them, `places-own.txt`.

    Attributes:
        cities: Towns that news is filed from.
        countries: Countries and territories.
    """

    cities: frozenset[str] = names()
    countries: frozenset[str] = names()


class Clashes(Sections):
    """Words that mean two things, `shared/clashes.txt`, for readers that do not know the language.

    Attributes:
        months: Names of months that are not read, since they are common words elsewhere.
        months_read: Names of months that are read, though they are words elsewhere too.
        people: Names of months and weekdays that people bear too, but for the English ones.
        negations: Words that negate in one language alone.
    """

    months: frozenset[str] = words()
    months_read: frozenset[str] = words()
    people: frozenset[str] = words()
    negations: frozenset[str] = words()
