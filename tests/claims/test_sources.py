"""Which sources a story has: cases in files beside this one, found by name. To add a case, add it to a file.

A case is a comment, the passages with each naming in double brackets (empty ones name nobody), a line of dashes, and
one line for each source: kind, name, what else is known, and the numbers of the namings that it stands behind. A
passage that begins with ">" is a quotation, one that begins with "#H" a headline. A line of equals signs ends the case.
"""

from __future__ import annotations

import datetime
import itertools
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import SHARED, needs_shared_data
from tests.growth import assert_growth

from newsmodel.claims.english.sources.resolution import resolve_sources
from newsmodel.claims.passages import Passage, PassagePlace, Stretch, passages_of
from newsmodel.claims.sources.drafts import Resolved
from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.model import Source

HERE = Path(__file__).parent
STORIES = SHARED / "stories"
TOLD = ("acronym", "description", "affiliation", "anonymity", "issued_by")
NAMING = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def cases() -> list[tuple[str, str, str]]:
    """Name, passages and sources of every case in the files."""
    found = []
    for path in sorted(HERE.glob("sources/*.txt")):
        for case in path.read_text(encoding="utf-8").split("\n===\n"):
            if case.strip():
                comment, _, rest = case.strip().partition("\n")
                story, _, expected = rest.partition("\n---\n")
                found.append((f"{path.stem}: {comment.lstrip('# ')}", story.strip(), expected.strip()))
    return found


def read_story(story: str) -> tuple[list[Passage], list[Stretch | None]]:
    """The passages of a case without their marks, and the namings."""
    passages: list[Passage] = []
    namings: list[Stretch | None] = []
    for number, block in enumerate(story.split("\n\n")):
        place: PassagePlace = "head" if block.startswith("#H ") else "prose"
        quoted = block.startswith("> ")
        marked = block.removeprefix("#H ").removeprefix("> ")
        text, last = "", 0
        for match in NAMING.finditer(marked):
            text += marked[last : match.start()]
            namings.append(Stretch(number, len(text), len(text) + len(match[1])) if match[1] else None)
            text, last = text + match[1], match.end()
        text += marked[last:]
        passages.append(Passage(target=f"p{number + 1}", text=text, place=place, quoted=quoted))
    return passages, namings


def told(source: Source, found: Resolved) -> str:
    """A source in the form of the case files."""
    parts = [f"{source.kind} {source.name or '-'}"]
    parts += [f"{field}={value}" for field in TOLD if (value := getattr(source, field))]
    if source.issued and source.issued.span:
        parts.append(f"issued={source.issued.span.text}" + (f" {source.issued.value}" if source.issued.value else ""))
    at = [str(n) for n, named in enumerate(found.attributions, 1) if any(one.source == source.id for one in named)]
    named_at = {one.span for named in found.attributions for one in named if one.source == source.id}
    extra = [mention.text for mention in source.mentions if mention not in named_at]
    parts += [f"also={text}" for text in extra]
    return "; ".join([*parts, f"at {' '.join(at)}".strip()])


def listing(story: str) -> str:
    """The sources of a case, one a line."""
    passages, namings = read_story(story)
    found = resolve_sources(passages, namings, byline="By Ann Writer", published=datetime.date(2026, 11, 22))
    assert_sound(found, passages, namings)
    return "\n".join(told(source, found) for source in found.sources)


def assert_sound(found: Resolved, passages: list[Passage], namings: list[Stretch | None]) -> None:
    """What holds for every story."""
    ids = [source.id for source in found.sources]
    assert len(set(ids)) == len(ids)
    assert len(namings) == len(found.attributions)
    texts = {passage.target: passage.text for passage in passages}
    spans = [one.span for named in found.attributions for one in named]
    for source in found.sources:
        spans += source.mentions
        assert source.named == (source.name is not None or source.acronym is not None)
        assert source.issued_by is None or source.issued_by in ids
        for value in (source.name, source.acronym, source.description, source.affiliation, source.anonymity):
            assert value is None or (value == " ".join(value.split()) and value)
    for named in found.attributions:
        assert named
        assert {one.source for one in named} <= set(ids)
    for span in filter(None, spans):
        assert span.text == texts[span.target][span.start : span.end]
        assert span.text.strip() == span.text


