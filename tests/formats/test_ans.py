"""ANS: what is read, what is kept, what is written, and that nothing is lost without a word."""

from __future__ import annotations

import datetime
import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.cases import SHARED, cases, needs_shared_data, or_skipped, shared_cases
from tests.formats import ans_schema
from tests.formats.accounts import at, replaced
from tests.formats.mutations import containers, mutated
from tests.growth import assert_growth
from tests.strategies import ODD_VALUES, articles, objects, sound_articles

from newsmodel import Article, NewsModelError, UnreadableInput, UnsupportedItem, from_dict, to_dict, validate
from newsmodel.formats.addresses import id_of_bytes
from newsmodel.formats.ans import parse, render, sniff
from newsmodel.formats.ans.content import Content
from newsmodel.formats.ans.tables import ROWS
from newsmodel.formats.mapping import Constant
from newsmodel.model import Cell, Embargo, Embed, Figure, LinkBlock, Media, Section, Table
from newsmodel.readings import Hints, Reading, Rendering
from newsmodel.shapes.depths import DEEPEST_ITEM

HERE = Path(__file__).parent / "ans"
OFFICIAL = shared_cases("ans/fixtures/*.json", least=7)
STORIES = [*cases(HERE, "*.json", least=3), *OFFICIAL]
MUTATED = [path for path in STORIES if "distributor" not in path.stem]  # which repeat another one

#: Values of the wrong type for almost every property.
WRONG: tuple[Any, ...] = (
    None,
    True,
    7,
    -1.5,
    "",
    "words \u0085 and \r\n more",
    [],
    [1, "x", None],
    {},
    {"a": {"b": 1}},
)


def story(**properties: Any) -> dict[str, Any]:
    """A story of ANS."""
    return {"type": "story", "version": "0.10.12", "headlines": {"basic": "Rain"}, **properties}


def body(*elements: Any) -> dict[str, Any]:
    """A story with some content elements."""
    return story(content_elements=list(elements))


def read(item: Any, **hints: Any) -> Reading:
    """The reading of an item."""
    return parse(json.dumps(item), hints=Hints(**hints))


def written(article: Article) -> Any:
    """What is written for an article."""
    return json.loads(render(article).data)


def blocks_of(*elements: Any, **hints: Any) -> list[dict[str, Any]]:
    """The blocks that some elements become, without their ids."""
    document = to_dict(read(body(*elements), **hints).article)
    found = [block for section in document.get("sections", []) for block in section.get("blocks", [])]
    return [{key: value for key, value in block.items() if key not in ("id", "group")} for block in found]


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every leaf of a JSON value, with its path."""
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else None
    if not members:
        yield path, value
        return
    for step, inner in members:
        yield from leaves(inner, (*path, step))


# --- reading and writing back


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_is_written_back_property_for_property(path: Path) -> None:
    """Every story is the same after reading and writing, and writing loses nothing."""
    item = json.loads(path.read_bytes())
    rendering = render(parse(path.read_bytes(), hints=Hints()).article)
    assert item == json.loads(rendering.data)
    assert () == rendering.issues


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_is_read_to_a_sound_document(path: Path) -> None:
    """What is read has no error, and no warning but that its input has values of the wrong type."""
    reading = parse(path.read_bytes(), hints=Hints())
    assert [] == [issue for issue in (*validate(reading.article), *reading.issues) if issue.severity.value == "error"]
    unread = [issue for issue in reading.issues if issue.rule == "value-unread"]
    assert {"odd": 15, "harbour": 3, "story-fixture-references": 1}.get(path.stem, 0) == len(unread)


@pytest.mark.parametrize("step", [41, pytest.param(1, marks=pytest.mark.soak)])
@pytest.mark.parametrize("path", MUTATED, ids=lambda path: path.stem)
def test_no_leaf_of_a_mutated_story_is_lost_without_a_word(path: Path, step: int) -> None:
    """Whatever a value is replaced by: it is restored by writing, or an issue names its path."""
    item = json.loads(path.read_bytes())
    places = [place for place, _ in leaves(item) if place != ("type",)]
    for place, value in [(place, value) for place in places for value in WRONG][::step]:
        changed = replaced(item, place, value)
        assert [] == unaccounted(changed, read(changed)), (place, value)


@functools.cache
def parsed_stories() -> list[Any]:
    """The stories' items."""
    return [json.loads(path.read_bytes()) for path in MUTATED]


