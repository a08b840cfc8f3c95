"""The ninjs format: examples as files, the official schemas and examples where they lie at hand, laws by Hypothesis."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
import referencing
from hypothesis import example as also
from hypothesis import given
from hypothesis import strategies as st
from tests.cases import SHARED, cases, needs_shared_data, or_skipped, shared_cases
from tests.formats.accounts import at, leaves, unaccounted, unseen
from tests.formats.distinct import distinct
from tests.formats.mutations import mutated
from tests.formats.round_trips import differences
from tests.strategies import ODD_VALUES, articles, sound_articles, values_of

from newsmodel.documents.codec import from_dict, to_dict
from newsmodel.errors import NewsModelError, UnreadableInput, UnsupportedItem
from newsmodel.formats import ninjs
from newsmodel.formats.mapping import Line, Members, One, is_id
from newsmodel.formats.ninjs.older import is_older
from newsmodel.formats.ninjs.tables import ROWS, STANDARD
from newsmodel.model import (
    Article,
    Concept,
    Entity,
    Link,
    Mark,
    Media,
    Paragraph,
    Party,
    Rendition,
    RoleText,
    Section,
)
from newsmodel.readings import Hints, Reading
from newsmodel.shapes.field_types import limit_of
from newsmodel.shapes.shape import shape_of
from newsmodel.values import Uri, read_timestamp

OWN = cases(Path(__file__).parent / "ninjs", "*.json", least=12)
OFFICIAL = shared_cases("ninjs/examples/*/*.json", least=40)

Steps = tuple[str | int, ...]

FIELDS = [field for field in shape_of(Article).fields if field.name not in ("newsmodel", "provenance", "extra")]


def read(item: Any) -> Reading:
    """What is read from an item, or from its text."""
    return ninjs.parse(item if isinstance(item, str | bytes) else json.dumps(item), hints=Hints())


def written(article: Article) -> Any:
    """The item that is written."""
    return json.loads(ninjs.render(article).data)


def is_story(path: Path) -> bool:
    """Whether an example is a text or a composite item."""
    item = json.loads(path.read_bytes())
    return item.get("type", "text") in ("text", "composite") and "eventDetails" not in item


def version(path: Path) -> str:
    """The major version of an example: of the official ones the folder says it, of ours the name."""
    return (path.parent.name if path.is_relative_to(SHARED) else path.name)[0]


STORIES = [path for path in (*OWN, *OFFICIAL) if is_story(path)]
NEWER = [path for path in STORIES if version(path) == "3"]
OLDER = [path for path in STORIES if version(path) < "3"]
#: They have values that their properties should not hold.
ODD = ("3-odd-values", "1-clashing-names")


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def changes(one: Any, other: Any, path: Steps = ()) -> Iterator[Steps]:
    """The paths at which two JSON values differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in {**one, **other}:
            if key not in one or key not in other:
                yield (*path, key)
            else:
                yield from changes(one[key], other[key], (*path, key))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, (member, counterpart) in enumerate(zip(one, other, strict=True)):
            yield from changes(member, counterpart, (*path, index))
    elif one != other or isinstance(one, bool) is not isinstance(other, bool):  # 1.0 and 1 are one number in JSON
        yield path


# --- what is read is written back


#: What 3.1 requires and the writer adds.
ADDED = {("associations", "uri"), ("associations", "name"), ("associations", "renditions", "name"), ("uri",)}


@pytest.mark.parametrize("path", NEWER, ids=name_of)
def test_newer_example_is_written_as_it_was(path: Path) -> None:
    """An item of version 3 that is read and written is the same, but for numbers, and for what it lacked."""
    item = json.loads(path.read_bytes())
    again = written(read(path.read_bytes()).article)
    changed = [
        steps
        for steps in changes(item, again)
        if tuple(step for step in steps if isinstance(step, str)) not in ADDED or _at(item, steps) is not None
    ]
    changed = [steps for steps in changed if str(_at(item, steps)).strip() != str(_at(again, steps))]
    assert changed == []


def _at(value: Any, path: Steps) -> Any:
    for step in path:
        value = value.get(step) if isinstance(value, dict) else value[step]
    return value


@pytest.mark.parametrize("path", [path for path in NEWER if path.stem not in ODD], ids=name_of)
def test_only_what_changed_is_changed(path: Path) -> None:
    """After a change of the headline and of one subject exactly these properties differ."""
    article = read(path.read_bytes()).article
    before = written(article)
    renamed = tuple(
        attrs.evolve(subject, name="another") if not index else subject
        for index, subject in enumerate(article.subjects)
    )
    after = written(attrs.evolve(article, headline="Another headline", subjects=renamed))
    headline: Steps = ("headlines", 0, "value") if before.get("headlines") else ("headlines",)
    subject: list[Steps] = [("subjects", 0, "name")] if article.subjects else []
    assert {headline, *subject} == set(changes(before, after))


def example(name: str) -> Article:
    """The article of one of our own examples."""
    return read((Path(__file__).parent / "ninjs" / f"{name}.json").read_bytes()).article


def with_block(article: Article, index: int, **changes: Any) -> Article:
    """An article with something else in one block of its first section."""
    first, *others = article.sections
    blocks = list(first.blocks)
    blocks[index] = attrs.evolve(blocks[index], **changes)
    return attrs.evolve(article, sections=(attrs.evolve(first, blocks=tuple(blocks)), *others))


