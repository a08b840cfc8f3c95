"""Short stories in which a source comes back in other words: every introduction with every way to come back.

A story introduces a source, names another one or nobody, and has a claim whose source is called something else. What
is expected follows from what the story is made of: the one who was introduced, somebody of that body, or nobody,
where two fit.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Mapping
from typing import Literal

import attrs

Expected = Literal["same", "open", "body", "both"]

PEOPLE = {
    "she": ("Helga Strand", "Ruth Okafor", "Carmen Iglesias", "Judith Marr", "Elif Arslan", "Noemi Kovacs"),
    "he": ("Martin Sorley", "Otto Reimann", "Kofi Mensah", "Luca Ferrante", "Gareth Pryce", "Pavel Dvorak"),
}
PLACE_NAMES = {"she": ("Helen Boston", "Karin Milan"), "he": ("Peter Dublin", "Simon Geneva")}
TOWNS = ("Ashwick", "Tarnby", "Eastmoor", "Quillan")
ROLES = ("baker", "sheriff", "surgeon", "pilot", "beekeeper", "union leader", "chief engineer")
TITLES = ("Sheriff", "Senator", "Professor", "Captain")
#: Name, initials, noun that the name has.
BODIES = (
    ("the Tarnby Ferry Council", "TFC", "council"),
    ("the Society of Lock Keepers", "SLK", "society"),
    ("Oakmere Tramways Ltd.", "", "company"),
    ("the Eastmoor Teachers Union", "ETU", "union"),
    ("Fenwick College", "", "college"),
    ("the Agency for Inland Waters", "AIW", "agency"),
    ("Varley Shipping Inc.", "", "company"),
)
DOCUMENTS = (("report", "a report by {}"), ("survey", "a survey of 200 anglers by {}"), ("letter", "a letter from {}"))
GROUPS = ("farmers", "shopkeepers", "parents", "nurses", "anglers")
CONTENTS = ("the weir was cracked", "fares would rise", "the pool was closed", "the harvest was poor")
FILLERS = ("The old mill is painted blue.", "Fog lay over the valley.", "A tram costs two crowns.")
SAYS = ("{R} said that {c}.", "{R} warned that {c}.", "“{C},” {r} said.", "{R} also said that {c}.")
DOES = {
    "person": ("{S} opened the door.", "{S} said on Friday that {d}.", "“{D},” said {s}."),
    "body": ("{S} closed a branch in June.", "{S} said on Friday that {d}."),
    "document": ("{S} said that {d}.",),
    "group": ("{S} said on Friday that {d}.",),
}
ASIDES = {"person": "{S} stood at the gate.", "body": "{S} sold a shed in May."}
DISTANCES = ("next sentence", "next paragraph", "far")


@attrs.frozen
class Story:
    """A story, and what is expected of the source of its last claim.

    Attributes:
        text: The story.
        reference: The words of that source.
        expected: Whether it is the introduced one, somebody of that body, both of two people, or nobody who is named.
        names: What the introduced are called.
        others: What the others are called.
        form: How the source comes back.
        made_of: Everything else that it is made of.
        language: The language of the story.
    """

    text: str
    reference: str
    expected: Expected
    names: tuple[str, ...]
    others: tuple[str, ...]
    form: str
    made_of: str
    language: str = "en"


@attrs.frozen
class _Start:
    """An introduction: its words, the names, the ways to come back, and what others are rivals of which way."""

    kind: str
    how: str
    words: str
    names: tuple[str, ...]
    ways: tuple[tuple[str, str, Expected], ...]
    others: tuple[tuple[str, str, tuple[str, ...], frozenset[str]], ...]


def stories(seed: int = 0) -> Iterator[Story]:
    """Tell all the stories; the seed draws other names."""
    draw = random.Random(seed)  # noqa: S311
    for make in (_people, _couples, _bodies, _documents, _groups):
        for start in make(draw):
            for way, other, distance in itertools.product(start.ways, start.others, DISTANCES):
                for first in (True, False) if other[1] else (True,):
                    story = _told(draw, start, way, other, distance, other_first=first)
                    if story:
                        yield story


def _told(
    draw: random.Random,
    start: _Start,
    way: tuple[str, str, Expected],
    other: tuple[str, str, tuple[str, ...], frozenset[str]],
    distance: str,
    *,
    other_first: bool,
) -> Story | None:
    form, reference, expected = way
    name, words, others, rivals = other
    if form in rivals and (distance != "far" or start.how.startswith("couple")):
        # near by, readers take the one who was named last; "they" can be a firm
        return None
    first, second = draw.sample(CONTENTS, 2)
    opening = _filled(draw.choice(DOES[start.kind]), start.words, second)
    aside = _filled(ASIDES["body" if name == "body" else "person"], words, "") if words else ""
    before, behind = (aside, "") if other_first else ("", aside)
    claim = draw.choice(SAYS).format(R=_capital(reference), r=reference, c=first, C=_capital(first))
    filler = draw.choice(FILLERS)
    whole = " ".join(part for part in (before, opening, behind) if part)
    paragraphs = {
        "next sentence": [f"{whole} {claim}", filler],
        "next paragraph": [whole, claim],
        "far": [whole, filler, claim],
    }[distance]
    text = "\n\n".join(paragraphs).replace(",.", ".").replace(",,", ",").replace("..", ".")
    made_of = f"{start.kind} {start.how} | {form} | {name} {'before' if other_first else 'behind'} | {distance}"
    return Story(text, reference, "open" if form in rivals else expected, start.names, others, form, made_of)


def _filled(frame: str, words: str, content: str) -> str:
    return frame.format(S=_capital(words), s=words.rstrip(","), d=content, D=_capital(content))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _other_gender(he: str) -> str:
    return "he" if he == "she" else "she"


def _person(draw: random.Random, he: str, taken: str, names: Mapping[str, tuple[str, ...]] = PEOPLE) -> str:
    return draw.choice([name for name in names[he] if name != taken])


def _people(draw: random.Random) -> Iterator[_Start]:
    for he, how in itertools.product(
        PEOPLE, ("role", "title", "age", "age and role", "body's job", "name alone", "place")
    ):
        name = _person(draw, he, "", PLACE_NAMES if how == "place" else PEOPLE)
        surname = name.split()[1]
        role, title, town, age = draw.choice(ROLES), draw.choice(TITLES), draw.choice(TOWNS), draw.randrange(30, 80)
        body, _, _ = draw.choice(BODIES)
        words = {
            "role": f"{name}, a {role} from {town},",
            "title": f"{town} {title} {name}",
            "age": f"{name}, {age},",
            "age and role": f"{name}, {age}, a {role} in {town},",
            "body's job": f"{name}, the {role} of {body},",
            "name alone": name,
            "place": f"{name}, a {role} from {town},",
        }[how]
        ways: list[tuple[str, str, Expected]] = [("pronoun", he, "same"), ("surname", surname, "same")]
        ways.append(("polite", f"{'Mr.' if he == 'he' else 'Ms.'} {surname}", "same"))
        if how in {"role", "age and role", "body's job", "place"}:
            ways.append(("role", f"the {role}", "same"))
        if how.startswith("age"):
            ways.append(("age", f"the {age}-year-old", "same"))
        if how == "title":
            ways += [("role", f"the {title.lower()}", "same"), ("title", f"{title} {surname}", "same")]
        yield _Start(
            "person",
            how,
            words,
            (name,),
            tuple(ways),
            tuple(_others(draw, he, name, title.lower() if how == "title" else role, age)),
        )


def _others(
    draw: random.Random, he: str, name: str, role: str, age: int
) -> Iterator[tuple[str, str, tuple[str, ...], frozenset[str]]]:
    """List those who stand beside a person, each with the ways to come back that fit it too."""
    given, surname = name.split()
    other = next(one for one in ROLES if one.rsplit(" ", maxsplit=1)[-1] != role.rsplit(" ", maxsplit=1)[-1])
    same, unlike = _person(draw, he, name), _person(draw, _other_gender(he), name)
    yield "nobody", "", (), frozenset()
    yield "same gender", f"{same}, a {other} in Brindle,", (same,), frozenset({"pronoun"})
    yield "other gender", f"{unlike}, a {other} in Brindle,", (unlike,), frozenset()
    yield "body", "Lindell Quarries Ltd.", ("Lindell Quarries Ltd.",), frozenset()
    namesake = f"{_person(draw, he, name).split()[0]} {surname}"
    if not namesake.startswith(given):
        words = f"{namesake}, a {other} in Brindle,"
        yield "namesake", words, (namesake,), frozenset({"pronoun", "surname", "polite"})
    yield "same role", f"{same}, a {role} in Brindle,", (same,), frozenset({"pronoun", "role"})
    yield "same age", f"{same}, {age},", (same,), frozenset({"pronoun", "age"})


def _couples(draw: random.Random) -> Iterator[_Start]:
    for how in ("names", "roles"):
        one, two = _person(draw, "she", ""), _person(draw, "he", "")
        words = f"{one} and {two}" if how == "names" else f"{one}, a baker from Tarnby, and {two}, a pilot in Quillan,"
        ways: tuple[tuple[str, str, Expected], ...] = (
            ("they", "they", "both"),
            ("the two", "the two", "both"),
            ("surname", two.split()[1], "same"),
        )
        body = ("body", "Lindell Quarries Ltd.", ("Lindell Quarries Ltd.",), frozenset({"they"}))
        yield _Start("person", f"couple: {how}", words, (one, two), ways, (("nobody", "", (), frozenset()), body))


def _bodies(draw: random.Random) -> Iterator[_Start]:
    for (body, initials, noun), how in itertools.product(BODIES, ("name", "noun behind", "noun before")):
        town, bare = draw.choice(TOWNS), body.removeprefix("the ")
        words = {
            "name": body,
            "noun behind": f"{body}, a {noun} in {town},",
            "noun before": f"{town}'s largest {noun}, {body},",
        }[how]
        ways: list[tuple[str, str, Expected]] = [("it", "it", "same"), ("noun", f"the {noun}", "same")]
        ways += [("spokesman", f"a spokesman for the {noun}", "body"), ("officials", f"{noun} officials", "body")]
        ways += [("its", "its lawyers", "body"), ("noun's", f"the {noun}'s spokeswoman", "body")]
        if initials:
            ways.append(("initials", f"the {initials}", "same"))
        unlike = draw.choice([one for one in BODIES if one[2] != noun])
        person = draw.choice(PEOPLE["she"])
        others = (
            ("nobody", "", (), frozenset[str]()),
            ("person", f"{person}, a baker in Brindle,", (person,), frozenset[str]()),
            ("body", unlike[0], (unlike[0].removeprefix("the "),), frozenset({"it", "its"})),
        )
        yield _Start("body", how, words, (bare,), tuple(ways), others)


def _documents(draw: random.Random) -> Iterator[_Start]:
    for noun, words in DOCUMENTS:
        body, _, _ = draw.choice(BODIES)
        ways: tuple[tuple[str, str, Expected], ...] = (
            ("noun", f"the {noun}", "same"),
            ("that noun", f"that {noun}", "same"),
        )
        person = draw.choice(PEOPLE["he"])
        others = (
            ("nobody", "", (), frozenset[str]()),
            ("person", f"{person}, a pilot in Brindle,", (person,), frozenset[str]()),
        )
        whole = words.format(body)
        yield _Start("document", noun, whole, (whole.split(" ", 1)[1],), ways, others)


def _groups(draw: random.Random) -> Iterator[_Start]:
    for noun in GROUPS:
        person = draw.choice(PEOPLE["he"])
        ways: tuple[tuple[str, str, Expected], ...] = (
            *((("they", "they", "same"),) if noun != "anglers" else ()),
            # a noun that the lexicon does not have shows by its small letter that it is none of a name
            ("the nouns", f"the {noun}", "same"),
        )
        others = (
            ("nobody", "", (), frozenset[str]()),
            ("person", f"{person}, a pilot in Brindle,", (person,), frozenset[str]()),
        )
        yield _Start("group", noun, f"{noun} from {draw.choice(TOWNS)}", (), ways, others)