NAMES = sorted(
    {name for item in parsed_stories() for held in containers(item) if isinstance(held, dict) for name in held}
)


@given(mutated(parsed_stories(), st.sampled_from(ODD_VALUES), (*NAMES, "*rest", "*", "a/b")))
@example(story(promo_items={}))
def test_no_leaf_of_a_story_with_odd_parts_is_lost_without_a_word(item: Any) -> None:
    """Whatever is added, doubled or taken away: what is there is restored by writing, or an issue names its path."""
    try:
        reading = read(item)
    except NewsModelError:
        return
    assert [] == unaccounted(item, reading)


def unaccounted(item: Any, reading: Reading) -> list[Any]:
    """The leaves that neither come back nor are named by an issue."""
    again = written(reading.article)
    named = {issue.path for issue in reading.issues}
    return [
        (place, value, found)
        for place, value in leaves(item)
        # for Python True is 1
        if ((found := found_at(again, place)) != value or isinstance(found, bool) is not isinstance(value, bool))
        and not any(place[:length] in named for length in range(1, len(place) + 1))
    ]


def found_at(value: Any, place: tuple[str | int, ...]) -> Any:
    """The value at a path; an object that equals nothing where there is none."""
    try:
        return at(value, place)
    except (KeyError, IndexError, TypeError):
        return object()


# --- exact changes


@needs_shared_data
def test_only_what_was_changed_differs_in_a_fixture() -> None:
    """After changing the headline, a paragraph, an item of a list and a tag, exactly these differ."""
    item = json.loads((SHARED / "ans" / "fixtures" / "story-fixture-good.json").read_bytes())
    document = to_dict(read(item).article)
    document["headline"] = "Another headline"
    document["sections"][0]["blocks"][1]["text"] = "Another <second> paragraph"
    document["sections"][0]["blocks"][5]["text"] = "Hello"
    document["subjects"][0]["name"] = "Frederick"
    again = render(from_dict(document))
    item["headlines"]["basic"] = "Another headline"
    item["content_elements"][1]["content"] = "Another &lt;second&gt; paragraph"
    item["content_elements"][3]["items"][2]["items"][0]["content"] = "Hello"
    item["taxonomy"]["tags"][0]["text"] = "Frederick"
    assert item == json.loads(again.data)
    assert () == again.issues


def test_only_what_was_changed_differs_in_a_story_of_ours() -> None:
    """Words change within their markup, headings within theirs, and captions beside all else."""
    item = json.loads((HERE / "harbour.json").read_bytes())
    document = to_dict(read(item).article)
    words = {
        block.get("id"): block for section in document["sections"] for block in [section, *section.get("blocks", [])]
    }
    first = document["sections"][0]["blocks"][0]
    first["text"] = first["text"].replace("raised", "lowered")
    words["QB"]["text"] = "It is not safe."
    words["LC"]["text"] = "north & south"
    next(section for section in document["sections"] if section.get("heading") == "The numbers")["heading"] = "Figures"
    document["sections"][-1]["blocks"][-1]["text"] = "Third."
    next(media for media in document["media"] if media["id"] == "V1")["title"] = "A vote"
    again = render(from_dict(document))
    elements = {element["_id"]: element for element in item["content_elements"]}
    paragraph = elements["P00000000000000000000000001"]
    paragraph["content"] = paragraph["content"].replace("raised", "lowered")
    elements["Q2"]["content_elements"][1]["content"] = "It is not safe."
    elements["L1"]["items"][2]["items"][0]["content"] = "north &amp; south"
    elements["55"]["content"] = "Figures"
    elements["LAST"]["content"] = "<p>First.</p><p>Third.</p>"
    elements["V1"]["headlines"]["basic"] = "A vote"
    assert item == json.loads(again.data)
    assert () == again.issues