def test_changed_words_are_changed_in_place() -> None:
    """In a body whose paragraph has other words and marks only these differ."""
    article = example("3-everything")
    link = Mark(kind="link", start=0, end=3, uri="https://example.org/new")
    changed = with_block(article, 1, text="Ada waited.", marks=(link,))
    before, after = written(article), written(changed)
    assert [("bodies", 0, "value")] == list(changes(before, after))
    start = before["bodies"][0]["value"].index("“We had")
    end = before["bodies"][0]["value"].index("</p>\n<h2>")
    assert (
        before["bodies"][0]["value"][:start]
        + '<a href="https://example.org/new">Ada</a> waited.'
        + before["bodies"][0]["value"][end:]
        == after["bodies"][0]["value"]
    )


def test_all_bodies_follow_or_are_left_out() -> None:
    """Changed words are changed in the plain body too, with its counts; one without them is left out and named."""
    article = example("3-several-bodies")
    changed = with_block(article, 0, text="Bread prices fell by half in May.", marks=())
    rendering = ninjs.render(changed)
    bodies = json.loads(rendering.data)["bodies"]
    assert ["text", "html"] == [body["role"] for body in bodies]
    plain = bodies[0]["value"]
    assert "Bread prices fell by half in May.\n\nBakers blame the weather, and a good harvest abroad." == plain
    assert (len(plain), len(plain.split())) == (bodies[0]["charCount"], bodies[0]["wordCount"])
    assert (
        "<div><p>Bread prices fell by half in May.</p><p>Bakers blame the weather, and a good harvest abroad.</p></div>"
        == bodies[1]["value"]
    )
    assert [("extra", "ninjs", "bodies", "*body", 2)] == [issue.path for issue in rendering.issues]


def test_words_that_stand_twice_are_written_anew() -> None:
    """Where the changed words cannot be told from others the body is written anew, and reads back to the article."""
    article = example("3-plain-body")
    changed = with_block(article, 2, text="The gate opened on Saturday.")
    again = read(written(changed)).article
    assert [block.text for block in changed.blocks] == [block.text for block in again.blocks]  # type: ignore[union-attr]
    assert changed.dateline == again.dateline


def test_headline_in_the_body_stays_and_is_named() -> None:
    """A body that repeats the old headline is written as it was, which an issue says."""
    article = example("3-headline-in-body")
    rendering = ninjs.render(attrs.evolve(article, headline="Owl rescued"))
    assert written(article)["bodies"] == json.loads(rendering.data)["bodies"]
    assert ["/headline"] == [issue.pointer for issue in rendering.issues]


def test_added_and_removed_members_leave_the_others_alone() -> None:
    """A new subject comes last, a removed one is gone, and what was kept of the others stays with them."""
    article = example("3-everything")
    entities = (*article.entities[1:], Entity(id="new", kind="person", name="Odo Hale"))
    item, before = written(attrs.evolve(article, entities=entities)), written(article)
    assert [*before["people"][1:], {"name": "Odo Hale"}] == item["people"]
    assert before["organisations"] == item["organisations"]


def test_original_forms_stay_with_their_members() -> None:
    """What a removed member's value looked like is not given to the one that has its place now."""
    sources = [{"name": "Ana", "role": "author", "uri": "no uri"}, {"name": "Ben", "role": "author", "uri": "nor this"}]
    article = read({"uri": "urn:x:1", "headlines": [{"value": "Rain"}], "infoSources": sources}).article
    assert sources == written(article)["infoSources"]
    assert sources[1:] == written(attrs.evolve(article, contributors=article.contributors[1:]))["infoSources"]
    assert sources[::-1] == written(attrs.evolve(article, contributors=article.contributors[::-1]))["infoSources"]


def test_a_value_that_is_read_though_its_type_is_wrong_is_said_to_be_that() -> None:
    """A list where the standard has one string is read by its member; no issue says that it was not understood."""
    reading = read({"uri": "urn:x:1", "headlines": [{"value": "Rain"}], "language": ["de"]})
    assert ("de", ["kept as it was, and no string: an array of 1 item"]) == (
        reading.article.language,
        [issue.message for issue in reading.issues],
    )


def test_a_link_whose_address_is_none_is_kept() -> None:
    """An association without a URI that can be read comes back as it was."""
    link = {"name": "more", "type": "text", "uri": "no uri", "headlines": [{"value": "More rain"}]}
    reading = read({"uri": "urn:x:1", "headlines": [{"value": "Rain"}], "associations": [link]})
    assert () == reading.article.links
    assert ["value-unread"] == [issue.rule for issue in reading.issues]
    assert [link] == written(reading.article)["associations"]


def test_the_order_of_a_list_is_the_articles() -> None:
    """Members that change places do so among those of their case; the others stay where they were."""
    names = {"one": "picture", "story": "text", "two": "picture"}
    associations = [{"name": name, "type": kind, "uri": f"urn:x:{name}"} for name, kind in names.items()]
    article = read({"uri": "urn:x:1", "headlines": [{"value": "Rain"}], "associations": associations}).article
    assert associations == written(article)["associations"]
    assert associations[::-1] == written(attrs.evolve(article, media=article.media[::-1]))["associations"]