@pytest.mark.parametrize(("story", "expected"), [pytest.param(*case[1:], id=case[0]) for case in cases()])
def test_sources_of_a_case(story: str, expected: str) -> None:
    """The sources are those that a careful reader finds."""
    assert expected == listing(story)


def test_there_are_enough_cases() -> None:
    """The files are found and read."""
    assert len(cases()) >= 147


@needs_shared_data
def test_the_first_story_has_the_sources_that_a_person_found() -> None:
    """Sources and attributions are those of the document made by hand."""
    document = json.loads((STORIES / "example.newsmodel.json").read_bytes())
    article = from_dict(document)
    passages = passages_of(article)
    numbers = {passage.target: number for number, passage in enumerate(passages)}
    namings: list[Stretch | None] = []
    for claim in article.claims:
        spans = [one.span for one in claim.sources if one.span]
        namings.append(Stretch(numbers[spans[0].target], spans[0].start, spans[-1].end) if spans else None)
    found = resolve_sources(passages, namings)
    assert article.sources == found.sources
    assert tuple(claim.sources for claim in article.claims) == found.attributions
    assert document["sources"] == to_dict(article)["sources"]


def test_ids_that_are_taken_are_left_alone() -> None:
    """New sources take the next free numbers."""
    passages = [Passage(target="p1", text="Jo Lee and Ann Poe said so.", place="prose")]
    found = resolve_sources(passages, [Stretch(0, 0, 18)], taken={"S1", "S3"})
    assert ["S2", "S4"] == [source.id for source in found.sources]


WORDS = st.sampled_from(
    [
        "he",
        "She",
        "They",
        "it",
        "who",
        "I",
        "we",
        "Jo",
        "Lee",
        "Ms.",
        "Smith",
        "Smith's",
        "Dr.",
        "(JCS)",
        "JCS",
        "the",
        "The",
        "a",
        "minister",
        "ministry",
        "report",
        "reports",
        "of",
        "for",
        "and",
        ",",
        ".",
        "“",
        "”",
        '"',
        "'",
        "--",
        "president",
        "President",
        "Reuters",
        "Moscow",
        "experts",
        "Experts",
        "59",
        "percent",
        "said",
        "because",
        "anonymity",
        "asked",
        "not",
        "to",
        "be",
        "named",
        "on",
        "condition",
        "by",
        "issued",
        "Thursday",
        "University",
        "😀",
        "שלום",
        "&",
        "(",
        ")",
        ";",
        "Johnson",
    ]
)
TEXTS = st.one_of(
    st.lists(WORDS, max_size=30).map(" ".join),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=40),
)


@st.composite
def stories(draw: st.DrawFn) -> tuple[list[Passage], list[Stretch | None]]:
    """Passages of any words, and namings anywhere, even where there are no words."""
    texts = draw(st.lists(TEXTS, min_size=1, max_size=3))
    passages = [
        Passage(
            target=f"p{number}", text=text, place=draw(st.sampled_from(["prose", "head"])), quoted=draw(st.booleans())
        )
        for number, text in enumerate(texts)
    ]
    offsets = st.integers(0, 60)
    places = st.builds(Stretch, st.integers(0, len(texts)), offsets, offsets)
    return passages, draw(st.lists(st.none() | places, max_size=6))


@given(stories())
def test_any_story_gives_sound_sources(story: tuple[list[Passage], list[Stretch | None]]) -> None:
    """Nothing is raised, spans equal their words, and the same input gives the same sources."""
    passages, namings = story
    found = resolve_sources(passages, namings)
    assert_sound(found, passages, namings)
    assert found == resolve_sources(passages, namings)


