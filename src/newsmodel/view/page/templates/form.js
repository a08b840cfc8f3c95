// The form by which a claim is corrected or added: its words are those of the story, selected or typed.
// kinds of sources of which nobody asks whether they are named
const NAMELESS = ["author", "unstated"];
// what a person picks while a form is open is lit like the claim that is looked at; what was added looks like the others
const PAINTS = ["draft", "added"];
const paints = globalThis.Highlight && CSS.highlights ? {} : null;
if (paints) {
  for (const name of PAINTS.flatMap((each) => ROLES.map((role) => `${each}-${role}`))) {
    paints[name] = new Highlight();
    CSS.highlights.set(name, paints[name]);
  }
}

function select(options, value, change, attributes = {}) {
  const list = make("select", { onchange: (event) => change(event.target.value), ...attributes });
  for (const [key, label] of options) list.append(make("option", { value: key, selected: key === value }, label));
  return list;
}

class ClaimForm {
  constructor(review) {
    this.review = review;
    this.story = review.story;
    this.words = review.words;
    this.begin(null);
  }

  // open a form, or close it: nothing that was picked for another one is left in it
  begin(draft) {
    this.draft = draft;
    this.picked = null;
    this.typed = "";
  }

  edit(number) {
    if (!this.review.desk.named()) return;
    const before = this.review.decision(number)?.corrected || {};
    this.begin(this.draft?.number === number ? null : { number, values: JSON.parse(JSON.stringify(before)) });
    this.story.look(number);
    this.paint();
  }

  add() {
    if (!this.review.desk.named()) return;
    this.begin({ number: null, values: {} });
    this.show();
  }

  show() {
    if (this.draft.number) {
      this.story.look(this.draft.number);
      return this.paint();
    }
    this.story.pinned = null;
    this.story.look(null);
    const focus = this.story.focused();
    const card = make("div", { class: "card held", tabindex: "-1", role: "group", "aria-label": this.words.add },
      make("p", { class: "who" }, make("strong", {}, this.words.add)),
      make("div", { class: "decide" }, this.fields()));
    this.story.margin.replaceChildren(card);
    (focus ? this.story.margin.querySelector(focus) : card)?.focus({ preventScroll: true });
    this.paint();
  }

  set(name, value) {
    const { values } = this.draft;
    if (value == null || value === "") delete values[name];
    else values[name] = value;
  }

  // --- its fields

  fields() {
    const { values } = this.draft;
    const isNew = this.draft.number === null;
    const { claim, forms, affirmed, polarities, modalities } = this.story.labels;
    const speaks = values.voice !== "outlet";
    const use = (name, label, act) => button(this.words[label], this.pick(act), { "data-act": name });
    const set = (name, make) => (span) => this.set(name, make(span));
    const more = values.content ? use("add-content", "add-words", set("content", (span) => [...values.content, span])) : null;
    const speech = { ...forms };
    delete speech.outlet;
    this.told = make("p", { class: "message bad", role: "status" });
    return make("div", { class: "decide" },
      ...this.pickedFields(),
      isNew ? this.voice(speaks) : null,
      this.part("content", values.content || [], use("use-content", "use-words", set("content", (span) => [span])), " ", more),
      isNew ? this.corrected() : null,
      speaks ? this.part("source", (values.sources || []).map((one) => one.span).filter(Boolean),
        use("use-source", "use-words", set("sources", (span) => [this.whoever(span)])), this.who()) : null,
      speaks ? this.part("cue", values.cue ? [values.cue] : [], use("use-cue", "use-words", (span) => this.setCue(span))) : null,
      speaks ? this.choice("kind", claim["cue-kind"], affirmed) : null,
      this.choice("polarity", claim.polarity, polarities),
      this.choice("modality", claim.modality, modalities),
      speaks ? this.choice("form", claim.form, speech) : null,
      this.told,
      make("div", { class: "buttons" },
        button(this.words.keep, () => this.close(), { class: "main", "data-act": "keep" }),
        button(this.words.cancel, () => this.cancel(), { "data-act": "cancel" })));
  }

  // what is selected or typed
  pickedFields() {
    const type = (event) => {
      this.picked = null;
      this.typed = event.target.value;
      this.offer();
    };
    this.field = make("input", { type: "text", "data-part": "picked", oninput: type });
    this.field.value = this.picked?.text || this.typed;
    this.where = make("div", { "aria-live": "polite" });
    this.offer();
    return [make("label", {}, this.words.picked, this.field), this.where, make("p", { class: "hint" }, this.words.select)];
  }

