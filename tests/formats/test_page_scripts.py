"""Pages that show a headline, and have their story in a script alone."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.formats.extras import is_installed
from tests.formats.html.building import STORY as STORY_SHOWN
from tests.formats.html.building import WORDS, notes, page

from newsmodel import Hints, Reading, parse, to_dict
from newsmodel.formats import html
from newsmodel.formats.html.story.literals import linked_values, literals_in

pytestmark = pytest.mark.skipif(not is_installed("html"), reason="needs newsmodel[html]")

HEADLINE = "Council keeps the last ferry"
STORY = " ".join(WORDS)
#: The object that a page is made of.
STATE = {"title": HEADLINE, "body": STORY}


def read(*scripts: str, headline: str = HEADLINE, body: str = "") -> Reading:
    """What a page with a headline and some scripts reads to."""
    return parse(page(f"<title>{headline}</title>", body + "".join(scripts), headline=headline), format="html")


def told(reading: Reading) -> list[str]:
    """The paragraphs of a story."""
    doc = to_dict(reading.article)
    return [block["text"] for section in doc.get("sections", ()) for block in section["blocks"]]


def assigned(value: Any, name: str = "window.__STATE__") -> str:
    """A script that assigns a value."""
    return f"<script>{name} = {json.dumps(value)};</script>"


def pushed(value: Any) -> str:
    """A script with a piece of what Next.js streams."""
    return f"<script>self.__next_f.push({json.dumps(value)})</script>"


def plain(value: Any) -> str:
    """A script that is JSON."""
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(value)}</script>'


def nested(value: Any, depth: int) -> Any:
    """A value in so many lists."""
    for _ in range(depth):
        value = [value]
    return value


def streamed(*lines: str) -> str:
    """A script with the lines that Next.js streams."""
    return pushed([1, "\n".join(lines)])


@pytest.mark.parametrize(
    "script",
    [
        plain(STATE),
        plain({"props": {"page": [{"kind": "banner"}, STATE]}}),
        plain([STATE]),
        assigned(STATE),
        assigned(STATE, "self.STATE"),
        assigned(STATE, "globalThis.$state"),
        assigned(STATE, "window['__STATE__']"),
        assigned(STATE, 'window["__STATE__"]'),
        f"<script>let a = 1; window.a = {{b: 1}}; window.__STATE__={json.dumps(STATE)}; run();</script>",
        pushed([1, json.dumps(STATE)]),
        pushed([STATE]),
        streamed('1:"$Sreact.fragment"', f"5:{json.dumps(STATE)}"),
        streamed('4:{"title": broken', f"5:{json.dumps(STATE)}", "6:[", ""),
        streamed(f'5:["$","main",null,{json.dumps(STATE)}]'),
        plain(nested(STATE, 38)),
    ],
)
def test_story_is_found_in_a_script(script: str) -> None:
    """The story of a page that shows none is read from JSON, from a state that is assigned, or from a stream."""
    reading = read(script)
    assert [STORY] == told(reading)
    assert [f"{len(STORY)} characters, where the page shows none"] == notes(reading, "body-from-script")
    assert [] == notes(reading, "story-not-found")


@pytest.mark.parametrize(
    "paragraphs",
    [
        list(WORDS),
        [{"type": "paragraph", "text": words} for words in WORDS],
        {"content": [{"id": "x1", "children": [{"text": words}]} for words in WORDS]},
        [{"type": "image", "src": "/ferry.jpg"}, *WORDS, None, 7],
        ["ferry", "/a/b", *WORDS],
    ],
)
def test_list_of_texts_is_one_story(paragraphs: Any) -> None:
    """Each member of a list is a paragraph by its longest text; names, numbers and addresses are none."""
    reading = read(plain({"title": HEADLINE, "deck": "It was a long night.", "parts": paragraphs}))
    assert list(WORDS) == told(reading)


def test_short_sentence_is_a_paragraph() -> None:
    """A text of few letters counts where it ends as a sentence does."""
    reading = read(plain({"title": HEADLINE, "parts": [*WORDS, "It was late.", "He said 'no", "Who knows\u2026"]}))
    assert [*WORDS, "It was late.", "Who knows\u2026"] == told(reading)


def test_longest_body_is_the_story() -> None:
    """Of the bodies in all scripts that stand with the headline the longest is taken."""
    short = {"title": HEADLINE, "body": " ".join(WORDS[:2])}
    reading = read(assigned(short), plain([short, STATE]), assigned(short, "window.OTHER"))
    assert [STORY] == told(reading)


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(plain({"title": "Rain ends the long drought", "body": STORY}), id="another headline"),
        pytest.param(plain({"title": HEADLINE, "body": WORDS[0]}), id="short"),
        pytest.param(plain({"title": HEADLINE, "id": "x" * 200}), id="no words"),
        pytest.param(plain({"title": HEADLINE}), id="headline alone"),
        pytest.param("<script>window.__STATE__ = {title: 1};</script>", id="no JSON"),
        pytest.param(f"<script>var state = {json.dumps(STATE)};</script>", id="a variable"),
        pytest.param(f'<script src="/a.js">window.STATE = {json.dumps(STATE)}</script>', id="a file"),
        pytest.param("<script></script>", id="empty"),
        pytest.param(pushed([0]), id="nothing pushed"),
        pytest.param(pushed([1, None]), id="no text pushed"),
        pytest.param(streamed('1:"$Sreact.fragment"', ""), id="no object pushed"),
        pytest.param(plain(nested(STATE, 60)), id="too deep"),
        pytest.param(plain({"title": HEADLINE, "body": nested(STORY, 60)}), id="text too deep"),
        pytest.param(
            plain({"title": HEADLINE, "parts": [{"type": "heading", "text": nested("Deep", 900)}]}),
            id="heading too deep",
        ),
        pytest.param(f"<script>{'[' * 200_000}</script>", id="deeper than the reader goes"),
        pytest.param(streamed(f"1:{'[' * 200_000}"), id="streamed deeper than the reader goes"),
    ],
)
def test_what_is_no_story_is_not_taken(script: str) -> None:
    """Without the headline, or with too few words, or where it is no JSON, a script has no story, and that is said."""
    reading = read(script)
    assert [] == told(reading)
    assert ["no story was found in the page"] == notes(reading, "story-not-found")
    assert [] == notes(reading, "body-from-script")


def test_short_headline_proves_nothing() -> None:
    """A headline of few letters stands in too many objects."""
    reading = read(plain({"title": "Ferry", "body": STORY}), headline="Ferry")
    assert [] == told(reading)


def test_words_of_scripts_without_spaces_are_paragraphs() -> None:
    """A text that is not in ASCII is a paragraph without a space in it."""
    first = (
        "\u5e02\u8bae\u4f1a\u661f\u671f\u56db\u6295\u7968\u51b3\u5b9a\u4fdd\u7559\u6e2f\u53e3\u5c0f\u9547\u7684\u6700\u540e\u4e00\u73ed\u6e21\u8f6e\u3002"
        * 6
    )
    headline = "\u8bae\u4f1a\u51b3\u5b9a\u4fdd\u7559\u6e2f\u53e3\u5c0f\u9547\u7684\u6700\u540e\u4e00\u73ed\u6e21\u8f6e"
    reading = read(plain({"title": headline, "parts": [first, WORDS[0]]}), headline=headline)
    assert [first, WORDS[0]] == told(reading)


def test_line_separator_ends_no_streamed_line() -> None:
    """Texts in a stream may have U+2028, which JSON needs not escape: the line goes on."""
    text = json.dumps({"title": HEADLINE, "body": f"{WORDS[0]}\u2028{WORDS[1]}"}, ensure_ascii=False)
    reading = read(streamed(f"5:{text}"))
    assert [f"{WORDS[0]}\n{WORDS[1]}"] == told(reading)


def test_page_that_shows_its_story_needs_no_script() -> None:
    """What the page shows comes first."""
    shown = "".join(f"<p>{words}</p>" for words in WORDS)
    reading = read(plain({"title": HEADLINE, "body": 2 * STORY}), body=shown)
    assert list(WORDS) == told(reading)
    assert [] == notes(reading, "body-from-script")


@pytest.mark.parametrize(
    ("script", "values"),
    [
        (
            "window.__NUXT__={data:[{title:'Rain',free:!1,at:1e3,old:.5}]}",
            [{"data": [{"title": "Rain", "free": False, "at": 1000.0, "old": ".5"}]}],
        ),
        ("window.__NUXT__ = {\"a\":b,'c':'it\\'s \"so\"',d:void 0}", [{"a": None, "c": 'it\'s "so"', "d": None}]),
        (
            'window.__NUXT__=(function(a,b){return {x:a,y:[b,true]}}("one",{z:2}))',
            [{"x": "one", "y": [{"z": 2}, True]}],
        ),
        ("window.__NUXT__=(function(a){return {x:a}}", [{"x": None}]),
        ("window.__NUXT__=(function(a){a.b=1;c.d=a;e.f=a;return {x:a}}(1))", []),
        ("window.__NUXT__={a:1", []),
        ("window.__NUXT__={a:}", []),
        ("window.__NUXT__=(function(a", []),
        ("window.__NUXT__=", []),
    ],
)
def test_literals_are_read_and_not_run(script: str, values: list[Any]) -> None:
    """Bare names, single quotes and a function's arguments are read; what is no literal gives nothing."""
    assert values == list(literals_in(script))