def test_a_body_depends_on_the_pictures_that_it_shows() -> None:
    """Other pictures may go without a change of the body; it follows when one that it shows has another address."""
    pictures = [
        {"name": name, "uri": f"urn:x:{name}", "type": "picture", "renditions": [{"name": "web", "href": address}]}
        for name, address in (("gate", "https://example.org/gate.jpg"), ("owl", "https://example.org/owl.jpg"))
    ]
    body = '<p class="lead">Rain.</p><figure><img src="https://example.org/gate.jpg"></figure>'
    bodies = [{"contentType": "text/html", "value": body}]
    headlines = [{"value": "Rain"}]
    article = read({"uri": "urn:x:1", "headlines": headlines, "bodies": bodies, "associations": pictures}).article
    gate, _ = article.media
    assert bodies == written(attrs.evolve(article, media=(gate,)))["bodies"]
    moved = attrs.evolve(gate, renditions=(attrs.evolve(gate.renditions[0], uri="https://example.org/new.jpg"),))
    figure = '<figure data-media="gate"><img src="https://example.org/new.jpg" alt=""></figure>'
    assert f'<p class="lead">Rain.</p>{figure}' == written(attrs.evolve(article, media=(moved,)))["bodies"][0]["value"]


# --- everything is accounted for


def lost(item: Any, reading: Reading) -> list[Any]:
    """The leaves that the article has less often than the item, in this form or another."""
    return [
        (steps, value)
        for steps, value in unaccounted(item, reading)
        if not _has_another_form(at(item, steps[:-1]), steps[-1], value, reading.article)
    ]


def _has_another_form(holder: Any, name: str | int, value: Any, article: Article) -> bool:
    """Whether a value is said otherwise: a point's type by its coordinates, per cents by parts, a code in its URI."""
    match name:
        case "type":
            return bool(value == "Point")
        case "relevance" | "confidence" if isinstance(value, int | float):
            return value / 100 in {
                part for subject in article.subjects for part in (subject.relevance, subject.confidence)
            }
        case "code":
            return f"{holder.get('scheme')}{value}" in {found for _, found in leaves(to_dict(article))}
    return False


@pytest.mark.parametrize("path", STORIES, ids=name_of)
def test_every_value_of_an_example_is_accounted_for(path: Path) -> None:
    """Each leaf is in the article, in its originals or its extra, as often as in the item, or an issue names it."""
    item = json.loads(path.read_bytes())
    for each in (item, distinct(item)):
        assert [] == lost(each, read(each))


def test_every_other_value_is_seen() -> None:
    """Another word of a vocabulary, number or truth value in a place of an example gives another reading."""
    assert [] == list(unseen(parsed_stories(), read))


ODD_PARTS: tuple[Any, ...] = (
    *ODD_VALUES,
    {"*rest": [1], "*order": ["x"]},
    {"*body": [{"value": "x"}], "*read": 0, "*digest": "x"},
    [{"value": "Second"}, {"role": "main", "value": "Third"}],
    [{"contentType": "text/html", "value": "<p>One.</p>"}, {"value": "Two."}, {"value": "<nitf><p>Three.</p></nitf>"}],
    {"a": {"b": [1, {"c": None}]}},
    "*rest",
    "2026-11-22 14:05 IST",
    "3 hours ago",
    " padded ",
    "two\nlines",
    "<p>x",
)
ODD_KEYS = (
    *("*rest", "*order", "*absent", "*", "", "a/b", "~", "headlines", "bodies", "uri", "type", "value", "role", "name"),
    *("literal", "scheme", "code", "headline", "body_text", "description_x", "byline", "by", "geoJSON", "symbols"),
    *("associations", "renditions", "edNote", "located", "versioncreated", "person", "altids", "trustindicator", "id"),
)


@functools.cache
def parsed_stories() -> list[Any]:
    """The examples' items."""
    return [json.loads(path.read_bytes()) for path in STORIES]


@st.composite
def mutated_items(draw: st.DrawFn) -> Any:
    """Examples in which something is odd; in half of them all values that can be are different."""
    item = draw(mutated(parsed_stories(), st.sampled_from(ODD_PARTS), ODD_KEYS))
    return distinct(item) if draw(st.booleans()) else item


@given(mutated_items())
@also(
    {
        "uri": "urn:x",
        "type": "text",
        "version": "1",
        "associations": {
            "f": {"type": "picture", "uri": "urn:y", "renditions": {"*rest": {"name": None, "href": "x"}}}
        },
    }
)
def test_every_value_of_a_mutated_item_is_accounted_for(item: Any) -> None:
    """Whatever stands anywhere: an error, or a reading in which every leaf is and which can be written."""
    try:
        reading = read(item)
    except NewsModelError:
        return
    assert [] == lost(item, reading)
    rendering = ninjs.render(reading.article)
    if is_older(item) or rendering.issues:
        return
    changed = [
        steps
        for steps in changes(item, json.loads(rendering.data))
        if tuple(step for step in steps if isinstance(step, str)) not in ADDED
    ]
    assert [] == changed


