"""Lines below a pasted story: numbered links, contacts."""

from __future__ import annotations

import pytest

from newsmodel import parse, render
from newsmodel.model import Article

BODY = "The bridge at Lorn will stay shut, the council said on Monday after a long debate on who pays for the work."


def with_end(*lines: str) -> Article:
    """A story with lines below it."""
    return parse(
        "\n\n".join(("Bridge at Lorn shut until June", BODY, BODY.replace("Lorn", "Brae"), *lines)), format="text"
    ).article


def test_numbers_of_links_are_no_links() -> None:
    """Between titles below a label, as lists of what is read most have them."""
    article = with_end("Related stories:", "1", "Road to Brae opens", "2", "Ferry sails again")
    assert [link.title for link in article.links] == ["Road to Brae opens", "Ferry sails again"]


def test_contacts_below_a_label_are_left_out() -> None:
    """A label without a colon, a name and a number; no more than a few lines, and no prose."""
    few = with_end("Media contact", "Ana Ruiz", "+44 20 7946 0000", "ana.ruiz@coast.example")
    assert "Ruiz" not in few.text
    many = with_end("Contact:", *(f"Desk {number}" for number in range(8)))
    assert "Desk 7" in many.text


def test_topics_below_a_label_are_left_out() -> None:
    """A label without a colon, and a topic a line."""
    assert "Bridges" not in with_end("Topics", "Bridges", "Lorn").text


def test_words_of_the_page_below_a_story_are_left_out() -> None:
    """Each on a line, with which the text ends."""
    assert "Back to top" not in with_end("Share this article", "Back to top").text


def test_the_menu_of_a_page_above_the_headline_is_left_out() -> None:
    """A block of short lines with words of a page, and the way to the page below it; what restricts the story stays."""
    menu = "Skip to content\nHome\nEMBARGOED UNTIL FRIDAY\nHarbour\n\nNews | Lorn"
    article = parse(f"{menu}\n\nBridge at Lorn shut until June\n\n{BODY}\n\n{BODY}", format="text").article
    assert article.headline == "Bridge at Lorn shut until June"
    assert article.provenance is not None
    assert [left.text for left in article.provenance.left_out] == ["Skip to content", "Home", "Harbour", "News | Lorn"]
    assert article.embargo is not None


def test_a_headline_right_below_words_of_a_page_is_no_part_of_the_menu() -> None:
    """The story stands right below it, so that no other line is left for a headline."""
    article = parse(f"Menu\nSearch\nBridge stays shut\n\n{BODY}\n\n{BODY}", format="text").article
    assert article.headline == "Bridge stays shut"


def test_a_headline_right_above_words_of_a_page_is_no_part_of_the_menu() -> None:
    """Buttons stand below it, and a deck below them; the name of a site may begin a menu, and a section."""
    told = f"Bridge stays shut\nSubscribe\nSign in\n\nLorn waits for a second crane\n\n{BODY}\n\n{BODY}"
    assert parse(told, format="text").article.headline == "Bridge stays shut"
    for first in ("Coast Times", "News"):
        with_site = parse(told.replace("Bridge stays shut", first), format="text").article
        assert with_site.headline == "Lorn waits for a second crane"


def test_a_title_right_below_a_label_is_a_link_between_paragraphs_too() -> None:
    """No blank line stands between them; where one does, nothing tells it from a heading."""
    inside = f"Bridge at Lorn shut until June\n\n{BODY}\n\nRead more\nRoad to Brae opens\n\n{BODY}"
    assert [link.title for link in parse(inside, format="text").article.links] == ["Road to Brae opens"]
    apart = parse(inside.replace("more\n", "more\n\n"), format="text").article
    assert "Road to Brae opens" in {section.heading for section in apart.sections} | {*apart.text.split("\n")}


def test_somebody_who_is_asked_by_name_is_no_heading() -> None:
    """A name and a colon stand before the answer too, or before other questions."""
    turns = ("Coast Times: Who pays for the bridge?", f"Okafor: {BODY}", "Coast Times: And the ferry?", BODY)
    assert [section.heading for section in with_end(*turns).sections] == [None]
    heading = with_end("The bridge: who pays for it?", BODY)
    assert [section.heading for section in heading.sections] == [None, "The bridge: who pays for it?"]