MANY = {
    "surname": ("John Smith is here. ", "Smith said so. ", "Smith"),
    "pronoun": ("John Smith met Jim Roe. ", "he said so. ", "he"),
    "role": ("A minister came. ", "the minister said so. ", "the minister"),
    "prepositions": ("", "of the ", None),
    "list": ("", "A, B and C, ", None),
    "capitals": ("", "Aaa ", "Aaa Aaa Aaa Aaa Aaa Aaa Aaa Aaa"),
    "bodies": ("", "Varg Steel came. the company said so. ", "the company"),
    "owners": ("The Free Union said so. ", "Its president, Jo Lee, said so. ", "Its president, Jo Lee"),
    "only body": ("Varg Steel Inc. came. ", "A hall burned. the group said so. ", "the group"),
    "two": ("Jo Lee and Ann Poe came. ", "the two said so. ", "the two"),
    "plurals": ("Farmers came. ", "the farmers said so. ", "the farmers"),
    "initials": ("The Free Union of Bakers came. ", "FUB said so. ", "FUB"),
    "issuers": ("", "a post, by an account called Truth ", None),
}


SURENESS = {
    "[[Tom Barker]] spoke. Then [[he]] left.": 0.93,
    "Tom Barker, a plumber, spoke.\n\nRain fell.\n\nFog came.\n\nThen [[he]] left.": 0.8,
    "[[Tom Barker]] said that Luke Hale was ill. [[He]] left.": 0.85,
    "[[Tom Barker, the mayor,]] spoke. [[The mayor]] left.": 0.95,
    "[[Acme Farms Inc.]] spoke. [[The group]] left.": 0.8,
    "[[Tom Barker and Laura Finch]] spoke. [[They]] left.": 0.9,
    "[[Tom Barker]] spoke. [[Barker]] left.": None,
}


@pytest.mark.parametrize(("story", "sure"), SURENESS.items())
def test_how_sure_it_is_whom_words_mean(story: str, sure: float | None) -> None:
    """What names its source has no confidence; the rest has one that says how it was resolved."""
    assert sure == resolve_sources(*read_story(story)).attributions[-1][0].confidence


def test_what_is_not_sure_enough_is_left_open() -> None:
    """Where more is asked than a resolution has, the words are a source of their own."""
    passages, namings = read_story("[[Tom Barker]] said that Luke Hale was ill. [[He]] left.")
    known, unknown = (resolve_sources(passages, namings, least=least).sources for least in (0.85, 0.86))
    assert [source.name for source in known] == ["Tom Barker"]
    assert [(source.name, source.description) for source in unknown] == [("Tom Barker", None), (None, "He")]


@pytest.mark.soak
@pytest.mark.parametrize(("start", "unit", "words"), MANY.values(), ids=MANY)
def test_time_is_linear(start: str, unit: str, words: str | None) -> None:
    """Eight times the mentions, or eight times the words of one, take at most about eight times the time."""

    def work(size: int) -> None:
        text = start + unit * (size // len(unit))
        mention = words or text
        places = [match.start() for match in re.finditer(re.escape(mention), text)]
        passages = [Passage(target="p1", text=text, place="prose")]
        resolve_sources(passages, [Stretch(0, place, place + len(mention)) for place in places])

    assert_growth(work, 20_000, 160_000, most=24)


def test_roles_of_many_people_take_linear_time() -> None:
    """Each of many people of one role, who is taken up by it in one paragraph, costs the same."""

    def work(size: int) -> None:
        surnames = (f"B{first}r{second}n{third}" for first in "aeiou" for second in "aeiou" for third in "aeiou")
        text = " ".join(f"Sen. Tom {one} came. The senator spoke." for one in itertools.islice(surnames, size))
        places = [match.start() for match in re.finditer("The senator", text)]
        passages = [Passage(target="p1", text=text, place="prose")]
        resolve_sources(passages, [Stretch(0, place, place + len("The senator")) for place in places])

    assert_growth(work, 25, 125, most=16)


def test_many_documents_of_one_paragraph_take_little_time() -> None:
    """Whether another document is named among them is not asked anew of all words for each."""

    def work(size: int) -> None:
        text = "The report said it was wet. Lee denied it. " * size
        places = [match.start() for match in re.finditer("The report", text)]
        passages = [Passage(target="p1", text=text, place="prose")]
        resolve_sources(passages, [Stretch(0, place, place + len("The report")) for place in places])

    assert_growth(work, 150, 600, most=12)
