// What is kept in the browser between two visits, where it lets a page keep something.
const STORE = "newsmodel-review:";

const kept = {
  works: true,
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(STORE + key));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(STORE + key, JSON.stringify(value));
    } catch {
      this.works = false;
    }
  },
};