def test_times_of_a_live_report_are_headings_whatever_stands_above() -> None:
    """Three and more, each above its report."""
    report = ("Live-Ticker", "10.15 Uhr: Der Rat tagt", BODY, "10.40 Uhr: Die Stadt zahlt", BODY)
    article = with_end(*report, "11.05 Uhr: Die Brücke öffnet", BODY)
    assert [section.heading for section in article.sections][1:] == [
        "Live-Ticker",
        "10.15 Uhr: Der Rat tagt",
        "10.40 Uhr: Die Stadt zahlt",
        "11.05 Uhr: Die Brücke öffnet",
    ]


def test_a_heading_below_a_paragraph_whose_stop_is_missing() -> None:
    """What is longer than a heading can be is a paragraph; a question may stand below a short line as well."""
    unclosed = BODY.replace("work.", "work in the valley")
    assert [one.heading for one in with_end(unclosed, "The ferry", BODY).sections] == [None, "The ferry"]
    asked = with_end("Timber and tar", "Who pays for the ferry?", BODY)
    assert [one.heading for one in asked.sections] == [None, "Who pays for the ferry?"]


def test_an_embargo_with_an_end_in_words_stands_above_a_headline_or_below_it() -> None:
    """The story waits."""
    line = "Embargo until after the vote"
    waits = parse(f"{line}\n\nBridge at Lorn shut until June\n\n{BODY}\n\n{BODY}", format="text").article
    assert (waits.headline, waits.embargo and waits.embargo.note) == ("Bridge at Lorn shut until June", line)
    below = parse(f"Bridge at Lorn shut until June\n\n{line}\n\n{BODY}\n\n{BODY}", format="text").article
    assert below.embargo is not None


ORDERS = (("HOLD", "withheld"), ("Kill", "canceled"), ("NOT FOR PUBLICATION", "withheld"), ("*** KILL ***", "canceled"))


@pytest.mark.parametrize(("line", "status"), ORDERS)
def test_a_line_of_the_desk_above_the_headline_is_its_kicker(line: str, status: str) -> None:
    """It gives the story its status, takes no headline's place, and is written as text again."""
    told = f"{line}\n\nBridge at Lorn shut until June\n\n{BODY}\n\n{BODY}"
    article = parse(told, format="text").article
    assert (article.status, article.kicker, article.headline) == (status, line, "Bridge at Lorn shut until June")
    with_deck = parse(
        told.replace("June\n", "June\nBoats go instead while the span is mended\n"), format="text"
    ).article
    assert (with_deck.status, with_deck.headline) == (status, "Bridge at Lorn shut until June")
    assert render(article, format="text").data.decode().startswith(f"{line}\n\nBridge")


def test_several_labels_stand_above_a_headline() -> None:
    """The first is the kicker, and the strictest counts; an order with a headline behind it is none of them."""
    told = f"NOT FOR PUBLICATION\nKILL\nANALYSIS\nBridge at Lorn shut until June\n\n{BODY}\n\n{BODY}"
    article = parse(told, format="text").article
    assert (article.status, article.kicker, article.headline) == (
        "canceled",
        "NOT FOR PUBLICATION",
        "Bridge at Lorn shut until June",
    )
    behind = parse(f"KILL: Bridge at Lorn shut\n\nBoats go instead\n\nBy Ana Ruiz\n\n{BODY}", format="text").article
    assert (behind.status, behind.headline) == ("canceled", "KILL: Bridge at Lorn shut")


@pytest.mark.parametrize(("line", "status"), ORDERS)
def test_a_line_of_the_desk_below_the_headline_holds_a_story_back(line: str, status: str) -> None:
    """It is no deck."""
    article = parse(f"Bridge at Lorn shut until June\n\n{line}\n\n{BODY}\n\n{BODY}", format="text").article
    assert (article.status, article.subheadline) == (status, None)


@pytest.mark.parametrize(
    ("headline", "status"), [("Kill", "usable"), ("Disregard", "usable"), ("DISREGARD", "canceled")]
)
def test_an_order_in_small_letters_right_above_the_story_is_its_headline(headline: str, status: str) -> None:
    """A film may be called so; in capitals nobody can tell."""
    article = parse(f"{headline}\n\n{BODY}\n\n{BODY}", format="text").article
    assert (article.status, article.headline) == (status, headline)
    page = f"<article><h1>{headline}</h1><p>{BODY}</p><h2>{headline}</h2><p>{BODY}</p></article>"
    assert parse(page, format="html").article.status == status