@given(
    st.dictionaries(
        st.sampled_from([*ODD_KEYS, *(field.name for field in FIELDS)]), st.sampled_from(ODD_PARTS), max_size=8
    )
)
def test_any_extra_can_be_written(extra: dict[str, Any]) -> None:
    """What a user puts into `extra` never fails the writer."""
    article = example("3-everything")
    ninjs.render(attrs.evolve(article, extra={"ninjs": extra}))
    ninjs.render(attrs.evolve(article, extra={"ninjs": {**article.extra["ninjs"], **extra}}))


@pytest.mark.parametrize("extra", [None, 3, "x", [], [1]])
def test_extra_that_is_no_object_can_be_written(extra: Any) -> None:
    """Neither does what is no object at all."""
    item = {"type": "text", "uri": "urn:x:1", "headlines": [{"value": "Rain", "role": "main"}]}
    assert {"standard": STANDARD, **item} == written(Article(id="urn:x:1", headline="Rain", extra={"ninjs": extra}))


# --- what the table names has a field


def in_extra(kept: Any, steps: list[str]) -> Iterator[tuple[str, Any]]:
    """The values that `extra` keeps at a path of the table, each with the key of its member."""
    step, *rest = steps
    found = kept.get(step.removesuffix("[]")) if isinstance(kept, dict) else None
    if found is None:
        return
    if not step.endswith("[]"):
        yield from in_extra(found, rest) if rest else [("", found)]
        return
    for key, member in found.items() if isinstance(found, dict) and rest else ():  # without more it is all its members
        if not key.startswith("*"):
            yield from ((key, value) for _, value in in_extra(member, rest))


def members_of_their_own() -> set[str]:
    """Keys of members that are fields of the article, of which `extra` keeps what the writer would add by itself."""
    nested = [case for row in ROWS if isinstance(row, Members) for case in row.cases]
    return {case.key for case in nested if isinstance(case, One)}


def is_excepted(line: Line, key: str, value: Any, article: Article) -> bool:
    """Whether a property may be kept at a path that the table names, since it is another one there."""
    match line.theirs.split("/"):
        case ["associations[]", *rest]:
            of_media = line.ours.startswith("media/")
            return of_media != any(key == media.id for media in article.media) or (
                rest == ["name"] and not is_id(value)
            )
        case [*_, "geoJSON", "coordinates"]:
            return not all(isinstance(part, int | float) for part in value)
        case [*_, "role"]:
            return key in members_of_their_own()
    return False


@pytest.mark.parametrize("path", [path for path in STORIES if path.stem not in ODD], ids=name_of)
def test_extra_has_nothing_that_the_table_names(path: Path) -> None:
    """A property of the mapping table is in its field, and never in `extra`."""
    reading = read(path.read_bytes())
    unread = {issue.path for issue in reading.issues if issue.rule == "value-unread"}
    kept = reading.article.extra.get("ninjs", {})
    found = {
        line.theirs: value
        for row in ROWS
        for line in row.lines()
        if (line.theirs,) not in unread
        for key, value in in_extra(kept, line.theirs.split("/"))
        if not is_excepted(line, key, value, reading.article)
    }
    assert {} == found


# --- what is written is valid


@functools.cache
def validator(version: str) -> Any:
    """The official schema, with formats asserted."""
    schemas = {path.stem: json.loads(path.read_bytes()) for path in shared_cases("ninjs/schema/*.json", least=13)}
    geo = referencing.Resource.from_contents(schemas["GeoJSON-schema"])
    known = [(f"https://geojson.org/schema/GeoJSON.json{end}", geo) for end in ("", "#")]
    checker = jsonschema.FormatChecker(formats=())
    checker.checks("date-time", raises=ValueError)(lambda value: not isinstance(value, str) or bool(_moment(value)))
    checker.checks("uri")(lambda value: not isinstance(value, str) or limit_of(Uri).admits(value))
    schema = schemas[f"ninjs-schema_{version}"]
    cls: Any = jsonschema.validators.validator_for(schema)
    return cls(schema, registry=referencing.Registry().with_resources(known), format_checker=checker)


def _moment(value: str) -> bool:
    return read_timestamp(value) is not None and len(value) > len("2026-11-22")


def errors(item: Any, version: str = "3.1") -> list[str]:
    """What the official schema has against an item."""
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator(version).iter_errors(item)]


@needs_shared_data
@pytest.mark.parametrize("path", [path for path in OLDER if path.stem not in ODD], ids=name_of)
def test_older_example_becomes_a_valid_newer_one(path: Path) -> None:
    """Items of versions 1 and 2 are written as valid items of 3.1."""
    reading = read(path.read_bytes())
    assert [] == errors(written(reading.article))


#: The shared data have no schema of version 3.2.
WITH_SCHEMA = [path for path in OWN if path.stem not in ODD and not path.stem.startswith("3-2-")]


@needs_shared_data
@pytest.mark.parametrize("path", WITH_SCHEMA, ids=name_of)
def test_our_examples_are_valid(path: Path) -> None:
    """Our own examples are what the official schemas of their versions ask for."""
    item = json.loads(path.read_bytes())
    assert [] == errors(item, {"1": "1.6", "2": "2.2", "3": "3.1"}[version(path)])


@st.composite
def articles_of_one_field(draw: st.DrawFn) -> Article:
    """Articles with one field besides those that are required, so that each is seen often."""
    field = draw(st.sampled_from(FIELDS))
    return Article(**{"id": "urn:x:1", "headline": "Rain", field.name: draw(values_of(field.type))})