@pytest.mark.parametrize(
    ("members", "value"),
    [
        ([{"a": 1, "b": -5}, "one"], {"a": "one", "b": None}),
        ([["ShallowReactive", 1], {"a": 2}, [3, True], "x"], {"a": ["x", None]}),
        ([], None),
    ],
)
def test_members_refer_by_place(members: list[Any], value: Any) -> None:
    """A place that the list has not, and what is no place, give nothing."""
    assert value == linked_values(members)


def test_members_that_hold_themselves_end() -> None:
    """A list whose members hold each other is followed so deep, and so many of them are read."""
    doubled = linked_values([[1, 1], *([place + 1, place + 1] for place in range(1, 60))])
    assert isinstance(doubled, list)
    assert isinstance(linked_values([[0]]), list)


def test_what_stands_for_a_long_text_a_thousand_times_is_not_read() -> None:
    """A name, or a place in a list, is a few letters: what they come to together has an end."""
    text = 9_000 * "rain "
    assert [] == list(literals_in(f"window.__NUXT__=(function(a){{return [{'a,' * 1_000}a]}}({text!r}))"))
    read = linked_values([[*[1] * 1_000], text])
    assert (text, None) == (read[0], read[-1])


def facts(**fields: Any) -> dict[str, Any]:
    """What is read from the fields beside the headline and the body of a story, in short."""
    doc = to_dict(read(plain({"props": {"story": STATE | fields}})).article)
    people = [(each["name"], each["role"]) for each in doc.get("contributors", ())]
    read_off = {name: doc[name] for name in ("published", "modified", "publication_sections", "status") if name in doc}
    return read_off | ({"people": people} if people else {})


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"publishedAt": "2026-05-12T09:15:00Z"}, "2026-05-12T09:15:00Z"),
        ({"date": "2026-05-12T09:15:00", "date_gmt": "2026-05-12T08:15:00"}, "2026-05-12T08:15:00Z"),
        ({"date": "2026-05-11", "publication_date": "12 May 2026"}, "2026-05-12"),
        ({"publish_date": "2026-05-14", "first_publish_date": "2026-05-12"}, "2026-05-12"),
        ({"published": 1778577300}, "2026-05-12T09:15:00Z"),
        ({"datePublished": 1778577300000}, "2026-05-12T09:15:00Z"),
        ({"meta": {"pubDate": "2026-05-12"}}, "2026-05-12"),
    ],
)
def test_a_script_says_when_its_story_was_published(fields: dict[str, Any], expected: str) -> None:
    """The words of a field's name tell its event; the first publication and an instant in Greenwich's zone win."""
    assert {"published": expected} == facts(**fields)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"author": "Ana Ruiz"}, ["Ana Ruiz"]),
        ({"byline": "By Ana Ruiz and Tom Okafor"}, ["Ana Ruiz", "Tom Okafor"]),
        ({"authors": [{"displayName": "Ana Ruiz"}, {"node": {"name": "Tom Okafor"}}]}, ["Ana Ruiz", "Tom Okafor"]),
        ({"author": {"data": {"attributes": {"firstName": "Ana", "lastName": "Ruiz"}}}}, ["Ana Ruiz"]),
        ({"credits": {"by": [{"name": "Ana Ruiz"}], "photos_by": [{"name": "Tim Vale"}]}}, ["Ana Ruiz"]),
        ({"writer": {"name": "Mirza"}}, ["Mirza"]),
    ],
)
def test_a_script_says_who_wrote_its_story(fields: dict[str, Any], expected: list[str]) -> None:
    """Authors stand there as strings, as objects with a name, or in what wraps these."""
    assert {"people": [(name, "author") for name in expected]} == facts(**fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"author": "5f3a9c17ab", "author_id": "Ana Ruiz", "publishedBy": "Tom Okafor"},
        {"author": "admin", "authorSlug": "ana ruiz", "authors": []},
        {"createdAt": "2026-05-12T09:15:00Z", "publishedAt": None, "updated": True},
        {"publishedAt": "0001-01-01T00:00:00Z", "published": 7, "modified": "soon"},
        {"section": None, "category": 12, "categories": ["/news/"], "subsection": "Local"},
        {"related": [{"title": "Rain", "author": "Ana Ruiz", "publishedAt": "2026-05-12", "section": "Local"}]},
    ],
)
def test_a_script_says_nothing_by_other_fields(fields: dict[str, Any]) -> None:
    """Accounts, ids, who published, when it was begun, and what is said of other stories are none of it."""
    assert {} == facts(**fields)


