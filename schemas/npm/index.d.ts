// The JSON form of newsmodel documents; written by benchmarks/write_typescript.py, not by hand.

/** RFC 3339 date-time with an offset, or a full date. */
export type Timestamp = string;

export type Alignment = "left" | "center" | "right" | "justify";

export type CorrectionKind = "correction" | "clarification" | "update" | "retraction" | "editors_note";

export type CueKind = "state" | "report" | "deny" | "confirm" | "accuse" | "warn" | "estimate" | "believe" | "show" | "promise" | "demand" | "ask" | "other";

export type EntityKind = "person" | "organization" | "place" | "event" | "product" | "work" | "other";

export type MarkKind = "strong" | "emphasis" | "link" | "code" | "subscript" | "superscript" | "strike" | "underline";

export type MediaKind = "picture" | "video" | "audio" | "graphic";

export type Modality = "certain" | "possible" | "estimated" | "predicted" | "conditional";

export type PartyKind = "person" | "organization" | "software";

export type Polarity = "affirmed" | "negated";

export type PublicationStatus = "usable" | "withheld" | "canceled";

export type RelationKind = "supports" | "contradicts" | "repeats" | "updates";

export type ReviewStatus = "unreviewed" | "accepted" | "rejected";

export type SectionKind = "body" | "summary" | "aside" | "entry";

export type SourceKind = "person" | "organization" | "government" | "document" | "media" | "group" | "author" | "unstated";

export type SpeechForm = "direct" | "indirect" | "mixed";

export type Voice = "source" | "outlet";

export type Block = Paragraph | Quotation | ListItem | Preformatted | Figure | Embed | Table | LinkBlock | Divider | Raw;

/** Another identifier of the item. */
export interface AlternateId {
  /** The identifier. */
  value: string;
  /** Whose it is, or what for. */
  role?: string;
}

/** A reference to another item. */
export interface ItemRef {
  /** Its id. */
  uri: string;
  /** Its version. */
  version?: string;
}

/** A term of a vocabulary: a subject, a genre, a place. It has a name, a uri or a code. */
export interface Concept {
  /** The term in words. */
  name?: string;
  /** The term's URI. */
  uri?: string;
  /** The term's code in its scheme. */
  code?: string;
  /** The vocabulary: its URI or its alias. */
  scheme?: string;
  /** How the item relates to the concept. */
  rel?: string;
  /** How much the item is about it, 0 to 1. */
  relevance?: number;
  /** How sure whoever assigned it was, 0 to 1. */
  confidence?: number;
  /** Who or what assigned it. */
  creator?: string;
}

/** Words with a role: a further headline, an abstract, a note. */
export interface RoleText {
  /** The words. */
  text: string;
  /** What they are for: seo, print, short… */
  role?: string;
  /** Their language, BCP 47. */
  language?: string;
}

/** Someone who made, supplied or published something. It has a name, a uri or a code. */
export interface Party {
  /** The name. */
  name?: string;
  /** What kind of party it is. */
  kind?: PartyKind;
  /** What it did for the item: author, editor, translator… */
  role?: string;
  /** The position that it holds. */
  job_title?: string;
  /** A URI that identifies it. */
  uri?: string;
  /** Its code in a vocabulary. */
  code?: string;
  /** The vocabulary of the code: its URI or its alias. */
  scheme?: string;
  /** The organization that it works for. */
  affiliation?: string;
  /** An e-mail address. */
  email?: string;
}

/** Place and time of filing, as printed before the story's first words. */
export interface Dateline {
  /** The dateline verbatim, with its dash: "SEOUL, March 27 (Yonhap) —". It is no part of the first paragraph. */
  text: string;
  /** The places it names. */
  places?: string[];
  /** The date it gives. */
  date?: Timestamp;
  /** The agency it names. */
  agency?: string;
}

/** A ban on publishing. */
export interface Embargo {
  /** When it ends; absent for an open-ended one. */
  until?: Timestamp;
  /** Its words. */
  note?: string;
}

