"""Names that belong to no language, `shared/*.txt`: places, agencies, parts of people's names, elements of pages."""

from __future__ import annotations

import functools

import msgspec

from newsmodel.languages.language import SHARED
from newsmodel.languages.sections import Sections, names, structured, words


class Cities(Sections):
    """Cities, `cities.txt`.

    Attributes:
        capitals: Those of states, which stand for their governments too.
        cities: As English names them, with their spellings; the capitals too.
        cities_in_other_languages: As other languages name them.
    """

    capitals: frozenset[str] = names()
    cities: frozenset[str] = names()
    cities_in_other_languages: frozenset[str] = names()


class Countries(Sections):
    """Countries, `countries.txt`.

    Attributes:
        countries: States, and parts of some that people call countries.
        territories: Those that are no states.
        bodies_of_states: What stands where a country would: "united nations".
    """

    countries: frozenset[str] = names()
    territories: frozenset[str] = names()
    bodies_of_states: frozenset[str] = names()


class Regions(Sections):
    """States, provinces and the like, `regions.txt`.

    Attributes:
        regions: Their names.
        region_abbreviations: Their usual short forms: "n.y.".
    """

    regions: frozenset[str] = names()
    region_abbreviations: frozenset[str] = names()


class Agencies(Sections):
    """News agencies, `agencies.txt`.

    Attributes:
        agencies: Names and abbreviations, without an article.
        ambiguous_agencies: Short names of them that are words, given names or places as well.
        agencies_in_other_scripts: Their names in scripts that are not Latin.
        picture_agencies: Those that have pictures, and nothing else.
        several_agencies: What stands for several in a dateline: "agencias".
    """

    agencies: frozenset[str] = names()
    ambiguous_agencies: frozenset[str] = names()
    agencies_in_other_scripts: frozenset[str] = names()
    picture_agencies: frozenset[str] = names()
    several_agencies: frozenset[str] = names()


class Particles(Sections):
    """The small parts of names, `particles.txt`.

    Attributes:
        particles_of_people: Those inside names of people: "van".
        particles_of_places: Those inside names of places: "upon".
        suffixes: What stands behind a name and belongs to it: "jr".
        words_of_people: Common words that people bear, beside another name: "will".
        dates_of_people: Months and weekdays that people bear: "april".
        dates_of_places: Those that names of places begin with: "mar".
    """

    particles_of_people: frozenset[str] = words()
    particles_of_places: frozenset[str] = words()
    suffixes: frozenset[str] = words()
    words_of_people: frozenset[str] = words()
    dates_of_people: frozenset[str] = words()
    dates_of_places: frozenset[str] = words()


class Machines(Sections):
    """Machines that write, `machines.txt`.

    Attributes:
        machines: Their names: "chatgpt".
    """

    machines: frozenset[str] = names()


class PageClasses(Sections):
    """Words in the names of a page's elements, `page_classes.txt`.

    Attributes:
        boxes: What is no part of a story: "newsletter".
        comments: Boxes of what readers say, whole names: "comment-list".
        leads: Boxes amid a story that lead to others: "onebox".
        recommending: Those of both: "teaser".
        states: Words before that of a box which make a state of it: "has".
        openers: Titles of what opens when readers ask for it: "accordion".
        decks: Decks: "standfirst".
        kickers: Labels above headlines: "kicker".
        bylines: Bylines: "author".
        author_folders: Folders in the addresses of authors' pages, beside the words of bylines: "autoren".
        no_bylines: Beginnings of what is no byline, though it may have the word of one beside it: "avatar".
        pictures: Boxes of a picture with its caption: "wp-caption".
        no_pictures: Boxes of pictures that are none of the story's: "avatar".
        captions: Captions: "legend".
        subheads: Headings amid a story that are no elements for headings: "crosshead".
        published: Times of publication: "entry-date".
        modified: Times of a change: "updated".
        notices: Boxes of corrections: "correction".
        occasions: Dates of what the page tells of: "event".
        posts: Posts of live blogs, and what holds them: "live-blog".
    """

    boxes: frozenset[str] = words()
    comments: frozenset[str] = words()
    leads: frozenset[str] = words()
    recommending: frozenset[str] = words()
    states: frozenset[str] = words()
    openers: frozenset[str] = words()
    decks: frozenset[str] = words()
    kickers: frozenset[str] = words()
    bylines: frozenset[str] = words()
    author_folders: frozenset[str] = words()
    no_bylines: frozenset[str] = words()
    pictures: frozenset[str] = words()
    no_pictures: frozenset[str] = words()
    captions: frozenset[str] = words()
    subheads: frozenset[str] = words()
    published: frozenset[str] = words()
    modified: frozenset[str] = words()
    notices: frozenset[str] = words()
    occasions: frozenset[str] = words()
    posts: frozenset[str] = words()


class SharedNames(msgspec.Struct, frozen=True, dict=True):
    """The names of all languages, each file read when it is first asked for."""

    @functools.cached_property
    def cities(self) -> frozenset[str]:
        """Cities that news is filed from."""
        return self._cities.cities | self._cities.cities_in_other_languages

    @functools.cached_property
    def capitals(self) -> frozenset[str]:
        """Capitals that stand for their governments."""
        return self._cities.capitals

    @functools.cached_property
    def _cities(self) -> Cities:
        return structured(Cities, SHARED, "cities")

    @functools.cached_property
    def countries(self) -> Countries:
        """Countries, and what stands where one would."""
        return structured(Countries, SHARED, "countries")

    @functools.cached_property
    def regions(self) -> frozenset[str]:
        """States, provinces and the like, with their short forms."""
        table = structured(Regions, SHARED, "regions")
        return table.regions | table.region_abbreviations

    @functools.cached_property
    def agencies(self) -> frozenset[str]:
        """News agencies."""
        return self._agencies.agencies | self._agencies.agencies_in_other_scripts

    @functools.cached_property
    def ambiguous_agencies(self) -> frozenset[str]:
        """Short names of agencies that are words, given names or places as well."""
        return self._agencies.ambiguous_agencies

    @functools.cached_property
    def picture_agencies(self) -> frozenset[str]:
        """Agencies of pictures, and libraries of them."""
        return self._agencies.picture_agencies

    @functools.cached_property
    def several_agencies(self) -> frozenset[str]:
        """Signs of several agencies in a dateline."""
        return self._agencies.several_agencies

    @functools.cached_property
    def _agencies(self) -> Agencies:
        return structured(Agencies, SHARED, "agencies")

    @functools.cached_property
    def particles(self) -> Particles:
        """The small parts of names."""
        return structured(Particles, SHARED, "particles")

    @functools.cached_property
    def machines(self) -> frozenset[str]:
        """Machines that write, by name."""
        return structured(Machines, SHARED, "machines").machines

    @functools.cached_property
    def page_classes(self) -> PageClasses:
        """Words in the names of a page's elements."""
        return structured(PageClasses, SHARED, "page_classes")


#: The names, to be imported.
NAMES = SharedNames()
