"""The table of boilerplate: data, to be read and corrected by people.

A phrase is in lower case and ends with a bar. English comes first, then other languages.
"""

# ruff: noqa: RUF001  (other alphabets and typographic marks are meant)
from __future__ import annotations

import enum

import attrs


class BoilerplateKind(enum.Enum):
    """What boilerplate is for."""

    RELATED = "related"
    COMMENTS = "comments"
    NEWSLETTER = "newsletter"
    SUBSCRIBE = "subscribe"
    SHARE = "share"
    FOLLOW = "follow"
    ADVERTISEMENT = "advertisement"
    COPYRIGHT = "copyright"
    NAVIGATION = "navigation"
    CONTACT = "contact"
    RELEASE = "release"


class Shape(enum.Enum):
    """How much of a paragraph a phrase is: before a colon or a bar, with what follows; the whole; or its beginning."""

    LABEL = "label"
    WHOLE = "whole"
    START = "start"


@attrs.frozen
class Phrase:
    """One entry of the table.

    Attributes:
        words: In lower case.
        kind: What it is for.
        shape: How much of the paragraph it is.
    """

    words: str
    kind: BoilerplateKind
    shape: Shape


def _phrases(kind: BoilerplateKind, shape: Shape, table: str) -> tuple[Phrase, ...]:
    return tuple(Phrase(words, kind, shape) for part in table.split("|") if (words := " ".join(part.split())))


_K, _S = BoilerplateKind, Shape