/** The place of the item in print. */
export interface Printing {
  /** The edition (NITF `edition.name`, schema.org `printEdition`). */
  edition?: string;
  /** The page (NITF `position.sequence`, schema.org `printPage`). */
  page?: string;
  /** The volume of the publication (NITF `volume`, PRISM `volume`). */
  volume?: string;
  /** The issue of the publication (NITF `number`, PRISM `number`). */
  number?: string;
  /** The publication's ISSN. */
  issn?: string;
}

/** A series that the item belongs to: an investigation in parts, a podcast, a regular column. It has a name, a uri or a code. */
export interface Series {
  /** Its name (NITF `series.name`, schema.org `CreativeWorkSeries`). */
  name?: string;
  /** A URI that identifies it. */
  uri?: string;
  /** Its code in a vocabulary (NITF `fixture`). */
  code?: string;
  /** The vocabulary of the code: its URI or its alias. */
  scheme?: string;
  /** The season, as its supplier counts (schema.org `seasonNumber`). */
  season?: string;
  /** Which part the item is, as its supplier counts: "2", "II" (NITF `series.part`, schema.org `position`). */
  part?: string;
  /** How many parts there are (NITF `series.totalpart`). */
  total?: number;
}

/** Some words of the story, by place and by content. A document in which `text` differs from the words at that place is invalid. */
export interface Span {
  /** Id of a block, a section (its heading), a media item (its caption) or a table cell; or one of `headline`, `subheadline`, `kicker`, `byline`, `tagline`. */
  target: string;
  /** Offset of the first character, in Unicode code points. */
  start: number;
  /** Offset after the last character, in Unicode code points. */
  end: number;
  /** The words themselves. */
  text: string;
}

/** The origin of a record: who or what made it, how sure it was, and whether a person has looked at it. */
export interface Extraction {
  /** The rule, the model or the person that made the record. */
  method?: string;
  /** How sure it was, 0 to 1. */
  confidence?: number;
  /** What a person said of it. */
  status?: ReviewStatus;
  /** The person who said it. */
  reviewer?: Party;
  /** When, as that person said. */
  reviewed?: Timestamp;
  /** A comment: the person's, or what the tool that made the record has to say of a doubt. */
  note?: string;
  /** Digest of what a claim said before a person corrected it; see `claim_digest`. */
  corrects?: string;
}

/** A person, an organization, a place or another thing that the story names. */
export interface Entity {
  /** The term in words. */
  name?: string;
  /** The term's URI. */
  uri?: string;
  /** The term's code in its scheme. */
  code?: string;
  /** The vocabulary: its URI or its alias. */
  scheme?: string;
  /** How the item relates to the concept. */
  rel?: string;
  /** How much the item is about it, 0 to 1. */
  relevance?: number;
  /** How sure whoever assigned it was, 0 to 1. */
  confidence?: number;
  /** Who or what assigned it. */
  creator?: string;
  /** Id in the document. */
  id?: string;
  /** What kind of thing it is. */
  kind: EntityKind;
  /** Its ticker symbols and the like. */
  symbols?: string[];
  /** Degrees north (WGS 84). */
  latitude?: number;
  /** Degrees east (WGS 84). */
  longitude?: number;
  /** Where the story names it. */
  mentions?: Span[];
  /** Who or what found it. */
  extraction?: Extraction;
}

/** A stretch of a block's text that is set apart, as stand-off markup. */
export interface Mark {
  /** How it is set apart. */
  kind: MarkKind;
  /** Offset of the first character, in Unicode code points. */
  start: number;
  /** Offset after the last character, in Unicode code points. */
  end: number;
  /** Where a link leads. */
  uri?: string;
}

/** A paragraph. */
export interface Paragraph {
  type: "paragraph";
  /** Id in the document, for spans to refer to. */
  id?: string;
  /** The words, as they were written. */
  text: string;
  /** What is set apart in them. */
  marks?: Mark[];
  /** Language of the block where it differs from the section's, BCP 47. */
  language?: string;
  /** Names of the styles that the desk's system gave it (`class` in NITF and HTML, a style in Word). */
  styles?: string[];
}

