"""Writing: article → a whole web page that people can read and that reads back.

- One `<article>`: header, body, footer, and the list of the claims. All parts have ids for others to link to.
- The JSON-LD in the head says what the page does not print. It is the only script, and no browser runs it.
- Nothing of a story becomes markup of the page but what `formats/markup` makes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from newsmodel.formats.addresses import is_id_of_bytes
from newsmodel.formats.completion import is_inferred, sign_of, without_signs
from newsmodel.formats.html.own.claim_list import write_claims
from newsmodel.formats.html.own.furniture import time, write_foot, write_head, write_notices
from newsmodel.formats.html.own.metas import write_metas
from newsmodel.formats.html.own.rows import KIND, MEDIA_TYPE, NAME, OWN_ID, Page
from newsmodel.formats.jsonld import document_of
from newsmodel.formats.losses import NOT_CARRIED
from newsmodel.formats.mapping import KeptKey
from newsmodel.formats.mapping.items import rendered
from newsmodel.formats.markup.escaping import escaped, tag
from newsmodel.issues import Issue, shown
from newsmodel.languages.language import labels_of
from newsmodel.model import SPAN_FIELDS, Article
from newsmodel.prose.language import is_right_to_left
from newsmodel.readings import Rendering
from newsmodel.values import FORMAT_VERSION, write_timestamp

#: The attribute that marks the article and the JSON-LD of a page of ours; its value is the version of the format.
MARK = "data-newsmodel"
_STYLE = (
    "body{max-width:42em;margin:auto;padding:1em;font:1em/1.5 Georgia,serif}"
    "img,video,iframe{max-width:100%;height:auto}"
    ".credit,figcaption,footer,.claims{font-size:.875em}"
)
#: What might end a script, begin a comment or be taken for a reference; and what not every reader keeps as it is.
_UNSAFE = re.compile("[<>&\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]")


def write(article: Article) -> Rendering:
    """Write a page.

    Args:
        article: The article.

    Example:
        >>> page = write(Article(id="https://example.org/rain", headline="Rain ends drought")).data.decode()
        >>> '<h1 id="headline">Rain ends drought</h1>' in page
        True
    """
    own, issues = _without_foreign(article)
    raw, losses = KIND.write(own)
    page: Page = raw.pop(KeptKey.PAGE)
    page.has_headline = "headline" in page.part
    page.part.setdefault("headline", article.headline)
    linked_data = rendered(document_of(raw, own.extra.get(NAME)), ()).data.decode()
    lines = (*_head(article, page, linked_data), *_body(article, page), "</body>", "</html>")
    return Rendering(("\n".join(lines) + "\n").encode(), (*issues, *losses))


def _without_foreign(article: Article) -> tuple[Article, tuple[Issue, ...]]:
    """Leave out what was kept of a page that is not ours: ours has no place for it."""
    origin = article.provenance.origin if article.provenance is not None else None
    kept = without_signs(article.extra).get(NAME)
    if kept is None or (origin is not None and origin.media_type == MEDIA_TYPE):
        return article, ()
    issue = NOT_CARRIED.issue(f"not carried: {shown(kept)}", ("extra", NAME))
    sign = sign_of(article.headline) if is_inferred(article.headline, article.extra) else {}
    others = {name: value for name, value in article.extra.items() if name != NAME}
    return attrs.evolve(article, extra=others | ({NAME: sign} if sign else {})), (issue,)


# --- the head


def _head(article: Article, page: Page, linked_data: str) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield tag("html", _language(article.language))
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escaped(article.headline)}</title>"
    if article.id.lower().startswith(("http://", "https://")):
        yield tag("link", {"rel": "canonical", "href": article.id})
    for name, words in (("description", _description(article)), ("author", _authors(article))):
        if words:
            yield tag("meta", {"name": name, "content": words})
    yield from write_metas(page.part.get("rights", {}))
    yield f"<style>{_STYLE}</style>"
    yield tag("script", {"type": "application/ld+json", MARK: FORMAT_VERSION})
    yield script_text(linked_data).rstrip()
    yield "</script>"
    yield "</head>"


def script_text(json: str) -> str:
    r"""Write JSON as the text of a script, out of which nothing breaks.

    Example:
        >>> script_text('{"headline": "</script>"}')
        '{"headline": "\\u003c/script\\u003e"}'
    """
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json)


def _language(language: str) -> dict[str, Any]:
    if language == "und":
        return {}
    return {"lang": language, "dir": "rtl" if is_right_to_left(language) else None}


def _description(article: Article) -> str | None:
    return next((summary.text for summary in article.summaries), article.subheadline)


def _authors(article: Article) -> str:
    return ", ".join(party.name for party in article.contributors if party.role == "author" and party.name)


# --- the body


def _body(article: Article, page: Page) -> Iterator[str]:
    yield "<body>"
    own_id = {OWN_ID: article.id} if is_id_of_bytes(article.id) else {}
    yield tag("article", {MARK: FORMAT_VERSION} | own_id)
    yield "<header>"
    yield from write_notices(page.part)
    yield from write_head(page.part, has_headline=page.has_headline)
    yield from _credits(article)
    yield "</header>"
    if page.lead:
        yield page.lead
    yield f'<div class="body">{page.body}</div>'
    yield "<footer>"
    yield from write_foot(page.part, _heading)
    yield "</footer>"
    yield from write_claims(article, page.ids - {name for name in SPAN_FIELDS if name not in page.part}, _heading)
    yield "</article>"


def _credits(article: Article) -> Iterator[str]:
    """Write who wrote the story, where no byline says so, who publishes it, and when; as data the JSON-LD has them."""
    tag_of_labels, labels = labels_of(article.language)
    language = f' lang="{tag_of_labels}"'
    authors = _authors(article)
    if authors and article.byline is None:
        yield f'<p class="authors"><span{language}>{escaped(labels.page["by"])}</span> {escaped(authors)}</p>'
    if article.publisher is not None and article.publisher.name is not None:
        yield f'<p class="publisher">{escaped(article.publisher.name)}</p>'
    times = [
        f"{escaped(labels.page[name])} {time(write_timestamp(moment))}"
        for name, moment in (("published", article.published), ("modified", article.modified))
        if moment is not None
    ]
    if times:
        yield f'<p class="times"{language}>{" · ".join(times)}</p>'


def _heading(words: str) -> str:
    """Write a heading of ours."""
    return f'<h2 lang="en">{words}</h2>'
