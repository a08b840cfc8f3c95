"""Lines around a story that say more than one thing, and lines that only look like furniture."""

from __future__ import annotations

import pytest

from newsmodel.prose.furniture.author_lines import read_author_line, read_signature
from newsmodel.prose.furniture.boilerplate import read_boilerplate
from newsmodel.prose.furniture.credits import is_credit, is_named_sign_off, trailing_sign_off
from newsmodel.prose.furniture.dated_lines import read_dated_line
from newsmodel.prose.furniture.looks import look
from newsmodel.prose.furniture.notices import read_label_alone, read_notice
from newsmodel.prose.furniture.publication import read_publication
from newsmodel.prose.furniture.slugs import is_page_slug
from newsmodel.prose.furniture.versions import speaks_of_version


@pytest.mark.parametrize(
    ("text", "events", "asides", "rest"),
    [
        ("By Jo Lee | March 4, 2026", "published March 4, 2026", "", "By Jo Lee"),
        ("Jo Lee - March 4, 2026", "published March 4, 2026", "", "Jo Lee"),
        ("Posted on March 4, 2026 by Jo Lee", "published March 4, 2026", "", "by Jo Lee"),
        ("JO LEE MARCH 4, 2026", "published MARCH 4, 2026", "", "JO LEE"),
        ("4 MAR 2026 • 5 min read", "published 4 MAR 2026", "5 min read", ""),
        ("Listen to this article · 5:12 min", "", "Listen to this article · 5:12 min", ""),
        (
            "Von Anna Roth | Stand: 04.03.2026, 18:05 Uhr | Lesezeit: 4 Min.",
            "published 04.03.2026, 18:05",
            "Lesezeit: 4 Min",
            "Von Anna Roth",
        ),
        (
            "By Jo Lee Published March 4, 2026 Updated March 5, 2026",
            "published March 4, 2026; modified March 5, 2026",
            "",
            "By Jo Lee",
        ),
        ("By Jo Lee, Updated 2 hours ago", "modified Updated 2 hours ago", "", "By Jo Lee"),
        ("By Jo Lee on Wednesday, March 4, 2026 at 5 pm", "published March 4, 2026 at 5 pm", "", "By Jo Lee"),
        ("記者 李明 2026年3月4日", "published 2026年3月4日", "", "記者 李明"),
        ("10h ago", "published 10h ago", "", ""),
        ("Há 3 horas", "published Há 3 horas", "", ""),
        ("3 години тому", "published 3 години тому", "", ""),
        ("פורסם ב־04.03.2026", "published 04.03.2026", "", ""),
        ("Yesterday, 10:15", "published Yesterday, 10:15", "", ""),
        ("Coast Post | March 4, 2026", "published March 4, 2026", "", "Coast Post"),
    ],
)
def test_dated_lines(text: str, events: str, asides: str, rest: str) -> None:
    """A line is taken apart into dates with what happened then, times that it takes to read, and other words."""
    line = read_dated_line(text)
    assert line is not None
    assert "; ".join(f"{one.event} {one.text}" for one in line.published) == events
    assert ("; ".join(line.asides), "; ".join(line.rest)) == (asides, rest)


@pytest.mark.parametrize("text", ["Rain ends drought", "March 4 (Reuters)", "x" * 200])
def test_lines_without_dates(text: str) -> None:
    """A line without a whole date, or a long one, is not taken apart."""
    assert read_dated_line(text) is None


def test_names_are_no_zones() -> None:
    """Capitals before a date are no time zone; those behind a time are."""
    assert read_publication("JO LEE MARCH 4, 2026") == ()
    assert [one.event for one in read_publication("March 4, 2026 5:30 PM EST")] == ["published"]


def test_labels_of_events_stand_on_either_side_and_hours_are_full() -> None:
    """East Asian pages say behind a date what happened then; an hour alone is part of the date's words."""
    assert [one.event for one in read_publication("2026年3月4日 10:15 更新")] == ["modified"]
    assert [(one.event, one.text) for one in read_publication("Mis à jour le 4 mars 2026 à 11h")] == [
        ("modified", "4 mars 2026 à 11h")
    ]
    assert read_publication("Le 4 mars 2026 à 11 hommes") == ()


