"""Calendars: what the script writes, what people add, and words that mean two things in two languages."""

from __future__ import annotations

from collections import defaultdict

import pytest
from tests.scripts import script

from newsmodel.languages.calendar_words import Calendar
from newsmodel.languages.language import clashes, get, tags
from newsmodel.languages.tables import rows
from newsmodel.prose.dates.calendars import DAY_NAMES, MONTHS, WEEKDAYS

WITH_CALENDARS = [tag for tag in tags() if get(tag).calendar.months]


def test_calendars_are_those_of_cldr(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody edits the files that the script writes; it says the same of them where it has the same CLDR."""
    babel = pytest.importorskip("babel.core")
    writer, folder = script(monkeypatch, "calendars"), script(monkeypatch, "language_files").LANGUAGES
    assert list(writer.TAGS) == WITH_CALENDARS
    for tag in WITH_CALENDARS:
        text = (folder / tag / "calendar.txt").read_text(encoding="utf-8")
        if f"CLDR {babel.get_cldr_version()}." in text:
            assert text == writer.calendar(tag)


@pytest.mark.parametrize("tag", WITH_CALENDARS)
def test_a_year_has_twelve_months(tag: str) -> None:
    """Each line is one month or one weekday, and no name stands in two lines."""
    calendar = get(tag).calendar
    assert [len(calendar.months), len(calendar.short_months)] == [12, 12]
    assert [len(calendar.weekdays), len(calendar.short_weekdays)] == [7, 7]
    for full, short in ((calendar.months, calendar.short_months), (calendar.weekdays, calendar.short_weekdays)):
        lines = [one | other for one, other in zip(full, short, strict=True)]
        assert sum(map(len, lines)) == len(frozenset().union(*lines))


def test_own_names_are_added_to_the_line_of_a_name() -> None:
    """A line of corrections begins with a name in full, which tells where the others belong."""
    written = Calendar(months=(frozenset({"januar"}), frozenset({"februar"})), short_months=(frozenset(), frozenset()))
    own = Calendar(months=(frozenset({"februar", "feber"}),), short_months=(frozenset({"januar", "jän"}),))
    wanted = Calendar(
        months=(frozenset({"januar"}), frozenset({"februar", "feber"})),
        short_months=(frozenset({"jän"}), frozenset()),
    )
    assert written.completed(own).values() == wanted.values()
    with pytest.raises(ValueError, match="none of these is a name in full: jän jänner"):
        written.completed(Calendar(months=(frozenset({"jänner", "jän"}),)))


def meanings() -> dict[str, set[str]]:
    """The months and weekdays that a name means in any language."""
    found = defaultdict[str, set[str]](set)
    for tag in tags():
        calendar = get(tag).calendar
        for kind in ("months", "short_months", "weekdays", "short_weekdays"):
            for number, line in enumerate(getattr(calendar, kind)):
                for name in line:
                    found[name].add(f"{kind.removeprefix('short_')} {number}")
    return found


def other_words(tag: str) -> set[str]:
    """Common words of all languages but one: what they are guessed by, and of English all closed classes and verbs."""
    found = {word for other in tags() if other != tag for word in get(other).function.words}
    if tag != "en":
        grammar = get("en").grammar
        for field in type(grammar).sections():
            value = getattr(grammar, field.name)
            found |= value if isinstance(value, frozenset) else set()
        found |= {word for row in rows("en", "cues") for cell in (row[0], *row[3:]) for word in cell.split()}
    return found


def test_no_name_means_two_months() -> None:
    """A name that is one month here and another there, or a weekday, is listed; then nobody believes it."""
    several = {name for name, means in meanings().items() if len(means) > 1}
    assert several - clashes().months == set()


def test_no_month_is_a_common_word_elsewhere() -> None:
    """A name that is a common word of another language is listed, as one that is read nevertheless or is not."""
    found = {
        name
        for tag in tags()
        for line in (*get(tag).calendar.months, *get(tag).calendar.short_months)
        for name in line
        if name in other_words(tag) and name not in get("en").calendar.months[MONTHS.get(name, 1) - 1]
    }
    assert found - clashes().months - clashes().months_read == set()


def test_clashes_are_names() -> None:
    """What is listed as a clash is a name of a calendar; one that is not read is in no pool."""
    assert (clashes().months | clashes().months_read | clashes().people) - meanings().keys() == set()
    assert clashes().months & clashes().months_read == set()
    assert clashes().months & (MONTHS.keys() | WEEKDAYS.keys()) == set()
    assert clashes().months_read <= MONTHS.keys()


def test_names_of_people_are_no_day_names() -> None:
    """Julio and Sobota may be people in an English sentence; "Cinco de Mayo" is nobody."""
    assert {"julio", "sobota"} & DAY_NAMES == set()
    assert {"mayo", "monday", "may"} <= DAY_NAMES
    assert clashes().people <= MONTHS.keys() | WEEKDAYS.keys()