def test_an_element_that_says_something_else_is_written_anew_and_says_so() -> None:
    """A list without one of its items keeps its own properties; an issue names what was kept."""
    items = [{"_id": name, "type": "text", "content": name} for name in ("a1", "a2", "a3")]
    whole = {"_id": "9", "type": "list", "list_type": "bulleted", "alignment": "left", "items": items}
    article = read(body(whole)).article
    section = article.sections[0]
    shorter = attrs.evolve(article, sections=(attrs.evolve(section, blocks=section.blocks[:2]),))
    rendering = render(shorter)
    assert [{**whole, "list_type": "unordered", "items": items[:2]}] == json.loads(rendering.data)["content_elements"]
    assert ["/extra/ans/content_elements/a1"] == [issue.pointer for issue in rendering.issues]


def test_what_was_kept_of_a_block_that_is_gone_is_named() -> None:
    """Removing a paragraph with an alignment says that its properties went with it."""
    article = read(body({"_id": "x1", "type": "text", "content": "Rain.", "alignment": "left"})).article
    rendering = render(attrs.evolve(article, sections=()))
    assert ["/extra/ans/content_elements/x1"] == [issue.pointer for issue in rendering.issues]


# --- the head


def test_a_corrected_correction_stays_in_the_text() -> None:
    """A correction that has other words now is still the one that stood there."""
    element = {"type": "correction", "correction_type": "correction", "text": "It was Friday."}
    rain, snow = ({"type": "text", "content": text} for text in ("It rained.", "It snowed."))
    article = read(body(rain, element, snow)).article
    corrections = (attrs.evolve(article.corrections[0], text="It was Saturday."),)
    elements = written(attrs.evolve(article, corrections=corrections))["content_elements"]
    assert [rain, {**element, "text": "It was Saturday."}, snow] == elements


def test_a_publication_that_is_gone_does_not_come_back() -> None:
    """A date of the last publication alone would be read as the first one: it is left out and named."""
    dates = {"first_publish_date": "2026-01-01T00:00:00Z", "publish_date": "2026-01-02T00:00:00Z"}
    article = attrs.evolve(read(story(**dates)).article, published=None)
    assert not dates.keys() & written(article).keys()
    assert ["/publish_date"] == [issue.pointer for issue in render(article).issues]


def test_original_forms_stay_with_their_credits() -> None:
    """What a removed author's address looked like is not given to the next."""
    authors = [{"type": "author", "name": "Ana", "url": "/ana"}, {"type": "author", "name": "Ben"}]
    article = read(story(credits={"by": authors})).article
    assert authors == written(article)["credits"]["by"]
    assert authors[1:] == written(attrs.evolve(article, contributors=article.contributors[1:]))["credits"]["by"]


def test_an_id_that_is_no_uri_is_an_alternate_id() -> None:
    """The article is named after its canonical URL, else after its bytes; both write the id back."""
    for address in ("https://news.example/a", "/a"):
        item = story(_id="ABC", canonical_url=address)
        article = read(item).article
        assert (address if address != "/a" else id_of_bytes(json.dumps(item))[0]) == article.id
        assert [("ABC", "ans")] == [(other.value, other.role) for other in article.alternate_ids]
        assert item == written(article)


def test_an_id_of_ones_own_is_written() -> None:
    """An article that is given another id has it in ANS, and its old one is said to be lost."""
    article = attrs.evolve(read(story(_id="ABC")).article, id="urn:x:9")
    rendering = render(article)
    assert "urn:x:9" == json.loads(rendering.data)["_id"]
    assert ["/alternate_ids"] == [issue.pointer for issue in rendering.issues]


def test_an_active_embargo_is_one() -> None:
    """An embargo that is not active is kept, and none; an open-ended one has no end."""
    active = {"active": True, "end_time": "2026-11-30T05:00:00Z", "description": "Until the vote"}
    article = read(story(content_restrictions={"embargo": active})).article
    until = datetime.datetime(2026, 11, 30, 5, tzinfo=datetime.UTC)
    assert Embargo(until=until, note="Until the vote") == article.embargo
    assert read(story(content_restrictions={"embargo": {**active, "active": False}})).article.embargo is None
    assert Embargo() == read(story(content_restrictions={"embargo": {"active": True}})).article.embargo