@pytest.mark.parametrize(
    ("text", "names", "proven"),
    [
        ("Jo Lee / Madrid", ["Jo Lee"], True),
        ("João Silva, de Brasília", ["João Silva"], True),
        ("Jo Lee - Madrid", ["Jo Lee"], True),
        ("Paris / Madrid", [], False),
    ],
)
def test_names_beside_the_place_that_they_write_from(text: str, names: list[str], proven: bool) -> None:  # noqa: FBT001
    """A known place behind a mark proves the names before it."""
    line = read_author_line(text)
    assert (names, proven) == (
        ([author.name for author in line.byline.authors], line.proven) if line is not None else ([], False)
    )


@pytest.mark.parametrize(
    ("text", "names", "proven"),
    [
        ("Jo Lee", ["Jo Lee"], False),
        ("Ana Ruiz and Tom Okafor", ["Ana Ruiz", "Tom Okafor"], False),
        ("Jo Lee, Transport correspondent", ["Jo Lee"], True),
        ("Political Editor Jo Lee", ["Jo Lee"], True),
        ("Jo Lee / Reuters", ["Jo Lee"], True),
        ("Jo Lee in Berlin", ["Jo Lee"], False),
        ("Анна Руднева, корреспондент", ["Анна Руднева"], True),
        ("राम कुमार, संवाददाता", ["राम कुमार"], True),
        ("By Jo Lee | March 4, 2026", ["Jo Lee"], True),
    ],
)
def test_names_alone(text: str, names: list[str], *, proven: bool) -> None:
    """Names stand alone, or with a title or an agency that proves them."""
    line = read_author_line(text)
    assert line is not None
    assert ([author.name for author in line.byline.authors], line.proven) == (names, proven)


@pytest.mark.parametrize(
    "text",
    [
        "Council overrules transport office",
        "New Mayor Elected",
        "BBC News",
        "The Coast Post",
        "London",
        "ANALYSIS",
        "4 March 2026",
    ],
)
def test_no_names(text: str) -> None:
    """Decks, outlets, places and labels are no names."""
    assert read_author_line(text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Von ssi und dan", ["ssi", "dan"]),
        ("Door nieuwsblad.be", ["nieuwsblad.be"]),
        ("By viktor hedlund", ["viktor hedlund"]),
        ("By The Harbour Times", ["The Harbour Times"]),
        ("By law", []),
        ("By the end of the day", []),
        ("Rain ends", []),
    ],
)
def test_signatures(text: str, names: list[str]) -> None:
    """Where a date follows, an account or an outlet may sign."""
    found = read_signature(text)
    assert names == ([party.name for party in (*found.authors, *found.others)] if found else [])


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("CORRECTION (March 4): The river fell.", "correction", "CORRECTION (March 4): The river fell."),
        ("[Correction, March 4, 2026: The river fell.]", "correction", "[Correction, March 4, 2026: The river fell.]"),
        ("(ATTN: ADDS quote in para 3)", "update", "(ATTN: ADDS quote in para 3)"),
        ("Correction: The river fell.", "correction", "The river fell."),
        ("更正：河水在星期一回落。", "correction", "河水在星期一回落。"),  # noqa: RUF001 - the marks of the language
        ("【訂正】川の名前が違いました。", "correction", "川の名前が違いました。"),
        ("[정정] 강 이름이 달랐습니다.", "correction", "강 이름이 달랐습니다."),
        ("सुधार: नदी का नाम गलत था।", "correction", "नदी का नाम गलत था।"),
        ("(Correction) The river fell.", "correction", "The river fell."),
        (
            "Note: This story was updated to correct a name.",
            "correction",
            "Note: This story was updated to correct a name.",
        ),
        ("• This article was amended on Monday.", "correction", "• This article was amended on Monday."),
        (
            "Hinweis: In einer früheren Version fehlte ein Wort.",
            "correction",
            "Hinweis: In einer früheren Version fehlte ein Wort.",
        ),
        (
            "The headline of this article was changed on Monday.",
            "update",
            "The headline of this article was changed on Monday.",
        ),
    ],
)
def test_notices(text: str, kind: str, words: str) -> None:
    """A notice may have a date beside its label, which is a part of it."""
    notice = read_notice(text)
    assert notice is not None
    assert (notice.kind, notice.words) == (kind, words)