/** A quotation that is set apart from the running text. */
export interface Quotation {
  type: "quotation";
  /** Id in the document, for spans to refer to. */
  id?: string;
  /** The words, as they were written. */
  text: string;
  /** What is set apart in them. */
  marks?: Mark[];
  /** Language of the block where it differs from the section's, BCP 47. */
  language?: string;
  /** Names of the styles that the desk's system gave it (`class` in NITF and HTML, a style in Word). */
  styles?: string[];
  /** The line that says whose words they are, verbatim. */
  attribution?: string;
  /** Id of the source. */
  source?: string;
  /** Neighbouring blocks with one group belong together: a quotation of several paragraphs. */
  group?: string;
}

/** An item of a list. */
export interface ListItem {
  type: "list_item";
  /** Id in the document, for spans to refer to. */
  id?: string;
  /** The words, without bullet or number. */
  text: string;
  /** What is set apart in them. */
  marks?: Mark[];
  /** Language of the block where it differs from the section's, BCP 47. */
  language?: string;
  /** Names of the styles that the desk's system gave it (`class` in NITF and HTML, a style in Word). */
  styles?: string[];
  /** Whether the list is numbered. */
  ordered?: boolean;
  /** Depth of nesting, 1 for an item of the outermost list. */
  level?: number;
  /** Neighbouring items with one group are one list. */
  group?: string;
}

/** Text whose white space matters: code, a poem, results in columns. */
export interface Preformatted {
  type: "preformatted";
  /** Id in the document, for spans to refer to. */
  id?: string;
  /** The words, with their white space. */
  text: string;
  /** What is set apart in them. */
  marks?: Mark[];
  /** Language of the block where it differs from the section's, BCP 47. */
  language?: string;
  /** Names of the styles that the desk's system gave it (`class` in NITF and HTML, a style in Word). */
  styles?: string[];
}

/** A place in the story where a media item stands. */
export interface Figure {
  type: "figure";
  /** Id in the document, for spans to refer to. */
  id?: string;
  /** Id of the media item. */
  media: string;
  /** The caption in this place, where it differs from the media item's. */
  text?: string;
  /** What is set apart in the caption. */
  marks?: Mark[];
  /** Language of the caption where it differs from the section's, BCP 47. */
  language?: string;
  /** Names of the styles that the desk's system gave it (`class` in NITF and HTML, a style in Word). */
  styles?: string[];
  /** Neighbouring figures with one group are one gallery. */
  group?: string;
}

/** Something from elsewhere, shown in the story: a post, a video, a map. */
export interface Embed {
  type: "embed";
  /** Id in the document, for spans to refer to. */
  id?: string;
  /** Where it is. */
  uri?: string;
  /** Its media type. */
  media_type?: string;
  /** The markup that shows it, as it was found; never executed. */
  markup?: string;
  /** The words of a quoted post. */
  text?: string;
  /** What is set apart in them. */
  marks?: Mark[];
  /** Language of the words where it differs from the section's, BCP 47. */
  language?: string;
}

/** A cell of a table. */
export interface Cell {
  /** Id in the document, for spans to refer to. */
  id?: string;
  /** The words; may be empty. */
  text: string;
  /** What is set apart in them. */
  marks?: Mark[];
  /** Whether it heads its row or column. */
  heading?: boolean;
  /** Where its words stand between its edges; absent where nothing says so. */
  align?: Alignment;
  /** How many columns it takes. */
  colspan?: number;
  /** How many rows it takes. */
  rowspan?: number;
}

/** A row of a table. */
export interface Row {
  /** Its cells, in reading order. */
  cells?: Cell[];
}

/** A table. */
export interface Table {
  type: "table";
  /** Id in the document, for spans to refer to. */
  id?: string;
  /** The caption. */
  text?: string;
  /** What is set apart in the caption. */
  marks?: Mark[];
  /** Language of the table where it differs from the section's, BCP 47. */
  language?: string;
  /** Names of the styles that the desk's system gave it (`class` in NITF and HTML, a style in Word). */
  styles?: string[];
  /** Its rows, from the top. */
  rows?: Row[];
}

