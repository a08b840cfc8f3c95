// Claims and sources in the lists of a story, as a person has decided: corrected claims with what they were, added ones.
class ReviewedList {
  constructor(review) {
    this.review = review;
    this.story = review.story;
    this.words = review.words;
    this.originals = new Map();
  }

  show() {
    for (const [number] of this.review.claims()) this.showClaim(number);
    this.showAdded();
    this.showSources();
    if (this.story.form) this.story.filter();
  }

  showClaim(number) {
    const { statuses } = this.story.labels;
    const item = this.story.items.get(number);
    const decision = this.review.decision(number);
    const status = this.review.status(number);
    const labels = [status !== "unreviewed" && statuses[status], decision?.corrected && this.words.corrected];
    this.restore(number);
    if (decision?.corrected) this.showCorrected(number, decision.corrected);
    item.dataset.status = status;
    const [term] = this.terms(item, "status");
    if (term) term.nextElementSibling.textContent = statuses[status];
    item.querySelectorAll(".badge, .comment:not(.was)").forEach((each) => each.remove());
    const told = labels.filter(Boolean).join(", ");
    if (told) item.querySelector(".who").append(" ", make("span", { class: "badge" }, told));
    if (decision?.note) item.querySelector(".said").after(make("p", { class: "comment message" }, `${this.words.comment}: ${decision.note}`));
  }

  // the entry of a claim as the page was read
  restore(number) {
    const original = this.originals.get(number);
    if (!original) return;
    const item = this.story.items.get(number);
    item.replaceChildren(...original.item.cloneNode(true).childNodes);
    Object.assign(item.dataset, original.item.dataset);
    this.story.refs.get(number)?.setAttribute("aria-label", original.label);
  }

  // the entry of a claim as a correction makes it, with what it was
  showCorrected(number, corrected) {
    const item = this.story.items.get(number);
    const ref = this.story.refs.get(number);
    if (!this.originals.has(number)) {
      this.originals.set(number, { item: item.cloneNode(true), label: ref?.getAttribute("aria-label") });
    }
    const labels = this.story.labels;
    const before = this.review.claim(number);
    const claim = { ...before, ...corrected };
    const { sources, content, cue } = corrected;
    const text = (spans) => spans.map((span) => span.text).join(" ");
    const put = (element, words) => element.replaceChildren(make("ins", {}, words));
    const [who, does, said] = [".who bdi", ".does", ".said p"].map((part) => item.querySelector(part));
    const told = [who, does].map((each) => each.textContent).filter(Boolean).join(" ");
    if (sources) put(who, this.nameOf(corrected));
    if (claim.form !== "outlet" && (corrected.kind || corrected.polarity)) {
      put(does, (claim.polarity === "negated" ? labels.negated : labels.affirmed)[claim.kind || "state"]);
      does.classList.toggle("negated", claim.polarity === "negated");
    }
    if (content) put(said, text(content));
    const was = [make("del", {}, told), ...(content ? [" ", make("q", {}, before.text)] : [])];
    item.querySelector(".said").after(make("p", { class: "comment message was" }, `${labels.changes.was}: `, ...was));
    const named = (sources || []).map((choice) => choice.span).filter(Boolean);
    const gone = [...(sources ? ["source-words", "sure"] : []), ...(content ? ["quantity", "time"] : [])];
    for (const name of gone) this.line(item, name, null);
    if (named.length) this.line(item, "source-words", text(named), true);
    if (cue) this.line(item, "cue", cue.text);
    for (const [name, map] of [["form", labels.forms], ["modality", labels.modalities]]) {
      if (corrected[name]) this.line(item, name, map[corrected[name]]);
    }
    if (corrected.polarity && claim.form === "outlet") this.line(item, "polarity", labels.polarities[corrected.polarity]);
    if (sources) item.dataset.sources = sources.map((choice) => choice.source).filter(Boolean).join(" ");
    if (corrected.form) item.dataset.form = corrected.form;
    ref?.setAttribute("aria-label", this.originals.get(number).label.replace(told, `${who.textContent} ${does.textContent}`.trim()));
  }

