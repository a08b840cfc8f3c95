"""Pickles and copies: every public object has them, and an article is its JSON there."""

from __future__ import annotations

import copy
import inspect
import pickle
import subprocess
import sys
from typing import Any

import attrs
import pytest
from hypothesis import given

import newsmodel
from newsmodel import Article, Issue, Report, Rule, Severity, bulk, to_json
from newsmodel.shapes.shape import Shape, reachable
from tests.strategies import articles, objects
from tests.test_subclasses import WIRE
from tests.users import WireArticle

ARTICLE = Article(id="urn:x:1", headline="Rain", extra={"desk": {"page": [1, 2.5, None]}})
ISSUE = Issue(rule="span-mismatch", severity=Severity.ERROR, path=("claims", 0), message="the words differ")
RAW = bulk.RawStory(file="a.txt", data=b"Rain", hints=newsmodel.Hints(language="en"), issues=(ISSUE,))
STORY = bulk.Story(file="a.txt", article=ARTICLE, issues=(ISSUE,), record=RAW)
FIELDS = bulk.RowFields(content="text")

#: An object of each public class that is none of the model's.
OBJECTS: dict[str, Any] = {
    "ConvertBatches": bulk.ConvertBatches(fields=FIELDS),
    "Converter": bulk.Converter(target_format="text", without=("extra",)),
    "Hints": newsmodel.Hints(language="en", published="2026-03-01"),
    "InvalidDocument": newsmodel.InvalidDocument(Report((ISSUE,))),
    "Issue": ISSUE,
    "Limit": newsmodel.Limit(ge=0, le=1),
    "MissingExtra": newsmodel.MissingExtra("warc"),
    "NewsModelError": newsmodel.NewsModelError(),
    "NoProcesses": bulk.NoProcesses(),
    "NothingToRead": bulk.NothingToRead("in"),
    "OtherRun": bulk.OtherRun("out", "there is a run already"),
    "RawStory": RAW,
    "Reading": newsmodel.Reading(ARTICLE, (ISSUE,)),
    "RecordSettings": bulk.RecordSettings(fields=FIELDS),
    "Rendering": newsmodel.Rendering(b"Rain", (ISSUE,)),
    "Report": Report((ISSUE,)),
    "RowFields": FIELDS,
    "Rule": Rule("rain", Severity.NOTE, "It rains."),
    "Run": bulk.Run(jobs=2),
    "SeveralStories": newsmodel.SeveralStories(2, format="ans"),
    "Severity": Severity.NOTE,
    "Story": STORY,
    "StoryFailed": bulk.StoryFailed(STORY),
    "Summary": bulk.Summary(stories=1, left_out=[("in", ISSUE)]),
    "UnknownFinder": newsmodel.UnknownFinder("x", known=("y",)),
    "UnknownFormat": newsmodel.UnknownFormat("x", known=("text",)),
    "Unread": newsmodel.Unread("2", newsmodel.UnreadableInput("it is empty")),
    "UnreadableInput": newsmodel.UnreadableInput("it is empty", format="text", line=1),
    "UnsupportedItem": newsmodel.UnsupportedItem("a picture", format="ninjs"),
    "UnsupportedVersion": newsmodel.UnsupportedVersion("9", current="1.0"),
    "UnwritableStory": newsmodel.UnwritableStory("it has no words", format="rss"),
}
#: Public classes without objects that anybody would send: a converter of fields, and bases of others.
WITHOUT = {"Members", "Record", "Displayed", "Chunk"}
MODEL = {shape.name for shape in reachable(Article)}


def test_each_public_class_is_looked_at() -> None:
    """A class that becomes public is pickled here, too."""
    public = {
        name for room in (newsmodel, bulk) for name in room.__all__ if inspect.isclass(getattr(room, name))
    } - WITHOUT
    assert public - MODEL <= OBJECTS.keys()


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", OBJECTS)
def test_public_objects_are_pickled(name: str, protocol: int) -> None:
    """What is public can be sent to another process, and is there what it was."""
    value = OBJECTS[name]
    for twin in (pickle.loads(pickle.dumps(value, protocol)), copy.copy(value), copy.deepcopy(value)):  # noqa: S301
        assert facts(twin) == facts(value)


def facts(value: Any) -> Any:
    """Tell what an object is: errors have no equality of their own."""
    match value:
        case newsmodel.Unread():
            return value.place, facts(value.error)
        case Exception():
            return type(value), vars(value), str(value)
        case _:
            return value


@pytest.mark.parametrize("shape", reachable(Article), ids=lambda shape: shape.name)
def test_parts_of_articles_are_pickled(shape: Shape) -> None:
    """So can each part of an article by itself."""

    @given(objects(shape.cls))
    def is_pickled(value: Any) -> None:
        assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301

    is_pickled()


@given(articles())
def test_pickled_article_is_its_json(article: Article) -> None:
    """What is pickled are the bytes of the document, of which the twin has the same."""
    pickled = pickle.dumps(article, 5)
    assert to_json(article) in pickled
    twin = pickle.loads(pickled)  # noqa: S301
    assert (twin, to_json(twin)) == (article, to_json(article))
    assert (copy.deepcopy(article), copy.copy(article)) == (article, article)


@given(objects(WireArticle))
def test_subclass_is_kept(article: WireArticle) -> None:
    """An object of a user's own class is one when it comes back."""
    for twin in (pickle.loads(pickle.dumps(article)), copy.copy(article), copy.deepcopy(article)):  # noqa: S301
        assert (type(twin), twin) == (WireArticle, article)


def test_copies_share_as_copies_do() -> None:
    """A copy shares what is in the article; a deep one has its own open object."""
    assert copy.copy(ARTICLE).extra is ARTICLE.extra
    assert copy.deepcopy(ARTICLE).extra is not ARTICLE.extra


@attrs.frozen(kw_only=True)
class Dated(Article):
    """An article of somebody who checks what a document must not have."""

    def __attrs_post_init__(self) -> None:
        if self.urgency == 9:
            raise ValueError("nobody writes such")


def test_what_has_no_json_is_pickled_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an article cannot be written, its objects are pickled."""

    def refuse(_: object) -> bytes:
        raise ValueError("it has no JSON")

    monkeypatch.setattr("newsmodel.documents.pickling.to_json", refuse)
    for article in (ARTICLE, WIRE, Dated(id="urn:x:1", headline="Rain")):
        twin = pickle.loads(pickle.dumps(article))  # noqa: S301
        assert (type(twin), twin) == (type(article), article)


def test_pickles_are_read_in_a_process_that_has_loaded_nothing() -> None:
    """The names in a pickle lead to what reads it."""
    program = "import pickle, sys; print(pickle.load(sys.stdin.buffer).headline)"
    done = subprocess.run([sys.executable, "-c", program], input=pickle.dumps(ARTICLE), capture_output=True, check=True)
    assert done.stdout.strip() == b"Rain"
