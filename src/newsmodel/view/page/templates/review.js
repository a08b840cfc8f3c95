// Decisions of a person on the claims of one story, as the file of decisions has them (`decisions.schema.json`).
const HISTORY = 200;
// what a claim does not say is what most are
const USUAL = { polarity: "affirmed", modality: "certain" };

class Review {
  constructor(story, desk) {
    this.story = story;
    this.desk = desk;
    this.data = story.data;
    this.data.claims = this.data.claims.map((claim, index) => {
      const item = story.items.get(String(index + 1));
      const { status, form } = item.dataset;
      const text = item.querySelector(".said").textContent.trim();
      return { ...USUAL, id: `C${index + 1}`, status, form, text, ...claim };
    });
    this.words = story.labels.review;
    const stored = kept.get(this.data.article) || {};
    this.state = { decisions: {}, added: (stored.added || []).map((added) => this.known(added)) };
    let isStale = false;
    for (const [, claim] of this.claims()) {
      const decision = stored.decisions?.[claim.id];
      if (decision && decision.digest !== claim.digest) isStale = true;
      if (decision?.digest !== claim.digest) continue;
      this.state.decisions[claim.id] = without({ ...decision, corrected: decision.corrected && this.known(decision.corrected) });
    }
    this.history = (!isStale && stored.history) || []; // a step back would bring decisions on what is not said any more
    this.saved = stored.saved || "";
    this.list = new ReviewedList(this);
    this.form = new ClaimForm(this);
    story.extra.push((card, number) => this.extend(card, number));
    this.show();
  }

  claims() {
    return this.data.claims.map((claim, index) => [String(index + 1), claim]);
  }

  claim(number) {
    return this.data.claims[number - 1];
  }

  decision(number) {
    return this.state.decisions[this.claim(number).id];
  }

  status(number) {
    return this.decision(number)?.status || this.claim(number).status;
  }

  get decided() {
    return this.claims().filter(([number]) => this.status(number) !== "unreviewed").length;
  }

  get isChanged() {
    return Boolean(Object.keys(this.state.decisions).length || this.state.added.length);
  }

  get isSaved() {
    return this.saved === JSON.stringify(this.state) || !this.isChanged;
  }

  // --- sources

  // the choice of a source of the story: its id, and its name, since the id may be another's when it is applied
  choice(id, span) {
    const { name, nameless, kind } = this.data.sources[id];
    return without({ source: id, name: nameless ? null : name, kind, span });
  }

  // what was kept when the story had other sources: ids that are not the same one's any more are left out
  known(said) {
    if (!said.sources) return said;
    const same = ({ source, name, kind }) => {
      const now = this.data.sources[source];
      return now && (name ? now.name === name : !kind || now.kind === kind);
    };
    return { ...said, sources: said.sources.map((one) => (one.source && !same(one) ? without({ ...one, source: null }) : one)) };
  }

  // --- what is decided

  change(alter) {
    this.history = [...this.history, JSON.stringify(this.state)].slice(-HISTORY);
    this.state = JSON.parse(JSON.stringify(this.state));
    alter(this.state);
    this.keep();
  }

  undo() {
    if (!this.history.length) return;
    this.state = JSON.parse(this.history.pop());
    this.keep();
  }

  keep() {
    const { decisions, added } = this.state;
    kept.set(this.data.article, { decisions, added, history: this.history, saved: this.saved });
    this.show();
    this.desk.show();
    this.story.look(this.story.current);
  }

  decide(number, changes) {
    const claim = this.claim(number);
    this.change(({ decisions }) => {
      const before = decisions[claim.id] || { claim: claim.id, digest: claim.digest, text: claim.text, status: claim.status };
      const after = without({ ...before, ...changes });
      if (after.status !== "accepted") delete after.corrected;
      if (after.status === claim.status && !after.note && !after.corrected) delete decisions[claim.id];
      else decisions[claim.id] = after;
    });
  }

  show() {
    this.list.show();
    this.form.paint();
  }

  // --- the card of a claim while it is reviewed

  extend(card, number) {
    if (!isReviewing()) return;
    const status = this.status(number);
    const toggle = (value) => {
      if (!this.desk.named()) return;
      this.form.begin(null);
      this.decide(number, { status: value === status ? "unreviewed" : value });
    };
    const note = make("textarea", { onchange: (event) => this.desk.named() && this.decide(number, { note: event.target.value.trim() }) });
    note.value = this.decision(number)?.note || "";
    const editing = this.form.draft?.number === number;
    card.classList.toggle("held", editing);
    if (editing) card.querySelector("dl").remove();
    card.querySelector(".said").after(
      make("div", { class: "decide" },
        make("div", { class: "buttons" },
          button(this.words.accept, () => toggle("accepted"), { "aria-pressed": String(status === "accepted"), "data-act": "accept" }),
          button(this.words.reject, () => toggle("rejected"), { "aria-pressed": String(status === "rejected"), "data-act": "reject" }),
          button(this.words.correct, () => this.form.edit(number), { "aria-expanded": String(editing), "data-act": "correct" })),
        editing ? this.form.fields() : null,
        make("label", {}, this.words.comment, note)));
  }

  // the story in the file of decisions
  written() {
    const { decisions, added } = this.state;
    const story = { article: this.data.article, headline: this.data.headline };
    if (Object.keys(decisions).length) story.decisions = Object.values(decisions);
    if (added.length) story.added = added;
    return story;
  }
}