  voice(speaks) {
    const change = (event) => {
      this.set("voice", event.target.checked ? "outlet" : null);
      this.read(event.target.checked ? "" : this.draft.values.cue?.text || "");
      this.show();
    };
    const tick = make("input", { type: "checkbox", "data-part": "voice", onchange: change });
    tick.checked = !speaks;
    return make("label", { class: "tick" }, tick, ` ${this.story.labels.claim.outlet}`);
  }

  part(name, spans, ...children) {
    const nothing = this.words[this.draft.number === null ? "none" : "unchanged"];
    const told = spans.length ? spans.flatMap((span) => [make("q", {}, span.text), " "]) : [nothing];
    return make("fieldset", { class: "part-of", "data-part": name }, make("legend", {}, this.words[name]),
      make("p", {}, ...told), ...children.filter(Boolean));
  }

  // the claim that a new one takes the place of, of those that share its words; the others stay beside it
  corrected() {
    const { values } = this.draft;
    const options = this.near().map(({ digest, text }) => [digest, text]);
    const change = (value) => (this.set("corrects", value), this.show());
    const list = () => select([["", this.words.none], ...options], values.corrects || "", change, { "data-part": "corrects" });
    return options.length ? make("label", {}, this.words.corrects, list()) : null;
  }

  near() {
    const chosen = (this.draft.values.content || []).map((span) => span.text);
    return this.review.data.claims.filter(({ text }) => chosen.some((words) => text.includes(words) || words.includes(text)));
  }

  before() {
    const { number, values } = this.draft;
    return number ? this.review.claim(number) : this.near().find(({ digest }) => digest === values.corrects) || USUAL;
  }

  choice(name, label, map) {
    const { values } = this.draft;
    const before = this.before()[name];
    const options = [...(before ? [] : [["", this.words.none]]), ...Object.entries(map)];
    return make("label", {}, label, select(options, values[name] || before || "", (value) => this.set(name, value), { "data-part": name }));
  }

  // use the words that are picked
  pick(act) {
    return () => {
      const found = this.pickedSpan();
      if (typeof found === "string") return this.refuse(found, this.field);
      act(found);
      if (this.picked) getSelection().removeAllRanges();
      this.picked = null;
      this.typed = "";
      this.review.desk.show();
      this.show();
    };
  }

  // --- what attributes

  // the words of a cue say what its source does, until the person says otherwise
  setCue(span) {
    this.set("cue", span);
    this.read(span.text);
  }

  read(text) {
    const { values, read = {} } = this.draft;
    const now = this.reading(text);
    for (const name of ["kind", "polarity"]) if (values[name] === read[name]) this.set(name, now[name]);
    this.draft.read = now;
  }