def test_labels_above_notices() -> None:
    """A label alone, or with a date, waits for a paragraph that speaks of the story's versions."""
    alone = read_label_alone("Correction: March 5, 2026")
    assert alone is not None
    assert alone.words == "March 5, 2026"
    assert read_label_alone("CORRECTION") is not None
    assert read_label_alone("Correction: The river fell.") is None
    assert read_label_alone("Correction " * 20) is None
    assert speaks_of_version("An earlier version of this story named the wrong river.")
    assert not speaks_of_version("The river fell.")
    assert read_notice("Correction, a word that he hates: it rained.") is None
    assert read_notice("[Correction needed, he wrote.] It rained.") is None
    assert read_notice("Güncelleme: 4 Mart 2026") is None  # says when, not what
    assert look("Correction: March 4, 2026 — The river fell.").dateline is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Skip to content", "navigation"),
        ("Home > News > Local", "navigation"),
        ("Facebook Twitter Email", "share"),
        ("12 comments", "comments"),
        ("Comments (3)", "comments"),
        ("Page 2 of 5", "page"),
        ("Seite 3", "page"),
        ("We use cookies to make this site better. Accept all", "cookies"),
        ("Filed under: floods, bridges", "topics"),
        ("Media contact: Ana Ruiz, +44 20 7946 0000", "contact"),
        ("NOT FOR DISTRIBUTION TO UNITED STATES NEWSWIRE SERVICES", "terms"),
        ("Contact us at once, the sign on the bridge said.", None),
        ("Support our journalism fund, he told the crowd.", None),
        ("12 comments were read out, he said.", None),
        ("Facebook is down.", None),
        ("Home is where the heart is", None),
    ],
)
def test_boilerplate(text: str, kind: str | None) -> None:
    """Furniture of a page is told by the whole line; a sentence that begins so is the story's."""
    found = read_boilerplate(text)
    assert (found.kind.value if found else None) == kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AAP jl/ar", True),
        ("/ritzau/", True),
        ("dpa/afp", True),
        ("reuter", True),
        ("map", False),
        ("and/or", False),
        ("Reuters was there", False),
        ("© Reuters", False),
    ],
)
def test_sign_offs_of_agencies(text: str, *, expected: bool) -> None:
    """An agency signs with the initials of its people, between strokes, in small letters."""
    assert expected == is_named_sign_off(text)


def test_where_a_story_stood_first() -> None:
    """A line that says when a report was first published is a credit; a report about reports is none."""
    assert is_credit("This report by The Coast Press was first published March 4, 2026.")
    assert not is_credit("This report by the council was first read on Monday. It has ten pages.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Londra - Zeynep Kaya", ["Zeynep Kaya"]),
        ("Madrid / Ana Ruiz", ["Ana Ruiz"]),
        ("Ana Ruiz with additional reporting by Tom Okafor", ["Ana Ruiz", "Tom Okafor"]),
        ("Ana Ruiz, photos by Tom Okafor", ["Ana Ruiz", "Tom Okafor"]),
    ],
)
def test_names_without_a_by(text: str, names: list[str]) -> None:
    """A known place before a name, or a part behind it, proves that the name is an author's."""
    line = read_author_line(text)
    assert line is not None
    assert line.proven
    assert [author.name for author in (*line.byline.authors, *line.byline.others)] == names


@pytest.mark.parametrize("text", ["Rain ends, photos by Tom Okafor", "Madrid / Barcelona"])
def test_other_lines_name_no_authors(text: str) -> None:
    """What stands before a part has to be a name, and two places are none."""
    assert read_author_line(text) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [("Madrid - 4 mar 2026 - 18:05 CET", ("Madrid",)), ("Madrid, 4 de marzo de 2026", None)],
)
def test_a_place_beside_a_date_with_its_time(text: str, place: tuple[str, ...] | None) -> None:
    """A place beside a date is a dateline, unless the time of day says that it is when the story was published."""
    dated = look(text).dated
    assert place == (dated.rest if dated is not None else None)


@pytest.mark.parametrize(
    ("text", "is_page"),
    [("BRIDGE-2-2-2", True), ("Bridge, 1st Add", True), ("2-2-2", True), ("First add water", False)],
)
def test_names_of_pages(text: str, *, is_page: bool) -> None:
    """Wire services name the second page of a story by its number, written several times."""
    assert is_page == is_page_slug(text)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("It rained, he said. (ANI)", 19),
        ("It rained, he said. EFE", 19),
        ("It rained. Enditem", 10),
        ("It rained, he said. (Paris)", None),
        ("He lives in the U.S. Army", None),
        ("It was bad. OK", None),
    ],
)
def test_sign_offs_behind_the_last_sentence(text: str, cut: int | None) -> None:
    """An agency in brackets or in capitals behind a full stop is no word of the story."""
    assert cut == trailing_sign_off(text)
