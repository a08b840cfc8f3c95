"""Mails and mailboxes: fields, parts, and what a story is read from."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.growth import assert_growth

from newsmodel import parse_all, render, to_dict, validate
from newsmodel.errors import NewsModelError, SeveralStories, UnreadableInput
from newsmodel.formats import detect, mail
from newsmodel.formats.mail.flowed import unflowed
from newsmodel.model import Article, Embargo, Party
from newsmodel.readings import Hints, Reading

WORDS = "BERN, March 3 (SDA) - The rain ended on Tuesday, and all the valley danced until the morning.\n"
FIELDS = "From: Ana Ruiz <ana@example.org>\nSubject: Rain ends drought\nDate: Wed, 4 Mar 2026 18:05:00 +0100\n"


def read(data: str | bytes) -> Reading:
    return mail.parse(data, hints=Hints())


def rules(reading: Reading) -> list[str]:
    return sorted({issue.rule for issue in reading.issues})


def test_subject_sender_and_date_complete_the_words() -> None:
    """The subject is the headline, the sender the author of a story without a byline, the date tells the years."""
    reading = read(f"{FIELDS}Message-ID: <a.1@example.org>\n\n{WORDS}")
    article = reading.article
    assert ("Rain ends drought", "mid:a.1@example.org") == (article.headline, article.id)
    assert (Party(name="Ana Ruiz", email="ana@example.org", role="author"),) == article.contributors
    zone = datetime.timezone(datetime.timedelta(hours=1))
    assert datetime.datetime(2026, 3, 4, 18, 5, tzinfo=zone) == article.published
    assert article.dateline is not None
    assert datetime.date(2026, 3, 3) == article.dateline.date
    assert ["date-resolved", "language-inferred", "sender-taken-as-author"] == rules(reading)
    assert "Wed, 4 Mar 2026 18:05:00 +0100" == article.extra["mail"]["Date"]
    assert article.provenance is not None
    assert article.provenance.origin is not None
    assert "message/rfc822" == article.provenance.origin.media_type


def test_what_the_words_say_counts_more() -> None:
    """A byline of the story names its author, and a subject that is its first line stands once."""
    article = read(f"{FIELDS}\nRain ends drought\n\nBy Tom Okafor\n\n{WORDS}").article
    assert ("Rain ends drought", ["Tom Okafor"]) == (article.headline, [each.name for each in article.contributors])
    assert 1 == len(list(article.blocks))


@pytest.mark.parametrize("prefix", ["Re: ", "Fwd: ", "FW: Re: ", "AW: WG: ", "Re[2]: "])
def test_what_answers_have_before_their_subject_is_no_headline(prefix: str) -> None:
    """Marks of answers and forwarded mails are no words of the subject."""
    assert "Rain ends" == read(f"From: a@example.org\nSubject: {prefix}Rain ends\n\n{WORDS}").article.headline


def test_encoded_words_and_parts_are_decoded() -> None:
    """Encoded words, quoted-printable and another alphabet are decoded; parts that are not read are named."""
    data = (
        "From: =?utf-8?q?J=C3=BCrg_Roth?= <jr@example.org>\nSubject: =?utf-8?B?UmVnZW4gYmVlbmRldCBEw7xycmU=?=\n"
        'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n'
        "--x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
        "Es regnete am Dienstag, und die D=FCrre war vorbei, sagte =\ndie Ministerin.\n"
        '--x\nContent-Type: image/jpeg\nContent-Disposition: attachment; filename="see.jpg"\n\nxx\n--x--\n'
    )
    reading = read(data)
    assert ("Regen beendet D\u00fcrre", "J\u00fcrg Roth") == (
        reading.article.headline,
        reading.article.contributors[0].name,
    )
    assert "Es regnete am Dienstag, und die D\u00fcrre war vorbei, sagte die Ministerin." == reading.article.text
    assert ["not read: see.jpg"] == [i.message for i in reading.issues if i.rule == "mail-part-left-out"]


def test_the_plain_part_counts_and_the_html_part_where_there_is_none() -> None:
    """Of two forms the plain one is read; HTML alone is read, below the subject."""
    html = "<html><body><h1>Rain</h1><p>The rain ended on Tuesday, and all the valley danced.</p></body></html>"
    both = (
        f'{FIELDS}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="x"\n\n'
        f"--x\nContent-Type: text/plain\n\n{WORDS}\n--x\nContent-Type: text/html\n\n{html}\n--x--\n"
    )
    assert "The rain ended on Tuesday, and all the valley danced until the morning." == read(both).article.text
    alone = read(f"{FIELDS}MIME-Version: 1.0\nContent-Type: text/html; charset=nonsense\n\n<p>{WORDS}</p>").article
    assert "Rain ends drought" == alone.headline
    assert "danced until the morning" in alone.text


@pytest.mark.parametrize(("signature", "kept"), [(b"Ana\x01 Ruiz\n", ["Ana Ruiz"]), (b"\x01\n", [])])
def test_a_signature_has_no_control_characters(signature: bytes, kept: list[str]) -> None:
    """They are taken out, as in the words of the mail."""
    read = mail.parse(b"Subject: Rain\nFrom: a@example.org\n\nIt rained.\n-- \n" + signature, hints=Hints())
    assert read.article.provenance is not None
    assert kept == [left.text for left in read.article.provenance.left_out]


def test_the_signature_is_kept_apart() -> None:
    """What stands below the mark of a signature is no part of the story."""
    reading = read(f"{FIELDS}\n{WORDS}\n-- \nAna Ruiz\nPress office\n")
    assert reading.article.provenance is not None
    assert ["Ana Ruiz\nPress office"] == [each.text for each in reading.article.provenance.left_out]
    assert "Press office" not in reading.article.text


def test_odd_fields_cost_no_words() -> None:
    """Dates, addresses and letters that no standard allows are left, and the story is read."""
    article = read(
        f"From: \u00e4\u00df\nDate: yesterday\nSubject: =?x?q?y?=\nContent-Language: English\n\n{WORDS}"
    ).article
    assert "danced until the morning" in article.text
    assert article.published is None


def test_a_mailbox_has_a_story_each() -> None:
    """A mailbox is several stories, each with its place."""
    one = f"From ana@example.org Wed Mar  4 18:05:00 2026\n{FIELDS}\n{WORDS}\n"
    box = one + one.replace("Rain ends", "Snow ends")
    with pytest.raises(SeveralStories):
        read(box)
    found = [each for each in parse_all(box) if isinstance(each, Reading)]
    assert ["Rain ends drought", "Snow ends drought"] == [each.article.headline for each in found]
    assert ["line 1", "line 8"] == [entry.place for entry in mail.entries(box)]


def test_a_mail_without_words_is_refused() -> None:
    """Neither a subject nor words make no story."""
    with pytest.raises(UnreadableInput, match="no words"):
        read("From: ana@example.org\nDate: Wed, 4 Mar 2026 18:05:00 +0100\n\n")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{FIELDS}\n{WORDS}", "mail"),
        (f"Subject: a bridge\n\n{WORDS}", "text"),
        (f"To: the editor\nFrom: a reader\n\n{WORDS}", "mail"),
        (f"Date: it is late\n\n{WORDS}", "text"),
    ],
)
def test_a_mail_is_told_by_its_fields(text: str, name: str) -> None:
    """Two fields of mails, one of them who or when, tell a mail; one line with a colon does not."""
    assert name == detect(text)


def test_a_story_is_written_as_a_mail() -> None:
    """Subject, sender and date are fields, and the story is read back."""
    author = Party(name="J\u00fcrg Roth", email="jr@example.org", role="author", kind="person")
    when = datetime.datetime(2026, 3, 4, 18, tzinfo=datetime.UTC)
    article = Article(
        id="urn:x:1", headline="Rain ends", byline="By J\u00fcrg Roth", contributors=(author,), published=when
    )
    data = mail.render(article).data
    assert b"Subject: Rain ends\n" in data
    assert b"Date: Wed, 04 Mar 2026 18:00:00 +0000" in data
    again = read(data).article
    assert (article.headline, article.byline, article.published) == (again.headline, again.byline, again.published)


@given(st.text("From:SubjectDate \n<>@=?-9ax\t", max_size=200) | st.binary(max_size=200))
def test_any_input_is_read_or_refused(data: str | bytes) -> None:
    """Whatever stands behind the first field, there is a sound article or an error of ours."""
    start = "From: ana@example.org\nSubject: Rain\n"
    try:
        reading = read(start + data if isinstance(data, str) else start.encode() + data)
    except NewsModelError:
        return
    assert [] == [issue for issue in validate(reading.article).issues if issue.severity.value == "error"]


@pytest.mark.parametrize(
    "data",
    [
        "Subject: =?\x9f?b?Q?=\n\nIt rained at last.",
        "Subject: =??b?4oua?=\n\nIt rained at last.",
        "Subject: =?utf-8?b?a?=\n\nIt rained at last.",
    ],
)
def test_encoded_words_that_are_none_stay_as_they_are(data: str) -> None:
    """A word that has no known encoding, or no letters of base64, is a word like others."""
    assert read(data).article.headline.startswith("=?")


def test_name_of_an_encoding_with_nul_is_refused() -> None:
    """A NUL among the fields is no text, as in other input, and no other error."""
    with pytest.raises(UnreadableInput):
        read(b'Subject: Rain ends\nContent-Type: text/plain; charset="a\x00b"\n\nIt rained at last.\n')


@pytest.mark.parametrize(
    "headline", ["Rain: \u06f0 days", "\u0420\u0435\u043a\u0430 " * 30, "a" * 90, "Caf\u00e9 \u2614\ufe0f"]
)
def test_any_headline_is_a_subject(headline: str) -> None:
    """A headline in any letters is written as a subject, and reads back."""
    article = Article(id="urn:x:1", headline=headline.strip())
    assert read(mail.render(article).data).article.headline == headline.strip()


def test_rounds_of_a_mail_add_no_words() -> None:
    """A mail whose notice stands above its headline has the headline once, however often it is written."""
    article = Article(id="urn:x:1", headline="Rain ends the long drought", embargo=Embargo())
    for _ in range(3):
        article = read(mail.render(article).data).article
    assert (article.headline, article.sections, article.embargo) == (
        "Rain ends the long drought",
        (),
        Embargo(note="EMBARGOED"),
    )


def test_address_that_is_none_is_a_name() -> None:
    """An address with letters that none has is kept as the sender's name."""
    article = read("Subject: Rain ends\nFrom: ana@x.l\u00e5\n\nIt rained at last.\n").article
    assert article.contributors == (Party(name="ana@x.l\u00e5", role="author"),)