@pytest.mark.parametrize(
    ("word", "status"),
    [("published", "usable"), ("draft", "withheld"), ("embargoed", "withheld"), ("Desk", "withheld")],
)
def test_the_words_of_a_status_are_kept(word: str, status: str) -> None:
    """Each publisher has words of its own, which come back."""
    article = read(story(status=word)).article
    assert status == article.status
    assert word == written(article)["status"]


def test_credits_have_their_roles() -> None:
    """`by` is the author; other keys are the role; what else is known of a person is kept beside it."""
    item = story(
        credits={
            "by": [{"type": "author", "name": "Ida Moor", "role": "Reporter", "bio": "Writes."}],
            "edited by": [{"type": "author", "name": "Ben Tal"}],
        }
    )
    article = read(item).article
    found = [(party.name, party.role, party.job_title) for party in article.contributors]
    assert [("Ida Moor", "author", "Reporter"), ("Ben Tal", "edited by", None)] == found
    assert article.byline is None
    assert item == written(article)


def test_an_author_whose_name_is_in_parts_is_one() -> None:
    """The parts are the name where there is no whole one, and come back alone; a new name is written whole."""
    item = story(credits={"by": [{"type": "author", "first_name": "Ana", "last_name": "Ruiz"}, {"first_name": 7}]})
    article = read(item).article
    assert [("Ana Ruiz", "author")] == [(one.name, one.role) for one in article.contributors]
    assert item["credits"] == written(article)["credits"]
    renamed = attrs.evolve(article, contributors=(attrs.evolve(article.contributors[0], name="Ana Cruz"),))
    assert "Ana Cruz" == written(renamed)["credits"]["by"][0]["name"]


def test_an_author_whose_name_is_whole_and_in_parts_comes_back() -> None:
    """Both are written: the whole one is left out only where the input had none."""
    item = story(credits={"by": [{"type": "author", "name": "Ana Ruiz", "first_name": "Ana", "last_name": "Ruiz"}]})
    assert item["credits"] == written(read(item).article)["credits"]


def test_a_keyword_of_two_lists_goes_from_both() -> None:
    """The second list has it because the first has; it comes back with it, and not alone."""
    taxonomy = {"keywords": [{"keyword": "ferry", "score": 0.5}], "seo_keywords": ["ferry", "port"]}
    article = read(story(taxonomy=taxonomy)).article
    assert taxonomy == written(article)["taxonomy"]
    assert {"seo_keywords": ["train"]} == written(attrs.evolve(article, keywords=("train",)))["taxonomy"]


def test_a_body_that_is_no_list_is_kept() -> None:
    """An element without its list is named, and written back where no other body is."""
    item = story(content_elements={"type": "text", "content": "It rained."})
    reading = read(item)
    assert [("value-unread", ("content_elements",))] == [(issue.rule, issue.path) for issue in reading.issues]
    assert item["content_elements"] == written(reading.article)["content_elements"]
    other = attrs.evolve(reading.article, sections=read(body({"type": "text", "content": "Snow."})).article.sections)
    assert "another body has been written" in [issue.message for issue in render(other).issues]


def test_the_last_publication_stands_for_the_first_where_there_is_no_other() -> None:
    """`publish_date` is the publication of a story without `first_publish_date`; else it is kept."""
    first, last = "2026-11-20T05:00:00Z", "2026-11-22T05:00:00Z"
    assert to_dict(read(story(publish_date=last)).article)["published"] == last
    both = read(story(publish_date=last, first_publish_date=first)).article
    assert first == to_dict(both)["published"]
    assert last == both.extra["ans"]["publish_date"]


# --- the body


def test_markup_within_a_paragraph_is_marks() -> None:
    """Inline HTML becomes marks; a content with blocks in it becomes these."""
    assert [
        {"type": "paragraph", "text": "It rained.", "marks": [{"kind": "strong", "start": 3, "end": 9}]},
        {"type": "paragraph", "text": "One"},
        {"type": "paragraph", "text": "Two"},
    ] == blocks_of(
        {"type": "text", "content": "It <b>rained</b>."}, {"type": "text", "content": "<p>One</p><p>Two</p>"}
    )


