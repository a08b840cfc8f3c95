"""The reader of files: sections, comments, references, and what it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import newsmodel.languages
from newsmodel.languages import tables
from newsmodel.languages.language import get, pooled, tags
from newsmodel.languages.sections import Sections, groups, lines, names, structured, words


class Weather(Sections):
    """A class with a field of each kind."""

    rain: frozenset[str] = words()
    places: frozenset[str] = names()
    days: tuple[frozenset[str], ...] = lines()
    notices: dict[str, frozenset[str]] = groups(names())


class Files:
    """Files of a language that is none."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def read(self, folder: str, file: str) -> str:
        return self.texts.get(f"{folder}/{file}", "")


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> Iterator[Files]:
    """Files that stand in for those of the package."""
    own = Files()
    monkeypatch.setattr(tables, "_text", own.read)
    tables.sections.cache_clear()
    yield own
    tables.sections.cache_clear()


def test_each_kind_of_section(files: Files) -> None:
    """Words are parted by white space, names by commas, lines by their ends; sections of one name are groups."""
    files.texts["xx/weather.txt"] = (
        "# A file.\n[rain]\ndrizzle\n shower\n\n[places]\nnew\nyork, rome,\n\n[days]\nmonday mon\n\ntuesday\n"
        "[notices: storm]\nstay in, run\n[notices: sun]\n"
    )
    wanted = Weather(
        rain=frozenset({"drizzle", "shower"}),
        places=frozenset({"new york", "rome"}),
        days=(frozenset({"monday", "mon"}), frozenset({"tuesday"})),
        notices={"storm": frozenset({"stay in", "run"}), "sun": frozenset()},
    )
    assert structured(Weather, "xx", "weather").values() == wanted.values()


def test_no_file_has_no_words(files: Files) -> None:
    """A language without a file has nothing in any section."""
    assert files.texts == {}
    assert structured(Weather, "xx", "weather").values() == Weather().values()


def test_comments(files: Files) -> None:
    """A line that begins with a hash is a comment, also within a section; a hash elsewhere is none."""
    files.texts["xx/weather.txt"] = "# [rain]\n[rain]\nshower\n# drizzle\n#1 a#b\nhail\n# [places]"
    assert tables.sections("xx", "weather") == {"rain": "shower\nhail"}
    files.texts["xx/hash.txt"] = "[rain]\na#b"
    assert tables.sections("xx", "hash") == {"rain": "a#b"}


def test_references(files: Files) -> None:
    """A section stands for its entries in another one, of its own file or of another file of the language."""
    files.texts["xx/weather.txt"] = "[rain]\n{wet} {grammar:  falling\nwater} hail\n[wet]\n{damp} wet\n[damp]\nmoist"
    files.texts["xx/grammar.txt"] = "[falling water]\nshower {more}\n[more]\nsleet"
    found = tables.sections("xx", "weather")
    assert tables.words(found["rain"]) == {"moist", "wet", "shower", "sleet", "hail"}


def test_references_without_some_words(files: Files) -> None:
    """A reference may leave words out."""
    files.texts["xx/weather.txt"] = "[rain]\n{wet without damp moist} {wet} \n[wet]\ndamp moist wet"
    assert tables.sections("xx", "weather")["rain"].split() == ["wet", "damp", "moist", "wet"]


def test_references_to_groups_and_shared_words(files: Files) -> None:
    """A group is named as its heading is, before a file of that name; a folder stands before the name of a file."""
    files.texts["xx/weather.txt"] = "[rain]\n{notices: storm} {shared/zones: wet}\n[notices: storm]\nhail"
    files.texts["xx/notices.txt"] = "[storm]\nno hail"
    files.texts["shared/zones.txt"] = "[wet]\n{wetter} fog\n[wetter]\nflood"
    assert tables.sections("xx", "weather")["rain"].split() == ["hail", "flood", "fog"]


def test_references_among_names(files: Files) -> None:
    """Of names whole ones are left out, and words become names of one word each."""
    files.texts["xx/weather.txt"] = (
        "[places]\n{towns without new\n york, rome}, {words of rain without sleet}, york\n"
        "[towns]\nnew york, rome, san\nmarino\n[rain]\nshower sleet\nhail"
    )
    found = tables.names(tables.sections("xx", "weather")["places"])
    assert found == {"san marino", "shower", "hail", "york"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[rain]\na\n[snow]\nb\n[rain]\nc", "languages/xx/weather.txt has a section twice"),
        ("[rain]\n{snow}", "languages/xx/weather.txt names {snow}, which is no section"),
        ("[rain]\n{grammar: snow}", "languages/xx/weather.txt names {grammar: snow}, which is no section"),
        ("[rain]\n{other/grammar: snow}", "languages/xx/weather.txt names {other/grammar: snow}, which is no section"),
        ("[rain]\n{days without mon}\n[days]\nmon day, tuesday", "{days without mon}: there is no mon"),
        ("[rain]\n{days without fog}\n[days]\nmonday", "{days without fog}: there is no fog"),
        ("[rain]\na\n[snow]\nb\n[fog]", "languages/xx/weather.txt has sections that are no fields: snow, fog"),
        ("[notices]\na", "languages/xx/weather.txt has sections that are no fields: notices"),
    ],
)
def test_refused(files: Files, text: str, message: str) -> None:
    """What is written by mistake is named, and where."""
    files.texts["xx/weather.txt"] = text
    with pytest.raises(ValueError, match=r"languages|there is no") as caught:
        structured(Weather, "xx", "weather")
    assert str(caught.value) == message


def test_rows(files: Files) -> None:
    """A table's columns are parted by tabs; comments and empty lines are no rows."""
    files.texts["xx/zones.tsv"] = "# Zones.\nUTC\t+00:00\n\nIST\t\tIndia\n"
    assert list(tables.rows("xx", "zones")) == [("UTC", "+00:00"), ("IST", "", "India")]


def test_languages() -> None:
    """A language is found by its tag, whatever stands behind it, and one without a folder has no words."""
    assert get("en-GB").function.words == get("EN").function.words
    assert get("tlh").calendar.months == ()
    folders = [path.name for path in Path(newsmodel.languages.__path__[0]).iterdir() if any(path.glob("*.txt"))]
    assert sorted({*folders} - {"shared"}) == list(tags())
    assert {"the", "der", "og"} <= pooled(lambda language: language.function.words)


def test_a_file_has_its_sections_alone_and_stays_as_it_is() -> None:
    """A section that the class has not got is refused by name, and what was read cannot be replaced."""
    with pytest.raises(TypeError, match="Weather has no section snow"):
        Weather(snow=frozenset({"flake"}))
    weather = Weather(rain=frozenset({"drizzle"}))
    with pytest.raises(AttributeError, match="Weather cannot be changed"):
        weather.rain = frozenset()
    assert (weather.rain, weather.places, weather.notices) == (frozenset({"drizzle"}), frozenset(), {})