ANY_ARTICLES = articles_of_one_field() | articles() | sound_articles()


@needs_shared_data
@given(ANY_ARTICLES)
def test_any_article_becomes_a_valid_item(article: Article) -> None:
    """What is written of any article without a user's own ninjs is valid against the official schema."""
    assert [] == errors(written(attrs.evolve(article, extra={})))


# --- what is written reads back


#: Entities come back in the order of ninjs' lists.
LISTS = ("person", "organization", "place", "event", "other", "product", "work")


def in_order_of_lists(article: Article) -> Article:
    """The article with its entities in the order in which ninjs has them."""
    return attrs.evolve(article, entities=tuple(sorted(article.entities, key=lambda entity: LISTS.index(entity.kind))))


def compared(article: Article) -> list[tuple[Steps, Any, Any]]:
    """What is lost between an article and what its rendering reads back to, and no issue names."""
    rendering = ninjs.render(article)
    return differences(article, read(rendering.data).article, rendering, "ninjs")


@given(ANY_ARTICLES.map(in_order_of_lists))
def test_what_no_issue_names_reads_back(article: Article) -> None:
    """An article that is written and read is the same, but for what the issues name."""
    assert [] == compared(article)


@pytest.mark.parametrize("path", STORIES, ids=name_of)
def test_example_reads_back_when_written_anew(path: Path) -> None:
    """The article of an example, without what was kept of it, is written and read to the same article."""
    article = read(path.read_bytes()).article
    assert [] == compared(attrs.evolve(article, extra={}, provenance=None))


def pointers(article: Article) -> set[str]:
    """Where something of an article is lost."""
    return {issue.pointer for issue in ninjs.render(article).issues}


def test_losses_are_named_where_they_are() -> None:
    """What ninjs has no place for is named by its own path, and not the whole that it is a part of."""
    article = Article(
        id="urn:x:1",
        headline="Rain",
        keywords=("weather",),
        entities=(Entity(id="E7", kind="product", name="Umbrella", relevance=0.5),),
        subjects=(Concept(name="rain", relevance=0.123), Concept(rel="about")),
        links=(Link(rel="related", title="No address"), Link(rel="related", uri="urn:x:2", media_type="text/html")),
        media=(Media(id="m1", kind="picture", credit="AP"),),
        publisher=Party(name="HN", email="a@b.c"),
        contributors=(Party(name="Ines Moreau", role="author", job_title="reporter"), Party(name="Odo Hale")),
    )
    assert {
        "/keywords",
        "/subjects",
        "/entities/0/id",
        "/entities/0/kind",
        "/entities/0/relevance",
        "/subjects/0/relevance",
        "/subjects/1",
        "/links/0",
        "/links/1/media_type",
        "/media/0/credit",
        "/publisher/email",
        "/contributors/0/job_title",
        "/contributors/1",
        "/media/0/uri",
    } == pointers(article)


def test_everything_in_its_place() -> None:
    """An article is written in the properties where a reader of ninjs looks for them."""
    article = Article(
        id="urn:x:1",
        headline="Rain",
        subheadline="At last",
        byline="By Ines Moreau",
        suppliers=(Party(name="Coast Wire"),),
        media=(Media(id="m1", kind="picture", caption="Rain", renditions=(Rendition(uri="https://example.org/a"),)),),
        sections=(Section(id="s1", blocks=(Paragraph(id="p1", text="It rained."),)),),
    )
    assert {
        "bodies": [{"role": "main", "contentType": "text/html", "value": "<p>It rained.</p>"}],
        "standard": STANDARD,
        "type": "composite",
        "uri": "urn:x:1",
        "headlines": [{"value": "Rain", "role": "main"}, {"value": "At last", "role": "subheadline"}],
        "by": "By Ines Moreau",
        "infoSources": [{"name": "Coast Wire"}],
        "associations": [
            {
                "name": "m1",
                "uri": "urn:x:1#m1",
                "type": "picture",
                "descriptions": [{"value": "Rain"}],
                "renditions": [{"href": "https://example.org/a", "name": "rendition1"}],
            }
        ],
    } == written(from_dict(to_dict(article)))