def test_a_script_says_the_section() -> None:
    """A section counts before a category, and one of several is a list."""
    assert {"publication_sections": ["Harbour"]} == facts(
        category={"name": "News"}, primary_section={"name": "Harbour"}
    )
    assert {"publication_sections": ["News", "Sea"]} == facts(categories=[{"title": "News"}, {"title": "Sea"}])


def test_who_took_the_pictures_is_no_author() -> None:
    """Somebody among the authors who says to be a photographer is that."""
    people = [{"name": "Tim Vale", "role": "Photographer"}, {"name": "Ana Ruiz", "role": "Harbour editor"}]
    assert {"people": [("Ana Ruiz", "author"), ("Tim Vale", "photographer")]} == facts(authors=people)


def test_a_draft_in_a_script_is_withheld() -> None:
    """What the object says of the use of its story restricts it."""
    assert {"status": "withheld"} == facts(status="draft")


def test_the_innermost_object_says_who_wrote_it() -> None:
    """Of two objects that hold the headline and the body, the one around the other completes it only."""
    inner = {**STATE, "author": "Ana Ruiz"}
    outer = {"title": HEADLINE, "author": "Tom Okafor", "updated": "2026-05-13", "story": inner}
    doc = to_dict(read(plain(outer)).article)
    assert (["Ana Ruiz"], "2026-05-13") == ([each["name"] for each in doc["contributors"]], doc["modified"])