  reading(text) {
    const { words = [], denials = [], stems = [] } = common.negation[this.review.data.grammar];
    const found = text.toLowerCase().replace(/[’ʼ]/g, "'").match(/[\p{L}\p{M}']+/gu) || [];
    const isAmong = (list) => found.some((word) => [word, word.replace(/'.*/, "'"), word.replace(/^[^']*'/, "")].some((form) => list.includes(form)));
    const isNegated = isAmong(words) || found.some((word) => word.endsWith("n't")) || stems.some((stem) => text.includes(stem));
    return without({ kind: isAmong(denials) ? "deny" : null, polarity: isNegated ? "negated" : null });
  }

  // --- who is meant

  // a source by its words: whoever they are known to mean, else the person has to say
  whoever(span) {
    const known = sourcesOf(this.story, span);
    return known.length === 1 ? this.review.choice(known[0], span) : { span };
  }

  // who the words of a source mean: somebody known, or somebody new of some kind
  who() {
    const { number, values } = this.draft;
    const [choice = {}] = values.sources || [];
    const kinds = this.story.labels.source_kinds;
    const options = [
      ["", choice.span ? this.words.choose : this.words[number === null ? "none" : "unchanged"]],
      ...Object.entries(this.review.data.sources).map(([id, { name }]) => [`source ${id}`, name]),
      ...(choice.span ? Object.entries(kinds).map(([kind, label]) => [`kind ${kind}`, this.words.new.replace("…", label)]) : []),
    ];
    const current = choice.source ? `source ${choice.source}` : choice.kind ? `kind ${choice.kind}` : "";
    const change = (value) => {
      const [what, key] = value.split(" ");
      const { span } = choice;
      const named = NAMELESS.includes(key) ? false : null;
      const next = what === "source" ? this.review.choice(key, span) : without({ span, kind: key, named });
      this.set("sources", Object.keys(next).length ? [next] : null);
      this.show();
    };
    const asks = !choice.source && choice.kind && !NAMELESS.includes(choice.kind);
    return make("div", {},
      make("label", {}, this.words.whose, select(options, current, change, { "data-part": "who" })),
      asks ? make("div", { role: "radiogroup", "aria-label": this.words.whose }, this.named(choice, true, "named"), this.named(choice, false, "unnamed")) : null);
  }

  named(choice, value, label) {
    const tick = make("input", { type: "radio", name: "named", "data-part": label, onchange: () => (choice.named = value) });
    tick.checked = choice.named === value;
    return make("label", { class: "tick" }, tick, ` ${this.story.labels.claim[label]}`);
  }

  // --- words of the story

  // show where typed words stand, if they stand in several places: the nearest to the claim is taken unless another is chosen
  offer() {
    const { number, values } = this.draft;
    const words = this.picked ? "" : this.typed.trim();
    this.places = words ? placesOf(this.story.article, words, reach(this.story.article, values.content?.[0], values.content ? null : number)) : [];
    this.place = 0;
    const options = this.places.map(({ around }, index) => [String(index), around]);
    const label = this.words.which.replace("…", options.length);
    const list = () => make("label", {}, label, select(options, "0", (value) => (this.place = Number(value)), { "data-part": "place" }));
    this.where.replaceChildren(...(options.length > 1 ? [list()] : []));
  }

  // the words that were selected or typed, or the name of the label that says what is wrong with them
  pickedSpan() {
    if (this.picked) return this.picked;
    if (!this.typed.trim()) return "no-words";
    return this.places[this.place]?.span || "not-there";
  }

  // take the words that are selected, if a form is open for them
  take(span) {
    if (!this.draft || !span) return;
    this.picked = span;
    if (!this.field) return;
    this.field.value = span.text;
    this.offer();
  }

  paint() {
    if (!paints || this.review.desk.story !== this.story) return;
    for (const name in paints) paints[name].clear();
    const spans = (claim) => [
      ...(claim.content || []).map((span) => ["content", span]),
      ...(claim.sources || []).filter((choice) => choice.span).map((choice) => ["source", choice.span]),
      ...(claim.cue ? [["cue", claim.cue]] : []),
    ];
    const painted = { added: this.review.state.added, draft: this.draft ? [this.draft.values] : [] };
    for (const each of PAINTS) {
      for (const [role, span] of painted[each].flatMap(spans)) {
        const range = rangeOf(this.story.article, span);
        if (range) paints[`${each}-${role}`].add(range);
      }
    }
  }

  // --- its end

  // say what is missing, beside the button that was pressed for nothing, and lead to where it can be given
  refuse(label, field) {
    this.told.textContent = this.words[label];
    (field || this.story.margin.querySelector("[data-part=picked]")).focus({ preventScroll: true });
    this.told.scrollIntoView({ block: "nearest" });
  }

  // the name of the label that says what is missing, and the part of the form that it is missing in
  missing() {
    const { number, values } = this.draft;
    const sources = values.voice === "outlet" ? [] : values.sources || [];
    if (sources.some((choice) => !choice.source && !choice.kind)) return ["need-who", "who"];
    if (sources.some((choice) => !choice.source && choice.named == null)) return ["need-named", "named"];
    if (number !== null) return null;
    if (!values.content?.length) return ["need-content", "picked"];
    return values.voice === "outlet" || sources.length ? null : ["need-source", "picked"];
  }

  close() {
    const { number, values } = this.draft;
    const [label, part] = this.missing() || [];
    if (label) return this.refuse(label, this.story.margin.querySelector(`[data-part=${part}]`));
    if (this.before() === USUAL) delete values.corrects;
    this.begin(null);
    if (number === null) {
      if (values.voice === "outlet") for (const name of ["sources", "cue", "kind", "form"]) delete values[name];
      this.story.margin.replaceChildren();
      return this.review.change(({ added }) => added.push(values));
    }
    const claim = this.review.claim(number);
    for (const name of ["kind", "polarity", "modality", "form"]) if (values[name] === claim[name]) delete values[name];
    this.review.decide(number, { status: "accepted", corrected: Object.keys(values).length ? values : null });
  }

  cancel() {
    this.begin(null);
    this.story.look(this.story.current);
    this.paint();
  }
}
