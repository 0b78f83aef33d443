// <site-search>: a button and a dialog. The index, and what reads it, come when the reader reaches for it.

class SiteSearch extends HTMLElement {
  #dialog = this.querySelector("dialog");
  #words = this.querySelector("input");
  #loaded;

  connectedCallback() {
    this.hidden = false;
    this.querySelector(":scope > button").addEventListener("click", () => this.#open());
    // `input` comes of keys and also of what is pasted, dictated or written by hand.
    this.#words.addEventListener("input", () => this.#answer());
    this.#dialog.addEventListener("submit", (event) => {
      if (event.submitter) return; // the button that closes
      event.preventDefault();
      this.#answer();
    });
  }

  #open() {
    this.#dialog.showModal();
    this.#words.focus();
    this.#words.select();
    this.#answer();
  }

  async #answer() {
    this.#loaded ??= load(this.dataset.index);
    const { excerpt, find, pages } = await this.#loaded;
    const asked = this.#words.value;
    const found = asked.trim() ? find(pages, asked).slice(0, 20) : [];
    this.#dialog.querySelector("ol").replaceChildren(...found.map(({ section }) => this.#draw(section, excerpt(section, asked))));
    this.#dialog.querySelector("[role=status]").textContent = asked.trim() ? this.#count(found.length) : "";
  }

  #count(pages) {
    const { none, one, many } = this.dataset;
    return pages === 0 ? none : pages === 1 ? one : many.replace("{}", pages);
  }

  #draw(section, excerpt) {
    const title = document.createElement("b");
    title.textContent = section.title;
    const text = document.createElement("span");
    text.textContent = excerpt;
    const link = document.createElement("a");
    link.href = new URL(section.location, new URL(this.dataset.home, location));
    link.addEventListener("click", () => this.#dialog.close()); // it may lead into this very page
    link.append(title, text);
    const item = document.createElement("li");
    item.append(link);
    return item;
  }
}

async function load(url) {
  const [{ excerpt, find, prepare }, answer] = await Promise.all([import("./find.mjs"), fetch(url)]);
  return { excerpt, find, pages: prepare((await answer.json()).docs) };
}

customElements.define("site-search", SiteSearch);