def test_an_agency_alone_in_the_byline_is_named() -> None:
    """The property says that it is a byline; what only looks like a body's name may be a person's, and names nobody."""
    item = {"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}]}
    assert [(Party(name="Reuters", kind="organization", role="author"),), ()] == [
        read(item | {"by": words}).article.contributors for words in ("Reuters", "Coast Staff")
    ]


def test_a_number_that_loses_its_quotation_marks_is_said() -> None:
    """The standard wants a number, and gets one; a number of a property without a row is written as it was."""
    rendition = {"name": "a", "href": "https://example.org/a.jpg", "width": "640", "sizeinbytes": "1234"}
    picture = {"name": "p", "uri": "urn:x:p", "type": "picture", "renditions": [rendition]}
    item = {"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}], "associations": [picture]}
    reading = read(item | {"standard": STANDARD})
    assert [("value-renamed", "/associations/0/renditions/0/width", "written without quotation marks: '640'")] == [
        (issue.rule, issue.pointer, issue.message) for issue in reading.issues
    ]
    assert [rendition | {"width": 640}] == written(reading.article)["associations"][0]["renditions"]


def test_a_headline_with_what_is_not_printed_comes_back_as_it_was() -> None:
    """The article has the words alone; another headline is written without what stood in the old one."""
    headlines = [{"role": "main", "value": "Ra\u0001in"}]
    article = read({"uri": "urn:x:1", "type": "text", "headlines": headlines}).article
    assert ("Rain", headlines) == (article.headline, written(article)["headlines"])
    assert [{"role": "main", "value": "Snow"}] == written(attrs.evolve(article, headline="Snow"))["headlines"]


@pytest.mark.parametrize("nothing", [-1, "", None, "<p></p>", " "])
def test_a_main_headline_without_words_is_none(nothing: Any) -> None:
    """The next one is the story's, and another headline of the article takes its place, not that of an inferred one."""
    headlines = [{"role": "main", "value": nothing}, {"role": "web", "value": "Rain"}]
    article = read({"uri": "urn:x:1", "type": "text", "headlines": headlines}).article
    assert ("Rain", headlines) == (article.headline, written(article)["headlines"])
    assert "Snow" == read(written(attrs.evolve(article, headline="Snow"))).article.headline


@pytest.mark.parametrize("odd", [5, {"en": "Rain"}])
def test_a_headline_of_a_medium_that_is_no_words_is_kept_and_said_to_be_unread(odd: Any) -> None:
    """Nothing of an item is left aside without a word."""
    photo = {"name": "p", "uri": "urn:x:2", "type": "picture", "headlines": [{"value": odd}]}
    item = {"uri": "urn:x:1", "type": "text", "headlines": [{"value": "Rain"}], "associations": [photo]}
    reading = read(item)
    assert "value-unread" in {issue.rule for issue in reading.issues}
    assert [{"value": odd}] == written(reading.article)["associations"][0]["headlines"]


def test_a_headline_in_a_list_is_the_headline() -> None:
    """A list of one string says no more than the string."""
    assert "Rain" == read({"uri": "urn:x:1", "type": "text", "headlines": [{"value": ["Rain"]}]}).article.headline


# --- what is no story, and what is no ninjs


@pytest.mark.parametrize("path", or_skipped([path for path in OFFICIAL if not is_story(path)]), ids=name_of)
def test_other_official_examples_are_refused(path: Path) -> None:
    """Pictures, videos, sounds and events are no stories."""
    kinds = {"picture": "a picture", "video": "a video", "audio": "a sound recording"}
    named = kinds.get(json.loads(path.read_bytes()).get("type"), "an event")
    with pytest.raises(UnsupportedItem, match=f"ninjs: {named} is not a story"):
        read(path.read_bytes())


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ({"type": "picture"}, "a picture"),
        ({"type": "graphic"}, "a graphic"),
        ({"type": "video"}, "a video"),
        ({"type": "audio"}, "a sound recording"),
        ({"type": "event"}, "an event"),
        ({"type": "planning"}, "a planning item"),
        ({"type": "component"}, "a component"),
        ({"eventDetails": {}}, "an event"),
        ({"plannedCoverage": []}, "a planning item"),
    ],
)
def test_what_is_no_story_is_refused(told: dict[str, Any], named: str) -> None:
    """The error says what the item is."""
    with pytest.raises(UnsupportedItem, match=named):
        read({"uri": "urn:x:1", **told})


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [('{"uri": "urn:x:1",\n "type": }', 2, 10), ('{"a": 1,\n"a": 2}', 2, 1), (b'{"a": "\xff"}', 1, 8), ("", 1, 1)],
)
def test_what_is_no_json_is_refused_with_its_place(data: bytes | str, line: int, column: int) -> None:
    """The error says where."""
    with pytest.raises(UnreadableInput) as caught:
        read(data)
    assert (line, column) == (caught.value.line, caught.value.column)


def test_associations_nested_too_deeply_are_refused() -> None:
    """What would be nested twice as deep as lists is an error of ours, and no exhausted stack."""
    deep = '{"a": {"type": "picture", "associations": ' * 200 + "{}" + "}}" * 200
    with pytest.raises(UnreadableInput, match="nested too deeply"):
        read(f'{{"uri": "urn:x:1", "headline": "Rain", "associations": {deep}}}')


def test_an_object_of_another_kind_is_refused() -> None:
    """An object without any property of ninjs is no item, whoever says that it is one."""
    with pytest.raises(UnsupportedItem, match="ninjs: an object without a property that ninjs knows is not a story"):
        read({"@context": "https://schema.org", "@graph": []})


def test_properties_of_others_keep_their_names() -> None:
    """Only what the standard has is given the names of version 3."""
    service = [{"code": "a", "name": "Home news"}]
    item = {"uri": "urn:x:1", "headline": "Rain", "versioncreated": "20260303T101010Z", "service": service}
    article = read(item).article
    assert service == written(article)["service"]
    assert "2026-03-03T10:10:10Z" == written(article)["versionCreated"]