def test_encoding_without_a_name_is_guessed() -> None:
    """A mail whose encoding is empty is read as UTF-8, or as what its bytes show."""
    data = b'Subject: Rain ends\nContent-Type: text/plain; charset=""\n\nIt rained in K\xf6ln at last.\n'
    assert [getattr(block, "text", None) for block in read(data).article.blocks] == ["It rained in K\u00f6ln at last."]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("X-Embargo: 2026-05-10", {"embargo": {"until": "2026-05-10"}}),
        ("Embargo-Until: Mon, 4 May 2026 06:00:00 GMT", {"embargo": {"until": "2026-05-04T06:00:00Z"}}),
        ("Expiry-Date: Mon, 4 May 2026 06:00:00 GMT", {"expires": "2026-05-04T06:00:00Z"}),
        ("X-Hold: yes", {"status": "withheld"}),
        ("X-Editorial-Status: draft", {"status": "withheld"}),
        ("Comments: NOT FOR PUBLICATION", {"status": "withheld"}),
        (
            "TDM-Reservation: 1",
            {"rights": {"data_mining": "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"}},
        ),
        ("Status: RO", {}),
        ("X-Priority: 1", {}),
    ],
)
def test_fields_of_a_mail_restrict_its_story(field: str, expected: dict[str, object]) -> None:
    """A field that names an embargo, a hold, an expiry or a reservation counts; marks of mail programs say nothing."""
    article = to_dict(read(f"{FIELDS}{field}\n\n{WORDS}").article)
    names = ("status", "embargo", "expires", "rights")
    assert {name: article[name] for name in names if name in article} == expected


