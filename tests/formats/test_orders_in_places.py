"""Orders about the story wherever a format has words for editors, or a desk puts them; news there restricts nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from xml.sax.saxutils import quoteattr

import pytest
from tests.formats.carriers import _ANS, _BODY, _G2, _LD, _NINJS, _NITF, _RSS, HEADLINE, STORY

from newsmodel import formats
from newsmodel.readings import Hints

TIME, END = "2027-03-05 18:00 UTC", "2027-03-05 18:00:00+00:00"
MAIL = (
    "From: a@example.org\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\nSubject: {}\n\n{}\n"
)
G2 = {"rights": ">", "item": "", "content": ""}
RSS = "<category>{}</category><category>Ferries</category>"

#: A line in a place, by the name of the format.
PLACES: dict[str, tuple[str, Callable[[str], str]]] = {
    "head of a text": ("text", lambda line: f"{line}\n\n{HEADLINE}\n\n{_BODY}\n"),
    "foot of a text": ("text", lambda line: f"{HEADLINE}\n\n{_BODY}\n\n{line}\n"),
    "subject": ("mail", lambda line: MAIL.format(line, f"{HEADLINE}\n\n{_BODY}")),
    "line of a mail": ("mail", lambda line: MAIL.format(HEADLINE, f"{line}\n\n{_BODY}")),
    "ed-msg": ("nitf", lambda line: _NITF.format(head="", attributes="", docdata=f"<ed-msg info={quoteattr(line)}/>")),
    "revision": (
        "nitf",
        lambda line: _NITF.format(head=f"<revision-history comment={quoteattr(line)}/>", attributes="", docdata=""),
    ),
    "edNote": ("newsml-g2", lambda line: _G2.format(**G2 | {"item": f"<edNote>{line}</edNote>"})),
    "usageTerms": ("newsml-g2", lambda line: _G2.format(**G2 | {"rights": f"><usageTerms>{line}</usageTerms>"})),
    "category": ("rss", lambda line: _RSS.format(feed="", item=RSS.format(line))),
    "ednote": ("ninjs", lambda line: json.dumps(_NINJS | {"ednote": line})),
    "articleBody": ("jsonld", lambda line: json.dumps(_LD | {"articleBody": f"{line}\n\n{_BODY}"})),
    "note of ANS": (
        "ans",
        lambda line: json.dumps(
            _ANS
            | {"workflow": {"note": line}, "content_elements": [{"type": "text", "content": each} for each in STORY]}
        ),
    ),
}


def given_by(place: str, line: str) -> str:
    """Read the line in its place, and tell what it gives the story."""
    name, make = PLACES[place]
    article = formats.parse(make(line), format=name, hints=Hints()).article
    return article.status if article.embargo is None else f"embargo until {article.embargo.until}"


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    ("line", "given"),
    [
        ("Prosimy o niewykorzystywanie depeszy", "canceled"),
        ("La dépêche est annulée", "canceled"),
        ("本稿作废", "canceled"),
        ("Bitte diesen Text nicht weitergeben", "withheld"),
        ("この記事は掲載しないでください", "withheld"),
        (f"Только после {TIME}", f"embargo until {END}"),
        (f"للنشر بعد {TIME}", f"embargo until {END}"),
        (f"Erst ab {TIME} frei", f"embargo until {END}"),
        ("Only for use after the vote", "embargo until None"),
        ("Police asked media not to publish the names", "usable"),
        ("The court banned publication of the book", "usable"),
    ],
)
def test_an_order_counts_in_every_place(place: str, line: str, given: str) -> None:
    """One grammar reads lines of text, notes, keywords and revisions."""
    assert given_by(place, line) == given


def test_an_earlier_revision_holds_nothing_back() -> None:
    """What was said of it may be over."""
    head = '<revision-history comment="Do not publish this item"/><revision-history comment="Corrects a name"/>'
    story = _NITF.format(head=head, attributes="", docdata="")
    assert formats.parse(story, format="nitf", hints=Hints()).article.status == "usable"


@pytest.mark.parametrize(
    ("slug", "status"),
    [("KILL-bridge", "canceled"), ("HOLD-bridge", "withheld"), ("KILL-BILL", "usable"), ("bridge-KILL", "usable")],
)
def test_a_slug_bears_the_word_of_a_desk(slug: str, status: str) -> None:
    """In capitals before small letters it is no part of the subject."""
    story = json.dumps(_NINJS | {"slugline": slug})
    assert formats.parse(story, format="ninjs", hints=Hints()).article.status == status


@pytest.mark.parametrize(
    ("place", "line", "given"),
    [
        ("revision", "HOLD: legal check", "withheld"),
        ("revision", "Embargo until 2030", "withheld"),
        ("ed-msg", "Embargo until 2030", "withheld"),
        ("ednote", "Embargo until 2030", "withheld"),
        ("head of a text", "Embargo until 2030", "usable"),
        ("category", f"Embargo until {TIME}", f"embargo until {END}"),
        ("category", "Oil embargo", "usable"),
        ("category", "Embargo on oil until 2030", "usable"),
    ],
)
def test_what_only_a_note_means(place: str, line: str, given: str) -> None:
    """A ban on trade may end in a year and a desk may hold on; what stands in a note is said of the story."""
    assert given_by(place, line) == given


def test_a_category_of_statuses_is_no_subject() -> None:
    """By its scheme it says what has become of the story."""
    category = f'<category domain="status">Embargo until {TIME}</category>'
    embargo = formats.parse(_RSS.format(feed="", item=category), format="rss", hints=Hints()).article.embargo
    assert str(embargo and embargo.until) == END


def test_news_that_begins_with_an_order_stays() -> None:
    """The first words of a paragraph are no order where somebody says the rest."""
    paragraph = "Not before Monday. The council said that the bridge stays shut until then."
    article = formats.parse(f"{HEADLINE}\n\n{paragraph}\n\n{_BODY}\n", format="text", hints=Hints()).article
    assert (None, True) == (article.embargo, article.text.startswith(paragraph))
