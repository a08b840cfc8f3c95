"""Stories as they are published, in a real browser: pages of the web, and claims by the thousand."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest
from tests.browser.pages import assert_marked
from tests.cases import SHARED, needs_shared_data
from tests.formats.extras import is_installed

from newsmodel import Hints, extract_claims, parse

if TYPE_CHECKING:
    from tests.browser.pages import Opener

pytestmark = [pytest.mark.browser, needs_shared_data]

PAGES, CLAIMS = 60, 1_000
#: A story takes no more bytes; what a page of the web has around it is shown too, but not counted.
MOST_BYTES = 300_000


@pytest.mark.skipif(not is_installed("html"), reason="needs newsmodel[html]")
def test_pages_of_the_web_are_shown(opener: Opener) -> None:
    """Sixty pages of as many publishers: no fault, no request, all words marked, of a size that opens at once."""
    with gzip.open(SHARED / "pages" / "publishers.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines][::2][:PAGES]
    assert PAGES == len(pages)
    large = {}
    for page in pages:
        article = extract_claims(parse(page["html"], format="html", hints=Hints(url=page["url"])).article)
        with opener.stories(article) as opened:
            assert_marked(opened, article)
            assert (page["url"], []) == (page["url"], opened.faults)
            if (size := opener.size) > MOST_BYTES:
                large[page["url"]] = size
    assert {} == large


def test_a_thousand_claims_are_marked(opener: Opener) -> None:
    """The outlet's own sentences are claims too, so that claims lie within and across each other."""
    count = 0
    for path in sorted((SHARED / "polnear" / "dev" / "text").iterdir()):
        article = extract_claims(parse(path.read_text(encoding="utf-8"), format="text").article, which="all")
        with opener.stories(article) as opened:
            count += assert_marked(opened, article)
            assert [] == opened.faults
        if count >= CLAIMS:
            return
    pytest.fail(f"there are only {count} claims")