@pytest.mark.parametrize(
    ("indicator", "kept"),
    [
        ({"uri": "https://example.org/x", "scheme": "desk", "code": "ethics"}, {"scheme": "desk", "literal": "ethics"}),
        ({"uri": "https://example.org/x", "literal": "ethics"}, {"literal": "ethics"}),
        ({"code": "https://example.org/x", "literal": "ethics"}, {"literal": "ethics"}),
        ({"scheme": "https://example.org/", "code": "x"}, {}),
    ],
)
def test_an_indicator_keeps_what_its_address_does_not_say(indicator: dict[str, str], kept: dict[str, str]) -> None:
    """An older trust indicator's scheme and code become its address, and are kept where they say something else."""
    item = {"uri": "urn:x:1", "headline": "Rain", "trustindicator": [{**indicator, "title": "Ethics"}]}
    article = read(item).article
    assert (Link(rel="https://example.org/x", title="Ethics"),) == article.trust_indicators
    found = article.extra["ninjs"].get("trustIndicators", {}).get("Ethics", {})
    assert kept == found


@pytest.mark.parametrize("data", ["[]", '"text"', "3", "null"])
def test_what_is_no_object_is_refused(data: str) -> None:
    """An item is an object."""
    with pytest.raises(UnreadableInput, match="object"):
        read(data)


@pytest.mark.parametrize("path", [*OWN, *OFFICIAL], ids=name_of)
def test_examples_are_recognised(path: Path) -> None:
    """Every example is told to be ninjs, stories and others alike."""
    assert ninjs.sniff(path.read_bytes())


@pytest.mark.parametrize(
    "data",
    [
        b'{"newsmodel": "1.0", "id": "urn:x:1", "headline": "Rain"}',
        b'{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rain"}',
        b'{"type": "story", "version": "0.10.10", "headlines": {"basic": "Rain"}, "content_elements": []}',
        b'{"_id": "x", "type": "story", "canonical_url": "/a", "headlines": {"basic": "Rain"}}',
        b"Rain ends drought\n\nIt rained.",
        b"<html><p>It rained.</p></html>",
        b"[]",
        b"",
        b"\xff\xfe\x00",
    ],
)
def test_other_formats_are_not_recognised(data: bytes) -> None:
    """Documents of ours, JSON-LD, ANS, text and HTML are not taken for ninjs."""
    assert not ninjs.sniff(data)


def test_hints_fill_what_the_item_does_not_say() -> None:
    """Language, publication, publisher and address come from the caller where the item is silent."""
    hints = Hints(language="pt", publisher="Vale Post", url="https://example.org/a/")
    body = '<p>See <a href=\\"b\\">there</a>.</p>'
    article = ninjs.parse(f'{{"uri": "urn:x:1", "bodies": [{{"value": "{body}"}}]}}', hints=hints).article
    assert ("pt", "Vale Post") == (article.language, article.publisher and article.publisher.name)
    assert "https://example.org/a/b" == next(article.blocks).marks[0].uri  # type: ignore[union-attr]
    own = ninjs.parse('{"uri": "urn:x:1", "language": "en"}', hints=hints).article
    assert "en" == own.language


# --- keywords


@pytest.mark.parametrize(
    ("kept", "written_anew"),
    [
        ({}, [{"name": "rain"}, {"name": "snow"}]),
        ({"subjects": {"*rest": [{"name": []}]}}, [{"name": []}, {"name": "rain"}, {"name": "snow"}]),
        ({"subjects": {"*rest": {"name": "rain"}}}, [{"name": "rain"}, {"name": "snow"}]),
    ],
)
def test_keywords_are_written_as_subjects(kept: dict[str, Any], written_anew: list[Any]) -> None:
    """They come behind the subjects, whatever stands there."""
    article = Article(id="urn:x:1", headline="Rain", keywords=("rain", "snow"), extra={"ninjs": kept})
    assert written_anew == written(article)["subjects"]
    known = Article(id="urn:x:1", headline="Rain", keywords=("rain",), subjects=(Concept(name="rain"),))
    assert [{"name": "rain"}] == written(known)["subjects"]


# --- versions


@pytest.mark.parametrize("version", ["3.0", "3.1", "3.2"])
def test_an_item_says_its_version(version: Any) -> None:
    """It is the one that was asked for, and what that version has not got is named."""
    origin = Concept(uri="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture")
    article = Article(id="urn:x:1", headline="Rain", digital_source_type=origin)
    rendering = ninjs.render(article, version=version)
    schema = f"http://www.iptc.org/std/ninjs/ninjs-schema_{version}.json#"
    assert {"name": "ninjs", "version": version, "schema": schema} == json.loads(rendering.data)["standard"]
    named = [issue.path for issue in rendering.issues]
    assert named == ([("digitalSourceType",)] if version == "3.0" else [])


def test_an_unchanged_item_keeps_its_version() -> None:
    """What another one asks for is for items that say none."""
    item = {"uri": "urn:x:1", "standard": {"name": "ninjs", "version": "3.0"}, "headlines": [{"value": "Rain"}]}
    article = read(json.dumps(item).encode()).article
    assert item == json.loads(ninjs.render(article, version="3.1").data) | {}