#: All phrases.
PHRASES: tuple[Phrase, ...] = (
    *_phrases(
        _K.RELATED,
        _S.LABEL,
        """
        read more | read more on this | read more about this | read also | also read | also see |
        see also | see more | read next | read this next | related | related story | related stories
        | related article | related articles | related coverage | related news | related link |
        related links | related content | related reading | related video | more on this story |
        more on this topic | more from | more coverage | more stories | more news | further reading
        | recommended | recommended reading | recommended stories | you may also like |
        you might also like | don't miss | don’t miss | must read | trending | most read | watch |
        watch now | watch more | listen | in pictures | explainer | from the archive |
        from the archives | lesen sie auch | lesen sie mehr | mehr zum thema | siehe auch |
        auch interessant | weitere artikel | das könnte sie auch interessieren | à lire aussi |
        lire aussi | lire également | à voir aussi | voir aussi | sur le même sujet | lee también |
        lea también | leer más | lea más | también puedes leer | te puede interesar |
        más información | noticias relacionadas | ver también | leia também | leia mais | saiba mais
        | veja também | leggi anche | leggi di più | potrebbe interessarti | lees ook | lees meer |
        bekijk ook | läs också | läs mer | läs även | les også | læs også | czytaj też |
        czytaj także | zobacz też | zobacz także | читайте также | читайте також | baca juga |
        ayrıca okuyun | 関連記事 | 관련기사 | 相关阅读 | also of interest | from our archive | up next |
        ähnliche artikel | ähnliche beiträge | mehr dazu | weitere meldungen | verwandte artikel |
        passend dazu | articles liés | en savoir plus | noticia relacionada | artículos relacionados |
        artigos relacionados | articoli correlati | per approfondire | gerelateerde artikelen |
        lees verder | les mer | læs mere | lue myös | lue lisää | czytaj więcej | przeczytaj także |
        čtěte také | čtěte více | olvasta már | citește și | ilgili haberler | daha fazla oku |
        baca selengkapnya | berita terkait | xem thêm | đọc thêm | tin liên quan | по теме |
        читать далее | あわせて読みたい | 関連ニュース | 관련 뉴스 | 延伸閱讀 | 相关新闻
        """,
    ),
    *_phrases(
        _K.COMMENTS,
        _S.START,
        """
        comments are closed | comments have been closed | comments are disabled | comments are off |
        comments on this article are closed | comments for this thread are now closed |
        commenting is closed | commenting on this story | leave a comment | leave a reply |
        post a comment | add a comment | join the conversation | join the discussion | view comments
        | show comments | hide comments | your email address will not be published |
        you must be logged in to post a comment | kommentare sind geschlossen |
        die kommentarfunktion ist | diskutieren sie mit | les commentaires sont fermés |
        los comentarios están cerrados |
        os comentários estão encerrados | i commenti sono chiusi | de reacties zijn gesloten
        """,
    ),
    *_phrases(
        _K.COMMENTS,
        _S.WHOLE,
        """
        comments | no comments | no comments yet | 0 comments | comments closed | add comment
        """,
    ),
    *_phrases(
        _K.NEWSLETTER,
        _S.START,
        """
        sign up for our | sign up to our | sign up for the | sign up to receive | sign up here |
        sign up now | subscribe to our newsletter | subscribe to our free | get our newsletter |
        get the latest news delivered | get breaking news | get the day's top |
        get the news that matters | join our newsletter | receive our newsletter |
        newsletter sign-up | newsletter signup | abonnieren sie unseren newsletter |
        melden sie sich für unseren newsletter | inscrivez-vous à notre newsletter |
        inscrivez-vous à la newsletter | recevez notre newsletter | suscríbete a nuestra newsletter
        | suscríbete a nuestro boletín | suscríbase a nuestro boletín | assine nossa newsletter |
        inscreva-se na nossa newsletter | iscriviti alla newsletter |
        schrijf je in voor onze nieuwsbrief | newsletter abonnieren | jetzt newsletter |
        abonnez-vous à | suscríbete para | recibe las noticias | ricevi le notizie | få nyhetsbrevet |
        meld deg på nyhetsbrevet | tilmeld dig nyhedsbrevet | zapisz się na newsletter
        """,
    ),
    *_phrases(
        _K.SUBSCRIBE,
        _S.START,
        """
        subscribe to continue | subscribe to read | subscribe now to | subscribe today to |
        subscribe to our channel | subscribe to our youtube | to continue reading, subscribe |
        this article is for subscribers | this story is for subscribers |
        this content is for subscribers | already a subscriber | already have an account |
        support our journalism | support independent journalism | become a member today |
        become a subscriber | download our app | download the app | get the app |
        our apps are available | jetzt abonnieren | sie haben bereits ein abo |
        dieser artikel ist nur für abonnenten | cet article est réservé aux abonnés |
        contenido exclusivo para suscriptores |
        esta funcionalidad es sólo para suscriptores | articolo riservato agli abbonati |
        dit artikel is alleen voor abonnees | artykuł dostępny tylko dla prenumeratorów |
        有料会員になると | 有料会員登録 | この記事は有料 | この記事は会員限定 | 登录后阅读 | 订阅后阅读全文 |
        이 기사는 유료 회원 | continue reading with a subscription | continue reading by subscribing
        """,
    ),
    *_phrases(
        _K.SUBSCRIBE,
        _S.WHOLE,
        """
        subscribe | subscribe now | sign up | sign in | log in | register now | subscriber only
        """,
    ),
    *_phrases(
        _K.SHARE,
        _S.START,
        """
        share this article | share this story | share this post | share this page |
        share on facebook | share on twitter | share on x | share via | click to share |
        click here to share | email this article | email this story | print this article |
        print this story | save this article | save this story | artikel teilen |
        partager cet article | compartir esta noticia | compartilhe esta notícia |
        condividi questo articolo | deel dit artikel | diesen artikel teilen | del artikkelen |
        dela artikeln | udostępnij artykuł | поделиться статьей |
        поделиться новостью | поделиться в
        """,
    ),
    *_phrases(
        _K.SHARE,
        _S.WHOLE,
        """
        share | share this | share this: | tweet | print | email | copy link | like this: | teilen |
        partager | compartir
        """,
    ),
    *_phrases(
        _K.FOLLOW,
        _S.START,
        """
        follow us on | follow us at | follow us for | like us on facebook | find us on |
        like and follow | follow our live | follow our coverage | follow the latest | folgen sie uns
        | suivez-nous sur | síguenos en | siga-nos | seguici su | volg ons op
        """,
    ),
    *_phrases(
        _K.ADVERTISEMENT,
        _S.WHOLE,
        """
        advertisement | advertisements | advertising | advertisement - story continues below |
        advertisement — story continues below | article continues below advertisement |
        article continues after advertisement | story continues below advertisement |
        story continues below | story continues | continue reading | continue reading below |
        continue reading the main story | scroll to continue | sponsored | sponsored content |
        paid content | promoted content | skip advertisement | ad | anzeige | werbung | publicité |
        publicidad | publicidade | pubblicità | advertentie | annons | reklama | реклама | 広告 | 광고
        """,
    ),
    *_phrases(
        _K.COPYRIGHT,
        _S.START,
        """
        all rights reserved | © copyright | copyright © | copyright (c) | (c) copyright |
        copyright by | this material may not be published | this material may not be reproduced |
        reproduction in whole or in part | unauthorized reproduction | no part of this publication |
        no part of this article | no part of this material | no part of this website |
        not to be reproduced | redistribution of this | alle rechte vorbehalten |
        tous droits réservés | todos los derechos reservados | todos os direitos reservados |
        tutti i diritti riservati | riproduzione riservata | alle rechten voorbehouden |
        wszelkie prawa zastrzeżone | 無断転載 | 무단전재 | 저작권자
        """,
    ),
    *_phrases(
        _K.CONTACT,
        _S.START,
        """
        contact us at | got a tip? | have a tip? | have a story | do you have a story |
        do you have a news tip | send us a tip | send news tips | email us at |
        for more information, contact | for further information, contact | media contact |
        press contact | this article was originally published | this story was originally published
        | this article originally appeared | this story originally appeared |
        this article first appeared | the post appeared first
        """,
    ),
    *_phrases(
        _K.NAVIGATION,
        _S.WHOLE,
        """
        back to top | read more | read full story | read the full story | read full article |
        click here | click here to read more | click here for more | view all | load more |
        next article | previous article | next story | previous story | skip to content |
        skip to main content | weiterlesen | lire la suite | seguir leyendo
        """,
    ),
    *_phrases(
        _K.RELEASE,
        _S.START,
        """
        for immediate release | for immediate use
        """,
    ),
)