  // a line of an entry: with other words, or taken away
  line(item, name, words, isFirst = false) {
    const [term, ...others] = this.terms(item, name);
    for (const each of words == null && term ? [term, ...others] : others) each.nextElementSibling.remove(), each.remove();
    if (words == null) return;
    const line = make("dd", {}, make("ins", {}, words));
    if (term) term.nextElementSibling.replaceWith(line);
    else item.querySelector("dl")[isFirst ? "prepend" : "append"](make("dt", {}, this.story.labels.claim[name]), line);
  }

  // the lines of an entry that have a label
  terms(item, name) {
    return [...item.querySelectorAll("dt")].filter((each) => each.textContent.trim() === this.story.labels.claim[name]);
  }

  showAdded() {
    const list = this.story.article.querySelector(".claims");
    list.querySelectorAll(".added").forEach((each) => each.remove());
    const items = this.review.state.added.map((claim, index) =>
      make("li", { class: "claim" },
        make("p", { class: "who" }, make("bdi", {}, this.nameOf(claim)), " ", make("span", { class: "badge" }, this.words.added)),
        make("blockquote", { class: "said" }, make("p", {}, claim.content.map((span) => span.text).join(" "))),
        this.correctedBy(claim),
        isReviewing() ? button(this.words.clear, () => this.review.change(({ added }) => added.splice(index, 1))) : null));
    if (items.length) list.append(make("ol", { class: "added", role: "list" }, ...items));
  }

  correctedBy({ corrects }) {
    const before = this.review.data.claims.find(({ digest }) => digest === corrects);
    return before ? make("p", { class: "comment message" }, `${this.words.corrects}: `, make("q", {}, before.text)) : null;
  }

  nameOf(claim) {
    const { data } = this.review;
    if (claim.voice === "outlet") return this.story.labels.claim.outlet;
    return (claim.sources || []).map(({ source, name, span }) => data.sources[source]?.name || name || span?.text).join(", ");
  }

  // --- the sources, each with the claims that are its own now

  showSources() {
    const list = this.story.article.querySelector(".sources");
    if (!list) return;
    const { added, decisions } = this.review.state;
    const said = [...added, ...Object.values(decisions).map(({ corrected }) => corrected)].flatMap((each) => each?.sources || []);
    const strangers = new Map(said.filter((choice) => !choice.source).map((choice) => [choice.name || choice.span?.text, choice]));
    for (const item of list.querySelectorAll(":scope > li:not(.new)")) this.showSource(item);
    list.querySelectorAll(".new").forEach((each) => each.remove());
    for (const [name, { kind, named }] of strangers) list.append(this.stranger(name, kind, named));
    const count = list.closest("details").querySelector("summary .count");
    if (count) count.textContent = list.children.length;
  }

  showSource(item) {
    const id = item.id.split("-src-")[1];
    const numbers = [...this.story.items].filter(([, { dataset }]) => listed(dataset.sources).includes(id)).map(([number]) => number);
    const added = this.review.state.added.filter(({ sources }) => (sources || []).some((choice) => choice.source === id)).length;
    const links = numbers.flatMap((number) => [this.link(number), " "]);
    const label = numbers.length ? [make("span", {}, this.story.labels.page.claims), " "] : [];
    item.querySelector(".of").replaceChildren(...label, ...links, ...(added ? [make("span", { class: "badge" }, `${added} ${this.words.added}`)] : []));
    this.offer(id, numbers.length);
  }

  link(number) {
    return make("a", { href: `#${this.story.article.id}-c${number}` }, number);
  }

  // somebody new, whom a person has named
  stranger(name, kind, named) {
    const { claim, source_kinds } = this.story.labels;
    const about = [source_kinds[kind], named == null || NAMELESS.includes(kind) ? null : claim[named ? "named" : "unnamed"]];
    return make("li", { class: "new" },
      make("p", { class: "name" }, make("ins", {}, make("bdi", {}, name))),
      make("p", { class: "about" }, about.filter(Boolean).join(" · ")));
  }

  // whoever has a claim now can be filtered by
  offer(id, count) {
    const select = this.story.form?.querySelector("[name=source]");
    if (!select || !count || [...select.options].some(({ value }) => value === id)) return;
    select.append(make("option", { value: id }, this.review.data.sources[id].name));
  }
}