/** A link to a related story that stands between the paragraphs. It has a uri or a text. */
export interface LinkBlock {
  type: "link";
  /** Id in the document, for spans to refer to. */
  id?: string;
  /** Where it leads. */
  uri?: string;
  /** The words of the link. */
  text?: string;
  /** What is set apart in them. */
  marks?: Mark[];
  /** Language of the words where it differs from the section's, BCP 47. */
  language?: string;
}

/** A break between parts of the text: a rule, a row of asterisks. */
export interface Divider {
  type: "divider";
  /** Id in the document. */
  id?: string;
  /** Language of the block where it differs from the section's, BCP 47. */
  language?: string;
}

/** A block of a kind that the model does not know, preserved as it was. */
export interface Raw {
  type: "raw";
  /** Id in the document. */
  id?: string;
  /** Media type of the content. */
  media_type: string;
  /** The content, as it was. */
  content: string;
  /** Language of the block where it differs from the section's, BCP 47. */
  language?: string;
}

/** A part of the body. A heading always opens a section; the lead has none. A body section without a heading after an aside continues the one before it. */
export interface Section {
  /** Id in the document; a span that names it means the heading. */
  id?: string;
  /** The heading, one line. */
  heading?: string;
  /** Rank of the heading: 1 stands directly below the headline (HTML h2). */
  level?: number;
  /** `body`; `summary`, the story in brief; `aside`, a box; `entry`, one post of a live blog. */
  kind?: SectionKind;
  /** Language of the section where it differs from the article's, BCP 47. */
  language?: string;
  /** Names of the styles that the desk's system gave its heading, or the box that it is. */
  styles?: string[];
  /** Address of an entry. */
  uri?: string;
  /** When an entry was published. */
  published?: Timestamp;
  /** When an entry was last changed. */
  modified?: Timestamp;
  /** The byline of an entry, verbatim. */
  byline?: string;
  /** The authors of an entry. */
  contributors?: Party[];
  /** Human or machine origin (IPTC digital source type). */
  digital_source_type?: Concept;
  /** The blocks, in reading order. */
  blocks?: Block[];
}

/** The rights in an item: who owns it, and what others may do with it. */
export interface Rights {
  /** Who holds the copyright. */
  holder?: Party;
  /** The year of the copyright (NITF `doc.copyright@year`, schema.org `copyrightYear`). */
  year?: number;
  /** The copyright notice, verbatim. */
  notice?: string;
  /** What others may do, in words. */
  usage_terms?: string;
  /** URI of the licence. */
  license?: string;
  /** The credit line that has to be printed. */
  credit?: string;
  /** URI of the data-mining permission (PLUS, as in ninjs `dataMining`). */
  data_mining?: string;
  /** Other constraints on data mining, in words. */
  data_mining_terms?: string;
  /** Whether it can be read without payment (schema.org `isAccessibleForFree`). */
  free_access?: boolean;
}

/** One file of a media item. It has a uri or a reference. */
export interface Rendition {
  /** Where the file is. */
  uri?: string;
  /** Where it is as its supplier says, when that is no absolute address: "images/ferry.jpg", which is relative to the raw story. */
  reference?: string;
  /** What the rendition is for: thumbnail, preview, highRes… */
  name?: string;
  /** Its media type. */
  media_type?: string;
  /** Width in pixels. */
  width?: number;
  /** Height in pixels. */
  height?: number;
  /** Size in bytes. */
  size?: number;
  /** Running time in seconds. */
  duration?: number;
}

/** A picture, a video, a sound or a graphic. */
export interface Media {
  /** Id in the document, for figures to refer to. */
  id?: string;
  /** What it is. */
  kind: MediaKind;
  /** A URI that identifies it. */
  uri?: string;
  /** Its title. */
  title?: string;
  /** The words below it. */
  caption?: string;
  /** The credit line. */
  credit?: string;
  /** Who made it, verbatim. */
  byline?: string;
  /** A description for those who cannot see it. */
  alt_text?: string;
  /** When it was made. */
  created?: Timestamp;
  /** Who owns it. */
  rights?: Rights;
  /** Human or machine origin (IPTC digital source type). */
  digital_source_type?: Concept;
  /** Its files. */
  renditions?: Rendition[];
}

