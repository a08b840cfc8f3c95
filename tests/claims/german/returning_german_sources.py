"""Short German stories in which a source comes back in other words, in the manner of `tests.claims.returning_sources`.

What attributes asks for the case of a source (*sagte er*, *laut ihm*, *nach Angaben der Bäckerin*), and a body is *er*,
*sie* or *es* as its noun is.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

import attrs
from tests.claims.returning_sources import DISTANCES, Expected, Story

Gender = Literal["f", "m", "n"]

#: What the stories are made of; other lists have the same keys.
LISTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "f": (
        ("Helga Strand",),
        ("Ruth Okafor",),
        ("Carmen Iglesias",),
        ("Elif Arslan",),
        ("Noemi Kovacs",),
        ("Anna Frank",),
    ),
    "m": (
        ("Martin Sorley",),
        ("Otto Reimann",),
        ("Kofi Mensah",),
        ("Luca Ferrante",),
        ("Pavel Dvorak",),
        ("Jan Bremer",),
    ),
    "towns": (("Tarnby",), ("Eichmoor",), ("Quill",), ("Aschau",)),
    # of a woman, of a man, the same in the genitive
    "roles": (
        ("Bäckerin", "Bäcker", "Bäckers"),
        ("Imkerin", "Imker", "Imkers"),
        ("Ärztin", "Arzt", "Arztes"),
        ("Pilotin", "Pilot", "Piloten"),
        ("Gutachterin", "Gutachter", "Gutachters"),
        ("Vorsitzende", "Vorsitzende", "Vorsitzenden"),
    ),
    "titles": (
        ("Landrätin", "Landrat", "Landrats"),
        ("Senatorin", "Senator", "Senators"),
        ("Bürgermeisterin", "Bürgermeister", "Bürgermeisters"),
        ("Professorin", "Professor", "Professors"),
    ),
    # article, name, its initials, the noun by which it comes back and its genitive
    "bodies": (
        ("der", "Tarnbyer Verband der Fährleute", "TVF", "Verband", "Verbandes"),
        ("die", "Gewerkschaft der Schleusenwärter", "GdS", "Gewerkschaft", "Gewerkschaft"),
        ("das", "Amt für Binnengewässer", "AfB", "Amt", "Amtes"),
        ("die", "Reederei Tarn", "", "Reederei", "Reederei"),
        ("der", "Schwimmverein Eichmoor", "", "Verein", "Vereins"),
        ("die", "Hochschule Fenn", "", "Hochschule", "Hochschule"),
        ("das", "Umweltministerium", "", "Ministerium", "Ministeriums"),
        ("die", "Sparkasse Quill", "", "Bank", "Bank"),
    ),
    # a noun of documents with its article and genitive
    "documents": (("der", "Bericht", "Berichts"), ("die", "Studie", "Studie"), ("das", "Gutachten", "Gutachtens")),
    "groups": (("Bauern",), ("Händler",), ("Eltern",), ("Anwohner",)),
    # in the indicative behind a verb, in the subjunctive, with "dass", as a quotation
    "contents": (
        ("ist das Wehr gerissen", "das Wehr sei gerissen", "dass das Wehr gerissen sei", "Das Wehr ist gerissen"),
        ("bleibt das Bad zu", "das Bad bleibe zu", "dass das Bad zu bleibe", "Das Bad bleibt noch lange zu"),
        (
            "steigen die Preise",
            "die Preise würden steigen",
            "dass die Preise steigen",
            "Die Preise werden bald steigen",
        ),
    ),
    "fillers": (("Die alte Mühle ist blau gestrichen.",), ("Nebel lag über dem Tal.",), ("Der Bus kostet zwei Euro.",)),
}
#: How the claim is told: the case of its source (the nominative of one, of several), the words before it, the sentence.
SAYS = (
    ("one", "", "{R} sagte, {s}."),
    ("one", "", "{R} warnte zudem, {d}."),
    ("one", "", "„{q}“, sagte {r}."),
    ("one", "", "Es heiße, {s}, so {r}."),
    ("one", "", "Am Abend teilte {r} mit, {d}."),
    ("several", "", "{R} sagten, {s}."),
    ("several", "", "„{q}“, sagten {r}."),
    ("dative", "", "Laut {r} {v}."),
    ("dative", "", "{R} zufolge {v}."),
    ("genitive", "Angaben ", "Nach {r} {v}."),
)
#: What somebody does who is introduced, and what others do.
DOES = {
    "person": ("{S} öffnete die Tür.", "{S} sagte am Freitag, {d}.", "„{q}“, sagte {t}."),
    "body": ("{S} verkaufte im Juni ein Haus.", "{S} teilte am Freitag mit, {d}."),
    "document": ("{S} warnt, {s}.",),
    "couple": ("{S} sagten am Freitag, {d}.",),
    "group": ("{S} sagten am Freitag, {d}.",),
}
ASIDES = {
    "person": "{S} stand am Tor.",
    "body": "{S} verkaufte im Mai einen Schuppen.",
    "document": "{S} liegt in der Bücherei.",
    "group": "{S} standen am Tor.",
}
_DATIVE = {"der": "dem", "die": "der", "das": "dem"}
_GENITIVE = {"der": "des", "die": "der", "das": "des"}
_PRONOUN = {"f": ("sie", "ihr"), "m": ("er", "ihm"), "n": ("es", "ihm"), "p": ("sie", "ihnen")}
_GENDER: Mapping[str, Gender] = {"der": "m", "die": "f", "das": "n"}
_OTHER: Mapping[str, Gender] = {"f": "m", "m": "f"}


class Words(NamedTuple):
    """A source as it comes back, in the cases that it has: empty where it has none."""

    nominative: str
    dative: str
    genitive: str
    several: bool = False


class Way(NamedTuple):
    """A way to come back: its name, its words, and what is expected."""

    form: str
    words: Words
    expected: Expected


class Other(NamedTuple):
    """Another one in the story: what it is called, and the ways to come back that fit it too."""

    how: str
    words: str
    names: tuple[str, ...]
    rivals: frozenset[str]
    kind: str = "person"


NOBODY = Other("nobody", "", (), frozenset())


@attrs.frozen
class _Start:
    """An introduction: its words, the names, the ways to come back, and the others."""

    kind: str
    how: str
    words: str
    names: tuple[str, ...]
    ways: tuple[Way, ...]
    others: tuple[Other, ...]


class Teller:
    """Tells the stories, with names drawn from lists."""

    def __init__(self, seed: int = 0, lists: Mapping[str, tuple[tuple[str, ...], ...]] = LISTS) -> None:
        self._draw = random.Random(seed)  # noqa: S311
        self._lists = lists

    def stories(self) -> Iterator[Story]:
        """Tell all the stories, once each."""
        for start in (*self._people(), *self._couples(), *self._bodies(), *self._documents(), *self._groups()):
            for way, other, distance in itertools.product(start.ways, start.others, DISTANCES):
                for first in (True, False) if other.words else (True,):
                    story = self._told(start, way, other, distance, other_first=first)
                    if story:
                        yield story

    def _one(self, name: str, *taken: str) -> tuple[str, ...]:
        return self._draw.choice([entry for entry in self._lists[name] if entry[0] not in taken])

    def _person(self, gender: Gender, *taken: str) -> str:
        return self._one(gender, *taken)[0]

    def _told(self, start: _Start, way: Way, other: Other, distance: str, *, other_first: bool) -> Story | None:
        # several who only stood there before those who spoke are not meant
        rival = way.form in other.rivals and not (other.how == "group" and other_first)
        if rival and distance != "far":
            # near by, readers take the one who was named last
            return None
        first, second = self._draw.sample(self._lists["contents"], 2)
        aside = _filled(ASIDES[other.kind], other.words, second) if other.words else ""
        opening = _filled(self._draw.choice(DOES[start.kind]), start.words, second)
        whole = " ".join((aside, opening) if other_first else (opening, aside)).strip()
        frame, reference = self._claim(way.words)
        claim = _filled(frame, reference, first)
        filler = self._one("fillers")[0]
        paragraphs = {
            "next sentence": [f"{whole} {claim}", filler],
            "next paragraph": [whole, claim],
            "far": [whole, filler, claim],
        }[distance]
        made_of = (
            f"{start.kind} {start.how} | {way.form} | {other.how} {'before' if other_first else 'behind'} | {distance}"
        )
        expected: Expected = "open" if rival else way.expected
        text = "\n\n".join(paragraphs).replace(",.", ".").replace(",,", ",")
        # the noun that two share is the name of neither
        names = start.names if expected != "open" else tuple(name for name in start.names if name != start.how)
        return Story(text, reference, expected, names, other.names, way.form, made_of, language="de")

    def _claim(self, words: Words) -> tuple[str, str]:
        """Draw how the claim is told, and put its source in the case that it asks for."""
        own = "several" if words.several else "one"
        cases = {own: words.nominative, "dative": words.dative, "genitive": words.genitive}
        case, before, frame = self._draw.choice([one for one in SAYS if cases.get(one[0])])
        return frame, f"{before}{cases[case]}"

    def _people(self) -> Iterator[_Start]:
        hows = ("role behind", "role before", "title", "age behind", "age before", "job", "party", "name alone")
        for gender, how in itertools.product(("f", "m"), hows):
            yield self._introduced(_GENDER["die" if gender == "f" else "der"], how)

    def _introduced(self, gender: Gender, how: str) -> _Start:
        name, town = self._person(gender), self._one("towns")[0]
        role, title = self._one("roles"), self._one("titles")
        article, *_, owned = self._one("bodies")
        job = ("Sprecherin", "Sprecher", "Sprechers")
        age, surname, woman = self._draw.randrange(30, 80), name.split()[1], gender == "f"
        nominative = "die" if woman else "der"
        called = role[0 if woman else 1]
        words = {
            "role behind": f"{name}, {called} aus {town},",
            "role before": f"{nominative} {called} {name}",
            "title": f"{title[0 if woman else 1]} {name}",
            "age behind": f"{name} ({age})",
            "age before": f"{nominative} {age}-jährige {name}",
            "job": f"{name}, {job[0 if woman else 1]} {_GENITIVE[article]} {owned},",
            "party": f"{name} (SPD)",
            "name alone": name,
        }[how]
        ways = [
            Way("pronoun", Words(*_PRONOUN[gender], ""), "same"),
            Way("surname", Words(surname, surname, f"von {surname}"), "same"),
        ]
        polite, oblique = ("Frau", "Frau") if woman else ("Herr", "Herrn")
        ways.append(
            Way("polite", Words(f"{polite} {surname}", f"{oblique} {surname}", f"von {oblique} {surname}"), "same")
        )
        if how.startswith("role"):
            ways.append(Way("role", _article(nominative, called, role[2]), "same"))
        if how == "job":
            ways.append(Way("role", _article(nominative, job[0 if woman else 1], job[2]), "same"))
        if how.startswith("age"):
            ways.append(Way("age", _article(nominative, f"{age}-Jährige", f"{age}-Jährigen"), "same"))
        if how == "title":
            one = title[0 if woman else 1]
            ways.append(Way("role", _article(nominative, one, title[2]), "same"))
            ways.append(Way("title", Words(f"{one} {surname}", f"{one} {surname}", f"von {one} {surname}"), "same"))
        known = title if how == "title" else job if how == "job" else role
        return _Start("person", how, words, (name,), tuple(ways), tuple(self._others(gender, name, known, age)))

    def _others(self, gender: Gender, name: str, role: tuple[str, ...], age: int) -> Iterator[Other]:
        """List those who stand beside a person, each with the ways to come back that fit it too."""
        woman = gender == "f"
        other = self._one("roles", role[0], "Vorsitzende")
        same, unlike = self._person(gender, name), self._person(_OTHER[gender])
        yield NOBODY
        yield Other("same gender", f"{same}, {other[0 if woman else 1]} in Brin,", (same,), frozenset({"pronoun"}))
        yield Other("other gender", f"{unlike}, {other[1 if woman else 0]} in Brin,", (unlike,), frozenset())
        yield Other("body", "die Lindel AG", ("Lindel AG",), frozenset(), "body")
        namesake = f"{same.split()[0]} {name.split()[1]}"
        rivals = frozenset({"pronoun", "surname", "polite"})
        yield Other("namesake", f"{namesake}, {other[0 if woman else 1]} in Brin,", (namesake,), rivals)
        yield Other("same role", f"{same}, {role[0 if woman else 1]} in Brin,", (same,), frozenset({"pronoun", "role"}))
        yield Other("same age", f"{same} ({age})", (same,), frozenset({"pronoun", "age"}))

    def _couples(self) -> Iterator[_Start]:
        she, he = self._person("f"), self._person("m")
        ways = (
            Way("they", Words(*_PRONOUN["p"], "", several=True), "both"),
            Way("both", Words("die beiden", "den beiden", "der beiden", several=True), "both"),
            Way("surname", Words(he.split()[1], he.split()[1], f"von {he.split()[1]}"), "same"),
        )
        body = Other("body", "die Lindel AG", ("Lindel AG",), frozenset(), "body")
        yield _Start("couple", "names", f"{she} und {he}", (she, he), ways, (NOBODY, body))

    def _bodies(self) -> Iterator[_Start]:
        for article, name, initials, noun, owned in self._lists["bodies"]:
            of, of_one = f"{_GENITIVE[article]} {owned}", f"{_DATIVE[article]} {noun}"
            ways = [
                Way("pronoun", Words(*_PRONOUN[_GENDER[article]], ""), "same"),
                Way("noun", _article(article, noun, owned), "same"),
                Way("spokesman", Words(f"ein Sprecher {of}", f"einem Sprecher {of}", f"eines Sprechers {of}"), "body"),
                Way(
                    "spokeswoman", Words(f"die Sprecherin {of}", f"der Sprecherin {of}", f"der Sprecherin {of}"), "body"
                ),
                Way("from", Words(f"eine Sprecherin von {of_one}", "", ""), "body"),
            ]
            if initials:
                ways.append(Way("initials", _article(article, initials, initials), "same"))
            shared = frozenset(one.form for one in ways) - {"initials"}
            unlike = self._draw.choice([one for one in self._lists["bodies"] if one[0] != article and one[3] != noun])
            person = self._person("f" if article != "die" else "m")
            others = (
                NOBODY,
                Other(
                    "person",
                    f"{person}, {self._one('roles')[0 if article != 'die' else 1]} in Brin,",
                    (person,),
                    frozenset(),
                ),
                Other("body", f"{unlike[0]} {unlike[1]}", (unlike[1],), frozenset(), "body"),
                Other("same noun", f"{article} {noun} Brin", (f"{noun} Brin", "Brin"), shared, "body"),
            )
            # a name may be read without the noun before it, or what belongs to it behind
            names = tuple(dict.fromkeys((name, name.split(" der ")[0], *name.split(" für ")[:1], name.split()[-1])))
            names += (noun,) * name.endswith(noun.lower())
            yield _Start("body", noun, f"{article} {name}", names, tuple(ways), others)

    def _documents(self) -> Iterator[_Start]:
        for article, noun, owned in self._lists["documents"]:
            body = self._one("bodies")
            whole = f"ein{'e' if article == 'die' else ''} {noun} {_GENITIVE[body[0]]} {body[4]}"
            this = {"der": "dieser", "die": "diese", "das": "dieses"}[article]
            ways = (
                Way("noun", _article(article, noun, owned), "same"),
                Way("this", Words(f"{this} {noun}", "", ""), "same"),
            )
            person = self._person("f")
            second = f"ein{'e' if article == 'die' else ''} {noun} der Stadt Brin"
            others = (
                NOBODY,
                Other("person", f"{person}, Imkerin in Brin,", (person,), frozenset()),
                Other("same noun", second, (), frozenset({"noun", "this"}), "document"),
            )
            yield _Start("document", noun, whole, (), ways, others)

    def _groups(self) -> Iterator[_Start]:
        for (noun,) in self._lists["groups"]:
            dative = noun if noun.endswith("n") else f"{noun}n"
            ways = (
                Way("they", Words(*_PRONOUN["p"], "", several=True), "same"),
                Way("nouns", Words(f"die {noun}", f"den {dative}", f"der {noun}", several=True), "same"),
            )
            person = self._person("m")
            others = (
                NOBODY,
                Other("person", f"{person}, Pilot in Brin,", (person,), frozenset()),
                Other("same noun", f"{noun} aus Brin", (), frozenset({"they", "nouns"}), "group"),
                Other("group", "Fischer aus Brin", (), frozenset({"they"}), "group"),
            )
            yield _Start("group", noun, f"{noun} aus {self._one('towns')[0]}", (), ways, others)


def _article(article: str, noun: str, genitive: str) -> Words:
    """Put an article before a noun in each case; a noun that is no genitive by itself keeps its form with "der"."""
    weak = article == "der" and genitive.endswith("n") and not noun.endswith("n")
    age = noun.endswith("ige") or noun == "Vorsitzende"
    dative = f"{noun}n" if age else genitive if weak else noun
    owned = f"{noun}n" if age else noun if article == "die" else genitive
    return Words(f"{article} {noun}", f"{_DATIVE[article]} {dative}", f"{_GENITIVE[article]} {owned}")


def _filled(frame: str, words: str, content: tuple[str, ...]) -> str:
    v, s, d, q = content
    return frame.format(S=_capital(words), t=words.rstrip(","), R=_capital(words), r=words, v=v, s=s, d=d, q=q)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
