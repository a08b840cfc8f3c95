"""Mails made of everything that stands around stories in them: no word is lost, and none comes out freer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email.message import EmailMessage
from html import escape
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from newsmodel import to_dict
from newsmodel.errors import NewsModelError
from newsmodel.formats import mail
from newsmodel.readings import Hints

_RESTRICTING = (
    "Please hold until cleared.",
    "Embargoed until 6 a.m. on Thursday.",
    "Not for publication before Friday.",
)
_GREETINGS = ("Dear all,", "Hi Sam,", "Hi Sam", "Sehr geehrte Damen und Herren,", "Bonjour,")
_NOTES = (
    "Please find below our release.",
    "Story below, 300 words. Pics to follow.",
    "FYI",
    "anbei erhalten Sie unsere Mitteilung.",
    "The numbers in par 3 were checked twice, and the office of the mayor agrees with them, so feel free to use it.",
    *_RESTRICTING,
)
_NAMES = ("Kind regards,\nJo Hart", "Best\nJo", "Viele Grüße\nMara", "Jo Hart\nPress officer\n+44 20 7946 0000")
_HEADS = ("Mill at Garth to close in spring", "Is the mill safe?", "PRESS RELEASE", "By Mara Quist", "Ninety will go.")
_STORY = (
    "GARTH, March 4 - The mill at Garth will close in the spring, its owner said on Tuesday after a long talk.",
    "Garth, 4. März 2026. Die Mühle in Garth schließt im Frühjahr, sagte ihre Besitzerin am Dienstag.",
    '"Nobody has told us anything," Mara Lund, who has worked there for years, said outside the gate.',
)
_FEET = (
    "ENDS",
    "Media contact:\nJo Hart\n+44 20 7946 0000",
    "Notes to editors (not for publication):\nCall the owner.",
    "-- \nMara Quist\nCourier",
    "On 1 Dec 2026 at 08:10, Sam wrote:\n> Where is it?",
    "-----Original Message-----\nFrom: Sam\nSent: Monday\nSubject: mill\n\nWhere is it?",
)
_FORWARDED = "-----Original Message-----\nFrom: Jo Hart <jo@garth.example>\nSent: Monday\nSubject: Mill\nTo: Desk"
_SUBJECTS = (
    "mill",
    "Mill story",
    "Mill at Garth to close",
    "Weather: mill floods",
    "EMBARGOED: Mill at Garth to close",
    "",
)
#: Labels of fields, whose words are those of the fields that they became.
_LABELS = {"from", "sent", "subject", "to"}


@st.composite
def pieces(draw: st.DrawFn) -> list[str]:
    """The paragraphs of a mail, in the order in which people write them."""

    def some(words: Sequence[str], most: int) -> list[str]:
        return draw(st.lists(st.sampled_from(words), max_size=most))

    head = [*some((_FORWARDED,), 1), *some(_GREETINGS, 1), *some(_NOTES, 2), *some(_NAMES, 1), *some(_HEADS, 3)]
    return [*head, *some(_STORY, 3), *some(_FEET, 3), *some(_NAMES, 1)] or ["It rained."]


def _mail(paragraphs: list[str], subject: str, *, element: str | None) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Mara Quist <mara@garth.example>", subject
    if element is None:
        message.set_content("\n\n".join(paragraphs))
    else:
        lines = [escape(each).replace("\n", "<br>") for each in paragraphs]
        message.set_content("".join(f"<{element}>{line}</{element}>" for line in lines), subtype="html")
    return message.as_bytes()


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def _words(text: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


@given(pieces(), st.sampled_from(_SUBJECTS), st.sampled_from([None, "p", "div"]))
def test_no_word_is_lost_and_no_restriction(paragraphs: list[str], subject: str, element: str | None) -> None:
    """Whatever stands around a story, its words are kept, and what restricts it does."""
    text = "\n\n".join([subject, *paragraphs])
    try:
        article = mail.parse(_mail(paragraphs, subject, element=element), hints=Hints()).article
    except NewsModelError:
        return
    kept = set().union(*map(_words, _strings(to_dict(article))))
    assert set() == _words(text) - kept - _LABELS
    is_restricted = article.embargo is not None or article.status != "usable"
    assert is_restricted or not any(words in text for words in (*_RESTRICTING, "EMBARGOED"))
