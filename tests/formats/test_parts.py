"""Articles out of parts that are known apart."""

from __future__ import annotations

import datetime

import attrs
import pytest

from newsmodel import Article, Hints, build, checked, parse, validate
from newsmodel.errors import UnreadableInput
from newsmodel.formats.parts import BodyFormat

LEAD = "The rain ended on Tuesday, and all the valley danced until the morning."
LONG = f"{LEAD} The people said that it was the first of the year, and that they had waited for it."


@pytest.mark.parametrize(
    ("body", "format"),
    [
        (f"{LEAD}\n\nFarmers had waited for it.", "text"),
        (f"<p>{LEAD}</p><p>Farmers had waited for it.</p>", "html"),
        (f"{LEAD}\n\nFarmers had waited for it.", "markdown"),
    ],
)
def test_parts_become_an_article(body: str, format: BodyFormat) -> None:
    """Headline, byline and body stand in their fields, whatever the body is written in."""
    pytest.importorskip("markdown_it") if format == "markdown" else None
    when = datetime.date(2026, 3, 4)
    reading = build(
        headline="Rain &amp; <b>snow</b> end",
        body=body,
        body_format=format,
        byline="Ana Ruiz and Tom Okafor",
        hints=Hints(published=when, url="https://example.org/rain", language="en"),
    )
    article = reading.article
    assert ("Rain & snow end", "Ana Ruiz and Tom Okafor", when, "en") == (
        article.headline,
        article.byline,
        article.published,
        article.language,
    )
    assert ["Ana Ruiz", "Tom Okafor"] == [each.name for each in article.contributors]
    assert [LEAD, "Farmers had waited for it."] == [getattr(block, "text", None) for block in article.blocks]
    assert [] == list(validate(article).issues)


def test_a_body_of_one_paragraph_stays_a_body() -> None:
    """The only paragraph of a body is no headline where there is one."""
    article = build(headline="Rain ends", body=LEAD).article
    assert ("Rain ends", LEAD) == (article.headline, article.text)


@pytest.mark.parametrize("format", ["text", "html", "markdown"])
def test_a_body_of_one_line_without_a_headline_stays_a_body(format: BodyFormat) -> None:
    """The headline is copied out of it, and said to be."""
    pytest.importorskip("markdown_it") if format == "markdown" else None
    reading = build(headline=None, body="It rained in the hills.", body_format=format)
    assert ("It rained in the hills.", "It rained in the hills.") == (reading.article.headline, reading.article.text)
    assert ["headline-inferred"] == [issue.rule for issue in reading.issues]


def test_what_a_body_says_itself_is_read() -> None:
    """A dateline, a byline and an embargo of the body count; no words are lost."""
    body = f"By Tom Okafor\n\nBERN, March 3 (SDA) - {LEAD}"
    article = build(headline="Rain ends", body=body, byline="Ana Ruiz").article
    assert article.dateline is not None
    assert (("BERN",), "Ana Ruiz\nBy Tom Okafor") == (article.dateline.places, article.byline)
    assert ["Ana Ruiz", "Tom Okafor"] == [each.name for each in article.contributors]


def test_lines_around_a_body_in_html_are_none_of_the_story() -> None:
    """Bylines, corrections and links to other stories leave its paragraphs, as they leave a body of plain text."""
    lines = ("Correction: An earlier version misspelled Rye.", "By Tom Okafor", LEAD, "Farmers had waited for it.")
    body = "".join(f"<p>{line}</p>" for line in (*lines, "Read more: Floods"))
    article = build(headline="Rain ends", body=body, body_format="html").article
    assert [LEAD, "Farmers had waited for it."] == [getattr(block, "text", None) for block in article.blocks]
    assert (["An earlier version misspelled Rye."], ["Tom Okafor"], ["Read more: Floods"]) == (
        [each.text for each in article.corrections],
        [each.name for each in article.contributors],
        [each.text for each in article.provenance.left_out] if article.provenance else [],
    )