def test_pictures_without_an_id_are_named_as_parts_of_their_story() -> None:
    """What ninjs requires and nobody has said is no id that another story has too, and is named; it is not read."""
    known = Media(id="m1", kind="picture", renditions=[Rendition(uri="https://example.org/a.jpg")])
    unknown = Media(id="m2", kind="picture", alt_text="The port")
    own = Media(id="m3", kind="picture", uri="urn:pictures:3", renditions=[Rendition(uri="https://example.org/c.jpg")])
    for story, part in (("urn:x:1", "urn:x:1#m"), ("https://example.org/#rain", "https://example.org/#rain.m")):
        article = Article(id=story, headline="Rain", media=[known, unknown, own])
        rendering = ninjs.render(article)
        item = json.loads(rendering.data)
        assert [each["uri"] for each in item["associations"]] == [f"{part}1", f"{part}2", "urn:pictures:3"]
        assert [issue.message for issue in rendering.issues if issue.rule == "id-made-up"] == [
            "'m1' has no id; this one is made of the story's",
            "'m2' has no id; this one is made of the story's",
        ]
        assert read(rendering.data).article.media == article.media


def test_an_id_that_is_the_address_of_a_file_is_read() -> None:
    """Only what a writer would make up is no id of the picture."""
    picture = Media(
        id="m1",
        kind="picture",
        uri="https://example.org/a.jpg",
        renditions=[Rendition(uri="https://example.org/a.jpg")],
    )
    article = Article(id="urn:x:1", headline="Rain", media=[picture])
    assert read(ninjs.render(article).data).article.media == article.media


def test_renditions_without_a_name_are_numbered() -> None:
    """ninjs requires a name; the number is none of ours when it is read."""
    addresses = ("https://example.org/a.jpg", "https://example.org/b.jpg")
    renditions = [Rendition(uri=address) for address in addresses] + [Rendition(uri=addresses[0], name="hires")]
    article = Article(id="urn:x:1", headline="Rain", media=[Media(id="m1", kind="picture", renditions=renditions)])
    data = ninjs.render(article).data
    (picture,) = json.loads(data)["associations"]
    assert [each["name"] for each in picture["renditions"]] == ["rendition1", "rendition2", "hires"]
    assert read(data).article.media == article.media


def described(**description: Any) -> dict[str, Any]:
    """Make an item of ninjs 3.1 with a description."""
    standard = {"name": "ninjs", "version": "3.1"}
    headlines = [{"role": "main", "value": "Mill reopens"}]
    return {
        "uri": "urn:x:1",
        "type": "text",
        "standard": standard,
        "headlines": headlines,
        "descriptions": [description],
    }


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [
        ("<p>It <b>runs</b> &amp; stops.</p>", "text/html", "It runs & stops."),
        ("R&amp;D <em>runs</em>", None, "R&D runs"),
        ("Write <b> for bold &amp; so on", "text/plain", "Write <b> for bold &amp; so on"),
    ],
)
def test_a_description_is_its_words_without_markup(value: str, kind: str | None, words: str) -> None:
    """Its media type says whether it has any; unchanged, it comes back as it was."""
    item = described(value=value, **({} if kind is None else {"contentType": kind}))
    article = read(json.dumps(item).encode()).article
    assert [each.text for each in article.summaries] == [words]
    assert item == json.loads(ninjs.render(article).data)


@pytest.mark.parametrize("value", [["Rain", "Snow"], 7, None, {"en": "Rain"}])
@pytest.mark.parametrize("kind", [None, "text/html", 7, ["text/plain"]])
def test_a_description_that_is_no_string_comes_back_as_it_was(value: Any, kind: Any) -> None:
    """So does one with a media type that is none."""
    item = described(value=value, **({} if kind is None else {"contentType": kind}))
    assert item == json.loads(ninjs.render(read(json.dumps(item).encode()).article).data)


def test_words_that_look_like_markup_say_that_they_are_plain() -> None:
    """A reader would take them for markup else; what was markup is no more once the words are others."""
    article = read(json.dumps(described(value="Write <em>it</em>")).encode()).article
    changed = attrs.evolve(article, headline="Write <b> for bold", summaries=[RoleText(text="&amp; so on")])
    item = json.loads(ninjs.render(changed).data)
    assert item["headlines"] == [{"value": "Write <b> for bold", "contentType": "text/plain", "role": "main"}]
    assert item["descriptions"] == [{"value": "&amp; so on", "contentType": "text/plain"}]
    assert read(json.dumps(item).encode()).article.summaries == changed.summaries


def test_a_description_of_version_1_has_the_media_type_of_its_name() -> None:
    """So that its words are read without markup."""
    item = {"uri": "urn:x:1", "version": "1", "headline": "Rain", "description_html": "<p>It <b>rained</b>.</p>"}
    (summary,) = read(json.dumps(item).encode()).article.summaries
    assert (summary.text, summary.role) == ("It rained.", "html")


def test_symbols_are_read_beside_what_is_none() -> None:
    """What has no symbol, or one that is there already, is kept in its place."""
    symbols = [{"symbol": "ELL", "exchange": "XLON"}, {"exchange": "XNYS"}, {"symbol": "ELL"}, {"symbol": "EL2"}]
    organisation = {"name": "Ellis Mills", "symbols": symbols}
    headlines = [{"role": "main", "value": "Mill reopens"}]
    standard = {"name": "ninjs", "version": "3.1"}
    item = {"uri": "urn:x:1", "type": "text", "standard": standard, "headlines": headlines}
    item["organisations"] = [organisation]
    article = read(json.dumps(item).encode()).article
    assert article.entities[0].symbols == ("ELL", "EL2")
    assert item == json.loads(ninjs.render(article).data)
