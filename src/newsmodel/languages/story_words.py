"""Words that readers of stories ask for, by file: a language has them as soon as it has a folder."""

from __future__ import annotations

from collections.abc import Mapping

from newsmodel.languages.sections import Sections, groups, names, words


class Furniture(Sections):
    """Words around a story, `furniture.txt`.

    Attributes:
        byline_leads: Right before a name: "by".
        weak_byline_leads: The same, where it is as much an article or a preposition: Romanian "de".
        byline_ends: Right behind a name, where no such word stands before it: Hindi "द्वारा".
        written: What was written or done, before a lead: "story", in "story by".
        byline_labels: Before a colon and a name: "author".
        joiners: Between two names: "and".
        joined_joiners: Between two names, written onto the second: Arabic "و".
        joiners_in_names: Between two names, and between the family names of one person: Spanish "y".
        helped_by: Between who wrote and who helped: "with".
        roles: What one who writes is, in all forms: "reporters".
        before_roles: Before a role: "our".
        role_qualifiers: Before a role that a name stands before: "senior", in "Ana Ruiz Senior Reporter".
        desks: Who writes where nobody is named, and what authors belong to: "newsroom".
        teams: Who writes together, beside a name: "the Lavender Team".
        works_for: Before the outlet that somebody writes for: "for".
        works_at: The same, where the word also stands in names of bodies: "of".
        writes_from: Before the place that somebody writes from: "reporting from".
        outlet_words: Last words of names of outlets: "gazette".
        agency_words: Words in names of agencies, beside those: "newswire".
        never_in_names: Words that no name of a person has: "the".
        seldom_names: Words that begin a sentence after a lead more often than a name: "law".
        family_names: Those that tell a name where no space and no capital does: Chinese and Korean ones.
        telling: Verbs by which a story says that somebody spoke: "said".
        share_words: What a line for sharing has and nothing else: "facebook".
        call_verbs: With what an outlet asks its readers to follow it elsewhere: "follow", "sign up for".
        channels: Where: "whatsapp", "newsletter".
        own_words: What it calls itself and what it has there: "us", "our".
        home_words: How the way to a page begins: "home", in "Home > News".
        mail_senders: Before a colon and who sent a mail: "from".
        mail_dates: The same, when: "sent".
        mail_receivers: The same, to whom: "to".
        mail_subjects: The same, its subject: "subject".
        mail_prefixes: Before a colon and the subject of a mail that answers or forwards one: "fwd".
        greetings: How a mail begins, before a name or alone: "dear".
        desk_words: Words to a desk, above a story that was sent to it: "version below".
        closings: How it ends, above the name of who sends it: "best regards".
        page_words: Before the number of a page: "page".
        page_edges: Words of a page that stand alone above its headline or below its story: "menu".
        volume_labels: Before the number of a paper's volume: "vol".
        issue_labels: Before that of its issue: "no".
        headline_labels: Before a headline: "headline".
        slug_labels: Before what a desk calls a story: "slug".
        deck_labels: Before a deck: "standfirst".
        length_labels: Before how many words a story has: "word count".
        byline_controls: Words of a page behind the name of an author: "follow".
        page_jumps: Before that, where a story goes on elsewhere in a paper: "continued on".
        of_pages: Between that and how many there are: "of".
        about_authors: Headings above what is said of the authors, below a story: "about the author".
        tagline_verbs: Behind an author's name in a line about the author: "covers".
        parts: Before a lead or a colon and a name, by what its bearer is: "photographs", a photographer.
        other_parts: Beginnings of words for what others than the author did: "illustrat".
        kickers: Labels above headlines: "breaking news".
        labels: One-word labels, beside those, that stand where a dateline would: "briefs".
        series: Last words of a series' name: "interview".
        series_starts: First words of one, beside the weekdays: "weekend".
        summary_labels: Above the points that sum a story up, between headline and story: "summary".
        fact_check_labels: What a fact check says above its first paragraph: "verdict".
        no_dateline_starts: Words that no dateline starts with: "although".
        never_in_places: Words that no place has inside: "said".
        dateline_ends: Behind the date of a dateline: Chinese "电".
        dateline_reporters: Beside the names of those who report, in a dateline: Korean "기자".
        dateline_labels: Before an equals sign, where no place is meant: Korean "사진", a picture.
        site_words: Words beside a site's name in the title of a page: "online".
        interviews: Words that say of a story that it is an interview: "interview".
        addressing: Words that questions to somebody have: "you".
        first_person: Words that answers have: "I".
        picture_labels: Before the name of a photographer: "photo".
        caption_starts: Before a colon or a comma, and what a picture shows: "image caption".
        mail_labels: Before a colon and a mail address: "e-mail".
        published: Before the date of publication: "posted".
        modified: Before the date of the last change: "last updated".
        ago: Instead of a date: "yesterday".
        around_dates: Small words beside a date: "local time".
        minutes: In a time that it takes to read or to hear: "min".
        reading_times: Behind the number in such a time: "minute read".
        reading_labels: Before it, or alone: "reading time".
        credit_activities: Before a lead and a name, below the story: "editing".
        additional: Before an activity: "further".
        credit_labels: Before a colon and names, beside roles: "photography".
        provided_by: Alone on the line above who sends a press release out: "news provided by".
        source_labels: Before a colon and where the story comes from: "source".
        credit_starts: How other credits begin: "with files from".
        credit_ends: How a sentence goes on that credits somebody: "contributed reporting".
        reported_from: Before a place, in a credit: "reporting from".
        first_published: Before the outlet that had the story first: "originally published in".
        before_first_published: Before those, where it stands: "this story was".
        was_first_published: Behind a word for a story, in a line about where it stood first: "was first published".
        end_marks: Say that the story is over: "ends".
        notices: Labels of notices, by kind: "correction", "editor's note".
        remark_labels: Before a colon, and a sentence about the story's own versions: "note".
        this: Before a word for a story: "this".
        story_words: What a story is called: "article".
        story_itself: What a story calls itself with an article in the word, without one for "this": Swedish "artikeln".
        verbs_of_versions: Behind that, in a sentence about the story itself: "contained".
        earlier_versions: How a sentence about an earlier version begins: "a previous version of this".
        error_lead_ins: Before those, with a comma: "due to an error".
        wrong_in_versions: What such a sentence says was wrong with that version: "inaccurate".
        correction_made: How a sentence about a correction begins: "a correction was made".
        changes: What such sentences say, by kind: "withdrawn", "misstated", "revised".
        was_changed: Before the words of an update: "has been".
        updated_behind: Say by themselves that a story has changed: "updated with".
        before_remarks: Before those: "attn".
        remarks: What an agency did to its story, in parentheses, by kind: "recasts", "corrects".
        embargo_words: Say that a story must wait: "embargoed".
        before_embargo: Before those: "strictly".
        trade_words: Those that are a ban on trade, too: "embargo".
        embargo_orders: Orders to wait with a story: "for release at"; "…" stands for the end that is told within one.
        embargo_alone: The like, which count where nothing but a time follows: "hold until".
        embargo_verbs: What news says of an embargo's end, too: "ends".
        embargo_starts: Before the beginning of a ban on trade: "from".
        embargo_links: Words between that for an embargo and its end, or beside the end: "lifts", "at".
        embargo_texts: What is under embargo: "material".
        until: Before the end of an embargo: "until".
        before: Before the end in an order: "before".
        embargo_for: The like, right behind the word for an embargo: "for release".
        embargo_ends: Words that tell when an embargo ends, beside times and days: "noon".
        editors: How editors are called before what they are told: "note to editors".
        addressed_to_editors: Words before a notice that kills a story, and who sends it: "urgent".
        kill_labels: Labels of a notice that kills a story: "mandatory kill".
        kill_words: Words that are such a label alone, or before a colon: "withdrawn".
        kill_words_alone: The like, which are said of other things too: "killed".
        kill_words_in_any_case: The like, which are no headline either: "withdrawn".
        banned_texts: What a story is called that must not be used: "dispatch".
        withdrawn: Verbs for what became of such a story: "retracted".
        texts_of_agencies: What a story is called of which news does not tell: "dispatch".
        places_of_texts: Words beside those: "previous".
        called: Before the name of a story: "headlined".
        reasons_of_bans: May follow what became of a story: "because".
        reasons_of_agencies: The like, behind a word for nothing but a story: "after".
        saying_of_bans: Verbs behind what people say of stories: "said".
        became: Before what became of a story: "has been".
        has: Before that, where it says who did it: "has".
        withdraws: The like in one verb: "is withdrawing".
        orders_to_editors: What editors are told to do with a story, whatever it is called: "kill".
        kill_orders: Orders to take a story out: "disregard".
        hold_orders: Orders to hold a story back, as whole lines or before an end: "not for publication".
        hold_acts: What such an order forbids besides, and what joins it: "or broadcast".
        restriction_labels: Before a colon and terms of usage, where such follow: "restrictions".
        usage_labels: The like, which name more than that: "usage".
        restriction_marks: Tell such terms from news: "no resale".
        restriction_ends: Ends of a short sentence of such terms in a note: "… use only".
        below_order: Behind such an order, of what it is said: "not for publication below this line".
        what_follows: What such an order may be said of, before it: "the following".
        of_notes: What notes have below such an order that is not their story: "contacts".
        are: Between the two, behind a noun or not: "are".
        hold_labels: Labels before such an order: "draft".
        hold_words: What is such an order where a line in capitals has nothing else, and in brackets: "hold".
        hold_marks: Those of them that are one in capitals before a colon and a headline, too: "HOLD: Rain ends".
    """

    byline_leads: frozenset[str] = names()
    weak_byline_leads: frozenset[str] = names()
    byline_ends: frozenset[str] = names()
    written: frozenset[str] = names()
    byline_labels: frozenset[str] = names()
    joiners: frozenset[str] = words()
    joined_joiners: frozenset[str] = words()
    joiners_in_names: frozenset[str] = words()
    helped_by: frozenset[str] = words()
    roles: frozenset[str] = words()
    before_roles: frozenset[str] = words()
    role_qualifiers: frozenset[str] = words()
    desks: frozenset[str] = names()
    teams: frozenset[str] = names()
    works_for: frozenset[str] = words()
    works_at: frozenset[str] = words()
    writes_from: frozenset[str] = names()
    outlet_words: frozenset[str] = words()
    agency_words: frozenset[str] = words()
    never_in_names: frozenset[str] = words()
    seldom_names: frozenset[str] = words()
    family_names: frozenset[str] = words()
    telling: frozenset[str] = words()
    share_words: frozenset[str] = names()
    call_verbs: frozenset[str] = names()
    channels: frozenset[str] = names()
    own_words: frozenset[str] = words()
    home_words: frozenset[str] = names()
    mail_senders: frozenset[str] = names()
    mail_dates: frozenset[str] = names()
    mail_receivers: frozenset[str] = names()
    mail_subjects: frozenset[str] = names()
    mail_prefixes: frozenset[str] = names()
    greetings: frozenset[str] = names()
    desk_words: frozenset[str] = names()
    closings: frozenset[str] = names()
    page_words: frozenset[str] = words()
    page_edges: frozenset[str] = names()
    volume_labels: frozenset[str] = names()
    issue_labels: frozenset[str] = names()
    headline_labels: frozenset[str] = names()
    slug_labels: frozenset[str] = names()
    deck_labels: frozenset[str] = names()
    length_labels: frozenset[str] = names()
    byline_controls: frozenset[str] = names()
    page_jumps: frozenset[str] = names()
    of_pages: frozenset[str] = words()
    about_authors: frozenset[str] = names()
    tagline_verbs: frozenset[str] = words()
    parts: Mapping[str, frozenset[str]] = groups(names())
    other_parts: frozenset[str] = names()
    kickers: frozenset[str] = names()
    labels: frozenset[str] = words()
    series: frozenset[str] = words()
    series_starts: frozenset[str] = words()
    summary_labels: frozenset[str] = names()
    fact_check_labels: frozenset[str] = words()
    no_dateline_starts: frozenset[str] = words()
    never_in_places: frozenset[str] = words()
    dateline_ends: frozenset[str] = names()
    dateline_reporters: frozenset[str] = names()
    dateline_labels: frozenset[str] = names()
    site_words: frozenset[str] = words()
    interviews: frozenset[str] = names()
    addressing: frozenset[str] = words()
    first_person: frozenset[str] = words()
    picture_labels: frozenset[str] = words()
    caption_starts: frozenset[str] = names()
    mail_labels: frozenset[str] = names()
    published: frozenset[str] = names()
    modified: frozenset[str] = names()
    ago: frozenset[str] = names()
    around_dates: frozenset[str] = names()
    minutes: frozenset[str] = names()
    reading_times: frozenset[str] = names()
    reading_labels: frozenset[str] = names()
    credit_activities: frozenset[str] = words()
    additional: frozenset[str] = words()
    credit_labels: frozenset[str] = names()
    provided_by: frozenset[str] = names()
    source_labels: frozenset[str] = words()
    credit_starts: frozenset[str] = names()
    credit_ends: frozenset[str] = names()
    reported_from: frozenset[str] = names()
    first_published: frozenset[str] = names()
    before_first_published: frozenset[str] = names()
    was_first_published: frozenset[str] = names()
    end_marks: frozenset[str] = names()
    notices: Mapping[str, frozenset[str]] = groups(names())
    remark_labels: frozenset[str] = names()
    this: frozenset[str] = words()
    story_words: frozenset[str] = words()
    story_itself: frozenset[str] = words()
    verbs_of_versions: frozenset[str] = words()
    earlier_versions: frozenset[str] = names()
    error_lead_ins: frozenset[str] = names()
    wrong_in_versions: frozenset[str] = words()
    correction_made: frozenset[str] = names()
    changes: Mapping[str, frozenset[str]] = groups(words())
    was_changed: frozenset[str] = names()
    updated_behind: frozenset[str] = names()
    before_remarks: frozenset[str] = words()
    remarks: Mapping[str, frozenset[str]] = groups(words())
    embargo_words: frozenset[str] = words()
    before_embargo: frozenset[str] = names()
    trade_words: frozenset[str] = words()
    embargo_orders: frozenset[str] = names()
    embargo_alone: frozenset[str] = names()
    embargo_verbs: frozenset[str] = words()
    embargo_starts: frozenset[str] = words()
    embargo_links: frozenset[str] = words()
    embargo_texts: frozenset[str] = words()
    until: frozenset[str] = names()
    before: frozenset[str] = names()
    embargo_for: frozenset[str] = names()
    embargo_ends: frozenset[str] = names()
    editors: frozenset[str] = names()
    addressed_to_editors: frozenset[str] = names()
    kill_labels: frozenset[str] = names()
    kill_words: frozenset[str] = names()
    kill_words_alone: frozenset[str] = names()
    kill_words_in_any_case: frozenset[str] = names()
    banned_texts: frozenset[str] = names()
    withdrawn: frozenset[str] = names()
    texts_of_agencies: frozenset[str] = names()
    places_of_texts: frozenset[str] = names()
    called: frozenset[str] = names()
    reasons_of_bans: frozenset[str] = names()
    reasons_of_agencies: frozenset[str] = names()
    saying_of_bans: frozenset[str] = names()
    became: frozenset[str] = names()
    has: frozenset[str] = names()
    withdraws: frozenset[str] = names()
    orders_to_editors: frozenset[str] = names()
    kill_orders: frozenset[str] = names()
    hold_orders: frozenset[str] = names()
    hold_acts: frozenset[str] = names()
    restriction_labels: frozenset[str] = names()
    usage_labels: frozenset[str] = names()
    restriction_marks: frozenset[str] = names()
    restriction_ends: frozenset[str] = names()
    below_order: frozenset[str] = names()
    what_follows: frozenset[str] = names()
    of_notes: frozenset[str] = words()
    are: frozenset[str] = words()
    hold_labels: frozenset[str] = names()
    hold_words: frozenset[str] = names()
    hold_marks: frozenset[str] = names()