@pytest.mark.parametrize(
    ("headline", "body", "status"),
    [("KILL: Rain ends", LEAD, "canceled"), ("Rain ends", f"<p>{LEAD}</p>", "usable")],
)
def test_what_the_parts_say_of_use_restricts_the_story(headline: str, body: str, status: str) -> None:
    """A headline that kills the story cancels it."""
    assert (
        status == build(headline=headline, body=body, body_format="html" if body[0] == "<" else "text").article.status
    )


def test_a_headline_is_copied_from_a_body_alone() -> None:
    """Without a headline the first words are copied into one, which is said."""
    reading = build(headline=None, body=f"<p>{LEAD}</p>", body_format="html")
    assert (LEAD, ["headline-inferred", "language-inferred"]) == (
        reading.article.headline,
        sorted({issue.rule for issue in reading.issues}),
    )


def test_a_byline_that_is_no_name_is_kept() -> None:
    """Words that no reader knows as a name are the byline and its party."""
    article = build(headline="Rain ends", body=LEAD, byline="our team at the lake, 7").article
    assert ("our team at the lake, 7", ["our team at the lake, 7"]) == (
        article.byline,
        [each.name for each in article.contributors],
    )


def test_nothing_is_no_article() -> None:
    """Neither a headline nor a body is refused; a headline alone is an article."""
    empty: list[tuple[str, BodyFormat]] = [("\n", "text"), ("\n", "html"), ("<p></p>", "html"), ("<p><br></p>", "html")]
    for body, body_format in empty:
        with pytest.raises(UnreadableInput, match="neither a headline nor a body"):
            build(headline=" ", body=body, body_format=body_format)
    assert "Rain ends" == build(headline="Rain ends", body="").article.headline


def test_words_in_angles_are_words() -> None:
    """The code of a company in a headline is no tag, and a sign in a sum begins none."""
    assert "<XYZ> sets dividend: 2 < 3" == build(headline="<XYZ> sets dividend: 2 &lt; 3", body=LEAD).article.headline


@pytest.mark.parametrize(("body_format", "body"), [("text", LONG), ("html", f"<p>{LONG}</p>")])
def test_language_is_inferred_from_the_words(body_format: BodyFormat, body: str) -> None:
    """The same words are of the same language, whatever they are written in; a hint knows better."""
    reading = build(headline="Rain ends", body=body, body_format=body_format)
    assert reading.article.language == "en"
    assert [issue.rule for issue in reading.issues].count("language-inferred") == 1
    told = build(headline="Rain ends", body=body, body_format=body_format, hints=Hints(language="en-GB"))
    assert told.article.language == "en-GB"
    assert "language-inferred" not in [issue.rule for issue in told.issues]


@attrs.frozen(kw_only=True, field_transformer=checked, repr=False)
class DeskArticle(Article):
    """A story of a desk.

    Attributes:
        desk: The desk that filed it.
    """

    desk: str = "islands"


def test_article_of_an_own_class_is_built() -> None:
    """What a user's class adds takes its default."""
    article = build(headline="Rain ends", body=LONG, cls=DeskArticle).article
    assert (type(article), article.headline, article.desk) == (DeskArticle, "Rain ends", "islands")


def test_an_address_is_the_id_of_what_has_none() -> None:
    """A story that nothing else names has the address that the caller knows for its id, and other words leave it so."""
    hints = Hints(url="https://example.org/rain")
    built = [build(headline="Rain", body=body, hints=hints).article.id for body in ("It rained.", "It poured.")]
    read = parse("Rain\n\nIt rained.", format="text", hints=hints).article
    assert {*built, read.id} == {"https://example.org/rain"}
    assert read.provenance is not None
    assert read.provenance.origin is not None
    assert read.provenance.origin.sha256 is not None
    assert parse("Rain\n\nIt rained.", format="text").article.id.startswith("ni:///")
