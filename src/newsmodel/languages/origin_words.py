"""Words in which a story says that a machine has written it, or has helped."""

from __future__ import annotations

from newsmodel.languages.sections import Sections, names


class OriginWords(Sections):
    """Words of lines on the origin of a story, `origin.txt`: such a line has these and no others.

    Attributes:
        machines: What writes of itself, with training: "artificial intelligence".
        automation: What does so by rules, or is not said to have learned: "automatically", "algorithm".
        made: What it does: "generated", "write".
        made_by_ai: Both in one word: "ai-generated".
        made_by_machine: The like, of what is not said to have learned: "computer-generated".
        helped: Said of what people have made with it, or of a part: "with the help of", "parts of".
        assisted: What is done with help: "translated".
        assisted_by_ai: Both in one word: "ai-assisted".
        this_story: What the story is called, beside `[this]` with `[story words]` of `furniture.txt`: "this content".
        this_part: A part of it, or a form of it in other words: "this summary".
        kinds: What else can be made so, and is a topic too: "journalism".
        auxiliaries: Before what was made so: "has been".
        beside: Words that may stand beside these: small words, and those for what people did then.
        labels: Before a colon and such a line: "disclosure".
        pictures: What it calls a picture, beside `[picture labels]` of `furniture.txt`: "this image".
    """

    machines: frozenset[str] = names()
    automation: frozenset[str] = names()
    made: frozenset[str] = names()
    made_by_ai: frozenset[str] = names()
    made_by_machine: frozenset[str] = names()
    helped: frozenset[str] = names()
    assisted: frozenset[str] = names()
    assisted_by_ai: frozenset[str] = names()
    this_story: frozenset[str] = names()
    this_part: frozenset[str] = names()
    kinds: frozenset[str] = names()
    auxiliaries: frozenset[str] = names()
    beside: frozenset[str] = names()
    labels: frozenset[str] = names()
    pictures: frozenset[str] = names()