def test_the_dateline_is_cut_off_and_put_back() -> None:
    """The first paragraph's dateline is the article's, and stands before its words again."""
    item = body({"type": "text", "content": "SEOUL, March 27 (Yonhap) -- It rained."})
    article = read(item).article
    assert article.dateline is not None
    assert ("SEOUL",) == article.dateline.places
    assert "It rained." == article.text
    assert item == written(article)


def test_a_header_opens_a_section_and_a_group_can_be_one() -> None:
    """Level 2 is our first; a group of the subtype `aside` is an aside with its own heading."""
    article = read(
        body(
            {"type": "header", "level": 3, "content": "Deep"},
            {"type": "element_group", "subtype": "aside", "content_elements": [{"type": "header", "content": "Box"}]},
            {"type": "text", "content": "On."},
        )
    ).article
    found = [(section.heading, section.level, section.kind) for section in article.sections]
    assert [("Deep", 2, "body"), ("Box", 1, "aside"), (None, 1, "body")] == found


def test_elements_of_unknown_types_are_preserved() -> None:
    """Ratings, zones and types of one's own are raw JSON, and come back as elements."""
    rating = {"type": "numeric_rating", "numeric_rating": 4.5, "max": 5}
    (block,) = blocks_of(rating)
    assert ("raw", "application/json", rating) == (block["type"], block["media_type"], json.loads(block["content"]))


def test_one_picture_in_two_places_is_one_media_item() -> None:
    """A picture that leads the story and stands in it is one item with a figure, and is written in both places."""
    picture = {"_id": "PIC", "type": "image", "version": "0.10.12", "url": "https://img.example/1.jpg"}
    item = story(promo_items={"basic": picture}, content_elements=[picture])
    article = read(item).article
    assert ["PIC"] == [media.id for media in article.media]
    assert item == written(article)


def test_a_caption_in_place_becomes_that_of_the_picture() -> None:
    """ANS has one caption for a picture: the one that readers see is written, and the other is named."""
    article = read(body({"_id": "PIC", "type": "image", "version": "0.10.12", "caption": "A wall."})).article
    document = to_dict(article)
    document["sections"][0]["blocks"][0]["text"] = "The wall"
    rendering = render(from_dict(document))
    assert "The wall" == json.loads(rendering.data)["content_elements"][0]["caption"]
    assert ["/media/0/caption", "/sections/0/blocks/0/text"] == sorted(issue.pointer for issue in rendering.issues)


def test_relative_links_are_completed_from_the_hint() -> None:
    """`Hints(url=…)` says where a link leads; the link is written back as it was."""
    link = {"type": "interstitial_link", "url": "/map", "content": "The map"}
    assert [{"type": "link", "uri": "https://news.example/map", "text": "The map"}] == blocks_of(
        link, url="https://news.example/a/b"
    )
    assert (
        body(link)["content_elements"]
        == written(read(body(link), url="https://news.example/a/b").article)["content_elements"]
    )


# --- what is no story, and what is hard


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        ("image", "a picture"),
        ("video", "a video"),
        ("gallery", "a gallery"),
        ("author", "an author"),
        ("collection", "a collection"),
        ("planet", "an item of the type 'planet'"),
    ],
)
def test_an_item_that_is_no_story_is_named(kind: str, named: str) -> None:
    """Pictures and the like are refused by their name."""
    with pytest.raises(UnsupportedItem, match=f"ans: {named} is not a story"):
        read({"type": kind, "version": "0.10.12"})


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("", "line 1, column 1: there is nothing in it"),
        ("[]", "a story is an object, not an empty array"),
        ("7", "a story is an object, not 7"),
        ('{"type":', "line 1, column 9: expecting value"),
        ('{"a": 1, "a": 2}', "line 1, column 10: the key 'a' stands twice in one object"),
    ],
)
def test_what_is_no_object_is_unreadable(data: str, words: str) -> None:
    """Anything but one JSON object is refused."""
    with pytest.raises(UnreadableInput, match=f"ans: {words}"):
        parse(data, hints=Hints())


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_is_recognised(path: Path) -> None:
    """Each story is told by its content alone."""
    assert sniff(path.read_bytes())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Rain ends drought",
        b'{"newsmodel": "1.0", "type": "story", "version": "0.10.12"}',
        b'{"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}]}',
        b'{"@context": "https://schema.org", "@type": "NewsArticle", "version": "0.10.12", "type": "story"}',
        b'[{"uri": "urn:x:1", "type": "text", "versionCreated": "2026-11-30T10:00:00Z"}]',
    ],
)
def test_what_is_no_ans_is_not_recognised(data: bytes) -> None:
    """Documents of ours, ninjs, JSON-LD, lists of those and words are no stories of ANS."""
    assert not sniff(data)


