"""Bodies that a noun with more than an article points back to: "the freight company", "the Oslo-based firm"."""

from __future__ import annotations

from newsmodel.claims.english.mentions.mention import BODIES
from newsmodel.claims.english.sources.named_bodies import MeantBody, NamedBodies, is_firm, may_bear
from newsmodel.claims.english.sources.story_index import StoryIndex
from newsmodel.claims.sources.drafts import Use
from newsmodel.claims.sources.meanings import BORNE, ONLY
from newsmodel.languages.language import get

_NOUNS = get("en").nouns
#: They point to another body than the one before: "the *parent* company".
_OF_ANOTHER = get("en").sources.kin_modifiers


class ModifiedBodies:
    """Finds the body that a noun with modifiers means.

    Args:
        story: Whom the story names.
        bodies: Its bodies, by the nouns that they bear.
    """

    def __init__(self, story: StoryIndex, bodies: NamedBodies) -> None:
        self._story = story
        self._bodies = bodies

    def meant(self, use: Use) -> tuple[MeantBody, float] | None:
        """Find the body that a use means, and how sure that is; None where it may be another one.

        Args:
            use: A source, or the owner of one.
        """
        mention, noun = use.mention, use.mention.head or ""
        told = mention.role.split() if mention.role and not mention.name and not mention.plural else []
        if not told or mention.bare or mention.kind not in BODIES or use.place is None:
            return None
        before = told[:-1]
        if not _OF_ANOTHER.isdisjoint(before):
            return None
        described = self._bodies.meant(" ".join(told), use.place) if before else None
        if described and described.evident:
            return described, BORNE
        named = self._named_by(set(before), noun) if before else None
        if named:
            return named, BORNE
        body = self._bodies.meant(noun, use.place)
        return (body, ONLY) if body and self._is_sole(body, noun) else None

    def _named_by(self, modifiers: set[str], noun: str) -> MeantBody | None:
        """Find the only body that has the modifiers in its name: "the *steel* company", of Acme Steel."""
        named = (one for ones in self._story.bodies.values() for one in ones if may_bear(one.name, noun))
        found = {one.key: one for one in named if modifiers <= _words_of(one.name)}
        return MeantBody(next(iter(found.values())), evident=True) if len(found) == 1 else None

    def _is_sole(self, body: MeantBody, noun: str) -> bool:
        """Tell whether no other body of the story may have a firm's noun, and the name does not say another trade."""
        named = [one for ones in self._story.bodies.values() for one in ones if may_bear(one.name, noun)]
        plain = is_firm(body.body.name) or _words_of(body.body.name).isdisjoint(_NOUNS.organizations)
        return noun in _NOUNS.firms and plain and {one.key for one in named} <= {body.body.key}


def _words_of(name: str) -> set[str]:
    return {word.strip(".,").lower() for word in name.split()}