/** A link from the item to another resource. It has a uri or a title. */
export interface Link {
  /** How the resource relates to the item: related, canonical, source, license, translation_of… */
  rel: string;
  /** Where it is. */
  uri?: string;
  /** Its title. */
  title?: string;
  /** Its media type. */
  media_type?: string;
}

/** A time that the story names. */
export interface TimeReference {
  /** EDTF date or interval (ISO 8601-2, level 1) at the granularity stated, as in `2024-01/2024-02`; absent when it cannot be resolved. */
  value?: string;
  /** The words. */
  span?: Span;
}

/** Someone or something that the story gives as the origin of a statement. */
export interface Source {
  /** Id in the document. */
  id: string;
  /** What it is. `government`: states and their civil organs, and capitals that stand for them; armed forces and agencies are organizations. `author`: the reporter as witness. `unstated`: "It is estimated that…"; nobody is guessed. */
  kind: SourceKind;
  /** Whether the story names it: "a senior official" is a person, not named; "experts" a group, not named. */
  named: boolean;
  /** The name. */
  name?: string;
  /** The acronym that the story gives. */
  acronym?: string;
  /** How the story describes it, verbatim: "the ministry's spokesman". */
  description?: string;
  /** The reason that the story gives for not naming it. */
  anonymity?: string;
  /** The body that it speaks or works for. */
  affiliation?: string;
  /** Id of the source that issued a document. */
  issued_by?: string;
  /** When a document was issued. */
  issued?: TimeReference;
  /** Id of the entity that it is. */
  entity?: string;
  /** A URI that identifies it. */
  uri?: string;
  /** Where the story names it by name, acronym, surname or pronoun, where that is certain. */
  mentions?: Span[];
  /** Who or what found it. */
  extraction?: Extraction;
}

/** A source of a claim, and the words that name it there. */
export interface Attribution {
  /** Id of the source. */
  source: string;
  /** The words that name the source in this place. */
  span?: Span;
  /** How sure it is that they mean this source, 0 to 1, where they are a pronoun or a role; absent where they name it. */
  confidence?: number;
}

/** The words that attribute: "said", "according to", "has not confirmed". */
export interface Cue {
  /** The words. */
  span: Span;
  /** Their base form: "say". */
  lemma?: string;
  /** What the source does with the content. */
  kind?: CueKind;
}

/** A number in a claim: "4,000 of the initial 11,000 troops" has value 4000, whole 11000, unit troops. */
export interface Quantity {
  /** The words. */
  span: Span;
  /** The number, or the lower end of a range; absent for "dozens". */
  value?: number;
  /** The upper end of a range. */
  upper?: number;
  /** The number that it is a part of. */
  whole?: number;
  /** What is counted or measured, verbatim. */
  unit?: string;
  /** What the words say of the number: about, more than, additional… */
  qualifier?: string;
}

/** A relation of a claim to another one. */
export interface Relation {
  /** The relation. */
  kind: RelationKind;
  /** Id of a claim of this document, or the URI of one elsewhere. */
  target: string;
}

/** A fact check of a claim, by others or in this story (schema.org ClaimReview). */
export interface Review {
  /** Who checked. */
  reviewer?: Party;
  /** The verdict in its original words. */
  verdict?: string;
  /** The verdict as a number. */
  rating?: number;
  /** The best rating of the scale. */
  best?: number;
  /** The worst rating of the scale. */
  worst?: number;
  /** The reasoning. */
  text?: string;
  /** Where the review is published. */
  uri?: string;
  /** When it was published. */
  published?: Timestamp;
  /** Where this story makes the review. */
  spans?: Span[];
  /** What the review rests on, as links whose `rel` is `evidence`. */
  evidence?: Link[];
}

