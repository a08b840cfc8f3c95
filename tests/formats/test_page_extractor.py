"""The seam to the extractor: what of it is called is there, and what it is asked for a script."""

from __future__ import annotations

import inspect

import pytest
from tests.formats.extras import is_installed

from newsmodel.formats.html.page import page_of
from newsmodel.formats.html.story.extractor import Guesses, find_story

pytestmark = pytest.mark.skipif(not is_installed("html"), reason="needs newsmodel[html]")

#: Two short paragraphs of a story in Chinese, and the end of it, and a box below it.
CHINESE = (
    "县议会星期四晚上经过长时间的讨论之后、决定保留港口小镇的最后一班渡轮、并且要求船运公司重新计算费用。",
    "船运公司必须在四月底以前答复、如果公司拒绝、小镇可以向法院提出诉讼、镇上的一名律师这样表示。",
    "大厅里没有人相信事情会走到那一步、大多数人在计票结束以前就已经回家了。",
)
BOX = "李小红十年以来一直在港口报道、和两条狗住在一起。"


def chinese() -> bytes:
    """A page with a short story in Chinese."""
    story = "".join(f"<p>{words}</p>" for words in CHINESE)
    box = f'<section class="author-box"><h3>作者</h3><p>{BOX}</p></section>'
    return (
        f'<html lang="zh"><body><article><div class="entry-content">{story}</div>{box}</article></body></html>'.encode()
    )


def test_the_extractor_has_what_is_called() -> None:
    """A new version of it that names something otherwise is seen here, where `ask` would take it for a broken page."""
    import htmldate  # noqa: PLC0415 - an extra
    import trafilatura  # noqa: PLC0415 - an extra
    from trafilatura import metadata, settings  # noqa: PLC0415 - an extra

    taken = set(inspect.signature(trafilatura.bare_extraction).parameters)
    assert {"url", "with_metadata", "include_comments", "output_format", "config", "favor_recall"} <= taken
    assert {"url", "original_date"} <= set(inspect.signature(htmldate.find_date).parameters)
    assert "250" == settings.use_config()["DEFAULT"]["MIN_EXTRACTED_SIZE"]
    page = page_of('<meta name="author" content="Ana Ruiz"><p class="author">By Tom Okafor</p>', None)
    assert page is not None
    assert "Ana Ruiz" == metadata.examine_meta(page.root).author
    assert "Tom Okafor" == metadata.extract_author(page.root)


def test_the_extractor_guesses() -> None:
    """It does not break on a plain page, which would look as if it had found nothing."""
    source = b'<html><body><p class="author">By Tom Okafor</p><p>5 March 2026</p><h1>Ferry stays</h1></body></html>'
    guesses = Guesses(source, None)
    assert ("Tom Okafor", "2026-03-05") == (guesses.author(), str(guesses.date()))


def test_a_short_story_in_wide_letters_is_one() -> None:
    """Letters of Chinese say as much as two, so that half as many are a story, and not the whole page is."""
    assert [*CHINESE] == find_story(chinese(), None)
