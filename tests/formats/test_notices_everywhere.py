"""Notices on the use of a story count wherever a format has words, in every language; news of such things does not."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from xml.sax.saxutils import quoteattr

import pytest
from tests.formats.extras import is_installed

from newsmodel import list_formats, parse
from newsmodel.model import Article

_HEADLINE = "Ferry to the islands stays in port"
_STORY = (
    "The ferry to the islands will stay in port until the autumn, the harbour board said on Monday after a vote.",
    "Some 400 people cross each day, most of them on the way to the market or to the school on the larger island.",
    "The work on the hull will begin in June, said Ana Ruiz, who leads the board, and nobody knows what it will cost.",
)


def _told(*words: str) -> str:
    return "\n\n".join((*words, ""))


def _paragraphs(*words: str) -> str:
    return "".join(f"<p>{escape(each)}</p>" for each in words)


def _page(body: str) -> str:
    return f"<html lang='en'><head><title>{_HEADLINE}</title></head><body><main>{body}</main></body></html>"


def _item(notice: str) -> str:
    story = f"<content:encoded>{escape(_paragraphs(notice, *_STORY))}</content:encoded>"
    named = 'version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    item = f"<item><title>{_HEADLINE}</title><guid>urn:x:1</guid>{story}</item>"
    return f"<rss {named}><channel><title>T</title><link>https://e.org/</link>{item}</channel></rss>"


def _feed(notice: str) -> str:
    item = {"id": "urn:x:1", "title": _HEADLINE, "summary": notice, "content_html": _paragraphs(*_STORY)}
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [item]})


def _nitf(notice: str) -> str:
    head = f"<body.head><hedline><hl1>{_HEADLINE}</hl1></hedline></body.head>"
    return f"<nitf><body>{head}<body.content>{_paragraphs(notice, *_STORY)}</body.content></body></nitf>"


def _message(notice: str) -> str:
    text = "".join(f"\t{each}\r\n" for each in (notice, *_STORY))
    head = f"\x16\x16\x01a0417 r i BC-Ferry   03-04 0123\r\n\x02^{_HEADLINE}<\r\n"
    return f"{head}{text}\x03\r\nCP-BR-03-04-26 1205GMT<\r\n\x04"


_ANS = {"type": "story", "version": "0.10.12", "headlines": {"basic": _HEADLINE}}
_NOTE = {"uri": "urn:x:1", "type": "text", "version": "1", "headline": _HEADLINE, "body_text": _told(*_STORY)}
_LETTER = "From: a@example.org\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n"
#: Where a notice stands, with the format: where its words are read.
PLACES: dict[str, tuple[str, Callable[[str], str]]] = {
    "text, above": ("text", lambda notice: _told(notice, _HEADLINE, *_STORY)),
    "text, below the headline": ("text", lambda notice: _told(_HEADLINE, notice, *_STORY)),
    "text, glued to the headline": ("text", lambda notice: _told(f"{_HEADLINE}\n{notice}", *_STORY)),
    "text, at the end": ("text", lambda notice: _told(_HEADLINE, *_STORY, notice)),
    "text, in stars": ("text", lambda notice: _told(f"*** {notice} ***", _HEADLINE, *_STORY)),
    "text, in the story": ("text", lambda notice: _told(_HEADLINE, _STORY[0], notice, *_STORY[1:])),
    "markdown, a heading": ("markdown", lambda notice: _told(f"# {_HEADLINE}", f"## {notice}", *_STORY)),
    "page, a heading": (
        "html",
        lambda notice: _page(f"<h1>{_HEADLINE}</h1><h2>{escape(notice)}</h2>{_paragraphs(*_STORY)}"),
    ),
    "ninjs, another headline": (
        "ninjs",
        lambda notice: json.dumps(
            {"uri": "urn:x:1", "type": "text", "headlines": [{"value": _HEADLINE}, {"role": "print", "value": notice}]}
        ),
    ),
    "ninjs, the byline": ("ninjs", lambda notice: json.dumps(_NOTE | {"byline": notice})),
    "jsonld, another headline": (
        "jsonld",
        lambda notice: json.dumps({"@type": "NewsArticle", "headline": _HEADLINE, "alternativeHeadline": notice}),
    ),
    "ans, a heading": (
        "ans",
        lambda notice: json.dumps(_ANS | {"content_elements": [{"type": "header", "level": 2, "content": notice}]}),
    ),
    "nitf, a message": (
        "nitf",
        lambda notice: _nitf(_STORY[0]).replace(
            "<body>", f"<head><docdata><ed-msg info={quoteattr(notice)}/></docdata></head><body>"
        ),
    ),
    "newsml-g2, a signal": (
        "newsml-g2",
        lambda notice: (
            f'<newsItem guid="urn:x:1"><itemMeta><signal literal="x"><name>{escape(notice)}</name></signal>'
            f"</itemMeta><contentMeta><headline>{_HEADLINE}</headline></contentMeta></newsItem>"
        ),
    ),
    "markdown, bold": ("markdown", lambda notice: _told(f"# {_HEADLINE}", f"**{notice}**", *_STORY)),
    "markdown, quoted": ("markdown", lambda notice: _told(f"# {_HEADLINE}", f"> {notice}", *_STORY)),
    "page, above": ("html", lambda notice: _page(_paragraphs(notice) + f"<h1>{_HEADLINE}</h1>" + _paragraphs(*_STORY))),
    "page, in a banner": (
        "html",
        lambda notice: _page(
            f"<div class='x'><b>{escape(notice)}</b></div><article><h1>{_HEADLINE}</h1>{_paragraphs(*_STORY)}</article>"
        ),
    ),
    "ninjs, a note": ("ninjs", lambda notice: json.dumps(_NOTE | {"ednote": notice})),
    "ninjs, the body": ("ninjs", lambda notice: json.dumps(_NOTE | {"body_text": _told(notice, *_STORY)})),
    "nitf, the body": ("nitf", _nitf),
    "rss, the body": ("rss", _item),
    "jsonfeed, the summary": ("jsonfeed", _feed),
    "mail, above": ("mail", lambda notice: f"{_LETTER}Subject: {_HEADLINE}\n\n{_told(notice, *_STORY)}"),
    "mail, the subject": ("mail", lambda notice: f"{_LETTER}Subject: {notice}\n\n{_told(*_STORY)}"),
    "wire, the text": ("wire", _message),
}
_INSTALLED = {card.name for card in list_formats() if is_installed(card.extra)}
_PLACES = [place for place, (name, _) in PLACES.items() if name in _INSTALLED]
EMBARGOES = (
    "EMBARGOED UNTIL 00:01 GMT MONDAY 4 JANUARY 2027",
    "Strict embargo: Monday, 10:00",
    "Embargo lifts at 14:00 CET on Tuesday",
    "Not to be published or broadcast before 10 p.m. on Sunday",
    "Eds: hold for release until 7 p.m.",
    "This press release is embargoed until 4 January 2027.",
    "Sperrfrist: Montag, 4. Januar, 06:00 Uhr",
    "Sous embargo jusqu'au lundi 4 janvier à 6h00",
    "Non pubblicare prima delle 18",
    "Not for release until the vote is over",
    "Not For Publication Before the speech",
    "4日午前5時まで報道禁止",
    "Sperrvermerk: bis 3. Dezember 2026, 18 Uhr",
    "Verwendung erst ab 18 Uhr",
    "use after 6pm only",
    "Interdiction de publier avant 18h",
    "Vietata la pubblicazione prima delle 18",
    "Prohibido publicar antes de las 18:00",
)
ORDERS = (
    "Not for release: second version",
    "NOT FOR PUBLICATION",
    "Draft: do not publish",
    "For internal use only",
    "NICHT ZUR VERÖFFENTLICHUNG",
    "НЕ ПУБЛИКОВАТЬ",  # noqa: RUF001
    "Interdit de publication",
    "勿发",
    "Vietata la pubblicazione",
    "Får ikke publiseres",
    "Публикация запрещена",
    "Publicatie verboden",
    "لا ينشر",
    "Dilarang dipublikasikan",
    "प्रकाशित न करें",
)
KILLS = (
    "MANDATORY KILL",
    "This story has been withdrawn.",
    "EDS: DO NOT USE. It is wrong.",
    "Diese Meldung wird zurückgezogen.",
    "NOTICIA ANULADA",
    "撤稿",
    "此稿作废",
    "Материал отозван",
)
TERMS = (
    "RESTRICTIONS: No use in Germany",
    "Restrictions: no resale",
    "Usage terms: not in print",
    "NO SALES. NO ARCHIVES.",
    "Einschränkungen: keine Nutzung in Japan",
    "Restricciones: uso editorial",
)
NEWS = (
    "Restrictions: what changes on Monday",
    "Access: ministers open the archive",
    "Embargo on oil to be lifted on Monday",
    "The embargo was lifted on Monday at 10:00, the ministry said.",
    "Embargoed goods worth $4 million were seized on Monday",
    "Embargo auf Öl ab Montag in Kraft",
    "Эмбарго на нефть вступит в силу в понедельник",
    "Interdit de publication en Iran, le livre paraît en ligne",
    "Публикация запрещена судом, пишут газеты",
    "Erst ab Montag fahren wieder Züge",
    "Killed in action: three soldiers named",
    "The journal has retracted the article about the vaccine.",
    "Withdrawn troops return home",
    "Not for release of prisoners, ministers vote",
    "Draft law on water passed by parliament",
    "Do not publish the names, the judge told reporters",
    "Copyright law to change in May",
)


def _articles(place: str, notices: tuple[str, ...]) -> dict[str, Article]:
    """Read each notice at a place."""
    name, written = PLACES[place]
    return {notice: parse(written(notice), format=name).article for notice in notices}


def _terms(article: Article) -> str | None:
    return article.rights.usage_terms if article.rights is not None else None


@pytest.mark.parametrize("place", _PLACES)
def test_notice_restricts_and_news_does_not(place: str) -> None:
    """At every place an embargo is one, an order holds back, a kill cancels, and news of such things does nothing."""
    waiting = {words for words, article in _articles(place, EMBARGOES).items() if article.embargo is None}
    held = {words: article.status for words, article in _articles(place, ORDERS).items()}
    killed = {words: article.status for words, article in _articles(place, KILLS).items()}
    on_terms = {words for words, article in _articles(place, TERMS).items() if not _terms(article)}
    told = {
        words: (article.status, article.embargo, _terms(article)) for words, article in _articles(place, NEWS).items()
    }
    assert (waiting, held, killed, on_terms, told) == (
        set(),
        dict.fromkeys(ORDERS, "withheld"),
        dict.fromkeys(KILLS, "canceled"),
        set(),
        dict.fromkeys(NEWS, ("usable", None, None)),
    )


@pytest.mark.parametrize("place", _PLACES)
def test_notice_is_said(place: str) -> None:
    """A person is told of each notice that was taken for one."""
    name, written = PLACES[place]
    issues = {
        notice: [issue for issue in parse(written(notice), format=name).issues if issue.rule == "status-inferred"]
        for notice in (*EMBARGOES, *ORDERS, *KILLS)
    }
    assert [notice for notice, found in issues.items() if not found] == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("text", f"EMBARGOED: {_HEADLINE}\n\n{_told(*_STORY)}"),
        ("ninjs", json.dumps(_NOTE | {"headline": f"EMBARGOED: {_HEADLINE}"})),
        (
            "jsonld",
            json.dumps({"@type": "NewsArticle", "headline": f"[EMBARGOED] {_HEADLINE}", "articleBody": _STORY[0]}),
        ),
        ("ans", json.dumps(_ANS | {"headlines": {"basic": f"{_HEADLINE} [EMBARGOED]"}})),
        ("nitf", _nitf("").replace(_HEADLINE, f"EMBARGOED - {_HEADLINE}")),
    ],
)
def test_a_mark_on_a_headline_holds_the_story_back(name: str, words: str) -> None:
    """A desk marks the headline itself; the mark is the embargo's note, and the headline stays as it is."""
    article = parse(words, format=name).article
    assert article.embargo is not None
    assert (article.embargo.until, article.embargo.note) == (None, "EMBARGOED")
    assert "EMBARGOED" in article.headline


