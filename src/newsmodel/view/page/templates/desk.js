// The tools above the stories: who decides, and when; undo and save.
class Desk {
  constructor(stories) {
    this.tools = document.querySelector(".tools");
    this.story = currentStory();
    this.reviews = stories.map((story) => new Review(story, this));
    this.words = stories[0].labels.review;
    this.toggle = button(this.words.review, () => this.switch(), { "data-act": "review" });
    this.message = make("p", { class: "message", role: "status" });
    this.name = make("input", { type: "text", autocomplete: "name", "data-part": "reviewer", onchange: () => kept.set("reviewer", this.name.value) });
    this.name.value = kept.get("reviewer") || "";
    this.date = make("input", { type: "date", "data-part": "reviewed" });
    const now = new Date();
    this.date.value = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
    this.controls = [
      make("label", {}, this.words.reviewer, this.name),
      make("label", {}, this.words.date, this.date),
      button(this.words.add, () => this.review.form.add(), { "data-act": "add" }),
      (this.back = button(this.words.undo, () => this.review.undo(), { "data-act": "undo" })),
      button(this.words.save, () => this.save(), { class: "main", "data-act": "save" }),
    ];
    this.tools.append(this.message, ...this.controls, this.toggle);
    document.addEventListener("story", ({ detail }) => {
      this.story = detail;
      this.show();
      this.review.form.paint();
    });
    document.addEventListener("selectionchange", () => this.select());
    addEventListener("beforeunload", (event) => {
      if (!kept.works && this.reviews.some((review) => !review.isSaved)) event.preventDefault();
    });
    this.show();
  }

  get review() {
    return this.reviews.find(({ story }) => story === this.story);
  }

  switch() {
    root.classList.toggle("reviewing");
    for (const review of this.reviews) review.form.begin(null), review.show();
    this.show();
    this.story.look(this.story.current);
    if (isReviewing() && !this.name.value) this.name.focus();
  }

  show() {
    const { review } = this;
    for (const control of this.controls) control.hidden = !isReviewing();
    this.toggle.textContent = isReviewing() ? this.words.leave : this.words.review;
    this.back.disabled = !review.history.length;
    if (!isReviewing()) return this.say("");
    const counted = this.words.decided.replace("…", review.decided).replace("…", review.data.claims.length);
    const state = kept.works ? (this.reviews.every((each) => each.isSaved) ? "" : this.words.stored) : this.words["no-store"];
    this.say([counted, state].filter(Boolean).join(" · "));
  }

  say(text, bad = false) {
    this.message.textContent = text;
    this.message.classList.toggle("bad", bad);
  }

  named() {
    if (this.name.value.trim()) return true;
    this.say(this.words["need-name"], true);
    this.name.focus();
    return false;
  }

  select() {
    const selection = getSelection();
    if (!isReviewing() || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (![".text", ".head"].some((part) => this.story.article.querySelector(part).contains(range.startContainer))) return;
    this.review.form.take(spanOf(range));
  }

  save() {
    if (!this.named()) return;
    const reviewer = { name: this.name.value.trim() };
    const stories = this.reviews.filter((review) => review.isChanged).map((review) => review.written());
    const decisions = { newsmodel_decisions: "1.0", reviewer, ...without({ reviewed: this.date.value }), stories };
    const data = new Blob([`${JSON.stringify(decisions, null, 1)}\n`], { type: "application/json" });
    const file = `${this.story.data.stem}.decisions.json`;
    const link = make("a", { href: URL.createObjectURL(data), download: file });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    for (const review of this.reviews) {
      review.saved = JSON.stringify(review.state);
      review.keep();
    }
    this.say(this.words.saved.replace("…", file));
  }
}

if (stories.length) new Desk(stories);