@pytest.mark.parametrize("depth", [10, 25, 300, 3000])
@pytest.mark.parametrize(
    "start", ['{"type": "element_group", "content_elements": [', '{"type": "list", "items": [', '{"type": "x", "y": [']
)
def test_deep_nesting_is_kept(start: str, depth: int) -> None:
    """Elements within elements are kept to some depth; what is deeper is refused."""
    nested = start * depth + '{"type": "text", "content": "deep"}' + "]}" * depth
    text = json.dumps(body(0)).replace("[0]", f"[{nested}]")
    try:
        article = parse(text, hints=Hints()).article
    except UnreadableInput:
        assert depth > DEEPEST_ITEM // 2
        return
    assert json.loads(text) == json.loads(render(article).data)


def without_first_block(article: Article) -> Article:
    """The article without the first block of its only section."""
    (section,) = article.sections
    return attrs.evolve(article, sections=(attrs.evolve(section, blocks=section.blocks[1:]),))


def test_blocks_keep_their_ids_when_another_one_goes() -> None:
    """What comes back as it was says its id, where it would be given another one without the part that has gone."""
    texts: list[Any] = [{"type": "text", "content": words} for words in ("one", "two", "three")]
    texts[0]["_id"] = "p2"
    article = read(story(content_elements=texts)).article
    assert texts == written(article)["content_elements"]
    left = without_first_block(article)
    again = read(written(left)).article
    assert [block.id for block in left.blocks] == [block.id for block in again.blocks]


def test_what_stood_behind_a_part_that_has_gone_stands_at_the_end() -> None:
    """A correction among the elements is written though the paragraph before it is no more, and an issue says where."""
    one, two = ({"type": "text", "content": words, "_id": name} for words, name in (("one", "A1"), ("two", "A2")))
    correction = {"type": "correction", "text": "It rained less."}
    article = without_first_block(read(story(content_elements=[one, correction, two])).article)
    rendering = render(article)
    assert [two, correction] == json.loads(rendering.data)["content_elements"]
    told = [(issue.path[-1], issue.message) for issue in rendering.issues]
    assert [("A1", "written at the end, since the part before it is no more")] == told


@pytest.mark.soak
def test_time_is_linear() -> None:
    """Ten times the elements are read and written in at most about ten times the time."""

    def work(count: int) -> None:
        elements = [
            {"_id": f"N{number}", "type": "text", "content": f"Paragraph <i>{number}</i> & more.", "alignment": "left"}
            for number in range(count)
        ]
        assert elements == written(read(body(*elements)).article)["content_elements"]

    assert_growth(work, 300, 3_000, most=30)


def test_the_mapping_says_itself() -> None:
    """Every row of the mapping that has a field has lines for the docs."""
    assert [] == [row for row in (*ROWS, Content()) if not list(row.lines()) and not isinstance(row, Constant)]


# --- any article


@st.composite
def stories(draw: st.DrawFn) -> Article:
    """Articles with a sound body and an arbitrary head, or with an arbitrary body of which each part says something."""
    sound = draw(sound_articles())
    if draw(st.booleans()):
        head = draw(articles())
        return attrs.evolve(
            head, **{name: getattr(sound, name) for name in ("sections", "media", "entities", "sources", "claims")}
        )
    sections = tuple(_distinct(draw(st.lists(objects(Section), max_size=3))))
    shown = [block.media for section in sections for block in section.blocks if isinstance(block, Figure)]
    media = tuple(attrs.evolve(draw(objects(Media)), id=name) for name in [*shown, "m0"])
    media = tuple(item if item.renditions else attrs.evolve(item, kind="picture") for item in media)
    return attrs.evolve(sound, sections=sections, media=media)