@pytest.mark.parametrize("address", ["0@[", "a@[192.0.2.1]"])
def test_address_that_no_header_holds_is_not_written(address: str) -> None:
    """Python's own writer fails on literals and the like; the story goes without it, and an issue says so."""
    article = Article(id="urn:x:1", headline="Rain", contributors=(Party(name="Ana Ruiz", email=address),))
    rendering = render(article, format="mail")
    assert b"From:" not in rendering.data
    assert [issue.message for issue in rendering.issues if issue.path == ("contributors",)] == [
        f"not carried: name: 'Ana Ruiz', email: {address!r}"
    ]


STORY = "The bridge will stay shut until June, the council said on Monday, after engineers found a second crack in it."


@pytest.mark.parametrize(
    ("above", "below", "left_out"),
    [
        ("", "\n-- \nAna Ruiz\n", "Ana Ruiz"),
        (
            "",
            "\n" + "_" * 40 + "\nnews mailing list\nnews@lists.example.org\n",
            "news mailing list\nnews@lists.example.org",
        ),
        (
            "Dear editors,\n\nplease find our story below.\n\nBridge stays shut\n\n",
            "",
            "Dear editors,\n\nplease find our story below.",
        ),
        ("", "\n\nSent from my phone\n", "Sent from my phone"),
    ],
)
def test_what_stands_around_the_story_is_left_out(above: str, below: str, left_out: str) -> None:
    """A letter to the desk, a signature, the footer of a list: none is the story's, and each is kept."""
    article = read(f"From: ana@example.org\nSubject: PRESS RELEASE: Bridge stays shut\n\n{above}{STORY}{below}").article
    doc = to_dict(article)
    assert [STORY] == [block["text"] for section in doc["sections"] for block in section["blocks"]]
    assert [left_out] == [left["text"] for left in doc["provenance"]["left_out"]]


