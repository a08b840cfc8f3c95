"""The pages of sources and of changes in a browser: nothing is asked of a network, and nobody is kept out."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from tests.browser.pages import DESK, PHONE, Opener, axe_faults, golden
from tests.node_packages import node_packages

from newsmodel.editing import diff
from newsmodel.view.page.changes import write_changes
from newsmodel.view.page.source_list import write_source_list

pytestmark = pytest.mark.browser
PACKAGE = Path(__file__).parent / "package.json"


def page_of_sources() -> str:
    """Two stories of many sources."""
    return write_source_list([(f"{name}.json", golden(name)) for name in ("court", "sport")])


def page_of_changes() -> str:
    """A story and another state of it, in which words, a claim and a field differ."""
    was = golden("court")
    claim, *others = was.claims
    now = attrs.evolve(
        was, headline=f"{was.headline} again", claims=(attrs.evolve(claim, polarity="negated"), *others[1:])
    )
    return write_changes(diff(was, now), "en", ("was.json", "now.json"))


PAGES = {"sources": page_of_sources, "changes": page_of_changes}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_list_is_for_everybody(opener: Opener, name: str, scheme: str, size: tuple[int, int]) -> None:
    """No error, no request, no serious fault, and on a phone nothing stands beyond the edge."""
    with opener.written(PAGES[name](), size=size, color_scheme=scheme) as opened:
        assert opened.faults == []
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= size[0]
        assert axe_faults(opened.page, node_packages(PACKAGE)) == []


def test_a_name_leads_to_what_it_says(opener: Opener) -> None:
    """The table is the index of the page."""
    with opener.written(page_of_sources()) as opened:
        link = opened.page.locator("tbody a").nth(2)
        name = link.inner_text()
        link.click()
        target = opened.page.url.partition("#")[2]
        assert name == opened.page.inner_text(f"#{target} h2")