class Boilerplate(Sections):
    """Words around a story on a page, `boilerplate.txt`.

    A section's name is a kind of boilerplate and how much of a paragraph its phrases are: what stands before a colon
    (`label`), the beginning (`start`), a clause at the beginning (`clause`) or the whole.

    Attributes:
        related_label: Before a colon and the title of another story: "read also".
        comments_start: How what is said of readers' comments begins: "leave a comment".
        comments_whole: The whole of a line about them: "no comments yet".
        newsletter_start: How calls to take a newsletter begin: "sign up for our".
        subscribe_start: How calls to subscribe or to pay begin: "already a subscriber".
        subscribe_whole: The whole of such a call: "log in".
        share_start: How calls to share the story begin: "share this article".
        share_whole: The whole of such a call: "copy link".
        follow_start: How calls to follow the outlet begin: "find us on".
        advertisement_whole: The whole line says that an advertisement stands here: "sponsored".
        copyright_clause: What is said of rights, at the end of a clause: "all rights reserved".
        copyright_start: How what is said of rights begins: "no part of this publication".
        contact_start: How to reach the outlet, and where the story stood first: "got a tip?".
        navigation_whole: The whole of a link that leads about the site: "back to top".
        cookies_start: How lines about cookies begin: "we use cookies".
        cookies_whole: The whole of such a line: "accept all".
        topics_label: Before a colon and the topics of a story: "filed under".
        contact_label: Before a colon and how to reach somebody: "media contact".
        terms_start: How lines begin that say where a text must not go: "not for distribution to".
        terms_label: Before a colon and terms of usage: "usage terms".
        terms_whole: Terms of usage that are whole lines: "no archives".
        release_start: How a press release begins: "for immediate release".
        notice_start: How lines begin that say how old or how new a story is: "this article is more than".
    """

    related_label: frozenset[str] = names()
    comments_start: frozenset[str] = names()
    comments_whole: frozenset[str] = names()
    newsletter_start: frozenset[str] = names()
    subscribe_start: frozenset[str] = names()
    subscribe_whole: frozenset[str] = names()
    share_start: frozenset[str] = names()
    share_whole: frozenset[str] = names()
    follow_start: frozenset[str] = names()
    advertisement_whole: frozenset[str] = names()
    copyright_clause: frozenset[str] = names()
    copyright_start: frozenset[str] = names()
    contact_start: frozenset[str] = names()
    navigation_whole: frozenset[str] = names()
    cookies_start: frozenset[str] = names()
    cookies_whole: frozenset[str] = names()
    topics_label: frozenset[str] = names()
    contact_label: frozenset[str] = names()
    terms_start: frozenset[str] = names()
    terms_label: frozenset[str] = names()
    terms_whole: frozenset[str] = names()
    release_start: frozenset[str] = names()
    notice_start: frozenset[str] = names()