def test_a_letter_that_restricts_the_story_stays_with_it() -> None:
    """What the letter says of the use of the story is not cut off."""
    note = "Dear editors,\n\nEMBARGOED until 5 March 2027, 10:00 GMT.\n\nBridge stays shut\n\n"
    article = read(f"From: ana@example.org\nSubject: Bridge stays shut\n\n{note}{STORY}").article
    assert article.embargo is not None


def test_a_signature_in_html_is_left_out() -> None:
    """Programs name the part of a mail in HTML that is the signature."""
    head = "From: ana@example.org\nSubject: Bridge stays shut\nContent-Type: text/html\n\n"
    words = f'<div>{STORY}<div>{STORY}</div></div>-- <br><div class="gmail_signature">Ana Ruiz, <b>Coast</b></div>'
    article = read(head + words).article
    assert "Ana Ruiz" not in article.text
    assert ["Ana Ruiz, Coast"] == [left["text"] for left in to_dict(article)["provenance"]["left_out"]]


def test_flowed_lines_are_joined() -> None:
    """Where a program says that it broke the lines, a space at the end goes on; with `delsp` it is no word's."""
    typed = "Content-Type: text/plain; charset=utf-8; format=flowed"
    words = (
        "Rain ends drought\n\nThe rain ended on \nTuesday, and all the \nvalley danced.\n> He said \n> so.\n-- \nAna\n"
    )
    article = read(f"{FIELDS}{typed}\n\n{words}").article
    assert ["The rain ended on Tuesday, and all the valley danced.", "He said so."] == [
        getattr(block, "text", None) for block in article.blocks
    ]
    close = read(f"{FIELDS}{typed}; delsp=yes\n\nRain ends drought\n\nThe valley dan \nced until Tuesday, they said.\n")
    assert ["The valley danced until Tuesday, they said."] == [
        getattr(block, "text", None) for block in close.article.blocks
    ]


@pytest.mark.parametrize(
    ("fields", "headline"),
    [
        ("Subject: Rain ends", "Rain ends the long drought"),
        ("Subject: [valley-news] Rain ends\nList-Id: <valley-news.example.org>", "Rain ends the long drought"),
        ("Subject: [valley-news] Dam holds\nList-Id: <valley-news.example.org>", "Dam holds"),
        ("Subject: [urgent] Dam holds\nList-Id: <valley-news.example.org>", "[urgent] Dam holds"),
    ],
)
def test_a_headline_that_says_more_than_the_subject_is_the_headline(fields: str, headline: str) -> None:
    """A subject may be the beginning of the headline below it; a list's own name before it is none of its words."""
    article = read(f"From: a@example.org\n{fields}\n\nRain ends the long drought\n\n{WORDS}").article
    assert headline == article.headline


@pytest.mark.parametrize(
    ("tag", "status", "note"),
    [
        ("Embargoed", "usable", "Embargoed"),
        ("HOLD", "withheld", None),
        ("KILL", "canceled", None),
        ("Draft", "withheld", None),
        ("Not for publication", "withheld", None),
        ("sport", "usable", None),
    ],
)
def test_the_name_of_a_list_that_restricts_a_story_stays(tag: str, status: str, note: str | None) -> None:
    """A list for embargoed stories is named so, and a short name stands in longer words: "hold" in "household"."""
    named = f"<{tag.lower().replace(' ', '')}.example.org>, {tag}, household, skills, transport"
    article = read(f"From: a@example.org\nSubject: [{tag}] Rain ends\nList-Id: {named}\n\n{WORDS}").article
    assert (status, note) == (article.status, article.embargo and article.embargo.note)
    within = read(f"From: a@example.org\nSubject: [{tag}] Rain ends\nList-Id: the{tag}s.example.org\n\n{WORDS}").article
    assert f"[{tag}] Rain ends" == within.headline


