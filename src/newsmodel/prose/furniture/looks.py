"""Looks of a paragraph: all that it could be, each question asked once, for plain text and for pages."""

from __future__ import annotations

import functools

import msgspec
from msgspec.structs import replace

from newsmodel.prose.furniture import (
    author_lines,
    bans,
    bylines,
    captions,
    dated_lines,
    datelines,
    gates,
    headlines,
    lists,
    notices,
    publication,
    subheads,
)
from newsmodel.prose.furniture import boilerplate as around
from newsmodel.prose.furniture import credits as story_credits
from newsmodel.prose.furniture.agencies import is_agency
from newsmodel.prose.furniture.dateline_parts import PrintedDateline
from newsmodel.prose.furniture.lazy_property import lazy_property
from newsmodel.prose.furniture.naming import is_capitalised, is_outlet
from newsmodel.prose.furniture.places import is_city

#: Spaces that do not break, thin ones, wide ones, and those of East Asian scripts.
_OTHER_SPACES = dict.fromkeys(
    map(ord, "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"), " "
)
#: A label that stands alone on a page is no longer.
LONGEST_LABEL = 40
#: A long page has hardly more lines, each of which its readers look at again and again.
_REMEMBERED = 1024


class Looks(msgspec.Struct, frozen=True, dict=True):
    """All that a paragraph could be by its words alone; where it stands, its reader judges.

    Attributes:
        text: The paragraph, on one line.
    """

    text: str

    @lazy_property
    def spaced(self) -> str:
        """Its words with a plain space for each other one, as pages have them: the places of all words stay."""
        text = self.text  # of all spaces the plain one alone is printable, which is told far faster
        return text if text.isprintable() else text.translate(_OTHER_SPACES)

    @lazy_property
    def parted(self) -> str:
        """Its words with a space between dates, times and labels that a page sets apart: "March 4, 20262:05 PM GMT"."""
        return publication.part_glued(self.spaced)

    def _with_own_words(self, byline: bylines.Byline | None) -> bylines.Byline | None:
        """Give a byline that is the whole paragraph the words as they were printed."""
        is_whole = byline is not None and byline.text == self.spaced != self.text
        return replace(byline, text=self.text) if byline is not None and is_whole else byline

    @lazy_property
    def dateline(self) -> PrintedDateline | None:
        """The dateline that it starts with; a line of dates is none: "Erschienen am 5.3.2026 | Lesezeit: 4 Minuten"."""
        found = datelines.read_dateline(self.text)
        if found is not None and (self.restricts_use or self.publication or self.dated or self.is_labelled_notice):
            return None
        return found

    @lazy_property
    def place_and_date(self) -> PrintedDateline | None:
        """The dateline that the whole line is."""
        found = datelines.read_place_and_date(self.spaced)
        return None if found is not None and self.restricts_use else found

    @lazy_property
    def byline(self) -> bylines.Byline | None:
        """The byline that it is, by itself."""
        return None if self.restricts_use else self._with_own_words(bylines.read_byline(self.spaced))

    @lazy_property
    def expected_byline(self) -> bylines.Byline | None:
        """The byline that it is where one is expected: between headline and dateline."""
        return None if self.restricts_use else self._with_own_words(bylines.read_byline(self.spaced, expected=True))

    @lazy_property
    def person(self) -> bylines.Byline | None:
        """The byline that it is without a "By"."""
        return None if self.restricts_use else self._with_own_words(bylines.read_person_line(self.spaced))

    @lazy_property
    def author_line(self) -> author_lines.AuthorLine | None:
        """The authors that it names where they are expected, with a date or not."""
        return None if self.restricts_use else author_lines.read_author_line(self.spaced)

    @lazy_property
    def signature(self) -> bylines.Byline | None:
        """The outlet or the account that it names behind a "By", where a date follows."""
        return None if self.restricts_use else self._with_own_words(author_lines.read_signature(self.spaced))

    @lazy_property
    def dated(self) -> dated_lines.DatedLine | None:
        """The dates that it has, and how long it takes to read, if it says nothing else but the source, or a place."""
        found = dated_lines.read_dated_line(self.parted)
        if found is None or self.restricts_use:
            return None
        timed = any(one.moment and one.moment.hour is not None for one in found.published)
        return found if all(_is_source(words) or (timed and is_city(words)) for words in found.rest) else None

    @lazy_property
    def is_job_title(self) -> bool:
        """Whether it says what the author above is: "Associated Press Writer"."""
        return bylines.read_title_line(self.spaced)

    @lazy_property
    def restricts_use(self) -> bool:
        """Whether it says of the story how it may be used, if at all: it names no author and no day."""
        return bans.restricts_use(self.spaced)

    @lazy_property
    def speaks_of_story(self) -> bool:
        """Whether it says something of the story itself: a notice, or how it may be used; it may not go with others."""
        return self.restricts_use or self.notice is not None

    @lazy_property
    def notice(self) -> notices.Notice | None:
        """The notice that it is, by itself."""
        return notices.read_notice(self.text)

    @lazy_property
    def is_labelled_notice(self) -> bool:
        """Whether it begins with the label of a notice: "Correction: March 4, 2026 — An earlier version…"."""
        return self.notice is not None and bool(self.notice.label)

    @lazy_property
    def notice_label(self) -> notices.Notice | None:
        """The notice whose words are the next paragraph."""
        return notices.read_label_alone(self.text)

    @lazy_property
    def notice_with_colon(self) -> notices.Notice | None:
        """The notice that it is where a headline might stand, whose label may end with a dash."""
        return notices.read_notice(self.text, dashes=False)

    @lazy_property
    def publication(self) -> tuple[publication.Published, ...]:
        """Times of publication and change, if it says nothing else."""
        found = publication.read_publication(self.parted)
        return found if found and not self.restricts_use else ()

    @lazy_property
    def boilerplate(self) -> around.BoilerplateLine | None:
        """The boilerplate that it is, by what it begins with or as a gate."""
        found = around.read_boilerplate(self.text)
        if found is None and gates.is_gate(self.text):
            return around.BoilerplateLine(around.BoilerplateKind.SUBSCRIBE)
        return found

    @lazy_property
    def boilerplate_alone(self) -> around.BoilerplateLine | None:
        """The boilerplate that it is on a page, where a label has no colon behind it."""
        labelled = len(self.text) <= LONGEST_LABEL and self.boilerplate is None
        return around.read_boilerplate(f"{self.text}:") if labelled else self.boilerplate

    @lazy_property
    def is_credit(self) -> bool:
        """Whether it credits those who reported, wrote or edited."""
        return story_credits.is_credit(self.spaced)

    @lazy_property
    def caption(self) -> captions.Caption | None:
        """The caption or the credit of a picture that it is."""
        found = captions.read_caption(self.text)
        return None if found is None or self.restricts_use else found

    @lazy_property
    def is_source_line(self) -> bool:
        """Whether it says, behind a label, from whom the story comes."""
        return story_credits.is_source_line(self.spaced)

    @lazy_property
    def is_sign_off(self) -> bool:
        """Whether it is an agency's name, a stamp or a mark that the story is over."""
        return story_credits.is_sign_off(self.spaced)

    @lazy_property
    def is_tagline(self) -> bool:
        """Whether it says below a story who contributed to it."""
        text = self.text
        return (
            self.is_credit
            or self.is_sign_off
            or story_credits.is_named_sign_off(text)
            or story_credits.is_initials(text)
        )

    @lazy_property
    def is_kicker(self) -> bool:
        """Whether it is a label of the kind that stands above headlines."""
        return headlines.is_kicker(self.spaced)

    @lazy_property
    def is_order(self) -> bool:
        """Whether it is an order of the desk and nothing else: "KILL", "NOT FOR USE"."""
        return bans.is_order(self.spaced)

    @lazy_property
    def is_labelled(self) -> bool:
        """Whether it says what a fact check is about, or what it finds."""
        return headlines.is_labelled(self.text)

    @lazy_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return headlines.ends_sentence(self.text)

    @lazy_property
    def ends_paragraph(self) -> bool:
        """Whether it ends as a paragraph does and a headline does not: with a full stop."""
        return headlines.ends_paragraph(self.text)

    @lazy_property
    def has_sentences(self) -> bool:
        """Whether it is more than one sentence."""
        return headlines.has_sentences(self.text)

    @lazy_property
    def could_be_headline(self) -> bool:
        """Whether it is short enough for a headline."""
        return headlines.could_be_headline(self.text)

    @lazy_property
    def could_be_deck(self) -> bool:
        """Whether it has the form of a deck, and says nothing of the use of the story."""
        return headlines.could_be_deck(self.text) and not self.restricts_use

    @lazy_property
    def could_be_subhead(self) -> bool:
        """Whether it has the form of a heading between paragraphs, and says nothing of the use of the story."""
        return subheads.could_be_subhead(self.text) and not self.restricts_use

    @lazy_property
    def marker(self) -> lists.ListMarker | None:
        """The mark of a list's item that it starts with."""
        return lists.read_marker(self.text)


def _is_source(words: str) -> bool:
    """Tell whether words beside a date say from whom the story comes: "Source: Coast Times", "Coast Times"."""
    if story_credits.is_source_line(words) or is_agency(words) or (is_outlet(words) and is_capitalised(words)):
        return True
    found = around.read_boilerplate(words)
    return found is not None and not found.rest


@functools.lru_cache(_REMEMBERED)
def look(text: str) -> Looks:
    """Look at a paragraph; whoever asks for the same words soon gets the same answers.

    Args:
        text: The paragraph, on one line.

    Example:
        >>> look("By Ana Ruiz, Reuters").byline.authors[0].affiliation
        'Reuters'
        >>> look("Read more: Rain ends").boilerplate.kind.value, look("Read more: Rain ends").dateline
        ('related', None)
    """
    return Looks(text)
