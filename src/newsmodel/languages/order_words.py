"""Words of orders about the story itself, by their classes: what a desk forbids, delays, or takes back."""

from __future__ import annotations

from newsmodel.languages.sections import Sections, names


class OrderWords(Sections):
    """Words of orders, `orders.txt`: a whole sentence of them speaks of nothing but the use of a story.

    A `*` at the end of a word stands for any ending.

    Attributes:
        please: Ask for something: "please", "we ask you to".
        negations: Forbid, with what it is about: "do not", "must not".
        act: Make a story public: "publish", "publication", "published".
        use: Use it: "use".
        not_used: Say in one word that it must not be used.
        other_acts: Do less with it than to publish it: "quote", "print".
        done: Those of these words that say that it was done, where no other allows or forbids it: "published".
        copying: Do with it what terms of usage speak of, and no order: "reproduce".
        ban: Say that something is forbidden: "prohibited".
        banned: Say by themselves that a story must not be published, in one word.
        held: Say of a story that it waits, beside the end of that.
        annul: Take a story back: "cancel", "we are withdrawing".
        erase: Do away with it; readers are asked to do so with mails and comments, too: "delete".
        annulled: Say that it was taken back: "void".
        past: Tell of what was done, beside those; no order does: "was".
        telling: Say what is done, and order nothing where another text than this is spoken of: "is".
        may: Allow, or forbid beside a negation: "may", "must".
        purpose: Before what a story is for, or is to be done with it: "for", "to".
        replace: Say that another takes its place: "and replace".
        story: What an agency calls a story: "dispatch".
        text: What others call so, too: "report", "text".
        this: Before such a word: it is this story.
        free: Say of a story that it may be used, beside a time: "publishable".
        only: Before a time or an act: "only".
        not_before: Before a time: what is allowed begins then: "no earlier than".
        before: Before or behind a time: what is forbidden ends then: "until".
        after: Before or behind a time: what is allowed begins then: "from".
        media: Where a story is used: "online".
        small_words: Words that change nothing: "the", "be", "may".
    """

    please: frozenset[str] = names()
    negations: frozenset[str] = names()
    act: frozenset[str] = names()
    use: frozenset[str] = names()
    not_used: frozenset[str] = names()
    other_acts: frozenset[str] = names()
    done: frozenset[str] = names()
    copying: frozenset[str] = names()
    ban: frozenset[str] = names()
    banned: frozenset[str] = names()
    held: frozenset[str] = names()
    annul: frozenset[str] = names()
    erase: frozenset[str] = names()
    annulled: frozenset[str] = names()
    past: frozenset[str] = names()
    telling: frozenset[str] = names()
    may: frozenset[str] = names()
    purpose: frozenset[str] = names()
    replace: frozenset[str] = names()
    story: frozenset[str] = names()
    text: frozenset[str] = names()
    this: frozenset[str] = names()
    free: frozenset[str] = names()
    only: frozenset[str] = names()
    not_before: frozenset[str] = names()
    before: frozenset[str] = names()
    after: frozenset[str] = names()
    media: frozenset[str] = names()
    small_words: frozenset[str] = names()