/** A statement in the story, and who stands behind it. */
export interface Claim {
  /** Id in the document. */
  id: string;
  /** `source`: attributed; `outlet`: the outlet's own assertion, which has no sources, cue or form. */
  voice?: Voice;
  /** Direct, indirect or mixed speech; a judgement that usually follows from the quotation marks. */
  form?: SpeechForm;
  /** Who stands behind it; at least one where the voice is `source`. */
  sources?: Attribution[];
  /** The words that attribute it. */
  cue?: Cue;
  /** What is claimed, with its quotation marks and its "that"; several spans when split around the cue; none when the words stand elsewhere. */
  content?: Span[];
  /** The content's words, joined by one space. */
  text: string;
  /** Where else it was made. */
  appearances?: Link[];
  /** Of the attribution: "has not confirmed" is confirm, negated; a denial is deny, affirmed. */
  polarity?: Polarity;
  /** How sure the source is made to sound. */
  modality?: Modality;
  /** When the source said it. */
  stated?: TimeReference;
  /** The numbers in it. */
  quantities?: Quantity[];
  /** The times in it. */
  times?: TimeReference[];
  /** Id of the claim that this one is reported in; its content lies within the parent's. */
  parent?: string;
  /** How it stands to other claims. */
  relations?: Relation[];
  /** Its fact checks. */
  reviews?: Review[];
  /** Who or what found it. */
  extraction?: Extraction;
}

/** A change after publication, and the reason for it. */
export interface Correction {
  /** What sort of change it is. */
  kind: CorrectionKind;
  /** The notice, verbatim. */
  text: string;
  /** When the change was made. */
  published?: Timestamp;
  /** The version that it led to. */
  version?: string;
  /** The words before. */
  was?: string;
  /** The words after. */
  now?: string;
  /** Ids of the blocks, claims and other parts that it changes. */
  targets?: string[];
}

/** A step in the making of the item (NITF `revision-history`, NewsML-G2 `hopHistory`). */
export interface Revision {
  /** Who took it. */
  party?: Party;
  /** What was done. */
  action?: string;
  /** When. */
  date?: Timestamp;
  /** Why, in words. */
  note?: string;
}

/** A named property of its supplier's own (NITF `meta`, NewsML 1.2 `Property`, NewsML-G2 extension properties). What has a field of its own is none. */
export interface Property {
  /** Its name, as the supplier calls it. */
  name: string;
  /** Its value. */
  value: string;
}

/** The raw story that a document was read from. */
export interface Origin {
  /** Where it was found. */
  uri?: string;
  /** Its media type. */
  media_type?: string;
  /** SHA-256 of its bytes, in lower-case hexadecimal. */
  sha256?: string;
  /** The entry that the story was, in a file of several: its id there, or its number from 1. */
  entry?: string;
}

/** Words that a reader took out of the body, whole, so that they can be put back. */
export interface LeftOut {
  /** Id of the rule that says why: boilerplate, a notice, another story. */
  reason: string;
  /** The words; of a picture or a list, its words and addresses. */
  text: string;
  /** Id of the block that they stood behind; absent where they stood before the first. */
  after?: string;
}

/** The origin of a document. It has no clock: the same input gives the same document. */
export interface Provenance {
  /** The raw story. */
  origin?: Origin;
  /** The software that read it, with its version. */
  generator?: string;
  /** The original form of values that had another one in the raw story: a map from JSON Pointer (RFC 6901) to the original string. A pointer may name a field that stayed absent. */
  originals?: Record<string, string>;
  /** What a reader took out of the body, in the order of the raw story. Other formats never write it. */
  left_out?: LeftOut[];
}