def test_the_page_counts_before_its_script() -> None:
    """Where the page says who wrote it and when, the script is not asked, and the note says where each is from."""
    head = '<meta name="author" content="Tom Okafor"><meta name="date" content="2026-05-01">'
    script = plain({**STATE, "author": "Ana Ruiz", "date": "2026-05-12", "updated": "2026-05-13"})
    reading = parse(page(f"<title>{HEADLINE}</title>{head}", script, headline=HEADLINE), format="html")
    doc = to_dict(reading.article)
    assert ("Tom Okafor", "2026-05-01", "2026-05-13") == (
        doc["contributors"][0]["name"],
        doc["published"],
        doc["modified"],
    )
    chosen = {issue.path: issue.message for issue in reading.issues if issue.rule == "origin-chosen"}
    assert "taken from a script" == chosen["modified",]


def test_a_script_counts_before_a_guess() -> None:
    """What the caller knows, and what the extractor guesses, is not kept where the script says it."""
    state = plain({**STATE, "date": "2026-05-12"})
    text = page(f"<title>{HEADLINE}</title>", f'<a href="/2026/01/03/rain">.</a>{state}', headline=HEADLINE)
    reading = parse(text, format="html", hints=Hints(published=datetime(2026, 5, 14, tzinfo=UTC)))
    assert "2026-05-12" == to_dict(reading.article)["published"]
    assert not [issue for issue in reading.issues if issue.rule == "extractor-trusted"]


def test_a_script_counts_before_the_foot() -> None:
    """A day in the foot of a page that shows no story is its site's, where the script says when that was published."""
    state = plain({**STATE, "date": "2026-05-12"})
    foot = "<footer><p>Last updated: 3 January 2026</p><p>Published: 2 January 2026</p></footer>"
    shell = f"<title>{HEADLINE}</title><body><main><h1>{HEADLINE}</h1></main>{foot}{state}"
    doc = to_dict(parse(shell, format="html").article)
    assert ("2026-05-12", "2026-01-03") == (doc["published"], doc["modified"])


def test_metadata_alone_are_those_of_the_whole_page() -> None:
    """What a script says of the story is read with the metadata of a page too, unless the page shows the story."""
    state = plain({**STATE, "author": "Ana Ruiz", "date": "2026-05-12", "section": "Harbour"})
    shell = page(f"<title>{HEADLINE}</title>", state, headline=HEADLINE)
    alone, whole = (to_dict(each(shell, hints=Hints()).article) for each in (html.parse_metadata, html.parse))
    fields = ("headline", "contributors", "published", "publication_sections")
    assert [whole[name] for name in fields] == [alone[name] for name in fields]
    shown = page(f"<title>{HEADLINE}</title>", f"{STORY_SHOWN}{state}", headline=HEADLINE)
    assert "published" not in to_dict(html.parse_metadata(shown, hints=Hints()).article)


def test_a_page_that_asks_for_scripts_shows_no_story() -> None:
    """Words that the far longer story of a script has not are no story; its own beginning, which a gate cuts, is."""
    asks = "<p>Please enable JavaScript in your browser to read this page, or try another browser.</p>"
    assert [STORY] == told(read(plain(STATE), body=asks))
    assert [STORY[:150]] == told(read(plain(STATE), body=f"<p>{STORY[:150]}</p>"))