def test_an_order_without_a_story_cancels_it() -> None:
    """A message that is nothing else has no headline of news."""
    assert parse('{"type": "text", "uri": "urn:a:1", "headline": "Kill"}', format="ninjs").article.status == "canceled"


def test_what_follows_an_order_that_speaks_of_it_is_left_out_and_the_story_stays_usable() -> None:
    """Above the story, the same line holds all of it back."""
    article = with_end("Buses go round.", "The following information is not intended for publication:", "Ana, 0770 900")
    assert (article.status, "Ana" in article.text) == ("usable", False)
    above = parse(f"What follows is not for publication\n\nBridge shut\n\n{BODY}\n\n{BODY}", format="text").article
    assert above.status == "withheld"


def test_an_embargo_below_such_an_order_stands() -> None:
    """The story waits, too."""
    end = "EMBARGO: 10:00 GMT, 5 March 2026"
    article = with_end("Buses go round.", "The following is not for publication:", "Ana, 0770 900", end)
    assert article.embargo is not None
    assert article.embargo.note == end


def test_an_order_on_the_story_that_follows_holds_it_back() -> None:
    """A message to editors may stand above it; news of letters that were marked so leaves nothing out."""
    desk = "Moved in error by the night desk."
    told = f"Note to desks\n\n{desk}\n\nThe following story is not for publication.\n\n{BODY}\n\n{BODY}"
    held = parse(told, format="text").article
    assert (held.status, BODY in held.text) == ("withheld", True)
    news = with_end("The following letters were marked not for publication", BODY.replace("bridge", "pier"))
    assert (news.status, "The pier at Lorn" in news.text) == ("usable", True)


def test_a_slug_and_words_to_editors_stand_right_above_and_below_the_headline() -> None:
    """No line of the head wraps onto them, or out of them."""
    head = (
        "BC-US--Bridge Shut, 1st Ld-Writethru,200\nBridge at Lorn shut after crack is found\nEds: UPDATES with quotes."
    )
    article = parse(f"{head}\nBy ANA RUIZ\n\nLORN, Ohio (AP) — {BODY}\n\n{BODY}", format="text").article
    assert article.slugline == "BC-US--Bridge Shut, 1st Ld-Writethru,200"
    assert article.headline == "Bridge at Lorn shut after crack is found"
    assert [party.name for party in article.contributors] == ["ANA RUIZ"]


def test_the_stamp_of_a_message_stands_above_it() -> None:
    """With whom it comes from; a stamp that restricts the story is no stamp."""
    stamp = "Coast Times, [04.03.2026 09:14]\n[Forwarded from Lorn Council]\n"
    story = f"Bridge at Lorn shut until June\n\n{BODY}\n\n{BODY}"
    article = parse(stamp + story, format="text").article
    assert article.headline == "Bridge at Lorn shut until June"
    assert article.provenance is not None
    assert [left.text for left in article.provenance.left_out] == [stamp.strip()]
    held = parse(stamp.replace("Coast Times", "EMBARGOED UNTIL FRIDAY") + story, format="text")
    assert "EMBARGOED UNTIL FRIDAY" in str(held.article)


def test_an_embargo_among_contacts_holds() -> None:
    """What restricts the story is read wherever it stands: a block of contacts is left out up to it."""
    contacts = "Media contact:\nTom Poe\npress@example.org\n\nEmbargo: 13 May 2026, 06:00 GMT\n"
    story = f"Rain ends\n\n{BODY}\n\n{contacts}"
    article = parse(story, format="text").article
    assert article.embargo is not None
    assert "Tom Poe" not in article.text
    for order in ("EMBARGO: 13 May 2026, 06:00 GMT", "NOT FOR PUBLICATION", "KILL THIS STORY"):
        among_links = with_end("Related stories:", "Road to Brae opens", order, "Ferry sails again")
        assert among_links.embargo is not None or among_links.status != "usable"


def test_a_remark_above_the_headline() -> None:
    """A line in parentheses above the headline is no headline; the clock of a live report is a heading."""
    entry = "The march has reached the town hall, and about 300 people are in the square."
    clocks = "".join(f"{clock}\n{entry}\n\n" for clock in ("18:20", "18:05", "17:40"))
    article = parse(f"(Listen, 6 min)\n\nWorkers march on town hall\n\n{clocks}", format="text").article
    assert "Workers march on town hall" == article.headline
    assert ["18:20", "18:05", "17:40"] == [section.heading for section in article.sections if section.heading]


