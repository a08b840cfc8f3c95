"""Pages in a real browser: a Chromium that is installed, driven by Playwright; what goes wrong in them is kept."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs
import pytest

from newsmodel import from_json
from newsmodel.claims.numbering import with_ids
from newsmodel.model import Article
from newsmodel.view.highlight import spans_of, words_by_target
from newsmodel.view.page.rendering import PageStory, write_page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
#: Nothing that the browser does of its own accord; the sandbox needs rights that a container may lack.
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE, DESK = (400, 850), (1400, 900)
GOLDEN = Path(__file__).parents[1] / "golden"


def golden(name: str) -> Article:
    """One of the stories that were annotated by hand."""
    return from_json((GOLDEN / f"{name}.newsmodel.json").read_bytes())


def number_of(article: Article, words: str) -> int:
    """The number of the one claim with these words; a claim's number is another one when a story is annotated anew."""
    (number,) = (number for number, claim in enumerate(article.claims, start=1) if words in claim.text)
    return number


@contextmanager
def chromium() -> Iterator[Any]:
    """Start the browser; the test is skipped where there is none."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    program = next(filter(None, map(shutil.which, NAMES)), None)
    if program is None:
        pytest.skip("Chromium is not installed")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(OPTIONS))
        yield started
        started.close()


@attrs.define
class Opened:
    """A page in the browser.

    Attributes:
        page: Playwright's page.
        address: Its own address.
        faults: Errors and warnings of the console, and requests for anything but the page.
    """

    page: Any
    address: str
    faults: list[str] = attrs.field(factory=list)

    def listen(self) -> None:
        """Keep what goes wrong."""
        self.page.on("console", lambda message: self._told(message.type, message.text))
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("dialog", lambda dialog: self.faults.append(f"dialog: {dialog.message}"))

    def _told(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.faults.append(f"{kind}: {text}")

    def _asked(self, url: str) -> None:
        if url.partition("#")[0] != self.address and not url.startswith("blob:"):
            self.faults.append(f"request: {url}")


@attrs.define
class Opener:
    """Opens pages of stories.

    Attributes:
        browser: Playwright's browser.
        folder: A folder for the files.
        count: How many pages there have been.
        size: Bytes of the last one.
    """

    browser: Any
    folder: Path
    count: int = 0
    size: int = 0

    @contextmanager
    def stories(self, *articles: Article, size: tuple[int, int] = DESK, **context: Any) -> Iterator[Opened]:
        """Open the page of some stories; more is said of the context as Playwright has it."""
        stories = [PageStory(article=with_ids(article), place="story.txt") for article in articles]
        with self.written(write_page(stories), size=size, **context) as opened:
            yield opened

    @contextmanager
    def written(self, page: str, *, size: tuple[int, int] = DESK, **context: Any) -> Iterator[Opened]:
        """Open a page that is written already."""
        self.count += 1
        file = self.folder / f"page-{self.count}.html"
        self.size = file.write_bytes(page.encode())
        viewport = {"width": size[0], "height": size[1]}
        shown = self.browser.new_context(viewport=viewport, accept_downloads=True, **context)
        opened = Opened(shown.new_page(), file.as_uri())
        opened.listen()
        opened.page.goto(opened.address)
        try:
            yield opened
        finally:
            shown.close()


#: The words of each claim as the page has them: number, role, target, and the code points that are marked.
_MARKED = """() => [...document.querySelectorAll("article.story :is(.head, .text) [data-target]")].flatMap((part) => {
  const found = [];
  let place = 0;
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const size = [...walker.currentNode.data].length;
    const word = walker.currentNode.parentElement.closest("[data-content], [data-source], [data-cue]");
    for (const role of ["content", "source", "cue"]) {
      for (const number of (word && word.dataset[role] || "").split(" ").filter(Boolean)) {
        if (word.classList.contains(`off-${role}`)) continue;
        found.push([Number(number), role, part.dataset.target, place, place + size]);
      }
    }
    place += size;
  }
  return found;
})"""
_TEXTS = """() => Object.fromEntries([...document.querySelectorAll("article.story :is(.head, .text) [data-target]")]
  .map((part) => [part.dataset.target, part.textContent]))"""


def assert_marked(opened: Opened, article: Article) -> int:
    """Hold that the words of each claim are marked, and no others; returns how many claims there are."""
    article = with_ids(article)
    words = dict(words_by_target(article))
    texts = opened.page.evaluate(_TEXTS)
    wanted = {
        (number, role, span.target, place)
        for number, claim in enumerate(article.claims, start=1)
        for role, span in spans_of(claim)
        if words.get(span.target, "")[span.start : span.end] == span.text
        for place in range(span.start, span.end)
    }
    found = {
        (number, role, target, place)
        for number, role, target, start, end in opened.page.evaluate(_MARKED)
        for place in range(start, end)
    }
    assert wanted == found
    assert {} == {target: text for target, text in texts.items() if words.get(target) != text}
    return len(article.claims)


def axe_faults(page: Any, folder: Path) -> list[str]:
    """List the faults that axe-core finds in a page and calls serious or critical."""
    page.evaluate((folder / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{fault['id']}: {fault['help']}: {json.dumps([node['target'] for node in fault['nodes'][:3]])}"
        for fault in found["violations"]
        if fault["impact"] in {"serious", "critical"}
    ]
