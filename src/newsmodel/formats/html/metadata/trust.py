"""The order of trust: for each field, the places of a page that are believed, the surest first.

For headlines a weight, since several weak places that say the same outweigh a strong one; for every other field an
order, the most trusted first.
"""

from __future__ import annotations

from typing import Final

#: What each place is, for people.
ORIGINS: Final = {
    "jsonld": "JSON-LD",
    "microdata": "microdata",
    "opengraph": "OpenGraph",
    "twitter": "the card for Twitter",
    "dublin-core": "Dublin Core",
    "meta": "a meta element",
    "heading": "the heading",
    "headings": "one of several headings",
    "subheading": "a heading of a lower level",
    "title": "the title element",
    "byline": "the byline on the page",
    "visible": "words on the page",
    "foot": "words below the story",
    "time": "a time element",
    "link": "a link element",
    "html": "the root element",
    "host": "the host's name",
    "words": "the words of the story",
    "script": "a script",
    "extractor": "the extractor's guess",
    "hint": "the caller",
}
#: How much the word of each place counts for the headline. JSON-LD outweighs any one other, and any two but the heading
#: with a card, which repeats what OpenGraph has. A heading of a lower level counts where the title says the same, and
#: none of the first level does.
HEADLINE: Final = {
    "jsonld": 3.5,
    "heading": 2.0,
    "subheading": 2.0,
    "headings": 1.6,
    "opengraph": 1.5,
    "microdata": 1.0,
    "twitter": 0.8,
    "meta": 0.3,
    "dublin-core": 0.2,
    "title": 0.1,
}
#: Who wrote it.
CONTRIBUTORS: Final = (
    "jsonld",
    "microdata",
    "opengraph",
    "meta",
    "twitter",
    "byline",
    "dublin-core",
    "visible",
    "script",
    "extractor",
)
#: When it was published, changed, made and when it expires.
TIMES: Final = (
    "jsonld",
    "opengraph",
    "microdata",
    "meta",
    "dublin-core",
    "time",
    "title",
    "visible",
    "script",
    "extractor",
)
#: Who publishes it.
PUBLISHER: Final = ("jsonld", "opengraph", "microdata", "meta", "dublin-core", "hint", "host")
#: In which language it is.
LANGUAGE: Final = ("jsonld", "html", "microdata", "meta", "opengraph", "dublin-core", "hint", "words")
#: What it is about, in a sentence or two.
DECK: Final = ("visible", "jsonld", "microdata", "opengraph", "meta", "twitter", "dublin-core")