def _distinct(sections: list[Section]) -> Iterator[Section]:
    """Sections whose parts have ids of their own, or none."""
    numbers = iter(range(1000))
    for section in sections:
        blocks = []
        for block in section.blocks:
            fields: dict[str, Any] = {"id": f"b{next(numbers)}" if block.id else None}
            if isinstance(block, Embed | LinkBlock) and block.uri is None:
                fields["uri"] = "urn:x:1"
            if isinstance(block, Figure):
                fields |= {"media": f"x{next(numbers)}", "text": None, "marks": ()}
            if isinstance(block, Table):
                fields["rows"] = tuple(
                    attrs.evolve(row, cells=tuple(_cell(cell, next(numbers)) for cell in row.cells))
                    for row in block.rows
                )
            blocks.append(attrs.evolve(block, **fields))
        yield attrs.evolve(section, id=f"b{next(numbers)}" if section.id else None, blocks=tuple(blocks))


def _cell(cell: Cell, number: int) -> Cell:
    return attrs.evolve(cell, id=f"b{number}" if cell.id else None)


@needs_shared_data
@given(stories() | articles())
def test_what_is_written_is_valid_ans(article: Article) -> None:
    """Any article gives a story that the official schema accepts, and so are its elements."""
    assert [] == list(ans_schema.errors(written(attrs.evolve(article, extra={}))))


@pytest.mark.parametrize("path", or_skipped(OFFICIAL), ids=lambda path: path.stem)
def test_the_official_fixtures_are_valid(path: Path) -> None:
    """The schema is asked as it should be: it accepts the fixtures that come with it, elements of odd types aside."""
    item = json.loads(path.read_bytes())
    assert [] == list(ans_schema.errors({**item, "content_elements": []}))


@given(stories())
def test_an_article_comes_back_but_for_what_was_said_to_be_lost(article: Article) -> None:
    """Reading what was written gives the article, without what the issues name."""
    article = attrs.evolve(article, extra={}, provenance=None)
    rendering = render(article)
    again = to_dict(parse(rendering.data, hints=Hints()).article)
    assert [] == differences(carried(article, rendering), again)


#: Stands for a value that was written in another form, as an issue says.
CHANGED = "*changed*"


def carried(article: Article, rendering: Rendering) -> dict[str, Any]:
    """An article's document without what a rendering lost, and with what it changed marked."""
    document = to_dict(article)
    for issue in rendering.issues:
        holder = found_at(document, issue.path[:-1])
        step = issue.path[-1]
        if isinstance(holder, dict) and (issue.message.startswith("written") or step == "headline"):
            holder[step] = CHANGED
        elif isinstance(holder, dict):
            holder.pop(step, None)
        elif isinstance(holder, list) and isinstance(step, int):
            holder[step] = None
    return document


#: Lists whose members ANS sorts by what they are.
_SORTED = frozenset({"contributors", "subjects", "entities", "links", "media", "alternate_ids", "marks", "summaries"})


def differences(before: Any, after: Any, path: tuple[str | int, ...] = ()) -> list[Any]:
    """Where two documents differ, ids and groups that are new and the origin aside."""
    if before == CHANGED:
        return []
    if isinstance(before, dict) and isinstance(after, dict):
        names = {*before, *(name for name in after if name not in ("id", "group", "provenance", "extra"))}
        pairs = [(before.get(name), after.get(name), name) for name in sorted(names)]
        return [found for old, new, name in pairs for found in differences(old, new, (*path, name))]
    if isinstance(before, list) or isinstance(after, list):
        old, new = _members(before, path), _members(after, path)
        if len(old) == len(new):
            places = enumerate(zip(old, new, strict=True))
            return [found for place, (x, y) in places for found in differences(x, y, (*path, place))]
    return [] if (before or None) == (after or None) else [(path, before, after)]


def _members(value: Any, path: tuple[str | int, ...]) -> list[Any]:
    members = [
        member for member in value or [] if member not in (None, {}) or path[-1] in ("sections", "rows", "cells")
    ]
    return sorted(members, key=_sort_key) if path[-1] in _SORTED else members


def _sort_key(member: Any) -> str:
    return json.dumps([member.get(name) for name in ("id", "role", "rel", "scheme", "kind", "start", "end")] + [member])