/** A news story: its head, its body, its sources and its claims. */
export interface Article {
  $schema?: string;
  newsmodel: "1.0";
  /** The story's URI: given, or the page's canonical one, or the RFC 6920 `ni:` URI of the input's bytes. */
  id: string;
  /** Other identifiers of the item. */
  alternate_ids?: AlternateId[];
  /** The item's own version; items keep their id across versions. */
  version?: string;
  /** The items that this one replaces. */
  supersedes?: ItemRef[];
  /** Processing hints: update, correction, content warning… (IPTC signals). */
  signals?: Concept[];
  /** Language, BCP 47; `und` when unknown. */
  language?: string;
  /** The headline, one line. */
  headline: string;
  /** The deck or standfirst. */
  subheadline?: string;
  /** The label above the headline. */
  kicker?: string;
  /** The internal name of the item. */
  title?: string;
  /** The slug. */
  slugline?: string;
  /** Further headlines, each with its role: seo, print… */
  headlines?: RoleText[];
  /** Abstracts. */
  summaries?: RoleText[];
  /** The byline, verbatim as printed above the story. */
  byline?: string;
  /** The credits, verbatim as printed at the end: "Reporting by…". */
  tagline?: string;
  /** The authors, editors and translators as data; never derived from the byline on export, nor the other way. */
  contributors?: Party[];
  /** Where and when the story was filed, as printed. */
  dateline?: Dateline;
  /** Where it was written, as data. */
  located?: Concept[];
  /** When the item was made. */
  created?: Timestamp;
  /** When the item was first published. */
  published?: Timestamp;
  /** When this version was made (ninjs versionCreated). */
  modified?: Timestamp;
  /** When older content that it carries was made. */
  content_created?: Timestamp;
  /** When that content was last changed. */
  content_modified?: Timestamp;
  /** When it should no longer be used. */
  expires?: Timestamp;
  /** Until when it must not be published. */
  embargo?: Embargo;
  /** Whether it may be used. */
  status?: PublicationStatus;
  /** Editorial urgency, 1 the highest. */
  urgency?: number;
  /** What kind of text it is. */
  genres?: Concept[];
  /** What it is about. */
  subjects?: Concept[];
  /** Free keywords. */
  keywords?: string[];
  /** Whom it is meant for, or may interest: a region, a trade, a desk (NITF `doc-scope`, NewsML-G2 `audience`). */
  audiences?: Concept[];
  /** The sections of the publication that it ran in. */
  publication_sections?: string[];
  /** Where it stood in print. */
  printed?: Printing;
  /** The series that it belongs to. */
  series?: Series[];
  /** People, organizations, places and other things that it names. */
  entities?: Entity[];
  /** Who publishes it. */
  publisher?: Party;
  /** Who supplied it (ninjs infoSources). */
  suppliers?: Party[];
  /** The supplier's services that carry it (NewsML-G2 `service`, NewsML 1.2 `NewsService`). */
  services?: Concept[];
  /** The body; may be empty (a kill, a bare fact check). */
  sections?: Section[];
  /** Pictures, video, sound and graphics. */
  media?: Media[];
  /** Links to other resources. */
  links?: Link[];
  /** Who stands behind the claims. */
  sources?: Source[];
  /** Who said what. */
  claims?: Claim[];
  /** What was changed after publication. */
  corrections?: Correction[];
  /** Who did what to the item, in the order of the raw story. */
  history?: Revision[];
  /** Who owns it. */
  rights?: Rights;
  /** Human or machine origin (IPTC digital source type). */
  digital_source_type?: Concept;
  /** Links to the policies that it was made by. */
  trust_indicators?: Link[];
  /** Notes for editors, not for readers. */
  notes?: RoleText[];
  /** Named properties of its supplier's own. */
  properties?: Property[];
  /** Where the document came from. */
  provenance?: Provenance;
  /** What has no place in the model, by namespace ("ninjs", a user's own). Read-only by agreement; part of equality, not of the hash. */
  extra?: Record<string, unknown>;
}

/** One thing that is wrong: the rule, and a JSON Pointer to the place. */
export interface Issue {
  rule: string;
  severity: "error";
  path: string;
  message: string;
}

/** Find what is wrong with the ids, references, spans and marks of a document that is right by the schema. */
export function check(document: Article): Issue[];

/** Return the words that a span covers, whose offsets count Unicode code points; null where its target has none. */
export function quote(document: Article, span: Pick<Span, "target" | "start" | "end">): string | null;