@pytest.mark.parametrize(
    ("headline", "status"),
    [
        (f"[Draft] {_HEADLINE}", "withheld"),
        (f"HOLD: {_HEADLINE}", "withheld"),
        (f"DRAFT: {_HEADLINE}", "usable"),
        (f"Hold: {_HEADLINE}", "usable"),
        ("[HELD] HOSTAGES FREE", "withheld"),
        ("HELD: two men after raid", "usable"),
    ],
)
def test_a_word_of_a_desk_on_a_headline_holds_the_story_back(headline: str, status: str) -> None:
    """In square brackets any such word does, before a colon one in capitals that begins no news."""
    assert parse(json.dumps(_NOTE | {"headline": headline}), format="ninjs").article.status == status


@pytest.mark.parametrize(
    ("keywords", "status"),
    [
        (["weather", "*** NO LONGER VALID ***"], "canceled"),
        (["weather", "RETRACTED"], "canceled"),
        (["weather", "retracted"], "usable"),
        (["NFL", "RETRACTED"], "usable"),
        (["weather", "OPEN"], "usable"),
    ],
)
def test_the_only_keyword_in_capitals_says_what_a_property_of_its_name_says(keywords: list[str], status: str) -> None:
    """A desk's mark among the keywords counts wherever a format has keywords; a subject and one of several does not."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": _HEADLINE, "keywords": keywords}
    item = {"guid": "urn:x:1", "type": "text", "headline": _HEADLINE, "keywords": keywords}
    read = [parse(json.dumps(told), format=name).article for name, told in (("jsonld", node), ("ninjs", item))]
    assert [status] * 2 == [article.status for article in read]