@pytest.mark.parametrize(
    ("above", "status", "note"),
    [
        ("EMBARGOED UNTIL 6 a.m. Tuesday \nRain ends \n", "usable", "EMBARGOED UNTIL 6 a.m. Tuesday"),
        (
            "EMBARGOED UNTIL \n6 a.m. Tuesday, \nMarch 3, 2026\n\n",
            "usable",
            "EMBARGOED UNTIL 6 a.m. Tuesday, March 3, 2026",
        ),
        ("Rain ends \nHOLD FOR RELEASE \n", "usable", "HOLD FOR RELEASE"),
        ("NOT FOR PUBLICATION \n", "withheld", None),
        ("KILL \nRain ends \n\n", "canceled", None),
        ("The words \nnot for publication \nstood on it. \n", "usable", None),
    ],
)
def test_an_order_is_no_more_lost_amid_flowed_lines(above: str, status: str, note: str | None) -> None:
    """Some programs end each line with a space; an order on a line of its own would be none amid a paragraph."""
    typed = "Content-Type: text/plain; charset=utf-8; format=flowed"
    article = read(f"{FIELDS}{typed}\n\n{above}It rained in the valley \non Monday, officials said.\n").article
    assert (status, note) == (article.status, article.embargo and article.embargo.note)
    assert "It rained in the valley on Monday, officials said." in getattr([*article.blocks][-1], "text", "")


def test_flowed_lines_take_time_as_they_are_many() -> None:
    """A paragraph of many lines is joined at once."""
    assert_growth(lambda size: unflowed("It rained and rained \n" * size, without_spaces=False), 8_000, 64_000, most=20)


def test_a_subject_that_restricts_stays_above_a_longer_headline() -> None:
    """What a subject says of how the story may be used is not lost below a headline that says more."""
    article = read(
        f"From: a@example.org\nSubject: EMBARGOED: Rain ends\n\nRain ends the long drought\n\n{WORDS}"
    ).article
    assert article.embargo is not None


@pytest.mark.parametrize(
    "above",
    [
        "On Tue, May 12, 2026 at 9:15 AM Jo Lee <jo@example.org>\nwrote:\n\n",
        "Voici.\n\nLe mar. 12 mai 2026 \u00e0 09:15, Jo Lee <jo@example.org> a \u00e9crit :\n\n",
        "Am 12.05.26 um 09:15 schrieb Jo Lee:\n",
    ],
)
@pytest.mark.parametrize("title", ["", "> Rain ends drought\n>\n"])
def test_a_story_that_is_quoted_is_not_of_who_sends_it(above: str, title: str) -> None:
    """The subject is the headline once, the marks of quotation go, and the sender is not taken for the author."""
    article = read(f"{FIELDS}\n{above}{title}> {WORDS}>\n> {STORY}\n>\n> {STORY}\n").article
    assert ("Rain ends drought", ()) == (article.headline, article.contributors)
    assert ["The rain ended on Tuesday, and all the valley danced until the morning.", STORY, STORY] == [
        getattr(block, "text", None) for block in article.blocks
    ]


@pytest.mark.parametrize("language", [None, "de"])
def test_a_letter_in_html_has_the_language_that_the_caller_knows(language: str | None) -> None:
    """So few words tell no language: it is the caller's, or none."""
    letter = (
        f"{FIELDS}Content-Type: text/html\n\n<div>Rain ends drought</div><p>By Ana Ruiz</p><p>It rained all day.</p>"
    )
    article = mail.parse(letter, hints=Hints(language=language)).article
    assert (language or "und") == article.language


def test_a_mail_that_is_a_picture_is_no_story() -> None:
    """There are no words in it."""
    with pytest.raises(UnreadableInput, match="neither a headline nor a story"):
        read(
            "From: Ana Ruiz <ana@example.org>\nContent-Type: text/html\n\n<div><img src='https://x.example/a.png'></div>\n"
        )