def test_what_restricts_the_story_is_no_part_of_other_lines() -> None:
    """Below a label for corrections it is read as what it is, and so is what wrote a story among its points."""
    pulled = with_end("Correction", "The Associated Press has withdrawn the story slugged BC-Bridge, which was wrong.")
    assert "canceled" == pulled.status
    points = "Summary\n\nBridge shut\n\nWritten with the help of artificial intelligence"
    made = parse(f"Rain ends\n\n{points}\n\nLORN (AP) - {BODY}\n\n{BODY}", format="text").article
    assert made.digital_source_type is not None


@pytest.mark.parametrize("place", ["{date}\n\nLORN (AP) - {body}", "LORN (AP) - {body}\n\n{body}\n\nPublished {date}"])
def test_a_source_beside_a_date_is_kept(place: str) -> None:
    """Above the story and below it: whose text a release is stands behind its date."""
    text = place.format(date="5 March 2026 | Source: Coast Shelves", body=BODY)
    article = parse(f"Rain ends\n\n{text}", format="text").article
    assert ("Source: Coast Shelves", "2026-03-05") == (article.tagline, str(article.published))


def test_labels_of_forms_are_no_part_of_headline_deck_and_slug() -> None:
    """Each line says what it is, as desks and forms have it; the line as it stood is kept."""
    head = "Slug: BRIDGE\nHeadline: Bridge at Lorn shut until June\nDeck: Buses go round\nByline: Ana Ruiz\nWords: 312"
    article = parse(f"{head}\n\n{BODY}\n\n{BODY}", format="text").article
    found = (article.slugline, article.headline, article.subheadline, article.byline)
    assert found == ("BRIDGE", "Bridge at Lorn shut until June", "Buses go round", "Byline: Ana Ruiz")
    assert article.provenance is not None
    assert article.provenance.originals["/headline"] == "Headline: Bridge at Lorn shut until June"
    assert article.text.count(BODY) == 2
    assert "312" not in article.text


@pytest.mark.parametrize("headline", ["Slug pellets: farmers warn", "Deckhands: why they strike"])
def test_words_that_begin_like_labels_of_forms_are_headlines(headline: str) -> None:
    """Only the label itself, and a colon behind it, is one."""
    assert parse(f"{headline}\n\n{BODY}\n\n{BODY}", format="text").article.headline == headline


def test_notes_to_editors_behind_the_end_are_left_out() -> None:
    """All that stands below their label; above counted notes it needs no mark of the end, amid a story it is one."""
    ended = with_end("ENDS", "Notes to editors", "The bridge was built in 1931.")
    counted = with_end("Notes to editors:", "1. The bridge was built in 1931.", "2. It is 90 metres long.")
    assert ("1931" in ended.text, "1931" in counted.text) == (False, False)
    embargoed = with_end("ENDS", "Notes to editors", "EMBARGO: 10:00 GMT, 5 March 2026")
    assert embargoed.embargo is not None
    assert "1931" in with_end("Notes to editors", "The bridge was built in 1931.", BODY).text


def test_a_byline_with_a_date_stands_above_short_paragraphs_too() -> None:
    """Its "By" proves it, wherever the date stands and however wide the gap is."""
    for line in ("By Ana Ruiz\t\t3 May 2026", "By Ana Ruiz          3 May 2026", "3 May 2026 | By Ana Ruiz"):
        article = parse(f"Bridge stays shut\n\n{line}\n\nIt cracked.\n\nBuses go round.", format="text").article
        assert (article.byline, str(article.published)) == ("By Ana Ruiz", "2026-05-03"), line


@pytest.mark.parametrize("line", ["Share this: Facebook | X | Email", "Share: Facebook Twitter WhatsApp"])
def test_a_label_and_names_of_networks_are_a_line_of_the_page(line: str) -> None:
    """With a colon between."""
    article = with_end(line, BODY.replace("Lorn", "Moss"))
    assert "Facebook" not in article.text
    assert "Moss" in article.text


def test_an_order_on_what_stands_below_the_line_leaves_it_out() -> None:
    """The story above stays usable."""
    article = with_end("NOT FOR PUBLICATION BELOW THIS LINE", "Call the council before print.")
    assert (article.status, "Call the council" in article.text) == ("usable", False)
